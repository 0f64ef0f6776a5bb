"""The widgets of the workspace, one file each."""
