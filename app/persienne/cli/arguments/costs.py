"""The arguments of the commands of what energy costs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from persienne.words import HELP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add ``cost``, ``reform`` and ``tariffs``."""
    cost = commands.add_parser("cost", help=say(HELP["cost"]))
    cost.add_argument("--from", dest="first", metavar="D", help=say(HELP["cost-from"]))
    cost.add_argument("--to", dest="last", metavar="D", help=say(HELP["cost-to"]))
    cost.add_argument("--route", choices=("ttc", "ht"), help=say(HELP["cost-route"]))
    cost.add_argument("--contract", type=Path, metavar="FILE", help=say(HELP["cost-contract"]))
    cost.add_argument("--compare", type=Path, metavar="FILE", action="append", help=say(HELP["cost-compare"]))
    cost.add_argument("--production", metavar="M", help=say(HELP["cost-production"]))
    cost.add_argument("--check", metavar="LINE=EUR", action="append", help=say(HELP["cost-check"]))
    cost.add_argument("--meter", metavar="M", help=say(HELP["meter"]))
    cost.add_argument("--json", action="store_true", help=say(HELP["json-object"]))

    reform = commands.add_parser("reform", help=say(HELP["reform"]))
    reform.add_argument("--from", dest="since", metavar="D", help=say(HELP["reform-from"]))
    reform.add_argument("--winter", metavar="HOURS", help=say(HELP["reform-winter"]))
    reform.add_argument("--summer", metavar="HOURS", help=say(HELP["reform-summer"]))
    reform.add_argument("--note", action="store_true", help=say(HELP["reform-note"]))
    reform.add_argument("--mirror", action="store_true", help=say(HELP["reform-mirror"]))
    reform.add_argument("--meter", metavar="M", help=say(HELP["meter"]))
    reform.add_argument("--json", action="store_true", help=say(HELP["json-object"]))

    tariffs = commands.add_parser("tariffs", help=say(HELP["tariffs"]))
    tariffs.add_argument(
        "what",
        nargs="?",
        choices=("list", "show", "import"),
        default="list",
        metavar="WHAT",
        help=say(HELP["tariffs-what"]),
    )
    tariffs.add_argument("file", nargs="?", type=Path, metavar="FILE", help=say(HELP["tariffs-file"]))
    tariffs.add_argument("--dry-run", action="store_true", help=say(HELP["tariffs-dry-run"]))
    tariffs.add_argument("--spot", type=Path, metavar="FILE", help=say(HELP["tariffs-spot"]))
    tariffs.add_argument("--option", choices=("base", "hphc", "tempo", "ejp"), help=say(HELP["tariffs-option"]))
    tariffs.add_argument("--kva", type=int, metavar="N", help=say(HELP["tariffs-kva"]))
    tariffs.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))
