"""The second half of the facts firewall, a reader for each kind of thing that can be traced.

Each reader is a pure function of the text and of what was recorded; none judges meaning.
"""
