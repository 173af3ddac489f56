"""What is kept of a person, and what they may do about it: backups, deleting everything, and what is stored where."""
