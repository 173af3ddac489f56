"""A session in the window: begun and put away, bound to Qt, spoken, stopped by Esc whatever has the keyboard."""
