"""Tests of `seedpress check`."""
