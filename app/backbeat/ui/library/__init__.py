"""The routines as cards: the grid, its filters, what a card says, and what is offered over the list."""
