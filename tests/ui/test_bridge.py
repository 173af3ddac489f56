"""The bridge: what happened is told once and in order, and the timer aims at what is due."""

from __future__ import annotations

import pytest
from tests.support.plans import begin
from tests.ui.sessions import at, run

from backbeat.session import events as ev
from backbeat.session.events import Outcome
from backbeat.session.session import HEARTBEAT
from backbeat.ui.session.bridge import Bridge


@pytest.fixture
def bridge(qapp):
    """One whose timer ends with the test: it would go on looking after the session beneath the next test."""
    made = Bridge()
    yield made
    made._timer.stop()


def test_each_tuple_of_events_is_told_once_and_in_order(bridge):
    session, clock, _ = begin()
    told = []
    bridge.happened.connect(told.append)
    bridge.attach(session)
    run(session, clock, 8_500)
    session.pause()
    kinds = [type(event) for events in told for event in events]
    assert kinds.count(ev.PhaseBegan) == 1
    assert kinds[-1] is ev.Paused
    moments = [event.at for events in told for event in events]
    assert moments == sorted(moments)


def test_the_timer_aims_at_the_next_thing_and_never_beyond_the_heartbeat(bridge):
    session, clock, _ = begin()
    bridge.attach(session)
    timer = bridge._timer
    assert timer.isSingleShot()
    assert timer.isActive()
    assert timer.interval() == min(session.next_due() or HEARTBEAT, HEARTBEAT)
    clock.pass_(7_700)  # a stall: the session pauses, and the heartbeat goes on
    bridge._look()
    assert session.status == "paused"
    assert timer.interval() == HEARTBEAT
    assert timer.isActive()


def test_nothing_ticks_when_nothing_goes_on(bridge):
    session, _, _ = begin()
    assert not bridge.is_active
    assert not bridge._timer.isActive()
    bridge.attach(session)
    bridge.stop()
    assert session.status == "stopped"
    assert not bridge.is_active
    assert not bridge._timer.isActive()


def test_a_session_that_was_followed_before_is_not_heard_any_more(bridge):
    first, _, _ = begin()
    second, _, _ = begin()
    told = []
    bridge.happened.connect(told.append)
    bridge.attach(first)
    bridge.attach(second)
    first.pause()
    assert told == []
    second.pause()
    assert len(told) == 1


def test_the_timer_lives_on_when_looking_fails(bridge):
    session, _, _ = begin()
    bridge.attach(session)

    class BrokenError(Exception):
        pass

    def fail():
        raise BrokenError

    session.tick = fail
    bridge._timer.stop()
    with pytest.raises(BrokenError):
        bridge._look()
    assert bridge._timer.isActive()


def test_a_set_once_done_stays_done(bridge):
    session, clock, _ = at("work")
    bridge.attach(session)
    run(session, clock, 25_000)
    assert bridge.outcomes[0] is Outcome.DONE
    session.jump(0)
    session.skip()
    session.skip()
    assert bridge.outcomes[0] is Outcome.DONE
