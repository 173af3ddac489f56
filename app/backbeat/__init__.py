"""Backbeat: a guided-workout timer for the desktop."""

__version__ = "0.1.0"
