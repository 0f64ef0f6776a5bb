"""What stops a letter before it leaves, and the file that it leaves as."""
