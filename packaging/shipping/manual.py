"""The manual page: what people wrote of the whole, and each command from the parser itself."""

from __future__ import annotations

from shipping.about import ROOT, About
from shipping.completions import Command, Option

__all__ = ["text"]

TEMPLATE = ROOT / "packaging" / "linux" / "backbeat.1.in"


def text(top: Command, told: About) -> str:
    """The page as roff. Raises OSError."""
    page = TEMPLATE.read_text(encoding="utf-8")
    for word, value in (
        ("@DAY@", told.day),
        ("@VERSION@", told.version),
        ("@OPTIONS@", "\n".join(line for option in top.options for line in _option(option))),
        ("@COMMANDS@", "\n".join(line for each in top.commands for line in _command(each))),
    ):
        page = page.replace(word, value)
    return page


def _command(command: Command) -> list[str]:
    lines = [] if command.commands else [".TP", _usage(command), f"{_plain(_sentence(command.help))}"]
    if command.commands:
        lines += [".SS " + _plain(" ".join(("backbeat", *command.path))), _plain(_sentence(command.help))]
        lines += [line for each in command.commands for line in _command(each)]
        return lines
    said = [option for option in command.options if "--help" not in option.flags]
    if said or any(argument.help for argument in command.arguments):
        lines.append(".RS")
        for argument in command.arguments:
            if argument.help:
                lines += [".TP", rf"\fI{_plain(argument.takes)}\fR", _plain(_sentence(argument.help))]
        lines += [line for option in said for line in _option(option)]
        lines.append(".RE")
    return lines


def _usage(command: Command) -> str:
    words = [rf"\fB{_plain(' '.join(('backbeat', *command.path)))}\fR"]
    if any("--help" not in option.flags for option in command.options):
        words.append(r"[\fIoptions\fR]")
    for argument in command.arguments:
        word = rf"\fI{_plain(argument.takes)}\fR" + (" ..." if argument.repeats else "")
        words.append(f"[{word}]" if argument.optional else word)
    return " ".join(words)


def _option(option: Option) -> list[str]:
    flags = ", ".join(rf"\fB{_plain(flag)}\fR" for flag in option.flags)
    value = rf" \fI{_plain(option.takes)}\fR" if option.takes else ""
    said = option.help or (f"One of {', '.join(option.choices)}" if option.choices else "")
    return [".TP", flags + value, _plain(_sentence(said))]


def _sentence(text_: str) -> str:
    return f"{text_[:1].upper()}{text_[1:]}{'' if text_.endswith(('.', '?', '!')) else '.'}" if text_ else ""


def _plain(text_: str) -> str:
    """What roff would read as its own is written so that it does not."""
    escaped = text_.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped
