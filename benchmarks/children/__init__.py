"""The processes that are measured from inside. Each prints one JSON object when it is done."""
