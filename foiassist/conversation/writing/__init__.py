"""What helps in writing a section: its versions, words to put in or replace, spelling."""
