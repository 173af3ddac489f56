"""The front door: `python packaging/bootstrap.py COMMAND` sets up whatever is missing, then does it.

This file only guards the door. It is written so that any Python 3 can read it, because a person with
an older one deserves a sentence and not a syntax error; everything else is in `first_run`.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the whole point is to be read by an older Python
    sys.exit(
        "Backbeat needs Python 3.11 or newer and this is Python %d.%d: install a newer one "  # noqa: UP031
        "(Debian or Ubuntu: sudo apt-get install python3.11 python3.11-venv; Windows and macOS: the "
        "installer from python.org), then name it, for example: make run PYTHON=python3.11" % sys.version_info[:2]
    )

from first_run.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
