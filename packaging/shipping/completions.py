"""What the shells complete, made from the parser of the command line itself, so that it cannot go stale."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from shipping.about import ROOT

__all__ = ["Command", "Option", "bash", "fish", "program", "zsh"]

_YAML = ("FILE", "FILES")
_FOLDERS = ("DIR",)
_ROUTINES = ("check", "timeline", "play", "sheet", "bundle")  # what takes a routine file; elsewhere a file is any file


@dataclass(frozen=True, slots=True)
class Option:
    """One option, or an argument where `flags` is empty."""

    flags: tuple[str, ...]
    help: str
    takes: str = ""
    """What its value is called; empty for a switch."""
    choices: tuple[str, ...] = ()
    repeats: bool = False
    optional: bool = True


@dataclass(frozen=True, slots=True)
class Command:
    """A command with what it takes, and its own commands."""

    path: tuple[str, ...]
    help: str
    options: tuple[Option, ...] = ()
    arguments: tuple[Option, ...] = ()
    commands: tuple[Command, ...] = ()

    def walk(self) -> Iterator[Command]:
        """This one, then all below it."""
        yield self
        for each in self.commands:
            yield from each.walk()


def program() -> Command:
    """The whole command line."""
    sys.path.insert(0, str(ROOT / "app"))
    from backbeat.cli.arguments import COMMANDS, command_parser, window_parser  # noqa: PLC0415 - after the path

    window = _read(window_parser(), (), "")
    # A command's own options are made only when it is asked for, so each is asked for.
    below = tuple(
        _read(parser, (name,), help_)
        for name in COMMANDS
        for known, parser, help_ in _subparsers(command_parser(name))
        if known == name
    )
    return Command((), "", window.options, window.arguments, below)


def _subparsers(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser, str]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            helps = {each.dest: each.help or "" for each in action._choices_actions}
            for name, below in action.choices.items():
                yield name, below, helps.get(name, "")


def _read(parser: argparse.ArgumentParser, path: tuple[str, ...], help_: str) -> Command:
    options: list[Option] = []
    arguments: list[Option] = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction) or action.help == argparse.SUPPRESS:
            continue
        if "--exit-after-first-paint" in action.option_strings:
            continue  # for the benchmarks
        takes = "" if action.nargs == 0 else _called(action)
        choices = tuple(map(str, action.choices)) if action.choices is not None else ()
        option = Option(
            tuple(action.option_strings),
            (action.help or "").replace("%(prog)s", "backbeat"),
            takes,
            choices,
            action.nargs in ("*", "+") or isinstance(action, argparse._AppendAction),
            not action.required if action.option_strings else action.nargs in ("?", "*"),
        )
        (options if action.option_strings else arguments).append(option)
    below = tuple(_read(each, (*path, name), said) for name, each, said in _subparsers(parser))
    return Command(path, help_, tuple(options), tuple(arguments), below)


def _called(action: argparse.Action) -> str:
    if isinstance(action.metavar, str):
        return action.metavar
    if action.choices is not None:
        return "|".join(map(str, action.choices))
    return action.dest.upper()


def _is_folder(option: Option) -> bool:
    return option.takes in _FOLDERS


def _is_file(option: Option) -> bool:
    return option.takes in _YAML or option.takes.startswith("OUT")


# --- bash --------------------------------------------------------------------------------------------------


def bash(top: Command) -> str:
    """For bash-completion. Words are known by the command they follow."""
    lines = [
        "# bash completion for backbeat",
        "_backbeat() {",
        "    local current previous path word skip",
        "    current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} path='' skip=''",
        '    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do',
        "        if [[ -n $skip ]]; then skip=''; continue; fi",
        '        case "$path/$word" in',
        "            */--data-dir) skip=yes ;;",
    ]
    paths = [command.path for command in top.walk() if command.path]
    for path in paths:
        before = "".join(f"/{each}" for each in path[:-1])
        lines.append(f'            "{before}/{path[-1]}") path={"".join(f"/{each}" for each in path)} ;;')
    lines += ["        esac", "    done", '    case "$path $previous" in']
    for command in top.walk():
        where = "".join(f"/{each}" for each in command.path)
        for option in command.options:
            if option.takes:
                pattern = "|".join(f'"{where} {flag}"' for flag in option.flags)
                lines.append(f"        {pattern}) {_bash_values(option)} return ;;")
    lines += ["    esac", '    case "$path" in']
    for command in top.walk():
        where = "".join(f"/{each}" for each in command.path)
        flags = " ".join(flag for option in command.options for flag in option.flags)
        words = " ".join([*(each.path[-1] for each in command.commands), *_choices(command)])
        files = any(_is_file(each) for each in command.arguments)
        reply = f'COMPREPLY=($(compgen -W "{words}" -- "$current"))'
        lines.append(f'        "{where}")')
        lines.append(f'            if [[ $current == -* ]]; then COMPREPLY=($(compgen -W "{flags}" -- "$current"))')
        lines.append(f"            else {reply}{'; _backbeat_files' if files else ''}; fi ;;")
    lines += [
        "    esac",
        "}",
        "_backbeat_files() {",
        "    compopt -o filenames 2>/dev/null",
        "    local found",
        "    while IFS= read -r found; do",
        '        [[ -d $found || $found == *.@(yaml|yml|json|db|zip) ]] && COMPREPLY+=("$found")',
        '    done < <(compgen -f -- "$current")',
        "}",
        "complete -F _backbeat backbeat",
        "",
    ]
    return "\n".join(lines)


def _bash_values(option: Option) -> str:
    if option.choices:
        return f'COMPREPLY=($(compgen -W "{" ".join(option.choices)}" -- "$current"));'
    if _is_folder(option):
        return 'compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$current");'
    if _is_file(option):
        return 'compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$current");'
    return "COMPREPLY=();"


def _choices(command: Command) -> list[str]:
    return [choice for argument in command.arguments for choice in argument.choices]


# --- zsh ---------------------------------------------------------------------------------------------------


def zsh(top: Command) -> str:
    """For zsh: a function for each command that has more below it."""
    lines = ["#compdef backbeat", ""]
    for command in top.walk():
        lines += [*_zsh_function(command), ""]
    return "\n".join([*lines, '_backbeat "$@"', ""])


def _zsh_function(command: Command) -> list[str]:
    name = "_".join(("_backbeat", *(each.replace("-", "_") for each in command.path)))
    specs = [spec for option in command.options for spec in _zsh_option(option)]
    if command.commands:
        below = [f"{_zsh_quoted(each.path[-1] + ':' + each.help.replace(':', ' '))}" for each in command.commands]
        files = "; _files -g '*.(yaml|yml)(-.)'" if command.arguments else ""
        cases = [
            f"            {each.path[-1]}) {name}_{each.path[-1].replace('-', '_')} ;;" for each in command.commands
        ]
        return [
            f"{name}() {{",
            "    local context state state_descr line curcontext=$curcontext",
            "    typeset -A opt_args",
            "    local -a known",
            f"    known=({' '.join(below)})",
            f"    _arguments -C {' '.join(specs)} '1: :->what' '*:: :->rest'",
            "    case $state in",
            f"        what) _describe command known{files} ;;",
            "        rest) case $words[1] in",
            *cases,
            "        esac ;;",
            "    esac",
            "}",
        ]
    for argument in command.arguments:
        place = "*:" if argument.repeats else "::" if argument.optional else ":"
        specs.append(_zsh_quoted(f"{place}{_zsh_value(argument)}"))
    return [f"{name}() {{", f"    _arguments {' '.join(specs)}", "}"]


def _zsh_option(option: Option) -> Iterator[str]:
    said = option.help.replace("[", "(").replace("]", ")").replace(":", " ")
    for flag in option.flags:
        many = "*" if option.repeats else ""
        value = f":{_zsh_value(option)}" if option.takes else ""
        yield _zsh_quoted(f"{many}{flag}[{said}]{value}")


def _zsh_value(option: Option) -> str:
    """What is asked for, and what there is to choose from."""
    if option.choices:
        what = f"({' '.join(option.choices)})"
    else:
        what = "_files -/" if _is_folder(option) else "_files" if _is_file(option) else " "
    asked = option.takes.replace(":", r"\:")  # else what follows would be run
    return f"{asked}:{what}"


def _zsh_quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


# --- fish --------------------------------------------------------------------------------------------------


def fish(top: Command) -> str:
    """For fish: each word with the condition under which it is offered."""
    lines = ["# fish completion for backbeat", "complete -c backbeat -f"]
    names = " ".join(each.path[0] for each in top.commands)
    files = "-k -a '(__fish_complete_suffix .yaml)'"
    lines.append(f"complete -c backbeat -n 'not __fish_seen_subcommand_from {names}' {files}")
    for command in top.walk():
        lines += _fish_command(command, names)
    return "\n".join([*lines, ""])


def _fish_command(command: Command, names: str) -> Iterator[str]:
    if command.path:
        seen = "; and ".join(f"__fish_seen_subcommand_from {each}" for each in command.path)
    else:
        seen = f"not __fish_seen_subcommand_from {names}"
    below = " ".join(each.path[-1] for each in command.commands)
    first = f"{seen}; and not __fish_seen_subcommand_from {below}" if below and command.path else seen
    for each in command.commands:
        yield f"complete -c backbeat -n '{first}' -a {each.path[-1]} -d {_fish_quoted(each.help)}"
    for choice in _choices(command):
        yield f"complete -c backbeat -n '{seen}' -a {choice}"
    if command.path and any(_is_file(each) for each in command.arguments):
        suffix = "(__fish_complete_suffix .yaml)" if command.path[0] in _ROUTINES else ""
        yield f"complete -c backbeat -n '{seen}' " + (f"-k -a '{suffix}'" if suffix else "-F")
    for option in command.options:
        flags = " ".join(f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags)
        value = ""
        if option.takes:
            value = " -x"
            if option.choices:
                value += f" -a '{' '.join(option.choices)}'"
            elif _is_folder(option):
                value += " -a '(__fish_complete_directories)'"
            elif _is_file(option):
                value = " -r -F"
        yield f"complete -c backbeat -n '{seen}' {flags}{value} -d {_fish_quoted(option.help)}"


def _fish_quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
