"""All that touches the world outside: files, databases, models."""
