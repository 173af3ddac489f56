"""The body: anatomy in, shapes out. No Qt, no clock, no disk."""
