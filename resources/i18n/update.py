"""Brings the translations up to date and compiles them: make translations

    python resources/i18n/update.py [--fill FILE] [--pseudo FOLDER] [--check]

English is the source language and needs only its plurals; German needs every sentence. What the program says is
found by Qt's own lupdate, and once more here, because lupdate does not see a plural in Python's ``translate``, a
context that is a constant, what is merely `said`, nor the few words of the shipped files that are shown as words
(tags, levels, things needed, reasons for care). What is missing is printed as a plain file that one fills in and
hands back:

    # Library
    %n mistake(s)
    = %n Fehler
    = %n Fehler

Each sentence has one line after it that begins with "= ", one with a number two: for one, and for any other
number. A line break within a sentence is written as \\n. ``--fill FILE`` takes them in, ``--check`` writes nothing
and ends with 1 where something is missing or wrong. ``--pseudo`` makes the locale for looking at what escapes
translation: accents, brackets, 40 percent longer.
"""

from __future__ import annotations

import argparse
import ast
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SOURCES = ROOT / "app" / "backbeat"
LANGUAGES = ("de",)
CONTENT = "Content"  # the context of the words of files
SAID = "Said"  # and of what the floors without a translator say (backbeat/said.py)

#: What reads the same in German, beside what has no letters.
SAME = frozenset(
    (
        "Esc",
        "Start",
        "Standard",
        "April",
        "August",
        "September",
        "November",
        "cm",
        "%1 (in cm)",
        "%1 min",
        "%1 h %2 min",
        "Export",
    )
)
#: What is read by the program and not by people.
CODES = frozenset(
    {
        *(("Sound", "en"), ("SoundCard", "en"), ("Dose", ".")),
        *(("History", form) for form in ("d MMM", "d MMMM", "d MMMM yyyy")),  # how Qt is to write a day
    }
)

_PLACES = re.compile(r"%[0-9n]|\{[a-z_]+\}|</?[a-z]+>")
_FAMILIAR = re.compile(r"(?<!-)\b([Dd]u|[Dd]ein\w*|[Dd]ich|[Dd]ir|[Ee]uch|[Ee]uer\w*)\b")


class Key(NamedTuple):
    """A sentence of the program where it stands."""

    context: str
    source: str
    comment: str = ""

    @property
    def is_plural(self) -> bool:
        return "%n" in self.source


Forms = tuple[str, ...]
Catalogue = dict[Key, Forms]


# -- what the program says ---------------------------------------------------------------------------


def sentences(tree: ast.Module) -> Iterator[Key]:
    """All calls of a translator in a module, with their contexts."""
    constants = {
        node.targets[0].id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }
    helpers = dict(_helpers(tree))

    def walk(node: ast.AST, owner: str) -> Iterator[Key]:
        if isinstance(node, ast.ClassDef):
            owner = node.name
        if isinstance(node, ast.Call) and node.args:
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in helpers:
                yield from (Key(helpers[name], text) for text in _literals(node.args[0]))
            elif name == "said":
                yield from (Key(SAID, text) for text in _literals(node.args[0]))
            elif name == "tr":
                comment = "".join(_literals(node.args[1])) if len(node.args) > 1 else ""
                yield from (Key(owner, text, comment) for text in _literals(node.args[0]))
            elif name.endswith("translate") and len(node.args) > 1:
                first = node.args[0]
                context = constants.get(first.id, "") if isinstance(first, ast.Name) else "".join(_literals(first))
                comment = "".join(_literals(node.args[2])) if len(node.args) > 2 else ""
                if context:
                    yield from (Key(context, text, comment) for text in _literals(node.args[1]))
        for child in ast.iter_child_nodes(node):
            yield from walk(child, owner)

    yield from walk(tree, "")


