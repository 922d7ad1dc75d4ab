"""A home that asked for its load curve to be deleted, and files as the operator may give them afterwards."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_curve
from persienne.household.correspondence.deletion_check import Came, DeletionCheck, DeletionChecks
from persienne.letters.events import What
from support.enedis_files import curve_workbook
from support.households import bring, cut, midnight, put, read_all, throw_away, weeks
from support.letter_rows import noted, printed
from support.mails_with_files import mail_with
from support.sharing import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.household import Household
    from persienne.letters.requests import Request

FIRST, DAYS = "2026-03-23", 14
"""The home's curve: two weeks in half-hours, with the night of 23 hours (29 March)."""
WRITTEN, GRANTED, LOOKED = "2026-04-10", "2026-05-04", "2026-06-01"

LOCAL = local_days()


def ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


class DeletionHome:
    """A household whose curve was imported before it wrote to the operator."""

    def __init__(self, folder: Path, household: Household) -> None:
        self.folder, self.household = folder, household
        self.curve: Block = weeks(FIRST, DAYS).curve
        self.clock = Clock(WRITTEN)
        self.letters: Correspondence = household.correspondence_at(self.clock)
        self.checks = DeletionChecks(household.conn, self.letters)

    def imports(self, block: Block | None = None, *, name: str = "avant.csv", on: str = "2026-04-07") -> None:
        """Import the home's curve (or this one) on a day."""
        path = put(self.folder, name, self.curve if block is None else block)
        bring(self.household, path, at=midnight(on) + 43_200)

    def asks(self, *, granted: bool = True, consents: tuple[str, ...] = (), **values: Any) -> Request:
        """Ask the operator to delete the curve from 23 March on; unless said otherwise they said yes."""
        self.clock.put(WRITTEN)
        begun = {"begin": date.fromisoformat(FIRST), **values}
        request = printed(self.letters, values=begun, consents=consents)
        noted(self.letters, request, What.SENT, WRITTEN)
        self.clock.put(GRANTED)
        noted(self.letters, request, What.RECEIVED, "2026-04-13")
        if granted:
            request = noted(self.letters, request, What.ANSWERED_FULL, GRANTED)
        self.clock.put(LOOKED)
        return request

    def switches(self) -> Request:
        """Have it deleted by a switch in the operator’s account, which nobody answers."""
        self.clock.put(WRITTEN)
        request = printed(self.letters, values={"begin": date.fromisoformat(FIRST)})
        request = noted(self.letters, request, What.SENT, WRITTEN, channel="online_switch")
        self.clock.put(LOOKED)
        return request

    def file(self, block: Block, name: str = "apres.csv") -> Path:
        """What the operator gives: a CSV of this curve, which is no copy of one that was imported."""
        return put(self.folder, name, write_curve(block) + b"\n")

    def workbook(self, block: Block, name: str = "apres.xlsx", *, decimals: int = 2) -> Path:
        """The same as its portal's workbook: kW with some decimals."""
        return put(self.folder, name, curve_workbook(block, decimals=decimals))

    def days(self, first: str, last: str) -> Block:
        """The home's curve from one local day to another, both included."""
        return cut(self.curve, midnight(first), midnight(last, 1))

    def mailed(self, *paths: Path, on: str = LOOKED) -> Path:
        """The mail of a day that brought these files."""
        content = mail_with({path.name: path.read_bytes() for path in paths}, on)
        return put(self.folder, f"{paths[0].stem}.eml", content)

    def look(
        self,
        request: Request,
        *paths: Path,
        came: Came = Came.ACCESS,
        none_held: bool = False,
        given_on: date | None = None,
        mailed: bool = True,
    ) -> DeletionCheck:
        """What files of theirs show, as a mail of the day brought them unless said otherwise."""
        paths = (self.mailed(*paths),) if paths and mailed else paths
        read = read_all(paths) if paths else ()
        return self.checks.look(request.reference, read, came, none_held=none_held, given_on=given_on)


@contextmanager
def deletion_home(folder: Path, slat: Slat = Slat.HALF) -> Iterator[DeletionHome]:
    """Such a household, empty."""
    inside = folder / "household"
    with throw_away(inside, slat) as household:
        yield DeletionHome(folder, household)


def other_point(block: Block) -> Block:
    """The same curve of another meter."""
    return replace(block, meter=replace(block.meter, point="09876543210987"))
