"""A question to the terminal: choices come in, the chosen one goes out; a script is never asked."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.words import Translate

SAID = table("backups.said")
KEEPING = table("keeping.keeping")

Choice = TypeVar("Choice")


def at_a_terminal() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def agreed(question: str, translate: Translate) -> bool:
    """Whether somebody at the terminal types the word that goes on; ``question`` is a text of ``CommandLine``."""
    if not sys.stdin.isatty():
        return False
    answer = input(translate("CommandLine", question) + " ")
    return answer.strip().casefold() == translate("CommandLine", SAID["confirmed"])


def chosen(lines: Sequence[str], choices: Sequence[tuple[Choice, str]], translate: Translate) -> Choice:
    """Say ``lines`` and the choices, each with its number, on standard error, until a number of them is typed."""
    for line in (*lines, *(f"  {number}. {words}" for number, (_, words) in enumerate(choices, 1))):
        print(line, file=sys.stderr)
    while True:
        print(translate("CommandLine", KEEPING["choice"]), end=" ", file=sys.stderr, flush=True)
        said = sys.stdin.readline()
        if not said:
            raise KeyboardInterrupt
        if said.strip().isdecimal() and 1 <= int(said) <= len(choices):
            return choices[int(said) - 1][0]
