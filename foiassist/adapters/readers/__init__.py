"""Reads requests and letters from files of every kind; never trusts them."""
