"""Imported past responses on disk: originals by digest, and what was understood of them."""
