"""Widgets that take plain values and know nothing of sessions. Import from the modules directly:
a page that needs a button should not pay for loading the dial."""
