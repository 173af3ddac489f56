# ruff: noqa: T201
"""What takes too long for every day: `make soak`, or `python -m tests.soak [kills]`."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.soak import kill_minus_nine

if __name__ == "__main__":
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    print(f"A session is killed with signal 9, {times} times; no set that was said to be saved may be lost.")
    lost = kill_minus_nine.main(times)
    print("Every property is tried with a thousand examples.", flush=True)
    thorough = os.environ | {"HYPOTHESIS_PROFILE": "thorough", "QT_QPA_PLATFORM": "offscreen"}
    tried = subprocess.run([sys.executable, "-m", "pytest", "-q", "-m", "hypothesis"], env=thorough, check=False)
    sys.exit(lost or tried.returncode)
