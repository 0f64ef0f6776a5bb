"""Reads the corpus: past responses, guidance and standard wording."""
