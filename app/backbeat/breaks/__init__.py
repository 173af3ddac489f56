"""When to get up from the desk, and with what: pure, told the time and what the desk is like."""
