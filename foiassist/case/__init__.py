"""One request's life as frozen values; every change goes through the case."""
