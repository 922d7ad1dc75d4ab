"""The arguments of the program in the reader's language: a parser goes out; a command's own are added when typed.

argparse puts its own words together in English. Its help is asked for in parts that may be replaced; a message of
misuse comes whole, and is known by the English sentence that argparse makes it from (``words.MISUSE``).
"""

from __future__ import annotations

import argparse
import re
import sys
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from persienne.base.fault_log import DETAILS
from persienne.base.placeholders import fill
from persienne.words import HELP
from persienne.words.english import table, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from persienne.cli.declared import Command, Verbs
    from persienne.words import Speech

    Say = Callable[[str], str]


MISUSE = table("command_line.misuse")
PARSER = table("command_line.parser")
PLACES = texts("command_line.places")
VALUES = table("command_line.values")

OfAction = TypeVar("OfAction", bound=argparse.Action)


class TranslatedFormatter(argparse.HelpFormatter):
    """Help whose headings are in the reader's language; ``say`` puts a sentence into it."""

    def __init__(self, say: Say, prog: str) -> None:
        super().__init__(prog)
        self._say = say

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Begin the line of the usage with our word for it."""
        super().add_usage(usage, actions, groups, self._say(PARSER["usage"]) if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """Begin a section under our heading."""
        super().start_section(heading if heading is None else self._say(PARSER.get(heading, heading)))


class TranslatedParser(argparse.ArgumentParser):
    """A parser, and those of its subcommands, that speak by ``say``: English source in, the reader's language out."""

    def __init__(self, say: Say, **options: Any) -> None:  # noqa: ANN401 - argparse's own options
        super().__init__(add_help=False, formatter_class=partial(TranslatedFormatter, say), **options)
        self._say = say
        self.add_argument("-h", "--help", action="help", default=argparse.SUPPRESS, help=say(PARSER["help"]))

    def add_subparsers(  # type: ignore[override]
        self, *, dest: str, metavar: str, required: bool = False, action: Callable[..., argparse.Action] | None = None
    ) -> argparse._SubParsersAction[argparse.ArgumentParser]:
        """Subcommands whose parsers speak the same language; of argparse's options, those that we use."""
        chosen: dict[str, Any] = {} if action is None else {"action": action}
        of_same_language: Any = partial(TranslatedParser, self._say)  # argparse calls it as it would the class
        subparsers: argparse._SubParsersAction[argparse.ArgumentParser] = super().add_subparsers(
            parser_class=of_same_language,
            dest=dest,
            metavar=self._say(metavar),
            required=required,
            **chosen,
        )
        return subparsers

    def _add_action(self, action: OfAction) -> OfAction:
        """Every argument comes through here, those of groups too: what stands for its value is translated."""
        if action.metavar in PLACES:
            action.metavar = self._say(str(action.metavar))
        return super()._add_action(action)

    def error(self, message: str) -> NoReturn:
        """Say in the reader's language what was wrong with the arguments, and end with 2."""
        self.print_usage(sys.stderr)
        self.exit(2, fill(self._say(PARSER["error"]), prog=self.prog, message=misuse(message, self._say)) + "\n")


def misuse(message: str, say: Say) -> str:
    """A message of argparse's in the reader's language; one that is not known stays as it is."""
    for english, ours in MISUSE.items():
        found = _pattern(english).fullmatch(message)
        if found is None:
            continue
        facts = found.groupdict()
        if "message" in facts:
            facts["message"] = misuse(facts["message"], say)
        if "type" in facts:
            facts["type"] = say(VALUES.get(facts["type"], facts["type"]))
        return fill(say(ours), facts)
    return message


def _pattern(english: str) -> re.Pattern[str]:
    """``argument {argument}: {message}`` as a pattern with a group for each of its places."""
    return re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+?)", re.escape(english)), re.DOTALL)


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
