"""Learning from a team's own answers."""
