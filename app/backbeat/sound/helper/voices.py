"""Which of many voices speaks a language. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from backbeat.sound.protocol import VoiceInfo, base_language

__all__ = ["voice_for"]


def voice_for(language: str, voices: Sequence[VoiceInfo], chosen: str = "", system: str = "") -> VoiceInfo | None:
    """The chosen voice where it speaks the language; else the system's own kind of it, else the first there is."""
    able = [one for one in voices if base_language(one.language) == base_language(language)]
    for wanted in (one for one in able if one.name == chosen):
        return wanted
    for kind in (language, system, base_language(language), f"{base_language(language)}-gb"):
        for one in able:
            if kind and one.language.replace("_", "-").casefold() == kind.replace("_", "-").casefold():
                return one
    return able[0] if able else None
