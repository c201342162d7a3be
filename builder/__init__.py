"""Seedpress turns a folder of pasted article texts into a published, indexed digest."""

__version__ = "0.1.0"
