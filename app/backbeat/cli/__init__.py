"""The command line: a second front end on the same engine, and everything a script may ask for."""
