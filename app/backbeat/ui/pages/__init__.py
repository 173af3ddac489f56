"""One page each. A page shows what a session or a store tells it and says what the person wants;
it decides nothing. Pages are made when they are first shown."""
