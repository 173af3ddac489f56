"""What is drawn or shown of an exercise: its figure, a person's own pictures, or a motif made from its numbers."""
