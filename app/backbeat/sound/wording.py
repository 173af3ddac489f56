"""From the cues of one moment to what is heard of them: a tone, words, how long they may take. Pure.

Names and instructions are in the language of their file, everything else in the program's own; so a text is a row
of pieces, each with its language. Texts are given longest first: the helper takes the longest that fits the
moment. How much is said is the person's choice (`Choice`); the same choice without a voice falls back to tones.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypeAlias

from backbeat.routine.describe import Translate, spoken_length
from backbeat.routine.model import Milliseconds, Pace, Sides
from backbeat.session.cues import Cue, CueKind
from backbeat.session.timeline import PhaseKind, PlannedStep, SegmentKind
from backbeat.sound.moment import AT_MOST, Moment
from backbeat.sound.tones import Tone

__all__ = [
    "Choice",
    "Chosen",
    "Piece",
    "Speech",
    "Text",
    "choice_of",
    "finished",
    "get_ready",
    "goes_on",
    "heard",
    "rep_counted",
]

COUNT, ENTRY, HALF, BREATH = 4, 3, 2, 1
"""What comes later and matters at least as much cuts short what is being said."""

_PROMPT: Milliseconds = 300  # a count or a breath that cannot begin within this is not said at all
_LAST: Milliseconds = 1_000  # between the last numbers of a countdown

CanSay: TypeAlias = Callable[[str], bool]
"""Whether there is a voice for a language."""


class Chosen(Protocol):
    """What is asked of the settings here."""

    @property
    def verbosity(self) -> str: ...
    @property
    def tones(self) -> bool: ...
    @property
    def breath_sounds(self) -> str: ...
    @property
    def desk_sounds(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Choice:
    """How much is heard."""

    verbosity: str = "coach"  # off, sparse or coach
    tones: bool = True
    breath: str = "words"  # off, tones or words

    @property
    def is_silent(self) -> bool:
        return self.verbosity == "off" and not self.tones

    @property
    def coaches(self) -> bool:
        return self.verbosity == "coach"


SILENT = Choice("off", False, "off")


def choice_of(settings: Chosen, *, at_the_desk: bool = False, muted: bool = False) -> Choice:
    """What the settings come to; an office hears nothing unless the person wants it to."""
    if muted or (at_the_desk and not settings.desk_sounds):
        return SILENT
    return Choice(settings.verbosity, settings.tones, settings.breath_sounds)


class Piece(NamedTuple):
    language: str
    words: str


Text: TypeAlias = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """What is to be heard now. No texts: a tone alone; no tone: words alone."""

    tone: Tone | None = None
    length: Milliseconds | None = None  # of a breath's tone
    texts: tuple[Text, ...] = ()  # the longest first
    priority: int = ENTRY
    within: Milliseconds = AT_MOST  # from now: what has not been said by then is cut
    by: Milliseconds | None = None  # from now: what has not begun by then is left out; None: `within`


def heard(moment: Moment, choice: Choice, can_say: CanSay, translate: Translate) -> Speech | None:
    """What is heard of the cues of one moment; they become one utterance, in the order of their weight."""
    words = _Words(moment, choice, can_say, translate)
    for kinds, make in (
        ((CueKind.COUNTDOWN,), words.countdown),
        ((CueKind.EXERCISE,), words.exercise),
        ((CueKind.SWITCH,), words.switch),
        ((CueKind.REST,), words.rest),
        ((CueKind.HALF_WAY,), words.half_way),
        ((CueKind.REP, CueKind.BREATH_IN, CueKind.BREATH_OUT), words.movement),
    ):
        cue = moment.cue(*kinds)
        if cue is not None:
            return words.begun(make(cue))
    return words.begun(None)


def finished(choice: Choice, can_say: CanSay, translate: Translate) -> Speech | None:
    """The end of a session."""
    words = _Words(None, choice, can_say, translate)
    return _speech(Tone.END if choice.tones else None, [words.own(translate("Sound", "Done."))], ENTRY, 4_000)


def get_ready(within: Milliseconds, choice: Choice, can_say: CanSay, translate: Translate) -> Speech | None:
    """After a pause: it goes on in a moment."""
    words = _Words(None, choice, can_say, translate)
    return _speech(Tone.NEXT if choice.tones else None, [words.own(translate("Sound", "Get ready."))], ENTRY, within)


def goes_on(choice: Choice) -> Speech | None:
    """The pause is over."""
    return Speech(Tone.START) if choice.tones else None


def rep_counted(number: int, choice: Choice, can_say: CanSay, translate: Translate) -> Speech | None:
    """The person counted a repetition: that it was heard is heard."""
    words = _Words(None, choice, can_say, translate)
    text = words.own(str(number)) if choice.coaches else ()
    return _speech(Tone.REP if choice.tones and not text else None, [text], COUNT, 1_500, _PROMPT)


def _speech(
    tone: Tone | None,
    texts: Sequence[Text],
    priority: int,
    within: Milliseconds,
    by: Milliseconds | None = None,
    *,
    length: Milliseconds | None = None,
) -> Speech | None:
    said = tuple(dict.fromkeys(text for text in texts if text))
    return Speech(tone, length, said, priority, within, by) if tone is not None or said else None


class _Words:
    def __init__(self, moment: Moment | None, choice: Choice, can_say: CanSay, translate: Translate) -> None:
        self._moment, self._choice, self._can_say, self._translate = moment, choice, can_say, translate
        # Whoever translates this program writes the code of their language here.
        self._language = translate("Sound", "en", "the code of the language these words are translated into")

    # -- pieces ----------------------------------------------------------------------------------

    def own(self, words: str) -> Text:
        return self._say(self._language, words)

    def _say(self, language: str, words: str) -> Text:
        if self._choice.verbosity == "off" or not words or not self._can_say(language):
            return ()
        return (Piece(language, words),)

    def _tr(self, text: str) -> str:
        return self._translate("Sound", text)

    @property
    def moment(self) -> Moment:
        assert self._moment is not None
        return self._moment

    def _tone(self, tone: Tone) -> Tone | None:
        return tone if self._choice.tones else None

    def _name(self, step: PlannedStep) -> Text:
        return self._say(step.step.exercise.language, f"{step.name.rstrip('.')}.")

    def _short(self, step: PlannedStep) -> Text:
        return self._say(step.step.exercise.language, step.step.exercise.short)

    def _side(self, step: PlannedStep, side: Sides) -> Text:
        exercise = step.step.exercise
        if side is Sides.LEFT:
            own, word = exercise.left, self._tr("Left side")
        elif side is Sides.RIGHT:
            own, word = exercise.right, self._tr("Right side")
        else:
            return ()
        return self._say(exercise.language, f"{own.rstrip('.')}.") if own else self.own(f"{word}.")

    # -- cues ------------------------------------------------------------------------------------

    def begun(self, said: Speech | None) -> Speech | None:
        """What was made of the cues; where a set begins, one more tone says so unless another already does."""
        moment = self.moment
        first = moment.began and moment.segment.first == moment.phase and moment.segment.kind is SegmentKind.SET
        if not first:
            return said
        if said is not None and said.tone not in (None, Tone.REP):
            return said
        texts = () if said is None else said.texts
        priority = ENTRY if said is None else said.priority
        within, by = (moment.left, None) if said is None else (said.within, said.by)
        if not texts:
            texts = tuple(text for text in [self._at_own_pace()] if text)
        limit = self._limit() if not moment.after_switch else ()
        if limit:  # no change of sides has said it
            texts, priority, within, by = (limit, *texts), ENTRY, self._rest_of_set(), None
        return _speech(self._tone(Tone.START), texts, priority, within, by)

    def _at_own_pace(self) -> Text:
        step = self.moment.step
        if step is None or self.moment.length is not None:
            return ()
        reps = self.moment.timeline.reps_at(self.moment.phase)
        pace = self._tr("At your own pace.")
        if reps is not None and self._choice.coaches:
            pace = f"{self._translate('Dose', '%n time(s).', None, reps)} {pace}"
        return self.own(pace)

    def exercise(self, cue: Cue) -> Speech | None:
        """Name, side and dose on entry, and with them the one thing to think of."""
        step = self.moment.step
        if step is None:
            return None
        name, side = self._name(step), self._side(step, cue.side)
        texts = [name + side, name, self._short(step) or name]
        if self._choice.coaches:
            dose, instruction = self._dose(step), self._instruction(step)
            texts = [name + side + dose + instruction, name + side + instruction, name + side + dose, *texts]
        within = self.moment.until(CueKind.HALF_WAY)
        if self.moment.here.kind is PhaseKind.WORK:
            within = self.moment.until(CueKind.HALF_WAY, CueKind.COUNTDOWN)
        elif self.moment.here.kind is not PhaseKind.PREPARE and self.moment.length is not None:
            within = self._rest_of_set()
        return _speech(self._tone(Tone.NEXT), texts, ENTRY, within)

    def _rest_of_set(self) -> Milliseconds:
        """In a set of repetitions a name may go on over the first of them: what it is comes before how many."""
        moment = self.moment
        lengths = (moment.timeline.phases[index].length or 0 for index in range(moment.phase + 1, moment.segment.end))
        return min(moment.left + sum(lengths), 4_000)

    def _dose(self, step: PlannedStep) -> Text:
        dose = step.dose
        if dose.reps is None:
            return self.own(f"{spoken_length(dose.duration or 0, self._translate)}.")
        parts = [self._translate("Dose", "%n time(s).", None, dose.reps)]
        if dose.pace is Pace.OWN:
            parts.append(self._tr("At your own pace."))
        return self.own(" ".join(parts))

    def _instruction(self, step: PlannedStep) -> Text:
        exercise = step.step.exercise
        steps = exercise.steps
        return self._say(exercise.language, step.step.note or exercise.instruction or (steps[0] if steps else ""))

    def switch(self, cue: Cue) -> Speech | None:
        step = self.moment.step
        if step is None:
            return None
        side = self._side(step, cue.side)
        change = self.own(self._tr("Change sides."))
        texts = [change + side, side, change]
        limit = self._limit()
        if limit:
            texts = [change + side + limit, side + limit, *texts]
        return _speech(self._tone(Tone.SWITCH), texts, ENTRY, self.moment.left)

    def _limit(self) -> Text:
        """How much the side that comes now does, where the other one managed less than was planned."""
        planned = self.moment.timeline.set_after(self.moment.phase)
        if planned is None or not planned.is_shortened:
            return ()
        if planned.reps is not None:
            amount = self._translate("Dose", "%n time(s).", None, planned.reps)
        else:
            amount = f"{spoken_length(planned.most or 0, self._translate)}."
        return self.own(f"{amount} {self._tr('No more than the other side.')}")

    def rest(self, _cue: Cue) -> Speech | None:
        """A rest, how long it is and what comes after it."""
        moment = self.moment
        rest = self.own(self._tr("Rest."))
        long = self.own(self._tr("Rest, %1.").replace("%1", spoken_length(moment.left, self._translate)))
        following = self._next()
        texts = [rest + following, following, rest]
        if self._choice.coaches:
            texts.insert(0, long + following)
        return _speech(self._tone(Tone.REST), texts, ENTRY, moment.left)

    def _next(self) -> Text:
        moment = self.moment
        segment = moment.timeline.after(moment.here.segment)
        if segment is None:
            return ()
        phase, step = moment.timeline.phases[segment.first], moment.timeline.step_of(segment.first)
        if step is None:
            return ()
        lead = self.own(self._tr("Next:"))
        if moment.here.step == phase.step:
            number, dose = phase.set or 1, step.dose
            sets = dose.all_sets if number > dose.sets else dose.sets_on(phase.side)
            following = self.own(self._tr("Set %1 of %2.").replace("%1", str(number)).replace("%2", str(sets)))
        else:
            following = self._name(step)
        return lead + following + self._side(step, phase.side) if following else ()

    def half_way(self, _cue: Cue) -> Speech | None:
        if self._choice.verbosity == "sparse":
            return None
        text = self.own(self._tr("Half-way."))
        return _speech(self._tone(Tone.HALF_WAY), [text], HALF, self.moment.until(CueKind.COUNTDOWN), 1_000)

    def countdown(self, cue: Cue) -> Speech | None:
        """Ticked where one gets ready, because there the voice says what comes; said as well where one exercises."""
        spoken = self._choice.coaches and self.moment.here.kind is PhaseKind.WORK
        if spoken or not self._choice.tones:
            text = self.own(str(cue.number))
            return _speech(self._tone(Tone.TICK), [text], COUNT, min(_LAST, self.moment.left), _PROMPT)
        return _speech(self._tone(Tone.TICK), [], COUNT, _LAST, _PROMPT)

    def movement(self, _cue: Cue) -> Speech | None:
        """The number of a repetition and its breath, which are due together."""
        moment, choice = self.moment, self._choice
        rep = moment.cue(CueKind.REP)
        breath = moment.cue(CueKind.BREATH_IN, CueKind.BREATH_OUT)
        number = self._number(rep) if rep is not None and choice.coaches else ()
        inward = breath is not None and breath.kind is CueKind.BREATH_IN
        spoken = self.own(self._tr("In.") if inward else self._tr("And out.")) if breath is not None else ()
        if not (choice.coaches and choice.breath == "words"):
            spoken = ()
        tone, length = None, None
        # With "words" and no voice for them a tone is the next best thing.
        voiceless = choice.breath == "words" and choice.verbosity != "sparse" and not spoken
        if breath is not None and choice.tones and (choice.breath == "tones" or voiceless):
            tone, length = Tone.BREATH_IN if inward else Tone.BREATH_OUT, breath.number
        elif rep is not None and choice.tones and choice.verbosity != "sparse" and not number:
            tone = Tone.REP
        texts = [number + spoken, number or spoken]
        within = moment.until(CueKind.COUNTDOWN, CueKind.HALF_WAY, CueKind.BREATH_IN, CueKind.BREATH_OUT)
        return _speech(tone, texts, BREATH, within, _PROMPT, length=length)

    def _number(self, rep: Cue) -> Text:
        step, here = self.moment.step, self.moment.here
        if step is None or rep.number is None:
            return ()
        planned = None if self.moment.segment.set is None else self.moment.timeline.sets[self.moment.segment.set]
        last = planned is not None and rep.number == planned.reps
        if planned is not None and planned.side is Sides.ALTERNATE:
            side = self._tr("Left.") if here.side is Sides.LEFT else self._tr("Right.")
            first = self.moment.timeline.phases[self.moment.segment.first].side
            return self.own(f"{rep.number}. {side}" if here.side is first else side)
        return self.own(self._tr("Last one.") if last and rep.number > 1 else f"{rep.number}.")
