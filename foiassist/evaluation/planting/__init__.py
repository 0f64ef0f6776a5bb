"""Defects planted in good letters, so that what the checks miss can be counted.

A way to spoil a letter breaks one rule and no other on purpose; which letters it spoils, and with
which words, is drawn from a seed.
"""
