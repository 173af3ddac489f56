"""The names of a person's own pictures, as a file may write them. Pure: no picture is opened here.

A picture stands beside the file that names it, or in a folder below. Routine files are passed on
between people, so a name that could reach anything else is refused where it is written.
"""

from __future__ import annotations

import re

from backbeat.routine.described import described
from backbeat.routine.fields import Context, listing_of, name
from backbeat.routine.model import Pictures
from backbeat.routine.tree import Node, Scalar
from backbeat.said import said

__all__ = ["MOST_PICTURES", "SUFFIXES", "note_pictures", "read_pictures", "why_not_a_picture"]

MOST_PICTURES = 64
"""In one file. Whoever needs more has a film."""

SUFFIXES = (".png", ".jpg", ".jpeg", ".webp")

_DRIVE = re.compile("[A-Za-z]:")
_SCHEME = re.compile("[A-Za-z][A-Za-z0-9+.-]*:")


def why_not_a_picture(written: str) -> str | None:  # noqa: PLR0911 - one sentence for each mistake
    """What is wrong with the name of a picture, as the end of a sentence; None where nothing is."""
    if not written:
        return said("it has no name")
    if re.search("[\x00-\x1f\x7f]", written):
        return said("there is a control character in its name")
    if "\\" in written:
        return said("write / between folders, not a backslash")
    if _DRIVE.match(written) and not _SCHEME.match(written[1:]):
        return said("it must stand beside this file, so write it without the drive and the folders in front")
    if _SCHEME.match(written):
        return said("it must be a file beside this one; addresses are not opened")
    if ":" in written:
        return said("a colon cannot stand in its name")
    if written.startswith(("/", "~")):
        return said("it must stand beside this file, so write it without the folders in front")
    if ".." in written.split("/"):
        return said("it must stand beside this file or in a folder below, so '..' cannot be part of its name")
    if written.casefold().endswith((".svg", ".svgz")):
        return said("SVG drawings are not opened, because they can be more than a picture; save it as PNG")
    if not written.casefold().endswith(SUFFIXES):
        return said("only PNG, JPEG and WebP pictures are shown; its name must end in .png, .jpg, .jpeg or .webp")
    return None


@described({"anyOf": [name.schema, {"type": "array", "items": name.schema, "minItems": 1}]})
def read_pictures(node: Node, context: Context) -> Pictures | None:
    """One name, or a list of them. What is wrong is an error; what cannot be found is only a warning."""
    if isinstance(node, Scalar):
        one = _picture(node, context)
        return None if one is None else Pictures((one,), context.folder)
    names: tuple[str, ...] | None = listing_of(_picture, said("pictures"), least=1)(node, context)
    return Pictures(names, context.folder) if names else None


def _picture(node: Node, context: Context) -> str | None:
    written: str | None = name(node, context)
    if written is None:
        return None
    context.pictures += 1
    if context.pictures == context.most_pictures + 1:
        context.error(node, said("there are more than %1 pictures in this file; take some out", context.most_pictures))
    reason = why_not_a_picture(written)
    if reason is not None:
        context.error(node, said("the picture '%1' cannot be used: %2", _shown(written), reason))
        return None
    _note(node, context, context.folder, written, "")
    return written


def note_pictures(node: Node, context: Context, pictures: Pictures | None, title: str) -> None:
    """Warn where the pictures of an exercise of the library cannot be shown, beside the word that names it."""
    for written in () if pictures is None else pictures.names:
        assert pictures is not None
        _note(node, context, pictures.folder, written, said(" of '%1'", title))


def _note(node: Node, context: Context, folder: str, written: str, whose: str) -> None:
    if context.picture_fault is None or context.problems.has_errors or (folder, written) in context.looked_at:
        return  # a file that is refused anyway is not worth a look at the disk, nor is a picture worth two
    context.looked_at.add((folder, written))
    reason = context.picture_fault(folder, written)
    if reason is not None:
        context.problems.warning(
            node.place, said("the picture '%1'%2 cannot be shown: %3", _shown(written), whose, reason)
        )


def _shown(written: str) -> str:
    return written if len(written) <= 40 else written[:39] + "…"
