"""What has to be in place before Backbeat can start, and how it gets there. Standard library only."""
