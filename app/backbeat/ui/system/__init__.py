"""What a session has to do with the desktop around it: the Qt halves of `backbeat.desktop`."""
