"""What Qt's PDF writer leaves open: the document's language, and bytes that do not depend on the moment.

Qt writes the moment of making and random numbers into the file, and offers no place for a language. So the moment is
overwritten by a fixed one of the same length, the random numbers by ones made of the content, and the language is
appended as an incremental update, as the format has it (ISO 32000-1, 7.5.6): a newer catalog, its table of places,
and a trailer that points back at the old one. What this does not make of it is a PDF with a structure tree
("tagged PDF"): Qt draws, and does not say what is a heading.
"""

from __future__ import annotations

import re
from datetime import date

__all__ = ["finished"]

_INFO_DATE = re.compile(rb"(/(?:Creation|Mod)Date \()D:[0-9Z+'-]{14,24}(\))")
_XMP_DATE = re.compile(rb'(xmp:\w+Date=")[0-9TZ:.+-]{10,40}(")')
_SPACES = re.compile(rb"beginbfrange\n.*?endbfrange", re.DOTALL)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z")


def finished(data: bytes, *, language: str, day: date) -> bytes:
    """A PDF of Qt's with its language set, its title shown, and the day in place of the moment it was made.

    A language that is not a tag (as in "en" or "de-AT") is left out.
    """
    data = _SPACES.sub(_told_as_spaces, _timeless(data, day))
    trailer = data.rfind(b"trailer")
    root = re.search(rb"/Root (\d+) 0 R", data[trailer:])
    size = re.search(rb"/Size (\d+)", data[trailer:])
    old = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*\Z", data)
    if trailer < 0 or root is None or size is None or old is None:
        return data  # another Qt writes it otherwise: a good PDF without a language
    number = int(root[1])
    catalog = re.search(rb"(?:\A|\n)%d 0 obj\s*<<(.*?)>>\s*endobj" % number, data, re.DOTALL)
    if catalog is None:
        return data
    more = b"/ViewerPreferences << /DisplayDocTitle true >>\n"
    if _LANGUAGE.match(language):
        more += b"/Lang (%s)\n" % language.encode("ascii")
    if not data.endswith(b"\n"):
        data += b"\n"
    place = len(data)
    data += b"%d 0 obj\n<<%s\n%s>>\nendobj\n" % (number, catalog[1].rstrip(), more)
    table = len(data)
    told = re.search(rb"trailer\s*<<(.*?)>>\s*startxref", data[trailer:], re.DOTALL)
    assert told is not None
    data += b"xref\n%d 1\n%010d 00000 n \ntrailer\n" % (number, place)
    data += b"<<%s\n/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (told[1].rstrip(), int(old[1]), table)
    return data


def _timeless(data: bytes, day: date) -> bytes:
    """The day only, padded to the same length, so that every place in the table still holds."""

    def put(found: re.Match[bytes], written: str) -> bytes:
        return (found[1] + written.encode() + found[2]).ljust(len(found[0]))

    data = _INFO_DATE.sub(lambda found: put(found, f"D:{day:%Y%m%d}000000Z"), data)
    return _XMP_DATE.sub(lambda found: put(found, f"{day:%Y-%m-%d}T00:00:00Z"), data)


def _told_as_spaces(found: re.Match[bytes]) -> bytes:
    """Qt tells readers that the empty letter is a tab, where a font has one letter for both; words are copied so."""
    lists = re.sub(rb"\[[^\]]*\]", lambda one: one[0].replace(b"<0009>", b"<0020>"), found[0])
    return re.sub(rb"(<[0-9A-F]{4}> <[0-9A-F]{4}> )<0009>", rb"\1<0020>", lists)
