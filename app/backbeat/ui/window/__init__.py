"""The window itself: its frame, where it stands, what it says over every page, and how it ends."""
