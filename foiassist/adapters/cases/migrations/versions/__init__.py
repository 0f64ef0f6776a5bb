"""The changes to the case database, each with the one it follows on."""
