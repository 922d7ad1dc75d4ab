"""Who writes: what the household typed of itself once, checked, as JSON and as a letter's holder; none is guessed."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Final

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.letters.facts import Holder, check_lines, yes_or_no
from persienne.letters.framing import RULE

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Sender:
    """The contract holder. ``address`` are the lines of where letters reach them.

    ``mandatary`` is who acts for the holder, with the lines of their own address where it is another one, and
    ``mandatary_answers`` whether the answers go to them. The contracts are the numbers of those with the suppliers of
    each energy.
    ``phone`` is kept for the household's own use: no letter prints it.
    """

    name: str = ""
    address: tuple[str, ...] = ()
    place: str = ""
    email: str = ""
    phone: str = ""
    mandatary: str = ""
    mandatary_address: tuple[str, ...] = ()
    mandatary_answers: bool = False
    electricity_contract: str = ""
    gas_contract: str = ""

    def holder(self) -> Holder:
        """As a letter names it; a name that nobody typed is ruled."""
        return Holder(
            self.name or RULE,
            self.address,
            self.place or None,
            self.email or None,
            mandatary=self.mandatary or None,
            mandatary_address=self.mandatary_address,
            mandatary_answers=self.mandatary_answers,
        )

    def contract(self, energy: Energy) -> str | None:
        """The number of the contract for an energy."""
        return (self.electricity_contract if energy is Energy.ELECTRICITY else self.gas_contract) or None


LINES: Final = frozenset({"address", "mandatary_address"})
"""What has several lines; a command line separates them by semicolons or bars."""
_BETWEEN: Final = re.compile(r"[\n;|]")
NAMES: Final = tuple(field.name for field in fields(Sender))


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of what was typed on one, without the empty ones."""
    return tuple(line for part in _BETWEEN.split(text) if (line := part.strip(" ")))


def said_yes(name: str, text: str) -> bool:
    """Yes or no, in either language; an empty text is no. Raises ``UserError`` ``letter_answer_unfit``."""
    meant = yes_or_no(text) if text else False
    if meant is None:
        raise UserError("letter_answer_unfit", name=name, answer=text[:40], wanted="yes, no")
    return meant


def changed(sender: Sender, texts: Mapping[str, str]) -> Sender:
    """The sender with these texts in the place of what was known; an empty one forgets.

    Raises what ``facts.check_lines`` raises, and ``letter_answer_unfit`` for what is neither yes nor no.
    """
    values: dict[str, Any] = {}
    for name, text in texts.items():
        line = text.strip(" ")
        if name == "mandatary_answers":
            values[name] = said_yes(name, line)
            continue
        lines = lines_of(text) if name in LINES else ((line,) if line else ())
        check_lines(*lines)
        values[name] = lines if name in LINES else line
    return replace(sender, **values)


def to_json(sender: Sender) -> str:
    """For a setting."""
    return json.dumps({name: value for name, value in asdict(sender).items() if value}, ensure_ascii=False)


def from_json(text: str | None) -> Sender:
    """Out of a setting; an empty sender where nothing was typed yet."""
    values: dict[str, Any] = json.loads(text) if text else {}
    lines: dict[str, Any] = {name: tuple(value) for name, value in values.items() if name in LINES}
    return Sender(**(values | lines))
