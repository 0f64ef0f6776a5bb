"""The evidence index: cutting, embedding, storing and searching passages."""
