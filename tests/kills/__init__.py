"""The builder killed (SIGKILL) in the middle of its work."""
