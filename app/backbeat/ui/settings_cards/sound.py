"""What is heard: how much, whose voice, how loud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from backbeat.ui.settings_cards.card import SettingsCard
from backbeat.ui.style.look import BODY
from backbeat.ui.text import translate
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.choices import ChoiceRow
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import clear

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from backbeat.settings import Settings
    from backbeat.ui.session.coach import Coach
    from backbeat.ui.style.look import Look

__all__ = ["SoundCard"]

_MOST_VOICES = 8  # chips; the language's own first
_SPEEDS = (0.8, 0.9, 1.0, 1.15, 1.3)
_LOUDNESSES = (0.25, 0.4, 0.55, 0.7, 0.85, 1.0)


class SoundCard(SettingsCard):
    """`use` joins it to whoever makes the sound; without, there is nothing to try and no voice to choose."""

    def __init__(self, look: Look, settings: Callable[[], Settings]) -> None:
        super().__init__(look, settings, translate("SoundCard", "What you hear"))
        self._coach: Coach | None = None
        self._names: tuple[str, ...] = ()
        self.voices: ChoiceRow | None = None
        self.verbosity = self.choose(
            "verbosity",
            self.tr("How much is said"),
            [
                ("coach", self.tr("Like a coach")),
                ("sparse", self.tr("Names and sides")),
                ("off", self.tr("Nothing")),
            ],
            self.tr("A coach also says the dose, what to think of, the count and the half."),
        )
        self._voice_place = QVBoxLayout()
        self._voice_place.setSpacing(self.look.space(8))
        self.lines.addLayout(self._voice_place)
        self.speed = self.choose(
            "voice_speed",
            self.tr("How fast the voice speaks"),
            [(speed, f"{round(speed * 100)} %") for speed in _SPEEDS],
        )
        self.tones = self.choose("tones", self.tr("Tones, for instance for the last three seconds"), self._yes_or_no())
        self.breath = self.choose(
            "breath_sounds",
            self.tr("The breath"),
            [
                ("words", self.tr("In words")),
                ("tones", self.tr("As tones that rise and fall")),
                ("off", self.tr("Not at all")),
            ],
        )
        self.loudness = self.choose(
            "loudness",
            self.tr("Loudness, beside that of the computer"),
            [(level, f"{round(level * 100)} %") for level in _LOUDNESSES],
        )
        self.desk = self.choose(
            "desk_sounds",
            self.tr("Sound in routines for the desk"),
            [(False, self.tr("None, because others work there")), (True, self.tr("As everywhere"))],
        )
        self.try_it = BigButton(self.look, self.tr("Try it"), kind="primary", icon="sound")
        self.try_it.setEnabled(False)
        self.try_it.clicked.connect(self._try)
        self.lines.addWidget(self.try_it, 0, Qt.AlignmentFlag.AlignLeft)
        self.missing = PlainLabel(self.look, "", BODY, lines=0)
        self.missing.hide()
        self.lines.addWidget(self.missing)
        words = self.tr("M switches the sound off and on while you exercise. Music from other programs goes on.")
        self.lines.addWidget(PlainLabel(self.look, words, BODY, tone="muted", lines=0))

    def _yes_or_no(self) -> list[tuple[bool, str]]:
        return [(True, self.tr("On")), (False, self.tr("Off"))]

    def use(self, coach: Coach) -> None:
        """Whoever makes the sound: asked which voices there are when the card is seen."""
        self._coach = coach
        self.try_it.setEnabled(True)
        coach.changed.connect(self._stand)
        self._stand()
        if self.isVisible():
            coach.look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._coach is not None:
            self._coach.look()

    def _try(self) -> None:
        if self._coach is not None:
            self._coach.try_out(self.settings)

    def _stand(self) -> None:
        """What is known by now of this machine's sound and voices."""
        if self._coach is None:
            return
        self.missing.setText(self._coach.advice)
        self.missing.setVisible(bool(self._coach.advice))
        names = self._offered(self._coach)
        if names != self._names:
            self._names = names
            self._offer(names)

    def _offered(self, coach: Coach) -> tuple[str, ...]:
        """The voices of the program's own language; the chosen one among them, wherever it stands."""
        language = self.tr("en", "the code of the language these words are translated into")
        able = [one.name for one in coach.standing.voices if one.language.casefold().startswith(language)]
        chosen = self.settings.voice
        first = [chosen] if chosen and chosen in {one.name for one in coach.standing.voices} else []
        return tuple(dict.fromkeys([*first, *able]))[:_MOST_VOICES]

    def _offer(self, names: tuple[str, ...]) -> None:
        clear(self._voice_place)
        self.voices = None
        if names:
            values = ("", *names)
            current = values.index(self.settings.voice) if self.settings.voice in values else 0
            question = self.tr("Whose voice")
            self.voices = ChoiceRow(self.look, [self.tr("The usual one"), *names], current, question)
            self.voices.chosen.connect(lambda index: self.set(voice=values[index]))
            self._voice_place.addWidget(PlainLabel(self.look, question, BODY, lines=0))
            self._voice_place.addWidget(self.voices)
