"""Routine files good and bad: every mistake at once, at its place, and never an exception."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.support.golden import LIBRARY, timeline_text
from tests.support.strategies import TRAPS, library_of, routines

from backbeat.routine import tree
from backbeat.routine.model import Routine
from backbeat.routine.problems import MOST_PROBLEMS, Problem, caret_lines, format_problem
from backbeat.routine.reader import ReadRoutine, read_exercise, read_routine
from backbeat.routine.source import BIGGEST_FILE, UnreadableFileError, read_bytes, split_lines
from backbeat.routine.writer import dump_exercise, dump_routine

GOLDEN = Path(__file__).parent.parent / "golden"
GOOD = (GOLDEN / "good.yaml").read_bytes()
SMALL = "routine: 1\ntitle: T\nblocks:\n- exercises:\n  - title: A\n    steps: [B]\n"


def read(text: str | bytes) -> ReadRoutine:
    data = text.encode() if isinstance(text, str) else text
    found = read_routine(data, stem="stem", exercises=LIBRARY)
    check(found, data)
    return found


def check(found: ReadRoutine, data: bytes) -> None:
    """I-28, I-29: what holds of any answer to any file."""
    errors = [problem for problem in found.problems if problem.is_error]
    assert (found.routine is None) == bool(errors)
    places = [(problem.place, problem.message) for problem in found.problems]
    assert places == sorted(places)
    assert len(places) == len(set(places)) <= MOST_PROBLEMS
    lines = split_lines(data.decode("utf-8-sig", "replace"))
    for problem in found.problems:
        assert 1 <= problem.place.line <= len(lines) + 1
        assert 1 <= problem.place.column <= len(problem.source_line) + 1
        assert problem.source_line in {"", *lines}
        assert problem.message
        assert "\n" not in problem.message
        shown, caret = caret_lines(problem)
        assert len(caret) <= len(shown) + 1
        assert format_problem("f.yaml", problem).count("\n") == (2 if problem.source_line else 0)


def told(text: str | bytes) -> list[str]:
    return [f"{p.place.line}:{p.place.column}: {p.severity}: {p.message}" for p in read(text).problems]


def only_problem(text: str | bytes) -> Problem:
    problems = read(text).problems
    assert len(problems) == 1, problems
    return problems[0]


# -- golden files ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("level", ["gentle", "strong"])
def test_golden_a_good_routine_becomes_this_timeline(level: str) -> None:
    routine = read(GOOD).routine
    assert routine is not None
    assert timeline_text(routine, level) == (GOLDEN / f"good.{level}.txt").read_text()


def test_golden_a_bad_file_is_answered_with_these_messages() -> None:
    found = read((GOLDEN / "bad.yaml").read_bytes())
    assert found.routine is None
    answer = "".join(format_problem("bad.yaml", problem) + "\n" for problem in found.problems)
    assert answer == (GOLDEN / "bad.txt").read_text()


# -- F41: bombs ------------------------------------------------------------------------------------------

BOMBS = {
    "alias": b"a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n",
    "merge key": b"a: &a {x: 1}\nb: {<<: *a, y: 2}\n",
    "merge key without alias": b"routine: 1\n<<: {title: T}\n",
    "self-containing": b"&a [*a]",
    "deep [": b"[" * 100_000,
    "deep {": b"{a: " * 60_000,
    "deep -": b"- " * 100_000,
    "deep ?": b"? " * 100_000,
    "deep mappings": b"".join(b" " * n + b"a:\n" for n in range(600)),
    "a megabyte of items": b"- a\n" * 262_144,
    "as many items as fit": b"- a\n" * (BIGGEST_FILE // 4),
    "as many keys as fit": b"".join(b"k%d: 1\n" % n for n in range(9_000)),
    "a number of 5,000 digits": SMALL.encode() + b"    reps: " + b"9" * 5_000 + b"\n",
    "a number of 4,000 digits": SMALL.encode() + b"    reps: " + b"9" * 4_000 + b"\n",
    "nothing but line ends between quotes": b'title: "' + b"\n" * 250_000 + b'"',
    "one long line": b"title: " + b"x" * 250_000,
    "an open quote": b'title: "' + b"x" * 250_000,
    "an open bracket": b"tags: [" + b"a, " * 80_000,
    "a thousand colons": b"a: " * 80_000,
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_F41_a_bomb_is_a_located_error(bomb: str) -> None:
    found = read(BOMBS[bomb])
    assert found.routine is None
    assert found.problems[0].is_error


def test_F41_deep_nesting_is_refused_where_it_gets_too_deep() -> None:
    assert told(b"[" * 13) == ["1:13: error: lists and mappings are nested more than 12 deep here"]
    assert "nested" not in told(b"[" * 12)[0]


def test_F41_work_is_bounded_by_the_count_of_nodes(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = 0
    begin = tree._Builder._begin  # the one way by which a node enters the tree

    def counted(self: tree._Builder, event: object) -> None:
        nonlocal taken
        taken += 1
        begin(self, event)  # type: ignore[arg-type]

    monkeypatch.setattr(tree._Builder, "_begin", counted)
    for bomb in BOMBS.values():
        taken = 0
        read(bomb)
        assert taken <= 2 * (tree.MOST_NODES + 1), "read at most twice, to explain a mistake better"


def test_F41_hints_are_not_looked_for_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0

    def counted(*_: object, **__: object) -> list[str]:
        nonlocal asked
        asked += 1
        return []

    monkeypatch.setattr("difflib.get_close_matches", counted)
    read(BOMBS["as many keys as fit"])
    assert 0 < asked <= 10 * MOST_PROBLEMS


def test_F41_memory_is_bounded(tmp_path: Path) -> None:
    """In a process that is given 200 MB in all, the interpreter and PyYAML included."""
    for number, bomb in enumerate(BOMBS.values()):
        (tmp_path / f"{number}.yaml").write_bytes(bomb)
    program = dedent(
        """
        import sys
        from pathlib import Path
        from backbeat.routine.reader import read_routine
        for path in sorted(Path(sys.argv[1]).iterdir()):
            found = read_routine(path.read_bytes(), stem="stem", exercises={})
            assert found.routine is None and found.problems, path
            assert "cannot be read as a routine" not in found.problems[0].message, path
        print("survived")
        """
    )
    limit = 200 * 1024 * 1024
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "survived\n", "")


# -- F42: encodings --------------------------------------------------------------------------------------

ACCENTS = SMALL.replace("title: T", "title: Übung – 💪")


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + ACCENTS.encode(),
        ACCENTS.replace("\n", "\r\n").encode(),
        ACCENTS.replace("\n", "\r").encode(),
        ACCENTS.rstrip("\n").encode(),
    ],
    ids=["BOM", "CRLF", "CR only", "no final newline"],
)
def test_F42_what_editors_do_to_files_is_fine(data: bytes) -> None:
    plain, found = read(ACCENTS).routine, read(data)
    assert found.problems == ()
    assert found.routine == plain
    assert plain is not None
    assert plain.title == "Übung – 💪"


@pytest.mark.parametrize(
    ("data", "place", "sentence"),
    [
        (ACCENTS.encode("utf-16"), (1, 1), "UTF-16"),
        (ACCENTS.encode("utf-16-le"), (1, 1), "UTF-16"),
        (ACCENTS.encode("utf-16-be"), (1, 1), "UTF-16"),
        (ACCENTS.encode("utf-32"), (1, 1), "UTF-32"),
        (SMALL.replace("T", "Übung").encode("latin-1"), (2, 8), "not UTF-8"),
        (SMALL.replace("T", "a\0b").encode(), (2, 9), "invisible control character"),
        (SMALL.replace("T", "a\x07b").encode(), (2, 9), "invisible control character"),
        (SMALL.replace("T", "a\u202eb").encode(), (2, 9), "right-to-left override"),
        (SMALL.replace("T", "a\u061cb").encode(), (2, 9), "arabic letter mark"),
        (SMALL.replace("T", "a\u200bb").encode(), (2, 9), "zero width space"),
        (SMALL.replace("T", '"\\u202e"').encode(), (2, 8), "cannot be shown"),
        (SMALL.replace("T", '"\\uD83D"').encode(), (2, 8), ""),
        (b"\xff" * 9, (1, 1), "not UTF-8"),
        (b"\x80", (1, 1), "not UTF-8"),
    ],
)
def test_F42_other_encodings_are_one_sentence_with_its_place(
    data: bytes, place: tuple[int, int], sentence: str
) -> None:
    problem = only_problem(data)
    assert sentence in problem.message
    assert (problem.place.line, problem.place.column) == place or sentence == ""


def test_F42_a_line_separator_counts_as_a_line() -> None:
    problem = only_problem("# a\u2028routine: 1\u2028titel: x\n".replace("titel", "title") + "blocks: 5\n")
    assert problem.place.line == 4


# -- F44: many mistakes ----------------------------------------------------------------------------------


def test_F44_thirty_mistakes_are_told_at_once() -> None:
    lines = "".join(f"  - title: A{n}\n    steps: [B]\n    resst: 5s\n" for n in range(30))
    found = told("routine: 1\ntitle: T\nblocks:\n- exercises:\n" + lines)
    assert found == [
        f"{7 + 3 * n}:5: error: unknown key 'resst' in the exercise; did you mean 'rest'?" for n in range(30)
    ]


def test_F44_fifty_are_the_most_and_errors_come_before_warnings() -> None:
    warned = "".join(f"  - title: Push #{n}\n    steps: [B]\n" for n in range(80))
    found = read("routine: 1\ntitle: T\nblocks:\n- exercises:\n" + warned + "  - title: C\n    steps: 5\n")
    assert len(found.problems) == MOST_PROBLEMS == 50
    assert sum(problem.is_error for problem in found.problems) == 1
    assert found.problems[-1].place.line == 166


@pytest.mark.parametrize(
    ("mistake", "message"),
    [
        ("title: U\n", "7:1: error: 'title' is written twice in the routine, first on line 2; keep one"),
        ("levles: [a]\n", "7:1: error: unknown key 'levles' in the routine; did you mean 'levels'?"),
        ("tags: {a: b}\n", "7:7: error: a list of texts is expected here ('- ' before each), not keys with values"),
        ("defaults: [rest]\n", "7:11: error: the defaults must be keys with values ('key: value'), not a list"),
        ("summary: [a, b]\n", "7:10: error: a text is expected here, not a list"),
        ("summary:\n", "7:9: error: there is no text here; write one, or leave the key out"),
    ],
)
def test_F44_repeated_unknown_and_swapped(mistake: str, message: str) -> None:
    assert told(SMALL + mistake) == [message]


def test_F44_missing_keys() -> None:
    assert told("routine: 1\n") == [
        "1:1: error: the routine has no exercises; write 'blocks:' with a list of them",
        "1:1: error: the routine has no title; write 'title: ...'",
    ]
    assert told("title: T\nblocks:\n- exercises: [bird-dog]\n") == ["1:1: error: the file must begin with 'routine: 1'"]


def test_F44_words_that_exclude_each_other() -> None:
    assert told(SMALL + "    reps: 5\n    duration: 5s\n") == [
        "8:5: error: an exercise has reps or a duration, not both; leave one out"
    ]
    assert told(SMALL + "    hold: 5s\n    duration: 5s\n") == [
        "7:5: error: a timed exercise has no hold; leave 'hold' or 'duration' out"
    ]
    assert told(SMALL + "    reps: {low: 5}\n") == [
        "7:11: error: one value is expected here; a map of levels needs 'levels:' at the top of the routine"
    ]


def test_a_hold_of_no_time_is_warned_of_only_where_it_does_nothing() -> None:
    assert told(SMALL + "    hold: 0\n") == ["7:5: warning: a hold of no time does nothing; leave it out"]
    assert told("defaults: {hold: 0}\n" + SMALL + "  - {exercise: bird-dog, hold: 0}\n") == []


# -- F45, F46: YAML's own traps --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "written", ["&Push", "&Push up", "*bold*", "*bold", "@home", "`x`", "!x", "%x", "a: b: c", "- x"]
)
def test_F45_text_that_yaml_would_take_for_something_else(written: str) -> None:
    problem = only_problem(SMALL.replace("title: T", f"title: {written}"))
    assert problem.is_error
    assert "put the text in quotes" in problem.message or "on a line of its own" in problem.message
    assert problem.place.line == 2


def test_F45_a_text_that_loses_its_end_is_warned_of() -> None:
    found = read(SMALL.replace("title: T", "title: Push #1"))
    assert found.routine is not None
    assert [(str(p.severity), p.place.line, p.place.column) for p in found.problems] == [("warning", 2, 8)]
    assert "put the text in quotes" in found.problems[0].message
    quoted = read(SMALL.replace("title: T", "title: 'Push #1'"))
    assert quoted.routine is not None
    assert (quoted.routine.title, quoted.problems) == ("Push #1", ())
    assert read(SMALL.replace("title: T", "title: Push # a real comment")).problems == ()


def test_F45_a_tab_is_named() -> None:
    problem = only_problem("routine: 1\nblocks:\n\t- exercises:\n")
    assert (problem.place.line, "tab" in problem.message) == (3, True)


@pytest.mark.parametrize("written", ["no", "on", "y", "~", "null", "010", "1:30", "2024-13-45", "0x1F", ".nan", "1e3"])
def test_F45_text_stays_what_was_written(written: str) -> None:
    routine = read(SMALL.replace("title: T", f"title: {written}")).routine
    assert routine is not None
    assert routine.title == written


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("routine: 1\ntitle: !!python/object:os.system x\n", 2, "'!'"),
        ("routine: 1\ntitle: !!binary aGk=\n", 2, "'!'"),
        ("routine: 1\ntags: !!set {a, b}\n", 2, "'!'"),
        ("routine: 1\ntitle: &a x\n", 2, "'&'"),
        ("routine: 1\ntitle: *a\n", 2, "'*'"),
        (SMALL + "---\n" + SMALL, 7, "second document"),
        ("", 1, "the file is empty"),
        ("\n\n", 1, "the file is empty"),
        ("# only\n# comments\n", 1, "the file is empty"),
        ("---\n", 2, ""),
        ("hello", 1, "keys with values"),
        ("? [a]\n: x\n", 1, "a key must be a word"),
    ],
)
def test_F46_what_yaml_has_and_a_routine_has_not(text: str, line: int, words: str) -> None:
    problem = only_problem(text)
    assert problem.is_error
    assert problem.place.line == line
    assert words in problem.message


# -- F47: absurd values ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dose", "message"),
    [
        ("duration: 0s", "'0s' is too short; 1s is the least here"),
        ("duration: -1", "'-1' is not a length of time; write 45s, 1:30 or 2min"),
        ("duration: 7h", "'7h' is longer than the 6 hours a routine may last"),
        ("reps: 0", "reps must be from 1 to 1,000, not 0"),
        ("reps: -1", "reps must be from 1 to 1,000, not -1"),
        ("reps: 1001", "reps must be from 1 to 1,000, not 1,001"),
        ("reps: 1000000000", "reps must be from 1 to 1,000, not 1000000000"),
        ("reps: 1.5", "'1.5' is not a whole number; write one from 1 to 1,000"),
        ("reps: 1e3", "'1e3' is not a whole number; write one from 1 to 1,000"),
        ("reps: ١٢", "'١٢' is not a whole number; write one from 1 to 1,000"),
        ("sets: 101", "sets must be from 1 to 100, not 101"),
    ],
)
def test_F47_absurd_values_are_answered_with_the_limit(dose: str, message: str) -> None:
    assert only_problem(SMALL + f"    {dose}\n").message == message


def test_F47_a_leading_zero_is_no_octal() -> None:
    routine = read(SMALL + "    reps: 010\n").routine
    assert routine is not None
    assert routine.blocks[0].steps[0].dose.reps == 10


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (SMALL.replace("exercises", "rounds: 1000\n  exercises"), "rounds must be from 1 to 100, not 1,000"),
        (SMALL + "    duration: 6h\n    sets: 2\n", "12 hours; 6 hours are the most"),
        (
            SMALL.replace("- ex", "- rounds: 100\n  ex") + "    sets: 100\n    reps: 1000\n",
            "hours; 6 hours are the most",
        ),
        (SMALL + "    sets: 100\n    reps: 30\n    prepare: 0\n    rest: 0\n    tempo: {effort: 0.5s}\n", ""),
        (
            SMALL.replace("- ex", "- rounds: 100\n  ex")
            + "    sets: 100\n    pace: own\n    rest: 0\n    prepare: 0\n",
            "20,000 are the most",
        ),
        ("routine: 1\ntitle: T\nblocks: []\n", "empty; write at least one"),
        ("routine: 1\ntitle: T\nblocks:\n- exercises: []\n", "empty; write at least one"),
        (SMALL.replace("title: T", "title: " + "x" * 121), "120 are the most"),
        (SMALL + "  - bird-dog\n" * 1000, "200 are the most"),
        ("levels: [a, b]\n" + SMALL + "    levels: [b]\n", "no exercises at level a"),
        (f"defaults: {{tempo: {{hold: 3s}}}}\n{SMALL}    reps: 5\n    hold: 0\n", "less than half a second"),
        (SMALL + "    hold: 0.5s\n", "less than a second"),
    ],
)
def test_F47_the_whole_has_limits_too(text: str, words: str) -> None:
    found = read(text)
    if words:
        assert found.routine is None
        assert any(words in problem.message for problem in found.problems), found.problems
    else:
        assert found.routine is not None


# -- F48, F49: files -------------------------------------------------------------------------------------


def test_F48_what_was_read_is_not_touched_by_what_becomes_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_bytes(GOOD)
    routine = read(read_bytes(path)).routine
    path.write_text("broken: [")
    assert read(read_bytes(path)).routine is None
    path.unlink()
    with pytest.raises(UnreadableFileError, match="there is no such file"):
        read_bytes(path)
    assert routine == read(GOOD).routine


@contextmanager
def nobody_special() -> Iterator[None]:
    """The rights of an ordinary person; root may read everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_F49_only_ordinary_files_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "dangling").symlink_to(tmp_path / "nothing")
    for path, words in (
        (tmp_path / "pipe", "a device or a pipe"),
        (Path("/dev/zero"), "a device or a pipe"),
        (Path("/dev/null"), "a device or a pipe"),
        (tmp_path, "a folder"),
        (tmp_path / "loop", "cannot be opened"),
        (tmp_path / "dangling", "there is no such file"),
        (tmp_path / "nothing", "there is no such file"),
        (tmp_path / ("x" * 300), "cannot be opened"),
        (Path("a\0b"), "not a file name"),
    ):
        with pytest.raises(UnreadableFileError, match=words):
            read_bytes(path)


