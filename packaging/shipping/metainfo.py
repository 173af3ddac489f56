"""What software centres show: written in packaging/linux, with the version, the day and the pictures."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from shipping.about import ROOT, About

__all__ = ["ID", "text"]

# Names of this kind begin with a domain turned round. The project has none, so it begins with the one that is nobody's.
ID = "local.backbeat.backbeat"
TEMPLATE = ROOT / "packaging" / "linux" / "metainfo.xml.in"

PICTURES = {
    "library": "The library: every routine as a card",
    "player": "Following a routine: name, side, moving figure, seconds and breath",
}


def text(told: About) -> str:
    """The file. Raises OSError, and KeyError for a picture without words."""
    page = TEMPLATE.read_text(encoding="utf-8")
    page = page.replace("@ID@", ID).replace("@SUMMARY@", escape(_short(told.summary)))
    page = page.replace("@RELEASES@", _releases(told)).replace("@ADDRESSES@", _addresses(told))
    return page.replace("@SCREENSHOTS@", _screenshots(told))


def _short(summary: str) -> str:
    return re.split(r"[:.]", summary)[0]


def _releases(told: About) -> str:
    kind = "development" if re.search(r"[a-z]", told.version) else "stable"
    return f'    <release version="{told.debian_version}" date="{told.day}" type="{kind}"/>'


def _addresses(told: About) -> str:
    return f'  <url type="homepage">{escape(told.home)}</url>\n' if told.home else ""


def _screenshots(told: About) -> str:
    """The format knows pictures by their address alone, so there are none until the project has one (README.md)."""
    if not told.home:
        return ""
    lines = ["  <screenshots>"]
    for index, (name, caption) in enumerate(PICTURES.items()):
        default = ' type="default"' if index == 0 else ""
        address = f"{told.home}/raw/v{told.version}/docs/pictures/{name}.png"
        lines += [
            f"    <screenshot{default}>",
            f"      <caption>{escape(caption)}</caption>",
            f'      <image type="source">{escape(address)}</image>',
            "    </screenshot>",
        ]
    return "\n".join([*lines, "  </screenshots>", ""])
