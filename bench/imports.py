"""Imports, warm and cold, of one file and of hundreds, beside pandas, openpyxl, and Persienne told otherwise.

A place comes in, rows of figures go out. Whatever is imported is read back and held against what the file was given.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from openpyxl import Workbook, load_workbook
from openpyxl.styles import PatternFill

from bench.figures import Row, expect, in_turns, timed
from bench.homes import (
    AT,
    Given,
    given_of,
    minute_file,
    new_household,
    open_household,
    require_stored,
    weeks_of,
    write_file,
)
from bench.processes import HERE, PANDAS_PEER, asked, launched
from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.household.measures.import_files import import_files
from persienne.household.measures.import_questions import Answers
from persienne.household.measures.write_files import Delivery, record
from persienne.importers.formats import read_content
from persienne.importers.job import Job
from persienne.store import meters, sources
from persienne.store.connection import STORE_FILE, open_store
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bench.figures import Took
    from bench.homes import Place, Scale
    from persienne.base.reading import Block
    from persienne.household.household import Household

PANDAS = "pandas: read_csv, to_datetime(utc=True), to_sql into a plain sqlite3 file"
OPENPYXL = "openpyxl: load_workbook, every cell of the curve as a float"
HALF_OPEN = "Persienne with half-open slats"
CLOSED_LEAST = 1 / 1.5
"""Closed slats may take one and a half times as long as half-open ones."""
WORKBOOKS_TIMES = 10.0
ABOVE = 16
"""Rows above the first interval of a portal's workbook."""
FRONT_ROWS, FRONT_COLUMNS = 758, 19
"""The front page of a portal's workbook."""
WHITE = PatternFill("solid", "FFFFFF")


def stored_by_pandas(database: Path, file: Given) -> None:
    """Raise ``NotDone`` unless the peer's table has every line of ``file``; then delete it."""
    with closing(sqlite3.connect(database)) as conn:
        lines, watts = conn.execute("SELECT count(*), sum(Valeur) FROM curve").fetchone()
    expect("lines that pandas stored", lines, file.intervals)
    expect("watts that pandas stored", watts * file.step, file.joules)
    database.unlink()


@contextmanager
def empty_household(place: Place, slat: Slat = Slat.HALF) -> Iterator[tuple[Household, Path]]:
    """A new household that is open, and its folder, which goes away."""
    with TemporaryDirectory(dir=place.folder) as name:
        folder = Path(name) / "household"
        new_household(folder, slat)
        with closing(open_household(folder)) as household:
            yield household, folder


def timed_import(household: Household, paths: Sequence[Path]) -> Took:
    """All that a command or the window asks for: reading in a child, comparing, writing, reconciling, reporting."""
    outcome, took = timed(lambda: import_files(household.conn, paths, Answers(AT)))
    expect("files imported", len(outcome.reports), len(paths))
    return took


def imported(place: Place, given: Given, paths: Sequence[Path], slat: Slat = Slat.HALF) -> Took:
    """What the import of ``paths``, which hold ``given``, takes in an empty household."""
    with empty_household(place, slat) as (household, _):
        took = timed_import(household, paths)
        require_stored(household, given, slat)
    return took


def parsed_and_written(place: Place, given: Given) -> Took:
    """What pandas does too: every value of the file read in this process and stored, in one transaction."""

    def work() -> None:
        parsed = read_content(given.path.read_bytes(), Job(given.path.name))
        with transaction(conn):
            meter = meters.get_or_create(conn, parsed.meter, slat=Slat.HALF)
            new = sources.NewSource(given.path.name, b"", parsed.blocks[0].source, meter.slat)
            source_id = sources.create(conn, sources.create_batch(conn, AT), meter.id, new)
            record(conn, meter, [Delivery(source_id, parsed.blocks)])

    with empty_household(place) as (household, folder):
        with closing(open_store(folder / STORE_FILE, household.file.key.current)) as conn:
            _, took = timed(work)
        require_stored(household, given)
    return took


def warm_rows(place: Place) -> list[Row]:
    """Three years of half-hours, in processes that have everything loaded."""
    file = place.short
    with asked(place, PANDAS_PEER) as ask:

        def theirs() -> Took:
            assert ask is not None
            database = place.folder / "pandas.db"
            took = ask(file=str(file.path), database=str(database))
            stored_by_pandas(database, file)
            return took

        written, whole, peer = in_turns(
            place.scale,
            lambda: parsed_and_written(place, file),
            lambda: imported(place, file, [file.path]),
            theirs if ask else None,
        )
    named = f"CSV of {file.intervals} lines, warm"
    return [
        Row(f"{named}: {what}", "ms", ours["wall"], peer.get("wall"), PANDAS, times=3)
        for what, ours in (("parse and write", written), ("whole import", whole))
    ]


def cold_rows(place: Place) -> list[Row]:
    """Three years of half-hours, by a process of its own."""
    return _cold(place, place.scale, place.short, Slat.HALF, {"wall": 1.0, "together": 2.0})


