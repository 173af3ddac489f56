"""The place "Body": the tape measure, the weaker side, and what got how much.

`desk` asks and tells the history, `catalogue` reads routines for the arithmetic, `changes` works it out before anything
holds; the three pages show. What is worked out is worked out by `backbeat.plan`.
"""
