"""One program for each data folder, and how others speak to it. Needs no Qt."""
