"""From the checkout to what people install."""