def test_F49_a_file_of_four_gigabytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    with path.open("wb") as file:
        file.truncate(4 * 1024**3)
    data = read_bytes(path)
    assert len(data) == BIGGEST_FILE + 1
    assert "larger than 256 KiB" in only_problem(data).message


def test_F49_a_file_that_may_not_be_read() -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "secret.yaml"
        path.write_bytes(GOOD)
        path.chmod(0)
        Path(folder).chmod(0o755)
        with nobody_special(), pytest.raises(UnreadableFileError, match="change its permissions"):
            read_bytes(path)


def test_F49_the_biggest_file_there_may_be_is_read(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_bytes(GOOD + b"#" * (BIGGEST_FILE - len(GOOD)))
    assert read(read_bytes(path)).routine is not None


# -- F53: texts stay what they are -----------------------------------------------------------------------

MARKUP = (
    "<img src='/x'>",
    '<a href="http://example.org">x</a>',
    "<table>" * 17,
    "Push & Pull",
    "%1 %n {0} {name} $HOME",
    "שלום عربي",
    "👩‍👩‍👧 💪🏽",
    "w" * 120,
    "\\n",
    "'; DROP TABLE sessions; --",
)


@pytest.mark.parametrize("text", [*MARKUP, *TRAPS])
def test_F53_markup_survives_literally(text: str) -> None:
    if "\n" in text:
        return
    quoted = "'" + text.replace("'", "''") + "'"
    source = SMALL.replace("T", quoted).replace("title: A", f"title: {quoted}").replace("[B]", f"[{quoted}]")
    routine = read(source + f"    note: {quoted}\n").routine
    assert routine is not None
    step = routine.blocks[0].steps[0]
    assert (routine.title, step.name, step.exercise.steps, step.note) == (text, text, (text,), text)


def test_F53_a_text_of_spaces_is_none() -> None:
    assert "there is no text here" in only_problem(SMALL.replace("T", "'   '")).message


# -- I-28 and I-29: whatever the bytes -------------------------------------------------------------------

pieces = st.sampled_from(
    [
        *("routine: 1\n", "title: T\n", "blocks:\n", "- exercises:\n", "  - title: A\n", "    steps: [B]\n"),
        *(
            "reps: ",
            "tempo: {",
            "breath: ",
            "levels: [a, b]\n",
            "{a: 1, b: 2}",
            "sides: each\n",
            "- ",
            "  ",
            "\t",
            "\n",
        ),
        *(
            ": ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "#",
            "&a ",
            "*a",
            "!!x ",
            "'",
            '"',
            "\\",
            "|",
            ">",
            "?",
            "---\n",
            "...\n",
            "%",
        ),
        *("\r", "\u2028", "\x85", "\ufeff", "💪", "\u202e", "\0", "<<: ", "1:30", "no", "exercise: bird-dog\n", "    "),
    ]
)


@given(st.binary(max_size=400))
@example(b"\xef\xbb\xbf\xef\xbb\xbf")
@example(b"\xfe\xff")
def test_I_28_I_29_any_bytes_are_a_routine_or_located_errors(data: bytes) -> None:
    read(data)
    read_exercise(data, stem="stem")


@settings(max_examples=3 * settings().max_examples)
@given(st.lists(st.one_of(pieces, st.text(max_size=3)), max_size=40).map("".join))
def test_I_28_I_29_anything_like_yaml_is_a_routine_or_located_errors(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    read(data)
    read(GOOD + data)
    read_exercise(data, stem="stem")


@given(st.data())
def test_I_28_I_29_a_damaged_file_is_a_routine_or_located_errors(data: st.DataObject) -> None:
    damaged = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    read(bytes(damaged))


# -- I-30: written and read back -------------------------------------------------------------------------


@given(routines(wordy=True))
def test_I_30_what_is_written_is_read_back(routine: Routine) -> None:
    text = dump_routine(routine)
    found = read_routine(text.encode(), stem="other", exercises=library_of(routine))
    assert [problem for problem in found.problems if problem.is_error] == []
    assert found.routine == routine


@given(routines(wordy=True))
def test_I_30_exercises_too(routine: Routine) -> None:
    for exercise in library_of(routine).values():
        found = read_exercise(dump_exercise(exercise).encode(), stem="other")
        assert not any(problem.is_error for problem in found.problems)
        assert found.exercise == exercise


@given(routines(wordy=True))
def test_I_30_passed_on_without_the_library_it_is_the_same_session(routine: Routine) -> None:
    text = dump_routine(routine, self_contained=True)
    found = read_routine(text.encode(), stem="other", exercises={})
    assert found.routine is not None, (text, found.problems)
    for level in routine.levels or (None,):
        assert timeline_text(found.routine, str(level)) == timeline_text(routine, str(level))


# -- I-31: one edit --------------------------------------------------------------------------------------

LINES = GOOD.decode().splitlines(keepends=True)


def edits() -> Iterator[tuple[str, int, str]]:
    """One edit a line: what was done, on which line (from 1), and the file then."""
    for number, line in enumerate(LINES, start=1):
        before, after = "".join(LINES[: number - 1]), "".join(LINES[number:])
        bare = line.lstrip(" -")
        lead = line[: len(line) - len(bare)]
        key, _, value = bare.partition(":")
        yield "left out", number, before + after
        yield "misspelled", number, before + lead + key[:-1] + "x" + key[-1] + ":" + value + after
        yield "indented", number, before + " " + line + after
        yield "doubled", number, before + line + line.replace("- ", "  ", 1) + after
        yield "made a list", number, before + f"{lead}{key}: [[x]]\n" + after
        yield "made a mapping", number, before + f"{lead}{key}: {{xyz: {{z: 1}}}}\n" + after
        yield "emptied", number, before + f"{lead}{key}:\n" + after
        yield "left open", number, before + line.rstrip("\n") + ' "\n' + after
        yield "without its colon", number, before + line.replace(":", "", 1) + after


@pytest.mark.parametrize("kind", sorted({kind for kind, _, _ in edits()}))
def test_I_31_one_edit_is_noticed_where_it_was_made(kind: str) -> None:
    good = read(GOOD).routine
    assert good is not None
    missed = []
    for number, text in ((number, text) for found, number, text in edits() if found == kind):
        found = read(text)
        if found.routine is not None:
            # The file means something else now, or the same; nothing was misunderstood in silence.
            harmless = kind in {"left out", "indented", "doubled", "left open"}
            if not harmless and found.routine != good:
                missed.append((number, "unnoticed"))
        else:
            # A line that is gone is missed where it is needed: where its level is used, where the next item begins.
            last = number + 1 if kind != "left out" else len(LINES)
            near = [problem for problem in found.problems if number - 1 <= problem.place.line <= last]
            if not near:
                missed.append((number, [(problem.place.line, problem.message) for problem in found.problems]))
    assert missed == []
