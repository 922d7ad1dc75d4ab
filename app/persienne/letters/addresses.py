"""A body's name and address come in, the lines of an envelope go out (NF Z 10-011): six at most, of 38 characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_LINES: Final = 6
MAX_LENGTH: Final = 38
CAPITALS: Final = 3
"""The last lines, street and town among them, stand in capitals and without commas; the name never does."""


def address_lines(name: str, lines: Iterable[str]) -> tuple[str, ...]:
    """The lines of the window, longer ones folded at a space; raises ``UserError`` ``letter_address_long``."""
    below = [" ".join(line.split()) for line in lines]
    below = [line for line in below if line]
    first = len(below) - CAPITALS
    below = [_capitals(line) if row >= first else line for row, line in enumerate(below)]
    folded = [piece for line in (" ".join(name.split()), *below) for piece in _fold(line, name)]
    if len(folded) > MAX_LINES:
        raise UserError("letter_address_long", name=name, lines=MAX_LINES, length=MAX_LENGTH)
    return tuple(folded)


def _capitals(line: str) -> str:
    return " ".join(line.replace(",", " ").upper().split())


def _fold(line: str, name: str) -> list[str]:
    pieces = [""]
    for word in line.split(" "):
        longer = f"{pieces[-1]} {word}".strip()
        if len(longer) <= MAX_LENGTH:
            pieces[-1] = longer
        elif len(word) <= MAX_LENGTH:
            pieces.append(word)
        else:
            raise UserError("letter_address_long", name=name, lines=MAX_LINES, length=MAX_LENGTH)
    return pieces
