# ruff: noqa: N818 - named for what they are, and told to people
"""What can be in the history's way, told in a sentence: what, where, what to do.

Everything here comes from outside the program: a full disk, another program, a damaged file. Any
other exception is a bug and is treated as one.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from backbeat.atomic import why_not
from backbeat.said import said

__all__ = [
    "Damaged",
    "DiskFull",
    "DiskTrouble",
    "KnownError",
    "Locked",
    "Mistake",
    "NewerVersion",
    "NoFolder",
    "NoHistory",
    "NotOurs",
    "NotThere",
    "ReadOnly",
    "damaged",
    "in_use",
    "known",
    "known_os",
    "newer",
    "no_memory",
]


class KnownError(Exception):
    """Something outside the program is in the way. The message is for the person."""


class DiskFull(KnownError):
    pass


class Locked(KnownError):
    pass


class ReadOnly(KnownError):
    pass


class Damaged(KnownError):
    pass


class NewerVersion(KnownError):
    pass


class NotOurs(KnownError):
    pass


class NoFolder(KnownError):
    """There is no place to keep a history in."""


class NoHistory(KnownError):
    """Nothing has been recorded yet; only asked of by readers."""


class NotThere(KnownError):
    """What was to be changed was deleted meanwhile, or never was."""


class Mistake(KnownError):
    """A file that was to be read in is not what it should be."""


class DiskTrouble(KnownError):
    pass


# SQLite's primary result codes, so that nothing here has to import it.
_PERM, _BUSY, _LOCKED, _NOMEM, _READONLY, _IOERR = 3, 5, 6, 7, 8, 10
_CORRUPT, _FULL, _CANTOPEN, _PROTOCOL, _AUTH, _NOTADB = 11, 13, 14, 15, 23, 26


def damaged(path: Path) -> Damaged:
    return Damaged(said("%1 is damaged; keep it, it may be possible to save what is in it", path))


def in_use(path: Path) -> Locked:
    return Locked(said("another program is using %1; close it, or wait until it is done", path))


def newer(path: Path, version: int, known_here: int) -> NewerVersion:
    return NewerVersion(
        said(
            "%1 was made by a newer version of this program (format %2, this one knows %3); install that version",
            *(path, version, known_here),
        )
    )


def no_memory() -> DiskTrouble:
    return DiskTrouble(said("the computer's memory is used up; close other programs"))


def _forbidden(path: Path) -> ReadOnly:
    return ReadOnly(said("this account may not use %1; change its permissions", path))


_BY_CODE: dict[int, Callable[[Path], KnownError]] = {
    _FULL: lambda path: DiskFull(said("the disk is full; free some space on the disk of %1", path.parent)),
    _BUSY: in_use,
    _LOCKED: in_use,
    _PROTOCOL: in_use,
    _READONLY: lambda path: ReadOnly(said("%1 can only be read; allow this account to write it and its folder", path)),
    _PERM: _forbidden,
    _AUTH: _forbidden,
    _CANTOPEN: lambda path: NoFolder(
        said("%1 cannot be opened; see that its folder is there and may be written", path)
    ),
    _IOERR: lambda path: DiskTrouble(
        said("the disk did not accept it; see that the disk of %1 has room and is sound", path.parent)
    ),
    _NOMEM: lambda _: no_memory(),
    _CORRUPT: damaged,
    _NOTADB: damaged,
}

_DAMAGE = ("unsupported file format", "Could not decode to UTF-8")
"""What SQLite and Python say, without a code of its own, of bytes that nobody wrote like that."""


def known(error: Exception, path: Path) -> KnownError | None:
    """What SQLite's or the system's error means for the person; None for a bug."""
    if isinstance(error, KnownError):
        return error
    if isinstance(error, OSError):
        return known_os(error, path)
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(error, UnicodeError) or any(words in str(error) for words in _DAMAGE):
        code = _CORRUPT
    if not isinstance(code, int) or (code & 0xFF) not in _BY_CODE:
        return None
    return _BY_CODE[code & 0xFF](path)


def known_os(error: OSError, path: Path) -> KnownError:
    kind: type[KnownError] = DiskTrouble
    match error:
        case PermissionError():
            kind = ReadOnly
        case FileNotFoundError() | NotADirectoryError() | FileExistsError() | IsADirectoryError():
            kind = NoFolder
        case _ if error.errno is not None:
            import errno  # noqa: PLC0415

            if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
                kind = DiskFull
            elif error.errno == errno.EROFS:
                kind = ReadOnly
    return kind(said("%1: %2", path, why_not(error)))
