"""The linter for the Act: a rule for each thing that a letter must say, or must not."""
