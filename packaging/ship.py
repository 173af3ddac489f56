"""Builds what people install: `python packaging/ship.py deb|tarball|wheel`, in the environment that `make` has made."""

import sys

from shipping.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
