"""How a request is read: its lists, its sentences, its courtesies, its questions."""
