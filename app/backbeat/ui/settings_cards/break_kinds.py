"""The kinds of breaks: how often each comes, and which routines it brings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backbeat.breaks.choice import candidates
from backbeat.breaks.model import MINUTE, BreakKind
from backbeat.ui.breaks.words import every_words, kind_title
from backbeat.ui.settings_cards.breaks import BreakCard
from backbeat.ui.style.look import BODY, STRONG
from backbeat.ui.text import in_words, plain, translate
from backbeat.ui.widgets.button import BigButton
from backbeat.ui.widgets.chip import Chip
from backbeat.ui.widgets.field import DropList, LineField
from backbeat.ui.widgets.label import PlainLabel
from backbeat.ui.widgets.layouts import FlowLayout, clear

if TYPE_CHECKING:
    from collections.abc import Callable

    from backbeat.routine.library import Entry
    from backbeat.settings import Settings
    from backbeat.ui.style.look import Look

__all__ = ["KindsCard"]

_EVERY = (20, 25, 30, 40, 50, 60, 90, 120, 180)  # minutes
_LONGEST = 10 * MINUTE  # of routines that are offered for a break
_LYING = frozenset({"floor", "with-a-carer", "child", "children", "baby"})  # tags of what nobody does at a desk
_LETTERS = 26  # of a title on its chip
_MOST_KINDS = 8


class KindsCard(BreakCard):
    """`use` tells it the library."""

    def __init__(self, look: Look, settings: Callable[[], Settings]) -> None:
        super().__init__(look, settings, translate("KindsCard", "Kinds of breaks"))
        self._entries: tuple[Entry, ...] = ()
        self.say(
            self.tr(
                "Each kind has its own interval. It brings the routines you choose, in turn, or all that bear one of "
                "its tags. When two are due at once, the longer interval wins."
            )
        )
        self._list = QVBoxLayout()
        self.lines.addLayout(self._list)
        self.add = BigButton(self.look, self.tr("Another kind"), icon="add", height=44)
        self.add.clicked.connect(self._add)
        self.lines.addWidget(self.add)
        self._fill()

    def use(self, entries: Sequence[Entry]) -> None:
        """The library, for routines and tags to choose from."""
        self._entries = tuple(entry for entry in entries if entry.is_usable)
        self._fill()

    @property
    def kinds(self) -> tuple[BreakKind, ...]:
        return self.wishes.plan.kinds

    def _change(self, identity: str, **what: object) -> None:
        kinds = tuple(replace(kind, **what) if kind.id == identity else kind for kind in self.kinds)  # type: ignore[arg-type]
        self.keep_plan(replace(self.wishes.plan, kinds=kinds))

    def _add(self) -> None:
        taken = {kind.id for kind in self.kinds}
        number = next(each for each in range(1, _MOST_KINDS + 2) if f"kind-{each}" not in taken)
        kind = BreakKind(f"kind-{number}", 60 * MINUTE, title=self.tr("Another break"), tags=("desk-break",))
        self.keep_plan(replace(self.wishes.plan, kinds=(*self.kinds, kind)))
        self._fill()

    def _remove(self, identity: str) -> None:
        self.keep_plan(replace(self.wishes.plan, kinds=tuple(kind for kind in self.kinds if kind.id != identity)))
        self._fill()

    def _fill(self) -> None:
        clear(self._list)
        for kind in self.kinds:
            self._list.addWidget(_Kind(self, kind, self._entries))
        self.add.setEnabled(len(self.kinds) < _MOST_KINDS)

    def restyle(self) -> None:
        if hasattr(self, "_list"):
            self._list.setSpacing(self.look.space(22))
        super().restyle()


class _Kind(QWidget):
    """One kind: its questions."""

    def __init__(self, card: KindsCard, kind: BreakKind, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._card, self._id, self._entries = card, kind.id, entries
        look = card.look
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, look.space(8), 0, 0)
        lines.setSpacing(look.space(10))
        title = kind_title(kind)
        self.heading = PlainLabel(look, title, BODY, weight=STRONG)
        lines.addWidget(self.heading)
        top = QWidget()
        flow = FlowLayout(top, gap=10)
        self.on = Chip(look, self.tr("Switched on"), checked=kind.enabled)
        self.on.setAccessibleDescription(title)
        self.on.clicked.connect(self._switch)
        self.every = DropList(look, f"{title}: {self.tr('how often')}")
        minutes = sorted({*_EVERY, round(kind.every / MINUTE)})
        for each in minutes:
            self.every.addItem(every_words(each * MINUTE), each * MINUTE)
        self.every.setCurrentIndex(minutes.index(round(kind.every / MINUTE)))
        self.every.activated.connect(lambda index: card._change(self._id, every=self.every.itemData(index)))
        self.name = LineField(look, f"{title}: {self.tr('its name')}", self.tr("Its name"), 60)
        self.name.setText(title)
        self.name.editingFinished.connect(self._rename)
        self.remove = BigButton(look, self.tr("Remove"), height=44)
        self.remove.setAccessibleName(f"{self.tr('Remove')}: {title}")
        self.remove.clicked.connect(lambda: card._remove(self._id))
        for widget in (self.on, self.every, self.name, self.remove):
            flow.addWidget(widget)
        lines.addWidget(top)
        self._brings = QWidget()  # what is switched off need not fill the page with what it would bring
        lines.addWidget(self._brings)
        lines = QVBoxLayout(self._brings)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.space(10))
        self.tags = self._chips(
            lines, self.tr("Brings all with one of these tags"), self._tags(kind), kind.tags, "tags"
        )
        self.routines = self._chips(
            lines, self.tr("Or only these routines, in turn"), self._routines(kind), kind.routines, "routines"
        )
        self.count = PlainLabel(look, "", BODY, tone="muted", lines=0)
        lines.addWidget(self.count)
        self._say()
        self._show(kind.enabled)

    def _switch(self, on: bool) -> None:
        self._card._change(self._id, enabled=on)
        self._show(on)

    def _show(self, on: bool) -> None:
        self.on.set_label(self.tr("Switched on") if on else self.tr("Switched off"))
        self.on.setAccessibleName(self.tr("Switched on"))
        self._brings.setVisible(on)

    def _tags(self, kind: BreakKind) -> list[tuple[str, str]]:
        known = dict.fromkeys(kind.tags)
        for entry in self._entries:
            if _fits_a_desk(entry):
                known.update(dict.fromkeys(entry.tags))
        return [(tag, in_words(tag).replace("-", " ")) for tag in sorted(known)]

    def _routines(self, kind: BreakKind) -> list[tuple[str, str]]:
        titles = {entry.id: entry.title for entry in self._entries if _fits_a_desk(entry) or entry.id in kind.routines}
        missing = {name: name for name in kind.routines if name not in titles}
        return sorted({**titles, **missing}.items(), key=lambda pair: pair[1].casefold())

    def _chips(
        self, lines: QVBoxLayout, words: str, offered: list[tuple[str, str]], chosen: Sequence[str], what: str
    ) -> dict[str, Chip]:
        lines.addWidget(PlainLabel(self._card.look, words, BODY, tone="muted", lines=0))
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        chips: dict[str, Chip] = {}
        for name, label in offered:
            words = plain(label)
            shown = words if len(words) <= _LETTERS else f"{words[: _LETTERS - 1].rstrip()}…"
            chip = chips[name] = Chip(self._card.look, shown, checked=name in chosen)
            chip.setAccessibleName(words)
            chip.clicked.connect(lambda _=False, name=name: self._choose(what, name, chips[name].isChecked()))
            flow.addWidget(chip)
        lines.addWidget(holder)
        return chips

    def _choose(self, what: str, name: str, wanted: bool) -> None:
        kind = self._card.wishes.plan.kind(self._id)
        if kind is not None:
            kept = tuple(each for each in getattr(kind, what) if each != name)
            self._card._change(self._id, **{what: (*kept, name) if wanted else kept})
            self._say()

    def _rename(self) -> None:
        self._card._change(self._id, title=self.name.text().strip())
        kind = self._card.wishes.plan.kind(self._id)
        if kind is not None:
            self.heading.setText(kind_title(kind))

    def _say(self) -> None:
        kind = self._card.wishes.plan.kind(self._id)
        found = () if kind is None else candidates(kind, self._entries)
        self.count.setText(
            self.tr("%n routine(s), in turn.", "", len(found))
            if found
            else self.tr("Nothing fits: this kind brings nothing.")
        )


def _fits_a_desk(entry: Entry) -> bool:
    return bool(entry.lengths) and min(entry.lengths) <= _LONGEST and not _LYING & set(entry.tags)
