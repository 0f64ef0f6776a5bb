"""The command line: every action of the workspace as a command, with JSON for scripts."""
