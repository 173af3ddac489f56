"""Rows F50 and F51 where pictures are opened: nothing outside the folder, nothing that waits, nothing that swells."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.images import encoded, gif, jpeg_head, png, svg

from backbeat import picture_files
from backbeat.picture_files import BIGGEST_PICTURE, PictureRefusedError, Stamp, check_size, fault, open_picture

GOOD = encoded("png")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of routines; beside it there is something private, and something whose name begins alike."""
    for name in ("images", "images_private", "private"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "good.png").write_bytes(GOOD)
    return tmp_path / "images"


def stamp(path: Path) -> Stamp:
    status = path.stat()
    return Stamp(str(path), status.st_mtime_ns, status.st_size, status.st_ino)


@pytest.mark.parametrize("kind", ["png", "jpg", "webp"])
def test_a_picture_beside_the_file_is_opened(folder: Path, kind: str) -> None:
    data = encoded(kind)
    (folder / "sub folder").mkdir()
    for name in (f"a.{kind}", f"sub folder/B.{kind.upper()}"):
        (folder / name).write_bytes(data)
        found = open_picture(str(folder), name)
        assert found is not None
        assert (found.kind, found.data, found.stamp) == (
            {"jpg": "jpeg"}.get(kind, kind),
            data,
            stamp((folder / name).resolve()),
        )
        assert fault(str(folder), name) is None


def test_one_kind_under_the_name_of_another_is_known_by_its_content(folder: Path) -> None:
    (folder / "a.png").write_bytes(encoded("jpg"))
    found = open_picture(str(folder), "a.png")
    assert found is not None
    assert found.kind == "jpeg"


def test_an_unchanged_picture_is_not_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = open_picture(str(folder), "good.png")
    assert first is not None
    with monkeypatch.context() as patch:
        patch.setattr(picture_files, "_read", None)
        assert open_picture(str(folder), "good.png", known=first.stamp) is None
    (folder / "good.png").write_bytes(encoded("png", 60, 40))
    again = open_picture(str(folder), "good.png", known=first.stamp)
    assert again is not None
    assert again.data != first.data


# -- F50: places -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "../private/good.png",
        "../images_private/good.png",
        "../images/good.png",
        "sub/../../private/good.png",
        "{parent}/private/good.png",
        "{parent}/images/good.png",
        "~/good.png",
        "file:good.png",
        "file://{parent}/images/good.png",
        "http://example.org/good.png",
        "C:good.png",
        "..\\private\\good.png",
        "good.png\0",
        "",
    ],
)
def test_F50_a_name_that_leads_elsewhere_is_refused_before_the_disk_is_touched(
    folder: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_files, "_inside", None)
    monkeypatch.setattr(picture_files, "_open", None)
    assert fault(str(folder), name.format(parent=folder.parent))


@pytest.mark.parametrize("elsewhere", ["private", "images_private"])
@pytest.mark.parametrize("way", ["a link", "a link to a link", "a linked folder", "a relative link"])
def test_F50_a_link_that_leads_out_is_refused(folder: Path, elsewhere: str, way: str) -> None:
    target = folder.parent / elsewhere / "good.png"
    name = "in.png"
    if way == "a linked folder":
        (folder / "sub").symlink_to(target.parent)
        name = "sub/good.png"
    elif way == "a link to a link":
        (folder / "between.png").symlink_to(target)
        (folder / name).symlink_to("between.png")
    else:
        (folder / name).symlink_to(target if way == "a link" else Path("..") / elsewhere / "good.png")
    assert fault(str(folder), name) == "it leads out of the folder of the file that names it"


