"""The checks behind the challenge rehearsal: whether a letter answers what it will be asked.

Each check is a pure function of what a letter argues; what it cannot judge it leaves to a person.
"""
