"""The workspace in lines, for a screen reader or a script: nothing is drawn twice."""
