"""Every page in every state as a picture: `python -m tests.gallery`, or `make gallery`."""
