"""What a person wrote: routine files, the exercises they name, and what is wrong with them."""
