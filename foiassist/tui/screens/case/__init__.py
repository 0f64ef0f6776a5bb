"""The screen of one case: a file for each part of the work, each building on another."""
