"""The arguments of the commands of the slats, of the retention and of the contract."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from persienne.base.slats import CURVE_MONTHS, FOR_EVER, FRAMES_DAYS, Slat, Then
from persienne.words import HELP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """Add ``slat`` and ``contract``."""
    slat = commands.add_parser("slat", help=say(HELP["slats"]))
    slat.add_argument("stop", nargs="?", choices=[str(stop) for stop in Slat], help=say(HELP["stop"]))
    slat.add_argument("--then", choices=[str(then) for then in Then], help=say(HELP["then"]))
    slat.add_argument("--until", metavar="D", help=say(HELP["until"]))
    slat.add_argument("--meter", metavar="M", help=say(HELP["meter"]))
    slat.add_argument("--by", metavar="NAME", help=say(HELP["by"]))
    slat.add_argument("--why", metavar="TEXT", help=say(HELP["why"]))
    slat.add_argument("--tidy", action="store_true", help=say(HELP["tidy"]))
    slat.add_argument("--today", metavar="D", help=say(HELP["today"]))
    months = [FOR_EVER if number is None else str(number) for number in CURVE_MONTHS]
    slat.add_argument("--retention-curve", choices=months, help=say(HELP["retention-curve"]))
    slat.add_argument("--retention-frames", type=int, choices=FRAMES_DAYS, help=say(HELP["retention-frames"]))
    slat.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))

    contract = commands.add_parser("contract", help=say(HELP["contract"]))
    contract.add_argument("--meter", metavar="M", help=say(HELP["meter"]))
    how = contract.add_mutually_exclusive_group()
    how.add_argument("--set", type=Path, metavar="FILE", help=say(HELP["contract-set"]))
    how.add_argument("--option", choices=("base", "hphc", "tempo"), help=say(HELP["option"]))
    how.add_argument("--remove", metavar="D", help=say(HELP["contract-remove"]))
    contract.add_argument("--change", metavar="D", help=say(HELP["contract-change"]))
    contract.add_argument("--since", metavar="D", help=say(HELP["since"]))
    contract.add_argument("--until", metavar="D", help=say(HELP["contract-until"]))
    contract.add_argument("--off-peak", metavar="HOURS", help=say(HELP["off-peak"]))
    contract.add_argument("--kva", type=int, metavar="N", help=say(HELP["contract-kva"]))
    contract.add_argument("--supplier", metavar="NAME", help=say(HELP["contract-supplier"]))
    contract.add_argument("--offer", metavar="NAME", help=say(HELP["contract-offer"]))
    contract.add_argument("--subscription", metavar="N", help=say(HELP["contract-subscription"]))
    contract.add_argument("--price", metavar="LINE=EUR", action="append", help=say(HELP["contract-price"]))
    contract.add_argument("--payment", metavar="DAYS=EUR", action="append", help=say(HELP["contract-payment"]))
    contract.add_argument("--json", action="store_true", help=say(HELP["json-lines"]))
