"""The old content or the new, whatever goes wrong and wherever."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from backbeat.atomic import atomic_file, atomic_write, create_file, private_folder, sweep, why_not


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    atomic_write(path, "äh")
    assert path.read_bytes() == "äh".encode()
    atomic_write(path, b"\0new")
    assert path.read_bytes() == b"\0new"
    assert names(tmp_path) == ["settings.json"]


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
@pytest.mark.parametrize("mode", [0o600, 0o644])
def test_the_mode_is_the_one_asked_for_whatever_the_umask(tmp_path: Path, umask: int, mode: int) -> None:
    path = tmp_path / "settings.json"
    path.write_text("old and open to all")
    path.chmod(0o666)
    before = os.umask(umask)
    try:
        atomic_write(path, "new", mode)
        private_folder(tmp_path / "a" / "b")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o700


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "settings.json").symlink_to("kept/real.json")
    atomic_write(tmp_path / "settings.json", "new")
    assert (tmp_path / "settings.json").is_symlink()
    assert (tmp_path / "kept" / "real.json").read_text() == "new"


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir, lambda path: path.symlink_to("/dev/full")])
def test_what_is_no_file_is_not_replaced_by_one(tmp_path: Path, make: Callable[[Path], object]) -> None:
    make(tmp_path / "x")
    before = (tmp_path / "x").lstat()
    with pytest.raises(OSError, match=r"x|full"):
        atomic_write(tmp_path / "x", "new")
    assert (tmp_path / "x").lstat().st_ino == before.st_ino
    assert names(tmp_path) == ["x"]


def test_I24_whichever_step_fails_the_old_content_stays_or_the_new_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The n-th call to the system fails, for every n until none is left to fail."""
    path = tmp_path / "settings.json"
    failures = 0
    for fails_at in range(1, 50):
        path.write_text("old")
        calls = 0

        def failing(real: Callable[..., Any]) -> Callable[..., Any]:
            def call(*arguments: Any, **options: Any) -> Any:
                nonlocal calls
                calls += 1
                if calls == fails_at:  # noqa: B023 - called within this turn of the loop
                    raise OSError(errno.EIO, "fault")
                return real(*arguments, **options)

            return call

        with monkeypatch.context() as patch:
            for name in ("open", "fsync", "fchmod"):
                patch.setattr(os, name, failing(getattr(os, name)))
            for name in ("replace", "stat"):
                patch.setattr(Path, name, failing(getattr(Path, name)))
            try:
                atomic_write(path, "new")
                failed = False
            except OSError:
                failed = True
        failures += failed
        assert path.read_text() == ("old" if failed else "new")
        assert names(tmp_path) == ["settings.json"]
        if calls < fails_at:
            break
    assert failures >= 5


def test_leaving_by_an_exception_leaves_no_trace(tmp_path: Path) -> None:
    def write_and_give_up() -> None:
        with atomic_file(tmp_path / "x") as file:
            file.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_and_give_up()
    assert names(tmp_path) == []


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "x"

    def create_late() -> None:
        with create_file(path) as temporary:
            temporary.write_text("mine")
            path.write_text("another was quicker")

    with pytest.raises(FileExistsError):
        create_late()
    assert path.read_text() == "another was quicker"
    assert names(tmp_path) == ["x"]
    path.unlink()
    with create_file(path) as temporary:
        temporary.write_text("mine")
    assert path.read_text() == "mine"


def test_a_disk_without_hard_links_has_new_files_too_and_replaces_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on many USB sticks."""

    def refuse(_source: object, _target: object) -> None:
        raise OSError(errno.EPERM, "not supported")

    def make(data: str) -> None:
        with create_file(tmp_path / "x") as temporary:
            temporary.write_text(data)

    monkeypatch.setattr(os, "link", refuse)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        with pytest.raises(OSError, match="not supported"):
            make("lost")
    assert names(tmp_path) == []
    make("first")
    with pytest.raises(FileExistsError):
        make("second")
    assert (tmp_path / "x").read_text() == "first"
    assert stat.S_IMODE((tmp_path / "x").stat().st_mode) == 0o600
    assert names(tmp_path) == ["x"]


def test_a_folder_that_is_a_file_is_an_error_and_not_a_loop(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    for folder in (tmp_path / "data", tmp_path / "data" / "below"):
        with pytest.raises(OSError, match="data"):
            private_folder(folder)
    (tmp_path / "link").symlink_to("nowhere")
    with pytest.raises(OSError, match="link"):
        private_folder(tmp_path / "link")


def test_sweeping_touches_nothing_else(tmp_path: Path) -> None:
    for name in ("a.tmp", ".backbeat-notes", f".backbeat-{os.getpid()}-ab.tmp", ".backbeat-4194305-ab.tmp"):
        (tmp_path / name).write_text("x")
    (tmp_path / ".backbeat-folder.tmp").mkdir()
    sweep(tmp_path)
    assert ".backbeat-4194305-ab.tmp" not in names(tmp_path)
    assert len(names(tmp_path)) == 4
    sweep(tmp_path / "missing")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.ENOENT, errno.EIO, 9999, None])
def test_every_error_is_told_with_what_to_do(number: int | None) -> None:
    error = OSError(number, "strange") if number is not None else OSError("strange")
    sentence = why_not(error)
    assert ";" in sentence
    assert "Errno" not in sentence
