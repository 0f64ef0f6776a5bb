"""The decision grid: what is filled in for each question of a case, without a screen.

What is typed is a draft; only `recording` makes decisions of it, when a person asks for that.
"""
