"""The workspace in the terminal; the only part that knows Textual."""
