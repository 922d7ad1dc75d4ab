"""The demo's household: the fictional home's files go in as a household's would, an open household goes out.

Its key is thrown away: it is nowhere but in memory, so no keyring is ever asked, and the folder goes with the program.
"""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.base.undoing import undoing
from persienne.demo.papers import add_letters, note_register
from persienne.exporters.enedis_csv import write_curve, write_index
from persienne.household.household import Household
from persienne.household.measures.contracts import set_contract
from persienne.household.measures.import_files import import_files
from persienne.household.measures.import_questions import Answers
from persienne.insight.tariff import Period, PriceWindow, Timeline
from persienne.meters.fictional_home import fictional_home
from persienne.meters.tic.contract import Option
from persienne.meters.virtual.moment import MeterOptions
from persienne.store.meters import every_meter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from persienne.documents.typography import Language
    from persienne.meters.fictional_home import FictionalHome

YEARS = 3
INDEXES_END = 200 * 86400
"""How long ago, in seconds, the indexes were fetched."""


@contextmanager
def throw_away_folder() -> Iterator[Path]:
    """A private folder that is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="persienne-demo-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def first_day(today: date) -> date:
    """The day on which the fictional home's meter was first read."""
    return today.replace(year=today.year - YEARS, day=1)


def demo_household(
    folder: Path,
    today: date,
    *,
    now: int | None = None,
    slat: Slat = Slat.HALF,
    language: Language = "fr",
    cancelled: Callable[[], bool] = lambda: False,
) -> Household:
    """Make the household of the fictional home in ``folder``: three years up to ``today``.

    ``now`` (epoch seconds, in ``today``) adds the half-hours of today that are over. ``cancelled()`` is asked between
    its steps, and ends it with ``UserError("cancelled")``.

    Its measures come as files of the portal's shape and are imported like anyone's: a load curve that lacks two days
    and a part of a third, and indexes that were fetched some months ago, so that nothing fills these. Its
    register tells of two years of sharing, its letters of what it asked for since. A few days of the last month have a
    note, in ``language``; what others wrote to the household is in French.
    """
    _go_on(cancelled)
    household = Household.create_throw_away(folder / "household", slat=slat)
    with undoing(household.close):
        furnish(household, folder, today, now, language=language, cancelled=cancelled)
    return household


def furnish(
    household: Household,
    folder: Path,
    today: date,
    now: int | None,
    language: Language,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Put all that :func:`demo_household` tells of into ``household``; ``folder`` takes files for a moment."""
    home = fictional_home(first_day(today), today, holes=_holes(today))
    at = local_days().midnight(today.toordinal())
    imported = at if now is None else now
    # The last one is the meter's at midnight, which a program that reads it all the time has heard.
    indexes = [block.where((block.starts < at - INDEXES_END) | (block.starts == at)) for block in home.indexes]
    curve = home.curve.where(home.curve.starts + home.curve.durations <= imported)
    for name, content in (
        ("Enedis_Conso_Jour.csv", write_index(indexes)),
        ("Enedis_Conso_Heure.csv", write_curve(curve)),
    ):
        path = folder / name
        path.write_bytes(content)
        _go_on(cancelled)
        import_files(household.conn, [path], Answers(imported), cancelled=cancelled)
        path.unlink()
    (meter,) = every_meter(household.conn)
    set_contract(household.conn, meter, _contract(home))
    _go_on(cancelled)
    note_register(household, today, folder)
    _go_on(cancelled)
    add_letters(household, today, language)
    for first, last, text in _notes(today, language):
        household.day_notes.add(first, last, text)


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise UserError("cancelled")


def _contract(home: FictionalHome) -> Timeline:
    """The contract of the fictional home, as its household would say it; the power is what its meter says."""
    windows = tuple(PriceWindow(start, end) for start, end in home.contract.off_peak)
    return Timeline((Period(home.first.toordinal(), Option.HPHC, windows, kva=MeterOptions().kva),))


def _notes(today: date, language: Language) -> tuple[tuple[int, int, str], ...]:
    """What the household remembers of days of the month before ``today``'s: first and last day, and its words."""
    month_before = today.replace(day=1) - timedelta(days=1)
    said: tuple[tuple[int, int, dict[Language, str]], ...] = (
        (5, 5, {"fr": "coupure de courant de deux minutes, vers 9 h", "en": "two-minute power cut, around 9:00"}),
        (13, 15, {"fr": "relevés manquants chez Enedis", "en": "Enedis has no readings"}),
        (22, 24, {"fr": "chauffage d’appoint au salon", "en": "portable heater in the living room"}),
    )
    return tuple(
        (month_before.replace(day=first).toordinal(), month_before.replace(day=last).toordinal(), words[language])
        for first, last, words in said
    )


def _holes(today: date) -> tuple[tuple[int, int], ...]:
    """Two whole days and a part of the next, in the month before ``today``'s, as epoch seconds."""
    midnight = local_days().midnight
    month_before = today.replace(day=1) - timedelta(days=1)
    first = month_before.replace(day=13).toordinal()
    return ((midnight(first), midnight(first + 2) + 7 * 3600),)
