"""What is promised about speed, measured. `python -m benchmarks [name ...]`; see README.md."""
