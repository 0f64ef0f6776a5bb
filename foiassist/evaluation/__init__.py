"""Scores foiassist over past responses it has not been shown."""
