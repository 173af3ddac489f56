"""Breaks: whether there are reminders, where the program is meanwhile, and what this desktop does not tell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSystemTrayIcon, QVBoxLayout

from backbeat.breaks.stored import BreakWishes, wishes_from
from backbeat.ui.settings_cards.card import SettingsCard
from backbeat.ui.style.look import BODY
from backbeat.ui.text import translate
from backbeat.ui.widgets.choices import ChoiceRow
from backbeat.ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from backbeat.breaks.model import BreakPlan
    from backbeat.settings import Settings
    from backbeat.ui.style.look import Look

__all__ = ["BreakCard", "BreaksCard", "UnseenCard"]


class BreakCard(SettingsCard):
    """A card about breaks: what is chosen is one part of the settings."""

    @property
    def wishes(self) -> BreakWishes:
        """As they are now."""
        return wishes_from(self.settings.breaks)[0]

    def keep(self, wishes: BreakWishes) -> None:
        if wishes != self.wishes:
            self.set(breaks=wishes.data())

    def keep_plan(self, plan: BreakPlan) -> None:
        self.keep(replace(self.wishes, plan=plan))

    def pick(
        self,
        question: str,
        answers: Sequence[tuple[object, str]],
        now: object,
        then: Callable[[object], None],
        hint: str = "",
    ) -> ChoiceRow:
        """One of a few values for something that is no setting by itself; `now` is added where it is none of them."""
        values = [value for value, _ in answers]
        current = values.index(now) if now in values else -1
        row = ChoiceRow(self.look, [words for _, words in answers], current, question)
        row.chosen.connect(lambda index: then(values[index]))
        self.ask(question, row, hint)
        return row

    def yes_or_no(self, question: str, now: bool, then: Callable[[bool], None], hint: str = "") -> ChoiceRow:
        answers = [(True, self.tr("Yes")), (False, self.tr("No"))]
        return self.pick(question, answers, now, lambda value: then(bool(value)), hint)


class BreaksCard(BreakCard):
    """`use_login` joins it to whoever can start the program with the login."""

    def __init__(self, look: Look, settings: Callable[[], Settings]) -> None:
        super().__init__(look, settings, translate("BreakCard", "Breaks from the desk"))
        wishes = self.wishes
        self.say(
            self.tr(
                "A small window in a corner says when it is time. It takes no key from you, and nothing starts by "
                "itself."
            )
        )
        self.reminders = self.yes_or_no(
            self.tr("Remind me of breaks"), wishes.on, lambda on: self.keep(replace(self.wishes, on=on))
        )
        self.standing = QVBoxLayout()  # how things stand: below the switch, which must not move when it is pressed
        self.lines.addLayout(self.standing)
        self.tray = self.yes_or_no(
            self.tr("An icon in the tray"), wishes.tray, lambda tray: self.keep(replace(self.wishes, tray=tray))
        )
        self.no_tray = self.say("")
        self.closing = self.say("")
        self.room = self.pick(
            self.tr("The break shows"),
            [(False, self.tr("Beside the work")), (True, self.tr("Over the whole screen"))],
            wishes.full_screen,
            lambda full: self.keep(replace(self.wishes, full_screen=bool(full))),
            self.tr("The screen is never locked, and the window can always be closed."),
        )
        self.login: ChoiceRow | None = None
        self.changed.connect(self._stand, Qt.ConnectionType.QueuedConnection)
        self._stand()

    def _stand(self, _settings: object = None) -> None:
        wishes, is_there = self.wishes, QSystemTrayIcon.isSystemTrayAvailable()
        no_tray = self.tr("There is no tray on this desktop just now.")
        if wishes.on:
            no_tray = self.tr("There is no tray on this desktop just now: a small window stands in for it.")
        self.no_tray.setText(no_tray)
        self.no_tray.setVisible(wishes.tray and not is_there)
        if wishes.tray and is_there:
            words = self.tr("Closing the window leaves Backbeat in the tray.")
        elif wishes.on:
            words = self.tr("Closing the window leaves a small window, so that reminders still come.")
        else:
            words = self.tr("Closing the window ends Backbeat.")
        self.closing.setText(words)

    def use_login(self, is_on: bool, switch: Callable[[bool], None]) -> None:
        """Offer to start with the login; `switch` answers through `tell_login`."""
        if self.login is None:
            self.login = self.yes_or_no(self.tr("Start with the login, without its window"), is_on, switch)
            self.login_words = self.say("")
            self.login_words.hide()
        else:
            self.login.chips[0 if is_on else 1].setChecked(True)

    def tell_login(self, is_on: bool, words: str) -> None:
        """What came of it."""
        if self.login is not None:
            self.login.chips[0 if is_on else 1].setChecked(True)
            self.login_words.setText(words)
            self.login_words.setVisible(bool(words))


class UnseenCard(BreakCard):
    """What of the desk is known here, and what cannot be. `tell` when that has been found out."""

    def __init__(self, look: Look, settings: Callable[[], Settings]) -> None:
        super().__init__(look, settings, translate("UnseenCard", "What can be seen of your desk"))
        self.say(
            self.tr(
                "No reminder comes while you are away, in a call, in full screen or with Do Not Disturb on, as far as "
                "that can be known. Nothing of it is written down."
            )
        )
        self.told = PlainLabel(self.look, self.tr("Looking …"), BODY, lines=0)
        self.lines.addWidget(self.told)

    def tell(self, sentences: Sequence[str]) -> None:
        words = "\n".join(f"• {sentence}" for sentence in sentences)
        self.told.setText(words or self.tr("Everything that matters can be seen here."))