def _helpers(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Short forms a module makes for itself: functions called tr or _tr that translate in one context."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name in {"tr", "_tr"}:
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and len(call.args) > 1 and isinstance(call.args[0], ast.Constant):
                    yield node.name, str(call.args[0].value)


def _literals(node: ast.AST) -> tuple[str, ...]:
    """The texts an argument can be: written out, or one of two."""
    if isinstance(node, ast.IfExp):
        return _literals(node.body) + _literals(node.orelse)
    return (node.value,) if isinstance(node, ast.Constant) and isinstance(node.value, str) else ()


def content_words() -> set[Key]:
    """The words of the shipped files that are looked up by the program and shown to people."""
    found: set[str] = set()
    for path in (ROOT / "routines").glob("*.yaml"):
        read = yaml.safe_load(path.read_text(encoding="utf-8"))
        for key in ("tags", "not-for", "ask-first", "levels"):
            found.update(read.get(key, ()))
        found.update(read[key] for key in ("warm-up", "cool-down") if key in read)
    for path in (ROOT / "resources" / "exercises").glob("*.yaml"):
        found.update(yaml.safe_load(path.read_text(encoding="utf-8")).get("equipment", ()))
    return {Key(CONTENT, word) for word in found}


def spoken() -> set[Key]:
    """What is in the program's own source."""
    found: set[Key] = set()
    for path in SOURCES.rglob("*.py"):
        found.update(sentences(ast.parse(path.read_text(encoding="utf-8"))))
    return found


def from_lupdate() -> set[Key]:
    """What Qt's own tool finds."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "all.ts"
        files = [str(path) for path in sorted(SOURCES.rglob("*.py"))]
        subprocess.run([_tool("lupdate"), *files, "-silent", "-ts", str(file)], check=True, capture_output=True)
        # A function of its own called "tr" has no class around it; those are found here, with their context.
        return {key for key in read_ts(file, whole=True) if key.context}


def collected() -> list[Key]:
    """Everything that wants translating, in a steady order."""
    return sorted(spoken() | content_words())


# -- files -------------------------------------------------------------------------------------------


def ts_of(language: str) -> Path:
    return HERE / f"backbeat_{language}.ts"


def read_ts(path: Path, *, whole: bool = False) -> Catalogue:
    """What a file says; `whole`: also what it has no words for."""
    if not path.exists():
        return {}
    found: Catalogue = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = Key(
                context.findtext("name") or "", message.findtext("source") or "", message.findtext("comment") or ""
            )
            translation = message.find("translation")
            several = tuple(form.text or "" for form in message.iter("numerusform"))
            forms = several or ((translation.text or "") if translation is not None else "",)
            if whole or any(forms):
                found[key] = forms
    return found


def write_ts(path: Path, language: str, catalogue: Mapping[Key, Forms]) -> None:
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for key in sorted(catalogue):
        if key.context not in contexts:
            contexts[key.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[key.context], "name").text = key.context
        message = ET.SubElement(contexts[key.context], "message", {"numerus": "yes"} if key.is_plural else {})
        ET.SubElement(message, "source").text = key.source
        if key.comment:
            ET.SubElement(message, "comment").text = key.comment
        forms = catalogue[key]
        translation = ET.SubElement(message, "translation", {} if all(forms) and forms else {"type": "unfinished"})
        if key.is_plural:
            for form in forms:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = "".join(forms)
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def compile_ts(path: Path) -> None:
    """Make the .qm beside it, whole in one step: a program that runs has the old one mapped into its memory."""
    made, half = path.with_suffix(".qm"), path.with_suffix(".qm.new")
    subprocess.run([_tool("lrelease"), str(path), "-silent", "-qm", str(half)], check=True)
    half.replace(made)


def _tool(name: str) -> str:
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def as_plain(keys: Sequence[Key]) -> str:
    """The file to be filled in."""
    lines: list[str] = []
    context = None
    for key in keys:
        if key.context != context:
            context = key.context
            lines += ["", f"# {context}"]
        lines.append(_one_line(key.source) + (f" |{key.comment}|" if key.comment else ""))
        lines += ["= "] * (2 if key.is_plural else 1)
    return "\n".join(lines[1:]) + "\n"


def from_plain(text: str) -> Catalogue:
    """What was filled in; sentences without words are left out."""
    found: Catalogue = {}
    context, key = "", None
    for line in text.splitlines():
        if line.startswith("# "):
            context = line[2:].strip()
        elif line.startswith("= ") and key is not None and line[2:]:
            found[key] = (*found.get(key, ()), line[2:].replace("\\n", "\n"))
        elif line and not line.startswith("="):
            match = re.fullmatch(r"(.*?)(?: \|(.*)\|)?", line)
            assert match is not None
            key = Key(context, match[1].replace("\\n", "\n"), match[2] or "")
    return found


def _one_line(text: str) -> str:
    return text.replace("\n", "\\n")


# -- what is right -----------------------------------------------------------------------------------


def english(known: Mapping[Key, Forms], keys: Sequence[Key]) -> Catalogue:
    """The plurals of the source: "time(s)" becomes "time" and "times"; what is already there and differs is kept."""
    made: Catalogue = {}
    for key in keys:
        if key.is_plural:
            forms = known.get(key, ())
            usual = (key.source.replace("(s)", ""), key.source.replace("(s)", "s"))
            made[key] = forms if len(forms) == 2 and all(forms) else usual
    return made


def remembered(known: Mapping[Key, Forms], key: Key) -> Forms:
    """What the same sentence is called elsewhere, where that is always the same; else room for words."""
    found = {forms for one, forms in known.items() if one[1:] == key[1:] and all(forms)}
    return found.pop() if len(found) == 1 else (("", "") if key.is_plural else ("",))


def missing(catalogue: Mapping[Key, Forms], keys: Sequence[Key]) -> list[Key]:
    """What has no words yet, or too few."""

    def is_there(key: Key) -> bool:
        forms = catalogue.get(key, ())
        return len(forms) == (2 if key.is_plural else 1) and all(forms)

    return [key for key in keys if not is_there(key)]


def faults(catalogue: Mapping[Key, Forms]) -> list[str]:
    """What a machine can see to be wrong in a translation into German."""
    return [
        f"{key.context}: {form!r} {why}"
        for key, forms in catalogue.items()
        for number, form in enumerate(forms)
        for why in _wrong(key, form, for_one=key.is_plural and number == 0)
    ]


def _wrong(key: Key, form: str, *, for_one: bool) -> Iterator[str]:
    if key[:2] in CODES:
        return
    wanted, there = sorted(_PLACES.findall(key.source)), sorted(_PLACES.findall(form))
    if wanted != there and not (for_one and wanted == sorted([*there, "%n"])):  # "one question" may be said in words
        yield f"has other places than {key.source!r}"
    if form == key.source and form not in SAME and re.search("[A-Za-z]{2}", _PLACES.sub("", form)):
        yield "is still English"
    if "(s)" in form:
        yield "has an open plural"
    if "..." in form or "'" in form or '"' in form or "”" in form:
        yield "has typewriter or English marks"
    if form.count("„") != form.count("“"):
        yield "has a quotation mark too few"
    if (form != form.strip() and key.source == key.source.strip()) or "  " in form:
        yield "has stray spaces"
    ends = ".:?!…"
    if key.source[-1:] in ends and key.source[-1:] != form[-1:]:
        yield f"ends otherwise than {key.source!r}"
    if key.source[-1:] not in ends and form[-1:] in ends:
        yield f"ends otherwise than {key.source!r}"
    if _FAMILIAR.search(form):
        yield "says du"


# -- the locale that shows what escapes --------------------------------------------------------------

_ACCENTS = str.maketrans("aceinorsuyzACEINORSUYZ", "äçéîñõřšüýžÄÇÉÎÑÕŘŠÜÝŽ")


def pseudo(text: str) -> str:
    """Accents, brackets, 40 percent longer, places left alone."""
    parts = re.split(f"({_PLACES.pattern})", text.replace("(s)", ""))
    said = "".join(part if _PLACES.fullmatch(part) else part.translate(_ACCENTS) for part in parts)
    more = round(0.4 * len(text))
    padding = "".join("ö" if number % 6 else " " for number in range(more))
    return f"[{said}{padding}]" if padding.strip() else f"[{said}ö]"


def write_pseudo(folder: Path) -> Path:
    """Its compiled file, made anew."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "backbeat_pseudo.ts"
    write_ts(
        file,
        "en",
        {
            key: (key.source,) if key[:2] in CODES else (pseudo(key.source),) * (2 if key.is_plural else 1)
            for key in collected()
        },
    )
    compile_ts(file)
    return file.with_suffix(".qm")


# -- the command -------------------------------------------------------------------------------------


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Bring the translations up to date.")
    parser.add_argument("--fill", type=Path, help="a plain file with words for what is missing")
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0], help="the language of that file")
    parser.add_argument("--pseudo", type=Path, metavar="FOLDER", help="make the locale that shows what escapes")
    parser.add_argument("--check", action="store_true", help="write nothing; tell what is missing or wrong")
    options = parser.parse_args(arguments)
    if options.pseudo is not None:
        print(write_pseudo(options.pseudo))  # noqa: T201 - where it is
        return 0
    keys = sorted(set(collected()) | (set() if options.check else from_lupdate()))
    failed = False
    if not options.check:
        write_ts(ts_of("en"), "en", english(read_ts(ts_of("en")), keys))
        compile_ts(ts_of("en"))
    for language in LANGUAGES:
        known = read_ts(ts_of(language))
        if options.fill is not None and language == options.language:
            known |= from_plain(options.fill.read_text(encoding="utf-8"))
        made = {key: known.get(key) or remembered(known, key) for key in keys}
        if not options.check:
            write_ts(ts_of(language), language, made)
            compile_ts(ts_of(language))
        wanting = missing(made, keys)
        wrong = faults({key: forms for key, forms in made.items() if key not in set(wanting)})
        if wanting:
            print(as_plain(wanting))  # noqa: T201 - to be filled in
        for one in wrong:
            print(f"{language}: {one}", file=sys.stderr)  # noqa: T201
        print(f"{language}: {len(keys)} sentences, {len(wanting)} missing, {len(wrong)} wrong", file=sys.stderr)  # noqa: T201
        failed = failed or bool(wanting or wrong)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
