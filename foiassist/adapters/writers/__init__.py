"""Writes a finished letter as a file; never changes its words."""
