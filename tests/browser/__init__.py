"""The demonstration digest as a reader's browser sees it."""
