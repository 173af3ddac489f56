"""Sessions as a trainer would tell them: what is done on the left, what is to be seen then on the right.

Two guided reps of the dog on each side (2 s effort, 1 s hold, 2 s finish), then a plank of 20 s,
done twice, then five squats at one's own pace.
"""

from __future__ import annotations

import pytest
from tests.support.plans import three_exercises
from tests.support.trainer import Trainer, told

SCRIPTS = {
    "from the first second to the last": """
        start    | running: prepare dog left, 8s left
        +8s      | running: effort dog left rep 1, 2s left
        +2s      | running: hold dog left rep 1, 1s left
        +1s      | running: finish dog left rep 1, 2s left
        +2s      | running: effort dog left rep 2, 2s left
        +5s      | running: switch dog right, 2s left; dog set 1 left done in 10s, 2 reps
        +2s      | running: effort dog right rep 1, 2s left
        +10s     | running: prepare plank both, 5s left; dog set 1 right done in 10s, 2 reps
        +5s      | running: work plank both, 20s left
        +20s     | running: rest plank both, 10s left; plank set 1 both done in 20s
        +10s     | running: work plank both, 20s left
        +20s     | running: work squat both; plank set 2 both done in 20s
        +60s     | running: work squat both
        done     | finished; squat set 1 both done in 60s, 5 reps
        """,
    "a pause in a hold gives three seconds to get ready": """
        start    | running: prepare dog left, 8s left
        +10.5s   | running: hold dog left rep 1, 0.5s left
        pause    | paused: hold dog left rep 1, 0.5s left
        +600s    | paused: hold dog left rep 1, 0.5s left
        resume   | resuming: hold dog left rep 1, 0.5s left
        +2.9s    | resuming: hold dog left rep 1, 0.5s left
        +0.1s    | running: hold dog left rep 1, 0.5s left
        +0.5s    | running: finish dog left rep 1, 2s left
        """,
    "a pause in a rest goes on at once": """
        start    | running: prepare dog left, 8s left
        +3s      | running: prepare dog left, 5s left
        pause    | paused: prepare dog left, 5s left
        resume   | running: prepare dog left, 5s left
        """,
    "a second thought while getting ready": """
        start    | running: prepare dog left, 8s left
        +9s      | running: effort dog left rep 1, 1s left
        pause    | paused: effort dog left rep 1, 1s left
        resume   | resuming: effort dog left rep 1, 1s left
        +1s      | resuming: effort dog left rep 1, 1s left
        pause    | paused: effort dog left rep 1, 1s left
        +10s     | paused: effort dog left rep 1, 1s left
        """,
    "what was overshot is carried into the next phase": """
        start    | running: prepare dog left, 8s left
        +9.5s    | running: effort dog left rep 1, 0.5s left
        +10s     | running: switch dog right, 0.5s left; dog set 1 left done in 10s, 2 reps
        +1.5s    | running: effort dog right rep 1, 1s left
        """,
    "skipping says how far it got": """
        start    | running: prepare dog left, 8s left
        skip     | running: effort dog left rep 1, 2s left
        +6s      | running: effort dog left rep 2, 1s left
        skip     | running: switch dog right, 2s left; dog set 1 left skipped in 6s, 1 reps
        skip     | running: effort dog right rep 1, 2s left
        skip     | running: prepare plank both, 5s left; dog set 1 right skipped in 0s, 0 reps
        """,
    "back begins the set again, and twice in two seconds the one before": """
        start    | running: prepare dog left, 8s left
        +11s     | running: finish dog left rep 1, 2s left
        back     | running: effort dog left rep 1, 2s left; dog set 1 left repeated in 3s, 0 reps
        +1s      | running: effort dog left rep 1, 1s left
        back     | running: prepare dog left, 8s left; dog set 1 left repeated in 1s, 0 reps
        back     | running: prepare dog left, 8s left
        +8s      | running: effort dog left rep 1, 2s left
        +10s     | running: switch dog right, 2s left; dog set 1 left (again, 3) done in 10s, 2 reps
        """,
    "ten seconds more, and some less": """
        start    | running: prepare dog left, 8s left
        +8s      | running: effort dog left rep 1, 2s left
        more 10s | running: effort dog left rep 1, 2s left
        jump 1   | running: prepare plank both, 5s left; dog set 1 left skipped in 0s, 0 reps
        more 10s | running: prepare plank both, 15s left
        +15s     | running: work plank both, 20s left
        +5s      | running: work plank both, 15s left
        more 10s | running: work plank both, 25s left
        less 3s  | running: work plank both, 22s left
        +22s     | running: rest plank both, 10s left; plank set 1 both done in 27s, 7s added
        less 60s | running: work plank both, 20s left
        """,
    "a skip while paused stays paused": """
        start    | running: prepare dog left, 8s left
        pause    | paused: prepare dog left, 8s left
        skip     | paused: effort dog left rep 1, 2s left
        +30s     | paused: effort dog left rep 1, 2s left
        resume   | resuming: effort dog left rep 1, 2s left
        +3s      | running: effort dog left rep 1, 2s left
        """,
    "something hurts, in the middle of a rep": """
        start    | running: prepare dog left, 8s left
        +10s     | running: hold dog left rep 1, 1s left
        stop     | stopped; dog set 1 left stopped in 2s, 0 reps
        resume   | stopped
        start    | stopped
        skip     | stopped
        +60s     | stopped
        ack      | ended
        start    | ended
        """,
    "something hurts, just after the end": """
        start    | running: prepare dog left, 8s left
        jump 2   | running: work squat both
        +7s      | running: work squat both
        done     | finished; squat set 1 both done in 7s, 5 reps
        stop     | stopped
        ack      | ended
        """,
    "repetitions counted at one's own pace, never more than there are": """
        start    | running: prepare dog left, 8s left
        count    | running: prepare dog left, 8s left
        jump 2   | running: work squat both
        +2s      | running: work squat both
        count    | running: work squat both, 1 of 5 counted
        +2s      | running: work squat both, 1 of 5 counted
        count    | running: work squat both, 2 of 5 counted
        pause    | paused: work squat both, 2 of 5 counted
        count    | paused: work squat both, 2 of 5 counted
        resume   | resuming: work squat both, 2 of 5 counted
        count    | resuming: work squat both, 2 of 5 counted
        +3s      | running: work squat both, 2 of 5 counted
        count    | running: work squat both, 3 of 5 counted
        done     | finished; squat set 1 both done in 4s, 3 reps
        count    | finished
        """,
    "all of them counted": """
        start    | running: prepare dog left, 8s left
        jump 2   | running: work squat both
        count    | running: work squat both, 1 of 5 counted
        count    | running: work squat both, 2 of 5 counted
        count    | running: work squat both, 3 of 5 counted
        count    | running: work squat both, 4 of 5 counted
        count    | running: work squat both, 5 of 5 counted
        count    | running: work squat both, 5 of 5 counted
        skip     | finished; squat set 1 both skipped in 0s, 5 reps
        """,
    "going back begins the counting again": """
        start    | running: prepare dog left, 8s left
        jump 2   | running: work squat both
        +9s      | running: work squat both
        count    | running: work squat both, 1 of 5 counted
        back     | running: work squat both; squat set 1 both repeated in 9s, 1 reps
        count    | running: work squat both, 1 of 5 counted
        +1s      | running: work squat both, 1 of 5 counted
        stop     | stopped; squat set 1 both stopped in 1s, 1 reps
        """,
    "leaving before the end": """
        start    | running: prepare dog left, 8s left
        jump 2   | running: work squat both
        +7s      | running: work squat both
        end      | ended; squat set 1 both ended in 7s, 0 reps
        """,
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_session_goes(name: str) -> None:
    expected, seen = told(SCRIPTS[name], three_exercises())
    assert seen == expected


# Every command in every state (the family of bugs where Skip before Start gets a timer stuck).

IN_STATE = {
    "ready": "",
    "running": "start +10s",
    "paused": "start +10s pause",
    "resuming": "start +10s pause resume +1s",
    "stopped": "start +10s stop",
    "finished": "start skip skip skip skip skip skip skip skip skip skip",
    "ended": "start +10s end",
}
#            ready    running  paused    resuming  stopped  finished  ended
LEADS_TO = {
    "start":   "running  running  paused   resuming  stopped  finished  ended",
    "pause":   "ready    paused   paused   paused    stopped  finished  ended",
    "resume":  "ready    running  resuming resuming  stopped  finished  ended",
    "skip":    "ready    running  paused   resuming  stopped  finished  ended",
    "back":    "ready    running  paused   resuming  stopped  finished  ended",
    "jump 1":  "ready    running  paused   resuming  stopped  finished  ended",
    "jump 9":  "ready    running  paused   resuming  stopped  finished  ended",
    "more 10s": "ready   running  paused   resuming  stopped  finished  ended",
    "less 60s": "ready   running  paused   resuming  stopped  finished  ended",
    "done":    "ready    running  paused   resuming  stopped  finished  ended",
    "count":   "ready    running  paused   resuming  stopped  finished  ended",
    "stop":    "stopped  stopped  stopped  stopped   stopped  stopped   ended",
    "ack":     "ready    running  paused   resuming  ended    finished  ended",
    "end":     "ended    ended    ended    ended     stopped  finished  ended",
    "+1s":     "ready    running  paused   resuming  stopped  finished  ended",
    "+60s":    "ready    running  paused   running   stopped  finished  ended",
}  # fmt: skip


@pytest.mark.parametrize("command", LEADS_TO)
@pytest.mark.parametrize("state", IN_STATE)
def test_H7_every_command_in_every_state(state: str, command: str) -> None:
    trainer = Trainer(three_exercises())
    for line in IN_STATE[state].split():
        trainer.does(line)
    before = trainer.player.state
    assert before.status == state
    leads_to = LEADS_TO[command].split()[list(IN_STATE).index(state)]
    seen = trainer.does(command)
    assert trainer.player.state.status == leads_to
    if state in {"ready", "finished", "ended"} and leads_to == state:
        assert trainer.player.state == before
        assert seen == state
    if state == "stopped" and leads_to == state:
        assert trainer.player.state == before
