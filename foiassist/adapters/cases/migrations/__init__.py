"""How the case database came to be as it is: one file a change, only ever added to."""
