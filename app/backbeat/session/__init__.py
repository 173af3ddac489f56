"""What happens: a routine compiled into a timeline, and the player that steps through it."""
