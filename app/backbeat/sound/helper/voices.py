"""Which of many voices speaks a language. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from backbeat.sound.protocol import VoiceInfo

__all__ = ["base", "voice_for"]


def base(language: str) -> str:
    return language.replace("_", "-").split("-")[0].casefold()


def voice_for(language: str, voices: Sequence[VoiceInfo], chosen: str = "", system: str = "") -> VoiceInfo | None:
    """The chosen voice where it speaks the language; else the system's own kind of it, else the first there is."""
    able = [one for one in voices if base(one.language) == base(language)]
    for wanted in (one for one in able if one.name == chosen):
        return wanted
    for kind in (language, system, base(language), f"{base(language)}-gb"):
        for one in able:
            if kind and one.language.replace("_", "-").casefold() == kind.replace("_", "-").casefold():
                return one
    return able[0] if able else None
