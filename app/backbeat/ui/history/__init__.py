"""What was done, as the person finds it again: the list, the calendar, the numbers, one session, and files.

Everything is asked of the journal's thread and shown when it comes; each view is made when it is first wanted.
"""
