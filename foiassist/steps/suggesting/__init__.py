"""What suggestions are worked out from: cues in the wording, and what is usual."""