@pytest.mark.parametrize("reached", ["..", "/", "../images_private"])
def test_F50_the_place_itself_is_looked_at_and_not_only_its_name(
    folder: Path, reached: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even were a name let through by mistake, the folder it leads to would not be."""
    monkeypatch.setattr(picture_files, "why_not_a_picture", lambda name: None)
    for name in (f"{reached}/good.png", str(folder.parent / "images_private" / "good.png")):
        assert fault(str(folder), name) == "it leads out of the folder of the file that names it"


def test_F50_links_within_the_folder_and_to_the_folder_are_fine(folder: Path) -> None:
    (folder / "link.png").symlink_to("good.png")
    assert fault(str(folder), "link.png") is None
    (folder.parent / "other").symlink_to(folder)
    assert fault(str(folder.parent / "other"), "good.png") is None


def test_F50_nothing_is_opened_in_a_way_that_could_wait(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[int] = []

    def record(path: str, flags: int) -> int:
        opened.append(flags)
        raise FileNotFoundError

    monkeypatch.setattr(os, "open", record)
    assert fault(str(folder), "good.png") == "there is no such file"
    assert [flags & os.O_NONBLOCK for flags in opened] == [os.O_NONBLOCK]


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _folder(path: Path) -> None:
    path.mkdir()


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _dangling(path: Path) -> None:
    path.symlink_to("nothing.png")


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the path of a socket is short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def _empty(path: Path) -> None:
    path.touch()


def _huge(path: Path) -> None:
    path.write_bytes(GOOD)
    os.truncate(path, 4 * 1024**3)


def _a_little_too_large(path: Path) -> None:
    path.write_bytes(GOOD + b"\0" * (BIGGEST_PICTURE + 1 - len(GOOD)))


ODD: dict[Callable[[Path], None], str] = {
    _pipe: "a device or a pipe",
    _folder: "this is a folder",
    _dangling: "there is no such file",
    _socket: "it cannot be opened",
    _empty: "the file is empty",
    _huge: "larger than 5 MiB",
    _a_little_too_large: "larger than 5 MiB",
}


@pytest.mark.parametrize("odd", ODD, ids=lambda make: make.__name__)
def test_F50_what_is_no_ordinary_file_is_refused_without_waiting(folder: Path, odd: Callable[[Path], None]) -> None:
    odd(folder / "odd.png")
    reason = fault(str(folder), "odd.png")
    assert reason is not None
    assert ODD[odd] in reason


def test_F50_a_link_in_a_circle_is_refused(folder: Path) -> None:
    _loop(folder / "odd.png")
    assert fault(str(folder), "odd.png")


def test_F50_a_device_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_files, "why_not_a_picture", lambda name: None)
    assert fault("/dev", "zero") == "this is a device or a pipe, not an ordinary file"


def test_F50_a_missing_picture_is_told_as_missing(folder: Path) -> None:
    assert fault(str(folder), "none.png") == "there is no such file"
    assert fault(str(folder / "none"), "none.png") == "there is no such file"
    assert fault("", "none.png")


@pytest.mark.parametrize("name", ["x" * 300 + ".png", "\ud800.png", "a/" * 3_000 + "b.png"])
def test_F50_a_name_that_no_disk_can_hold_is_a_sentence(folder: Path, name: str) -> None:
    assert fault(str(folder), name)


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), OSError(5, "Input/output error")])
def test_F50_an_error_of_the_disk_is_a_sentence(folder: Path, error: OSError, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise error

    monkeypatch.setattr(picture_files, "_read", refuse)
    reason = fault(str(folder), "good.png")
    assert reason is not None
    assert ("may not be read" in reason) is isinstance(error, PermissionError)


def test_F50_no_handle_is_left_open(folder: Path) -> None:
    def handles() -> int:
        return len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0

    _folder(folder / "odd.png")
    _huge(folder / "huge.png")
    before = handles()
    for name in ("good.png", "odd.png", "huge.png", "none.png") * 5:
        fault(str(folder), name)
    assert handles() == before


# -- F51: contents ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["png", "jpg", "jpeg", "webp"])
@pytest.mark.parametrize("content", ["gif", "svg", "svgz", "pdf", "text", "ico", "tiff", "riff"])
def test_F51_content_of_another_kind_is_refused_under_any_name(folder: Path, content: str, suffix: str) -> None:
    data = {
        "gif": gif(100_000),
        "svg": svg(folder / "good.png"),
        "svgz": b"\x1f\x8b" + svg(folder),
        "pdf": b"%PDF-1.7\n",
        "text": b"routine: 1\n",
        "ico": b"\0\0\1\0" + GOOD,
        "tiff": b"II*\0" + bytes(100),
        "riff": b"RIFF\x24\0\0\0WAVEfmt " + bytes(100),
    }[content]
    (folder / f"a.{suffix}").write_bytes(data)
    reason = fault(str(folder), f"a.{suffix}")
    assert reason == "its content is neither PNG nor JPEG nor WebP, whatever its name says"


def test_F51_a_side_of_more_than_thirty_thousand_dots_is_refused() -> None:
    check_size(30_000, 30_000)
    for size in ((30_001, 1), (1, 30_001)):
        with pytest.raises(PictureRefusedError, match="30,000 are the most"):
            check_size(*size)
    for size in ((0, 10), (10, 0), (-1, -1)):
        with pytest.raises(PictureRefusedError, match="damaged"):
            check_size(*size)


JPEGS = {
    "a photograph of 48 million dots": (jpeg_head(8_000, 6_000), None),
    "a progressive one of 20 million dots": (jpeg_head(5_000, 4_000, progressive=True), None),
    "a progressive one held whole": (jpeg_head(6_000, 4_000, progressive=True), "are too many"),
    "a progressive one of full colour": (jpeg_head(4_000, 3_000, progressive=True, sampling=0x11), "are too many"),
    "one colour after the other": (jpeg_head(30_000, 30_000, in_scan=1), "are too many"),
    "too wide": (jpeg_head(30_001, 10), "30,000 are the most"),
    "no size at all": (jpeg_head(0, 0), "damaged"),
    "a hundred scans": (jpeg_head(100, 100, progressive=True, scans=100), None),
    "more scans": (jpeg_head(100, 100, progressive=True, scans=101), "too many pieces"),
    "cut short": (encoded("jpg")[:-9], "its end is missing"),
    "only a head": (encoded("jpg")[:30], "damaged"),
    "nothing but its first bytes": (b"\xff\xd8\xff", "damaged"),
    "an empty frame": (b"\xff\xd8\xff\xc0\0\2\xff\xda\0\2\xff\xd9", "damaged"),
    "a frame of more parts than there are": (
        b"\xff\xd8\xff\xc0\0\x08\x08\0\1\0\1\xff\xff\xda\0\3\1\xff\xd9",
        "damaged",
    ),
    "lengths of nothing": (b"\xff\xd8" + b"\xff\xe0\0\0" * 1_000, "damaged"),
    "filling": (encoded("jpg")[:2] + b"\xff" * 50 + encoded("jpg")[2:], None),
}


@pytest.mark.parametrize("name", JPEGS)
def test_F51_a_jpeg_is_looked_at_before_it_is_decoded(folder: Path, name: str) -> None:
    data, expected = JPEGS[name]
    (folder / "a.jpg").write_bytes(data)
    reason = fault(str(folder), "a.jpg")
    assert (reason is None) if expected is None else (reason is not None and expected in reason)


def test_F51_a_large_picture_that_packs_well_passes_here_and_not_the_decoder(folder: Path) -> None:
    (folder / "a.png").write_bytes(png(5_000, 5_000))
    assert fault(str(folder), "a.png") is None
