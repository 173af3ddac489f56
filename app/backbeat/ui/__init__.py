"""What is seen: theme, text, icons, painters, widgets and pages.

Nothing here decides what happens in a session. Widgets take plain values, pages translate the
session's snapshot and events into those values, and ``look.Look`` is handed to whoever paints.
"""
