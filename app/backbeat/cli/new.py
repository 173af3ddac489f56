"""`backbeat new`: a routine to begin with, every line explained. Nothing that is there already is replaced."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from backbeat.atomic import create_file, why_not
from backbeat.cli.exits import DONE, CannotError
from backbeat.file_names import safe_filename
from backbeat.paths import folders, shipped_docs, shipped_resources
from backbeat.routine.fields import LONGEST_NAME
from backbeat.routine.source import FORBIDDEN
from backbeat.routine.writer import quoted

__all__ = ["run", "starter", "write_new"]

SUFFIX = ".routine.yaml"

_STARTER = """\
# A routine for Backbeat. Everything after a # is for you; the program does not read it.
# Change what you like, save the file, and look whether all is well:
#
#     backbeat check {file}
#
# All words there are: writing-a-routine.md, which comes with the program.
# (In the window: Settings, Where your files are, To read.)

routine: 1                      # the version of the format; leave it as it is
title: {title}
summary: Three moves to begin with.
for: Adults who can kneel on the floor

# Shown before the first start, and at the top of the paper. Change them to suit what you write.
not-for: [severe pain, injury of the spine, flare-up of a long-term illness, bleeding]
ask-first: [kidney disease, heart or blood vessel disease]

# What holds for every exercise below that does not say otherwise.
defaults:
  rest: 20s                     # between sets; 20s, 1:30 and 2min are all understood

blocks:
  - title: On the floor
    exercises:
      # One of the exercises that come with the program, by its name.
      - exercise: cat-cow
        sets: 1
        reps: 6

      # The same with more said: how fast, and how often.
      - exercise: bird-dog
        sets: 2
        reps: 4                 # on each side
        tempo: {{effort: 2s, hold: 2s, finish: 3s, pause: 1s}}

  - title: On your feet
    exercises:
      # One that is written out here. It needs a title and its steps, nothing else.
      - title: Doorway stretch
        steps:
          - Put your forearms on the frame of an open door.
          - Lean through until your chest feels it.
        easier: Lean less.
        position: standing      # so that the page can say where it is done
        sides: both             # or: each, for the left side and then the right one
        duration: 30s           # a time, where there is nothing to count
        breath: {{in: 4s, out: 6s}}
        prepare: 10s            # time to get there
"""


def run(options: Namespace) -> int:
    path = write_new(options.name, options.output)
    print(f"{path} is ready. Open it in an editor for plain text, then:")
    print(f"  backbeat check {_shown(path)}")
    print(f"To see it in the library, put it into {folders(options.data_dir).own_routines}")
    print(f"All words a routine can have, with examples: {shipped_docs() / 'writing-a-routine.md'}")
    print("For an editor that completes what you type, make this its first line:")
    print(f"  # yaml-language-server: $schema={shipped_resources() / 'schema' / 'routine.schema.json'}")
    return DONE


def write_new(name: str | None, output: Path | None) -> Path:
    """Write the starter and say where. Raises CannotError, also where something of that name is there."""
    stem = None if output is None or output.is_dir() else _stem(output)
    title = (name or _title_of(stem) or "My routine").strip()
    if "-" in title and " " not in title:
        title = _title_of(title)
    if not title or len(title) > LONGEST_NAME or not title.isprintable() or FORBIDDEN.search(title):
        raise CannotError(f"a routine's name is one line of at most {LONGEST_NAME} characters")
    path = output if output is not None and stem is not None else (output or Path()) / _file_name(title)
    try:
        with create_file(path, 0o600) as temporary:
            temporary.write_text(starter(title, _shown(path)), encoding="utf-8", newline="\n")
    except FileExistsError:
        raise CannotError(f"'{path}' is there already, and stays as it is; choose another name") from None
    except OSError as error:
        raise CannotError(f"'{path}' could not be written: {why_not(error)}") from error
    return path


def starter(title: str, file: str = "FILE") -> str:
    """The text of the file. ``title`` is one printable line."""
    return _STARTER.format(title=quoted(title), file=file if file.isprintable() else "FILE")


def _stem(path: Path) -> str:
    for suffix in (SUFFIX, ".yaml", ".yml"):
        if path.name.endswith(suffix) and path.name != suffix:
            return path.name.removesuffix(suffix)
    raise CannotError(f"'{path}' is no name for a routine file; let it end in {SUFFIX}")


def _title_of(stem: str | None) -> str:
    words = " ".join((stem or "").replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:]


def _file_name(title: str) -> str:
    return safe_filename(title, "my-routine").casefold().replace(" ", "-") + SUFFIX


def _shown(path: Path) -> str:
    """As one would type it."""
    text = str(path)
    return f'"{text}"' if " " in text else text
