"""Brings backbeat_en.ts up to date and compiles it: python resources/i18n/update.py

English is the source language, and only its plurals need translating. Qt's own lupdate sees plurals
in `tr` but not in Python's `translate`, so they are collected here: every call with "%n" in its text.
"time(s)" becomes "time" and "times"; what is already in the file and differs from that is kept.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parent.parent / "app" / "backbeat"
TS = HERE / "backbeat_en.ts"


def plurals(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Pairs of a context and a sentence with a number in it."""
    constants = {
        node.targets[0].id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }

    def walk(node: ast.AST, owner: str) -> Iterator[tuple[str, str]]:
        if isinstance(node, ast.ClassDef):
            owner = node.name
        if isinstance(node, ast.Call):
            texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            found = next((text for text in texts if "%n" in text), None)
            if found is not None and name == "tr":
                yield owner, found
            elif found is not None and name in {"translate", "_tr"}:
                first = node.args[0]
                named = constants.get(first.id) if isinstance(first, ast.Name) else None
                literal = texts[0] if texts[0] != found else constants.get("_CONTEXT", "")
                yield named or literal, found
        for child in ast.iter_child_nodes(node):
            yield from walk(child, owner)

    yield from walk(tree, "")


def collected() -> list[tuple[str, str]]:
    """All of them, in a steady order."""
    found = set()
    for path in SOURCES.rglob("*.py"):
        found |= set(plurals(ast.parse(path.read_text(encoding="utf-8"))))
    return sorted(found)


def known() -> dict[tuple[str, str], list[str]]:
    """What the file says now."""
    if not TS.exists():
        return {}
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): [
            form.text or "" for form in message.iter("numerusform")
        ]
        for context in ET.parse(TS).getroot().iter("context")
        for message in context.iter("message")
    }


def main() -> int:
    before = known()
    root = ET.Element("TS", version="2.1", language="en", sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for name, source in collected():
        if name not in contexts:
            contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[name], "name").text = name
        message = ET.SubElement(contexts[name], "message", numerus="yes")
        ET.SubElement(message, "source").text = source
        forms = before.get((name, source), [])
        if len(forms) != 2 or not all(forms):
            forms = [source.replace("(s)", ""), source.replace("(s)", "s")]
        translation = ET.SubElement(message, "translation")
        for form in forms:
            ET.SubElement(translation, "numerusform").text = form
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    TS.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    return subprocess.run([str(lrelease), str(TS), "-silent"], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
