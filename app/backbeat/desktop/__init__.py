"""The operating system, each thing behind one small interface."""
