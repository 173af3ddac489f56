"""Helpers that behave badly: small programs that stand where the real one would be."""

from __future__ import annotations

import sys

__all__ = ["GOOD", "STUBS", "command"]

_HEAD = """
import json, os, sys, threading
def say(**what):
    sys.stdout.write(json.dumps(what) + chr(10)); sys.stdout.flush()
def commands():
    for line in sys.stdin:
        yield json.loads(line)
def ready():
    say(reply="ready", engine="stub", voices=[["Ann", "en-gb"]])
def good(one):
    if one["do"] in ("tone", "silence"):
        say(reply="sounded", id=one["id"])
    if one["do"] == "say":
        say(reply="spoken", id=one["id"], length=10)
    if one["do"] == "quit":
        sys.exit(0)
"""

GOOD = "ready()\nfor one in commands(): good(one)\n"

#: What each does, and what each is called.
STUBS = {
    "aborts on the first beep": """
ready()
for one in commands():
    if one["do"] == "tone" and not os.path.exists(sys.argv[1]):
        open(sys.argv[1], "w").close()
        os.abort()
    good(one)
""",
    "aborts on every beep": "ready()\nfor one in commands():\n    if one['do'] == 'tone': os.abort()\n    good(one)\n",
    "hangs": "ready()\nsys.stdin.readline()\nthreading.Event().wait()\n",
    "exits at once": "sys.exit(1)\n",
    "exits politely at once": "sys.exit(0)\n",
    "prints garbage": "while True: os.write(1, os.urandom(4096))\n",
    "prints lines of garbage": "while True: os.write(1, b'garbage' + bytes([10]))\n",
    "eats the processor": "ready()\nwhile True: pass\n",
    "says it has no library": "say(reply='missing', what='library')\n",
}


def command(script: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-I", "-S", "-c", _HEAD + script, *arguments)
