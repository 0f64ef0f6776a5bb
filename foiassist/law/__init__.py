"""The Freedom of Information Act 2000 as tables and pure functions; standard library only."""
