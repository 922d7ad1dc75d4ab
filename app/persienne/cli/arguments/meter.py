"""The arguments of the commands of the meter line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from persienne.cli.arguments.numbers import positive, probability, whole
from persienne.words import HELP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


CHANGES: Final = frozenset({"standard", "replaced", "degraded"})
CHANGES_OF_SECONDS: Final = frozenset({"clock", "sleep"})
"""What may happen to a virtual meter; of the second ones it is said by how many seconds, or for how many."""


@dataclass(frozen=True, slots=True)
class Then:
    """What happens to a virtual meter ``after`` so many seconds of its own."""

    after: float
    what: str
    seconds: int = 0


def then(text: str) -> Then:
    """A change as ``600:standard`` or ``600:clock=-300``; ``ValueError`` for any other text."""
    after, _, said = text.partition(":")
    what, has_seconds, seconds = said.partition("=")
    if what not in (CHANGES_OF_SECONDS if has_seconds else CHANGES):
        raise ValueError(text)
    found = Then(float(whole(after)), what, int(seconds or 0))
    if what == "sleep" and found.seconds <= 0:
        raise ValueError(text)
    return found


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add ``decode`` and ``virtual-meter``."""
    read = commands.add_parser("decode", help=say(HELP["decode"]))
    read.add_argument("file", metavar="FILE", help=say(HELP["recording"]))
    read.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))

    meter = commands.add_parser("virtual-meter", help=say(HELP["virtual-meter"]))
    meter.add_argument("--mode", choices=("standard", "historique"), default="standard", help=say(HELP["mode"]))
    meter.add_argument(
        "--contract", choices=("base", "hphc", "ejp", "tempo"), default="hphc", help=say(HELP["virtual-contract"])
    )
    meter.add_argument("--phases", type=int, choices=(1, 3), default=1, help=say(HELP["phases"]))
    meter.add_argument("--solar", choices=("none", "sold", "given"), default="none", help=say(HELP["solar"]))
    meter.add_argument("--then", type=then, action="append", metavar="S:WHAT", help=say(HELP["virtual-then"]))
    meter.add_argument("--begin", metavar="T", help=say(HELP["begin"]))
    meter.add_argument("--speed", type=positive, metavar="X", help=say(HELP["speed"]))
    meter.add_argument("--noise", type=probability, default=0.0, metavar="P", help=say(HELP["noise"]))
    meter.add_argument("--seed", type=int, default=0, metavar="N", help=say(HELP["seed"]))
    meter.add_argument("--frames", type=whole, metavar="N", help=say(HELP["frames"]))
    where = meter.add_mutually_exclusive_group()
    where.add_argument("--pty", action="store_true", help=say(HELP["pty"]))
    where.add_argument("--out", metavar="F", help=say(HELP["out"]))
