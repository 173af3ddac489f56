"""A routine to begin with, every line explained: what `backbeat new` writes, and the window."""

from __future__ import annotations

from pathlib import Path

from backbeat.atomic import create_file, private_folder
from backbeat.file_names import safe_filename
from backbeat.routine.writer import quoted

__all__ = ["SUFFIX", "begin_routine", "file_name", "starter"]

SUFFIX = ".routine.yaml"
_MOST = 1000  # files of one name, before something must be wrong

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


def starter(title: str, file: str = "FILE") -> str:
    """The text of the file. ``title`` is one printable line."""
    return _STARTER.format(title=quoted(title), file=file if file.isprintable() else "FILE")


def file_name(title: str) -> str:
    """What a file with this title is called."""
    return safe_filename(title, "my-routine").casefold().replace(" ", "-") + SUFFIX


def begin_routine(folder: Path, title: str) -> Path:
    """Write a starter into the folder, which is made if need be, beside whatever is there. Raises OSError."""
    private_folder(folder)
    stem = file_name(title).removesuffix(SUFFIX)
    for number in range(1, _MOST):
        path = folder / f"{stem if number == 1 else f'{stem}-{number}'}{SUFFIX}"
        try:
            with create_file(path, 0o600) as temporary:
                text = starter(title if number == 1 else f"{title} {number}", path.name)
                temporary.write_text(text, encoding="utf-8", newline="\n")
        except FileExistsError:
            continue
        return path
    raise FileExistsError(str(folder))
