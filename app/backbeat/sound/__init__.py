"""What is heard: what is said and when, and the process apart that makes the noise."""
