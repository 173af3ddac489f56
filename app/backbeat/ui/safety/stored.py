"""Everything the program keeps on the disk, and where: what the privacy page says, and tests hold it to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backbeat.history import backup_book, files
from backbeat.local_library import own_exercises
from backbeat.ui.text import translate

if TYPE_CHECKING:
    from backbeat.paths import Folders

__all__ = ["Stored", "set_aside", "stored", "tells"]


@dataclass(frozen=True, slots=True)
class Stored:
    """One thing that is kept: what it is, what is in it, and the files or the folder."""

    name: str
    words: str
    where: Path  # a file, or a folder with all that is in it
    also: tuple[str, ...] = ()  # patterns of names beside it that belong to it

    def owns(self, file: Path) -> bool:
        """Whether a file is one of these."""
        if file == self.where or self.where in file.parents:
            return True
        return file.parent == self.where.parent and any(file.match(pattern) for pattern in self.also)


def stored(where: Folders) -> tuple[Stored, ...]:
    """In the order in which they matter to the person."""
    history = where.history
    return (
        Stored(
            translate("Privacy", "The history"),
            translate(
                "Privacy",
                "When you did which routine, each set as planned and as done, pauses, where it hurt and how much, "
                "effort, notes, what is rested, what you measured, and breaks.",
            ),
            history,
            (f"{history.name}-*", f"{history.name}.damaged-*", "session.lock"),
        ),
        Stored(
            translate("Privacy", "Backups of the history"),
            translate("Privacy", "Checked copies, made on days on which something was done; old ones are thinned out."),
            backup_book.folder_of(history),
        ),
        Stored(
            translate("Privacy", "Your own routines"),
            translate("Privacy", "The files you put there."),
            where.own_routines,
        ),
        Stored(
            translate("Privacy", "Your own exercises"),
            translate("Privacy", "The files you put there, and your pictures with them."),
            own_exercises(where),
        ),
        Stored(
            translate("Privacy", "Settings"),
            translate(
                "Privacy",
                "What you chose on the settings page, your level in each routine, and on which day you read the "
                "questions before the first session. Your answers to them are not kept.",
            ),
            where.config,
        ),
        Stored(
            translate("Privacy", "The window and technical notes"),
            translate(
                "Privacy",
                "Size and place of the window. After a fault: where in the program it was, without a word of what you "
                "did or of what a routine says.",
            ),
            where.state,
        ),
        Stored(
            translate("Privacy", "Drawings and lists, to be quicker"),
            translate("Privacy", "Made from the routines; they can be deleted at any time and are made again."),
            where.cache,
        ),
    )


def tells(where: Folders, file: Path) -> bool:
    """Whether the privacy page names this file."""
    return any(each.owns(file) for each in stored(where))


def set_aside(history: Path) -> list[Path]:
    """Histories that were damaged and are kept, newest first; without the files that belong to each."""
    if not history.parent.is_dir():
        return []
    found = sorted(history.parent.glob(f"{history.name}.damaged-*"), reverse=True)
    return [each for each in found if not each.name.endswith(tuple(files.SIDECARS))]


def size_of(things: Iterable[Path]) -> int:
    """Bytes of these files; what is gone meanwhile counts as nothing."""
    total = 0
    for each in things:
        try:
            total += each.lstat().st_size
        except OSError:
            continue
    return total
