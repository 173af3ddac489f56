"""A data folder as a person might have it: own routines, one with mistakes, and some weeks of history."""

from __future__ import annotations

import atexit
import shutil
import tempfile
import uuid
from datetime import timedelta
from functools import cache
from pathlib import Path

from tests.support.fake_clock import START, FakeClock

from backbeat.history.journal import HistoryJournal
from backbeat.history.measurements import add_measurement
from backbeat.history.store import HistoryStore
from backbeat.paths import Folders, folders, shipped_exercises, shipped_routines
from backbeat.plan.muscles import Limb
from backbeat.plan.tape import Measurement
from backbeat.routine.library import Library
from backbeat.session.programme import Programme
from backbeat.session.record import StopDetails, StopKind
from backbeat.session.session import Session

__all__ = ["BROKEN", "GERMAN", "MISSING_WARM_UP", "NOW", "furnish", "library_of"]

NOW = START + timedelta(days=20, minutes=12)

GERMAN = """\
routine: 1
title: Wirbelsäulenaufrichtung und Schulterblattmobilisation für Bildschirmarbeitende
summary: Aufrichten, atmen, loslassen. Donaudampfschifffahrtsgesellschaftskapitänsgeeignet.
for: Erwachsene mit sitzender Tätigkeit und gelegentlichen Verspannungen im Schultergürtel.
language: de
tags: [Brustwirbelsäule, Schulterblattstabilisation, Bildschirmarbeitsplatz]
not-for: [akute Bandscheibenvorfälle mit neurologischen Ausfallerscheinungen, Knochenbrüche]
ask-first: [Herzrhythmusstörungen, Schwangerschaft im letzten Drittel]
warm-up: five-minute-warm-up
levels: [eingeschraenkt-beweglich, durchschnittlich-trainiert, ueberdurchschnittlich-trainiert]
blocks:
  - title: Auf der Gymnastikmatte
    rounds: 2
    rest: 45s
    exercises:
      - title: Schulterblattzusammenführung im Vierfüßlerstand mit anschließender Brustwirbelsäulenrotation
        steps:
          - Vierfüßlerstand einnehmen, Handgelenke senkrecht unter den Schultergelenken.
          - Schulterblätter zusammenführen, ohne ins Hohlkreuz auszuweichen.
        position: all-fours
        sets: 2
        reps: {eingeschraenkt-beweglich: 4, durchschnittlich-trainiert: 6, ueberdurchschnittlich-trainiert: 8}
        tempo: {effort: 2s, hold: 2s, finish: 3s}
        sides: each
        note: Langsam, ohne Schwung, bei gleichmäßigem Atem.
"""

MISSING_WARM_UP = """\
routine: 1
title: Evening release
summary: Let the day go, lying down.
tags: [evening, quiet]
warm-up: grandmothers-warm-up
blocks:
  - exercises:
      - title: Legs up the wall
        steps: [Lie on your back with your legs up the wall., Breathe.]
        position: supine
        duration: 2min
        breath: {in: 4s, out: 6s}
      - title: Knees to chest
        steps: [Draw both knees to your chest., Rock a little.]
        position: supine
        duration: 1min
        pace: own
"""

BROKEN = """\
routine: 1
title: Doorway <b>stretch</b>
summary: From my physiotherapist.
tags: [chest, "shoulders"]
wram-up: five-minute-warm-up
blocks:
  - exercises:
      - title: Doorway stretch
        steps: [Forearms on the frame., Lean through.]
        position: standing
        duration: 1:75
        sides: bothh
      - exercise: bird-dgo
        sets: 200
"""

PLAIN = """\
routine: 1
title: {title}
tags: [{tag}]
blocks:
  - exercises:
      - title: {exercise}
        steps: [Begin slowly.]
        position: {position}
        duration: {duration}
        sets: {sets}
        sides: {sides}
"""


def library_of(where: Folders) -> Library:
    return Library(
        shipped=shipped_routines(), own=where.own_routines, exercises=(shipped_exercises(), where.data / "exercises")
    )


def furnish(root: Path, *, sessions: bool = True) -> Folders:
    """Fill a folder; the same every time, so it is made once and copied."""
    shutil.copytree(_made(sessions), root, dirs_exist_ok=True)
    return folders(root)


