"""The whole program, as `python -m backbeat` starts it, but it stays after it has said that it is painted."""

import sys

from backbeat import launch
from backbeat.__main__ import main


def _tell(*_: object) -> None:
    print("painted", flush=True)


if __name__ == "__main__":
    launch._tell_and_quit = _tell  # type: ignore[assignment]
    sys.exit(main([*sys.argv[1:], "--exit-after-first-paint"]))
