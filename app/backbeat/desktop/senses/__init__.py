"""What is known of the desk: whether somebody is at it, and whether a break would disturb them just now."""
