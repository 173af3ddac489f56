"""Breaks from the desk as a person meets them: the reminder, the break itself, the tray, the small window.

Nothing of it is loaded before reminders or the tray have been switched on.
"""
