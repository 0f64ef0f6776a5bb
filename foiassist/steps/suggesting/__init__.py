"""What suggestions rest on: what is usual, cues and wording, what was learnt, past questions."""
