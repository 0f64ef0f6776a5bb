"""What can be said to a case, and what it says back: the same on a screen, in lines and in tests.

Plain values in and out. Nothing here draws, reads a key or knows which library draws the screens.
"""
