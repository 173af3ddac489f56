"""Whether what lies here can be released: python packaging/release_check.py [--quick]

What costs nothing is looked at first, all of it, so that one round shows everything there is to mend: a clean tree,
the version in one place, its chapter in the changelog, a tag that is still free. Only then come the tests, the builds
and the trial of the .deb on a bare Debian, which needs root. ``--quick`` leaves these out. Nothing is changed, tagged
or published.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

__all__ = ["EXPENSIVE", "faults", "main", "version_of"]

ROOT = Path(__file__).resolve().parent.parent
WHERE = Path("app/backbeat/__init__.py")

#: What takes minutes, in this order; the first that fails ends the round.
EXPENSIVE = (("make", "test"), ("make", "wheel"), ("make", "packages"), ("make", "smoke"))

#: A version stands here because it is another program's, or because it has been one of ours.
_OTHERS = ("packaging/constraints", "CHANGELOG.md", "tests/", "LICENSE")
_CHAPTER = re.compile(r"^## (?P<name>\S+)(?: \((?P<day>\d{4}-\d{2}-\d{2})\))?[ \t]*$", re.MULTILINE)

Run = Callable[[tuple[str, ...], Path], int]


def version_of(root: Path) -> str:
    """The version as the program says it. Raises ValueError where it says none, or none that orders."""
    found = re.search(r'^__version__ = "(\d+\.\d+\.\d+)"$', (root / WHERE).read_text(encoding="utf-8"), re.MULTILINE)
    if found is None:
        raise ValueError(f'{WHERE} has no line __version__ = "1.2.3"')
    return found[1]


def faults(root: Path) -> Iterator[str]:
    """Everything that costs nothing to look at and is not as it should be, one sentence each."""
    try:
        version = version_of(root)
    except (OSError, ValueError) as error:
        yield str(error)
        return
    yield from _tree(root)
    yield from _elsewhere(root, version)
    yield from _changelog(root, version)
    if _git(root, "tag", "--list", f"v{version}"):
        yield f"the tag v{version} is there already; raise the version in {WHERE}"


def main(arguments: list[str], root: Path = ROOT, run: Run | None = None) -> int:
    """Say what is wrong; 0 where nothing is."""
    if arguments not in ([], ["--quick"]):
        print("usage: python packaging/release_check.py [--quick]", file=sys.stderr)
        return 2
    wrong = list(faults(root))
    for fault in wrong:
        print(f"release: {fault}", file=sys.stderr)
    if wrong:
        return 1
    print(f"release: version {version_of(root)}, clean tree, changelog and tag as they should be")
    if arguments:
        return 0
    for command in EXPENSIVE:
        print(f"release: {' '.join(command)}", flush=True)
        if (run or _run)(command, root) != 0:
            print(f"release: '{' '.join(command)}' failed, see above", file=sys.stderr)
            return 1
    # Whatever tests and builds leave behind must be ignored by git, or the next round would stumble over it.
    left = list(_tree(root))
    print(*(f"release: after all that, {fault}" for fault in left), sep="\n", file=sys.stderr, end="\n" if left else "")
    return 1 if left else 0


def _tree(root: Path) -> Iterator[str]:
    changed = _git(root, "status", "--porcelain").splitlines()
    if changed:
        names = ", ".join(line[3:] for line in changed[:5]) + (", ..." if len(changed) > 5 else "")
        yield f"the tree is not clean: {names}"


def _elsewhere(root: Path, version: str) -> Iterator[str]:
    """Whatever needs the version takes it from the one place; a copy would be forgotten at the next release."""
    pattern = re.compile(rf"(?<![\d.]){re.escape(version)}(?![\d.])")
    for name in _git(root, "ls-files", "-z").split("\0"):
        if not name or name == WHERE.as_posix() or name.startswith(_OTHERS):
            continue
        try:
            text = (root / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue  # a picture, or a link that leads nowhere
        for number, line in enumerate(text.splitlines(), start=1):
            if pattern.search(line):
                yield f"{name}:{number} has the version, too; take it from {WHERE}"


def _changelog(root: Path, version: str) -> Iterator[str]:
    try:
        text = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    except OSError:
        yield "there is no CHANGELOG.md"
        return
    chapters = {found["name"]: found for found in _CHAPTER.finditer(text)}
    own = chapters.get(version)
    if own is None or own["day"] is None:
        yield f"CHANGELOG.md has no chapter '## {version} (year-month-day)'"
    elif not _below(text, own).strip():
        yield f"the chapter of {version} in CHANGELOG.md is empty"
    unreleased = chapters.get("Unreleased")
    if unreleased is not None and _below(text, unreleased).strip():
        yield f"CHANGELOG.md has something under 'Unreleased'; move it to {version}"


def _below(text: str, chapter: re.Match[str]) -> str:
    return text[chapter.end() :].partition("\n## ")[0]


def _git(root: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=True).stdout.rstrip()


def _run(command: tuple[str, ...], root: Path) -> int:
    return subprocess.run(command, cwd=root, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
