"""What is missing for sound and voice, in words, and what to do about it. Pure."""

from __future__ import annotations

from backbeat.routine.describe import Translate

__all__ = ["GONE", "advice"]

GONE = "gone"  # it broke too often


def advice(what: str, translate: Translate, *, linux: bool = True) -> str:
    """A sentence or two; nothing where nothing is missing."""
    words = ""
    match what:
        case "library" if linux:
            words = translate(
                "Sound",
                "There is no sound here: the library libpulse is missing. Install the package libpulse0 (or libpulse) "
                "to hear something; the screen shows everything without it.",
            )
        case "library":
            words = translate("Sound", "There is no sound here: Qt's sound does not load. The screen shows everything.")
        case "device":
            words = translate(
                "Sound", "This computer has no sound output just now. The screen shows everything without it."
            )
        case "voice" if linux:
            words = translate(
                "Sound",
                "There is no voice here, so tones say what they can. Install speech-dispatcher or espeak-ng to hear "
                "words.",
            )
        case "voice":
            words = translate("Sound", "This computer has no voice to read with, so tones say what they can.")
        case "gone":
            words = translate(
                "Sound",
                "The sound broke off and could not be started again. The session is not affected; the next one tries "
                "again.",
            )
    return words
