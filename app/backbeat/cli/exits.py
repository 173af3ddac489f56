"""How a command ends.

0 done; 1 the answer is no (a file has errors, a session was stopped); 2 it could not be done, with
one sentence on stderr; 130 interrupted from the keyboard.
"""

from __future__ import annotations

__all__ = ["CANNOT", "DONE", "INTERRUPTED", "NO", "CannotError"]

DONE, NO, CANNOT, INTERRUPTED = 0, 1, 2, 130


class CannotError(Exception):
    """What was asked for could not be done, as one sentence for the person."""
