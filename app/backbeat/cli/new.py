"""`backbeat new`: a routine to begin with, every line explained. Nothing that is there already is replaced."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from backbeat.atomic import create_file, why_not
from backbeat.cli.exits import DONE, CannotError
from backbeat.paths import folders, shipped_docs, shipped_resources
from backbeat.routine.fields import LONGEST_NAME
from backbeat.routine.source import FORBIDDEN
from backbeat.starter import SUFFIX, file_name, starter

__all__ = ["run", "write_new"]


def run(options: Namespace) -> int:
    path = write_new(options.name, options.output)
    print(f"{path} is ready. Open it in an editor for plain text, then:")
    print(f"  backbeat check {_shown(path)}")
    print(f"To see it in the library, put it into {folders(options.data_dir).own_routines}")
    print(f"All words a routine can have, with examples: {shipped_docs() / 'writing-a-routine.md'}")
    print("For an editor that completes what you type, make this its first line:")
    print(f"  # yaml-language-server: $schema={shipped_resources() / 'schema' / 'routine.schema.json'}")
    return DONE


def write_new(name: str | None, output: Path | None) -> Path:
    """Write the starter and say where. Raises CannotError, also where something of that name is there."""
    stem = None if output is None or output.is_dir() else _stem(output)
    title = (name or _title_of(stem) or "My routine").strip()
    if "-" in title and " " not in title:
        title = _title_of(title)
    if not title or len(title) > LONGEST_NAME or not title.isprintable() or FORBIDDEN.search(title):
        raise CannotError(f"a routine's name is one line of at most {LONGEST_NAME} characters")
    path = output if output is not None and stem is not None else (output or Path()) / file_name(title)
    try:
        with create_file(path, 0o600) as temporary:
            temporary.write_text(starter(title, _shown(path)), encoding="utf-8", newline="\n")
    except FileExistsError:
        raise CannotError(f"'{path}' is there already, and stays as it is; choose another name") from None
    except OSError as error:
        raise CannotError(f"'{path}' could not be written: {why_not(error)}") from error
    return path


def _stem(path: Path) -> str:
    for suffix in (SUFFIX, ".yaml", ".yml"):
        if path.name.endswith(suffix) and path.name != suffix:
            return path.name.removesuffix(suffix)
    raise CannotError(f"'{path}' is no name for a routine file; let it end in {SUFFIX}")


def _title_of(stem: str | None) -> str:
    words = " ".join((stem or "").replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:]


def _shown(path: Path) -> str:
    """As one would type it."""
    text = str(path)
    return f'"{text}"' if " " in text else text
