"""The officer's work, one file each; pure, given its ports."""
