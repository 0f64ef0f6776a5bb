"""What one case adds to each measure: a module for each part of the officer's work."""