@cache
def _made(sessions: bool) -> Path:
    folder = tempfile.TemporaryDirectory(prefix="backbeat-demo-")
    atexit.register(folder.cleanup)
    where = folders(Path(folder.name))
    own = where.own_routines
    own.mkdir(parents=True)
    (own / "aufrichtung.yaml").write_text(GERMAN, encoding="utf-8")
    (own / "evening-release.yaml").write_text(MISSING_WARM_UP, encoding="utf-8")
    (own / "doorway.yaml").write_text(BROKEN, encoding="utf-8")
    for title, tag, exercise, position, duration, sets, sides in (
        ("Hips & thighs", "mobility", "Half-kneeling lunge", "kneeling", "40s", 3, "each"),
        ("Shoulders on the bar", "shoulders", "Quiet hang", "hanging", "20s", 4, "both"),
        ("Breathing space", "calm", "Sit and breathe", "sitting", "3min", 1, "both"),
    ):
        name = title.split()[0].lower()
        text = PLAIN.format(
            title=title, tag=tag, exercise=exercise, position=position, duration=duration, sets=sets, sides=sides
        )
        (own / f"{name}.yaml").write_text(text, encoding="utf-8")
    if sessions:
        _practise(where)
    return Path(folder.name)


def _practise(where: Folders) -> None:
    """Some weeks of sessions, done with a fake clock through the real journal."""
    library = library_of(where)
    entries = library.entries()

    def routine(name: str):
        entry = library.find(name, entries)
        assert entry is not None
        found = library.read(entry).routine
        assert found is not None
        return found

    back, warm_up, neck = (
        routine(n) for n in ("back-strength", "five-minute-warm-up", "desk-break-neck-and-shoulders")
    )
    journal = HistoryJournal(where.history)
    plan = (
        (20, Programme(back, "gentle", warm_up), "finish"),
        (18, Programme(neck), "finish"),
        (17, Programme(back, "gentle", warm_up), "finish"),
        (13, Programme(back, "regular", warm_up), "stop"),
        (9, Programme(warm_up), "finish"),
        (6, Programme(back, "gentle", warm_up), "leave"),
        (2, Programme(neck), "finish"),
        (2, Programme(back, "gentle", warm_up), "finish"),
        (0, Programme(warm_up), "cut"),
    )
    for number, (days, programme, how) in enumerate(plan):
        clock = FakeClock(wall=NOW - timedelta(days=days, hours=2, minutes=-13 * number % 50))
        _session(journal, clock, programme, how)
    journal.flush(10)
    journal.close()
    _measure(where)


def _measure(where: Folders) -> None:
    """A thigh that catches up, and an arm whose smaller side is another one now."""
    plan = (
        *((Limb.THIGH, days, left, 540) for days, left in ((62, 492), (48, 498), (33, 507), (19, 515), (4, 520))),
        *((Limb.UPPER_ARM, days, 302, right) for days, right in ((41, 306), (20, 298), (3, 285))),
    )
    store = HistoryStore.open(where.history)
    for number, (limb, days, left, right) in enumerate(plan):
        add_measurement(store, Measurement(f"{number:032x}", limb, left, right, NOW - timedelta(days=days)))
    store.close()


def _session(journal: HistoryJournal, clock: FakeClock, programme: Programme, how: str) -> None:
    timeline = programme.timeline()
    identity = uuid.uuid5(uuid.NAMESPACE_URL, clock.wall().isoformat()).hex
    session = Session(timeline, clock, journal, programme.record(identity, clock.wall(), timeline))
    session.start()
    last = timeline.total if how == "finish" else timeline.total * 2 // 3
    if how == "cut":
        last = 131_000
    passed = 0
    while passed < last and session.is_active:
        clock.pass_(500)
        session.tick()
        passed += 500
        if passed == 200_000 and how in ("finish", "leave"):
            session.pause()
            for _ in range(60):
                clock.pass_(500)
                session.tick()
            session.resume()
    if how == "finish":
        while session.is_active:
            clock.pass_(500)
            session.tick()
        session.reflect(4, "")
    elif how == "stop":
        session.stop()
        session.describe_stop(StopDetails(StopKind.PAIN, "lower-back", 4, "When lifting the left knee."))
        session.acknowledge()
    elif how == "leave":
        session.end()
