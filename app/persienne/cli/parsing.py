"""The arguments of the program: the reader's language comes in, a parser goes out; a command's own are added on use."""

from __future__ import annotations

import argparse
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from persienne.base.fault_log import DETAILS
from persienne.cli.translated import TranslatedParser
from persienne.words import HELP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.cli.declared import Command, Verbs
    from persienne.words import Speech

COMMANDS = {
    "init": ("init:init", "init"),
    "import": ("imports:bring", "import"),
    "imports": ("imports:imports", "imports"),
    "tables": ("tables:tables", "tables"),
    "missing": ("missing:missing", "missing"),
    "undo": ("imports:undo", "undo"),
    "series": ("series:series", "series"),
    "mirror": ("mirror:mirror", "mirror"),
    "cost": ("cost:cost", "cost"),
    "reform": ("reform:reform", "reform"),
    "tariffs": ("cost:tariffs", "tariffs"),
    "collect": ("collect:collect", "collect"),
    "decode": ("meter:decode", "decode"),
    "virtual-meter": ("meter:virtual_meter", "virtual-meter"),
    "meters": ("meters:meters", "meters"),
    "slat": ("slat:slat", "slats"),
    "contract": ("contract:contract", "contract"),
    "set-aside": ("set_aside:set_aside", "set-aside"),
    "notes": ("day_notes:notes", "day-notes"),
    "export": ("export:export", "export"),
    "erase": ("erase:erase", "erase"),
    "seals": ("seals:seals", "seals"),
    "keys": ("keys:keys", "keys"),
    "consents": ("register:consents", "consents"),
    "letters": ("letters:letters", "letters"),
    "backup": ("backup:backup", "backup"),
    "restore": ("backup:restore", "restore"),
    "doctor": ("doctor:doctor", "doctor"),
}
"""Each command: its module of ``cli.commands`` and its name there, and its help; loaded only when it is typed."""


@cache
def loaded(name: str) -> Command | Verbs:
    """The command of this name; its module is imported, and no command loads another's."""
    module, _, called = COMMANDS[name][0].partition(":")
    found: Command | Verbs = getattr(import_module(f"persienne.cli.commands.{module}"), called)
    return found


def parser(translate: Speech, *, whole: bool = True) -> argparse.ArgumentParser:
    """The arguments of the program, explained in the reader's language.

    Unless it is to be ``whole``, it learns the arguments of a command when that is typed.
    """

    def say(name: str) -> str:
        return translate("CommandLine", HELP[name]).replace("%", "%%")

    top = TranslatedParser(lambda text: translate("CommandLine", text), prog="persienne", description=say("persienne"))
    top.add_argument("--version", action=_Version, nargs=0, help=say("version"))
    top.add_argument("--home", type=Path, metavar="DIR", help=say("home"))
    top.add_argument("--lang", choices=("fr", "en"), help=say("lang"))
    top.add_argument("--demo", action="store_true", help=say("demo"))
    top.add_argument("--snapshot", type=Path, metavar="DIR", help=say("snapshot"))
    top.add_argument(DETAILS, action="store_true", help=say("show-details"))
    top.add_argument("--locked", help=argparse.SUPPRESS)  # a window that locked itself says how it stood
    top.add_argument("--helper", help=argparse.SUPPRESS)  # and where the desktop helper is, which goes on
    commands = top.add_subparsers(dest="command", metavar="COMMAND", action=partial(_Typed, translate))
    assert isinstance(commands, _Typed)
    for name, (_, described) in COMMANDS.items():
        commands.add_parser(name, help=say(described))
        if whole:
            commands.learn(name)
    return top


class _Typed(argparse._SubParsersAction):  # type: ignore[type-arg] # generic for the checker alone
    """Commands whose arguments are added when they are typed."""

    def __init__(self, translate: Speech, **options: Any) -> None:  # noqa: ANN401 - argparse's own options
        super().__init__(**options)
        self._translate = translate
        self._known: set[str] = set()

    def learn(self, name: str) -> None:
        """Add the arguments of a command, once."""
        if name not in self._known:
            self._known.add(name)
            loaded(name).add_arguments(self.choices[name], self._translate)

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        """Close the process off where that is asked for, and add the arguments of the typed command."""
        if enclose := getattr(namespace, "enclose", None):
            enclose()
        self.learn((values or ("",))[0])
        super().__call__(parser, namespace, values, option_string)


class _Version(argparse.Action):
    """Prints the version and ends."""

    def __call__(self, parser: argparse.ArgumentParser, *_said: object) -> None:
        """Ask the installation: what knows the version takes 20 ms to load, and every command would pay them."""
        from importlib.metadata import version  # noqa: PLC0415 - on use

        print(f"Persienne {version('persienne')}")
        parser.exit()
