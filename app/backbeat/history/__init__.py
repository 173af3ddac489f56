"""What was done: the log of sessions, on the person's own disk.

`journal` is what a session writes to, `queries` what pages read with, `store` the database under both.
Only the store imports sqlite3, so that a start that needs no history does not pay for it.
"""
