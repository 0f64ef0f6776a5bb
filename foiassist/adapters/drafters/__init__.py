"""The drafters: the built-in one, and one that asks a language model."""
