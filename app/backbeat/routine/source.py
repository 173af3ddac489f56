"""A file's bytes and its text: ordinary files only, 256 KiB at most, UTF-8, nothing invisible."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from pathlib import Path

from backbeat.routine.problems import Place
from backbeat.said import said

__all__ = ["BIGGEST_FILE", "FORBIDDEN", "UnreadableFileError", "decode", "read_bytes", "split_lines"]

BIGGEST_FILE = 256 * 1024
_MOST_STRAYS = 10


class UnreadableFileError(Exception):
    """A file that cannot be read at all, as one sentence."""


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file, one more than the limit at most.

    Raises UnreadableFileError with a sentence for the person.
    """
    try:
        # O_NONBLOCK: opening a pipe nobody writes to would wait for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        raise UnreadableFileError(said("there is no such file")) from None
    except IsADirectoryError:
        raise UnreadableFileError(said("this is a folder, not a routine file")) from None
    except PermissionError:
        raise UnreadableFileError(said("this file may not be read by you; change its permissions")) from None
    except (OSError, ValueError) as error:
        reason = (
            error.strerror if isinstance(error, OSError) and error.strerror else said("its name is not a file name")
        )
        raise UnreadableFileError(said("this file cannot be opened (%1)", reason.lower())) from None
    try:
        mode = os.fstat(handle).st_mode
        if stat.S_ISDIR(mode):
            raise UnreadableFileError(said("this is a folder, not a routine file"))
        if not stat.S_ISREG(mode):
            raise UnreadableFileError(said("this is a device or a pipe, not an ordinary file"))
        data = b""
        while len(data) <= BIGGEST_FILE and (chunk := os.read(handle, BIGGEST_FILE + 1 - len(data))):
            data += chunk
    except OSError as error:
        raise UnreadableFileError(
            said("this file cannot be read (%1)", (error.strerror or "unknown reason").lower())
        ) from None
    else:
        return data
    finally:
        os.close(handle)


def split_lines(text: str) -> list[str]:
    """Lines as YAML counts them."""
    return re.split("\r\n|[\r\n\x85\u2028\u2029]", text)


def decode(data: bytes, problems: list[tuple[Place, str]]) -> str:
    """The text of a file; what is wrong with it goes to ``problems``. Best effort where something is."""
    if len(data) > BIGGEST_FILE:
        problems.append(
            (
                Place(1, 1),
                said("the file is larger than 256 KiB; a routine is a few KiB, so this is something else"),
            )
        )
        return ""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\x00" in data[:4]:
        problems.append((Place(1, 1), said("the file is in UTF-16 or UTF-32; save it as UTF-8")))
        return ""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        lines = split_lines(before)
        place = Place(len(lines), len(lines[-1]) + 1)
        problems.append((place, said("there is a letter here that is not UTF-8; save the file as UTF-8")))
        return data.decode("utf-8-sig", "replace")
    for match in FORBIDDEN.finditer(text):
        lines = split_lines(text[: match.start()])
        name = unicodedata.name(match[0], "").lower() or said("character number %1", str(ord(match[0])))
        problems.append(
            (
                Place(len(lines), len(lines[-1]) + 1),
                said("there is an invisible control character here (%1); delete it", name),
            )
        )
        if len(problems) >= _MOST_STRAYS:
            break
    return text


# Control characters other than tab and line ends, what turns the direction of text around, and what
# cannot be seen: what a person sees must be what is read. Zero-width joiners stay: emoji are made with them.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