def minute_rows(place: Place) -> list[Row]:
    """Two million minutes, by a process of its own."""
    file = minute_file(place.folder / "minutes.csv", place.scale.minutes)
    return _cold(place, place.scale.fewer(), file, Slat.OPEN, {"wall": 2.0, "together": 3.0})


def _cold(place: Place, scale: Scale, file: Given, slat: Slat, targets: Mapping[str, float]) -> list[Row]:
    def ours() -> Took:
        with TemporaryDirectory(dir=place.folder) as name:
            home = Path(name) / "household"
            new_household(home, slat)
            command: list[str | Path] = [
                Path(sys.executable).with_name("persienne"),
                "--home",
                home,
                "import",
                "--json",
                file.path,
            ]
            took, said = launched(place, command)
            expect("lines that the command says are new", json.loads(said)["new"], file.intervals)
            with closing(open_household(home)) as household:
                require_stored(household, file, slat)
        return took

    def theirs() -> Took:
        assert place.peer is not None
        database = place.folder / "pandas.db"
        took, _ = launched(place, [place.peer, HERE / PANDAS_PEER, file.path, database])
        stored_by_pandas(database, file)
        return took

    mine, peer = in_turns(scale, ours, theirs if place.peer else None)
    return [
        Row(f"CSV of {file.intervals} lines, {what}", unit, mine[key], peer.get(key), PANDAS, times=targets.get(key))
        for key, what, unit in (
            ("wall", "cold process", "ms"),
            ("processor", "cold process, processor time", "ms"),
            ("peak", "cold process, memory of the largest process", "MiB"),
            ("together", "cold process, memory of all processes at once", "MiB"),
            ("once", "cold process, memory of all, what they share once (PSS)", "MiB"),
        )
        if key in mine
    ]


def weekly_rows(place: Place) -> list[Row]:
    """Hundreds of files of a week each in one batch under closed slats, beside half-open ones."""
    files = [write_file(place.folder / f"week-{n:03}.csv", week) for n, week in enumerate(weeks_of(place.scale.weeks))]
    every, paths = Given.of_all(place.folder, files), [file.path for file in files]
    ours, theirs = in_turns(
        place.scale.fewer(), *(partial(imported, place, every, paths, slat) for slat in (Slat.CLOSED, Slat.HALF))
    )
    named = f"{len(files)} weekly files, closed slats"
    return [Row(named, "ms", ours["wall"], theirs["wall"], HALF_OPEN, times=CLOSED_LEAST)]


def workbook_rows(place: Place) -> list[Row]:
    """Weekly workbooks as the portal gives them in one batch, beside openpyxl, which reads their curves alone."""
    weeks = weeks_of(place.scale.workbooks)
    files = [workbook(place.folder / f"week-{number:03}.xlsx", week) for number, week in enumerate(weeks)]
    every, paths = Given.of_all(place.folder, files), [file.path for file in files]

    def theirs() -> Took:
        read, took = timed(lambda: [kilowatts(path) for path in paths])
        watts = [round(value * 1000) for values in read for value in values]
        expect("cells that openpyxl read", len(watts), every.intervals)
        expect("joules that openpyxl read", sum(watts) * every.step, every.joules)
        return took

    ours, peer = in_turns(place.scale.fewer(), lambda: imported(place, every, paths), theirs)
    return [
        Row(f"{len(files)} weekly workbooks{what}", "ms", ours[key], peer[key], OPENPYXL, times=times)
        for key, what, times in (("wall", "", WORKBOOKS_TIMES), ("processor", ", processor time", None))
    ]


def kilowatts(path: Path) -> list[float]:
    """The curve of a workbook, read by the peer."""
    with closing(load_workbook(path)) as book:
        cells = book.worksheets[-1].iter_rows(min_row=ABOVE + 1, min_col=5, max_col=5, values_only=True)
        return [float(str(value).replace(",", ".")) for (value,) in cells]


def workbook(path: Path, curve: Block) -> Given:
    """Write what the portal does of a week: a sheet of local start, end and kW, all of them text, behind a front page.

    The front page is four fifths of it: thousands of cells that have a colour and nothing in them.
    """
    book, local = Workbook(), local_days()
    book.active.title = "Page d'accueil"
    for row in book.active.iter_rows(max_row=FRONT_ROWS, max_col=FRONT_COLUMNS):
        for cell in row:
            cell.fill = WHITE
    sheet = book.create_sheet("Consommation Horaire")
    sheet["B8"], sheet["C8"] = "Point Référence Mesure (PRM)", "09999999999998"
    sheet["C16"], sheet["D16"], sheet["E16"] = "Début", "Fin", "Valeur (en kW)"
    columns = zip(curve.starts.tolist(), curve.durations.tolist(), curve.values.tolist(), strict=True)
    for row, (start, length, joules) in enumerate(columns, ABOVE + 1):
        begin, end = (f"{local.wall(at):%d/%m/%Y %H:%M:%S}" for at in (start, start + length))
        sheet[f"C{row}"], sheet[f"D{row}"] = begin, end
        sheet[f"E{row}"] = f"{joules / length / 1000:.3f}".replace(".", ",")
    book.save(path)
    return given_of(path, curve)
