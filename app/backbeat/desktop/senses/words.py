"""What is known of the desk, and what cannot be, in sentences for a person. Pure."""

from __future__ import annotations

from backbeat.desktop.senses.model import Way
from backbeat.routine.describe import Translate, english

__all__ = ["sentence"]

_CONTEXT = "Senses"


def sentence(way: Way, translate: Translate = english) -> str:
    """How something is known, or why it cannot be and what follows from that."""
    return {
        Way.X11: translate(_CONTEXT, "The X server tells it."),
        Way.WAYLAND: translate(_CONTEXT, "The Wayland compositor tells it."),
        Way.MUTTER: translate(_CONTEXT, "GNOME tells it."),
        Way.SCREEN_SAVER: translate(_CONTEXT, "The screen saver tells it."),
        Way.LOGIN: translate(_CONTEXT, "The login service and the screen saver tell it."),
        Way.PULSE: translate(
            _CONTEXT,
            "The sound server tells which programs listen to a microphone; a screen that is shared without one is not "
            "seen.",
        ),
        Way.PIPEWIRE: translate(
            _CONTEXT, "The sound server tells which programs listen to a microphone or take in the screen or a camera."
        ),
        Way.SOUND_CARDS: translate(
            _CONTEXT, "The sound cards tell whether one of them records; a wireless headset is not seen."
        ),
        Way.NOTIFICATIONS: translate(_CONTEXT, "The desktop tells it."),
        Way.PROCESSES: translate(_CONTEXT, "Your own programs can be seen."),
        Way.WINDOWS: translate(_CONTEXT, "Windows tells it."),
        Way.MACOS: translate(_CONTEXT, "macOS tells it."),
        Way.WINDOWS_PARTLY: translate(
            _CONTEXT,
            "Windows tells of presentations and of its quiet hour, but not of Do Not Disturb that was switched on "
            "by hand: pause the reminders then.",
        ),
        Way.NO_IDLE: translate(
            _CONTEXT,
            "Cannot see on this desktop whether the keyboard and mouse are used: only a locked screen and sleep count "
            "as having been away.",
        ),
        Way.NO_LOCK: translate(_CONTEXT, "Cannot see on this desktop whether the screen is locked."),
        Way.NO_FULL_SCREEN: translate(
            _CONTEXT,
            "Cannot see full screen on this desktop: a break may be offered during a film or a presentation. Programs "
            "can be named that keep it away.",
        ),
        Way.NO_FULL_SCREEN_WAYLAND: translate(
            _CONTEXT,
            "Cannot see full screen on this Wayland compositor: a break may be offered during a film or a "
            "presentation. Programs can be named that keep it away.",
        ),
        Way.NO_CALL: translate(
            _CONTEXT,
            "Cannot see here whether a microphone is in use: a break may be offered during a call. Programs can be "
            "named that keep it away.",
        ),
        Way.NO_QUIET: translate(
            _CONTEXT, "Cannot see Do Not Disturb on this desktop: pause the reminders when you switch it on."
        ),
        Way.NO_QUIET_MACOS: translate(
            _CONTEXT, "macOS tells no program whether a Focus is on: pause the reminders when you switch it on."
        ),
        Way.NO_PROGRAMS: translate(
            _CONTEXT, "Cannot see other programs from here, so naming some of them keeps no break away."
        ),
    }[way]
