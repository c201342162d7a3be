"""Stage ①."""
