"""argparse in the reader's language: arguments are added as ever, help and misuse come out in words of ours.

argparse puts its own words together in English. Its help is asked for in parts that may be replaced; a message of
misuse comes whole, and is known by the English sentence that argparse makes it from (``words.MISUSE``).
"""

from __future__ import annotations

import argparse
import re
import sys
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from persienne.base.placeholders import fill
from persienne.words.english import table, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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
