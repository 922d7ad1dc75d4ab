"""Exports of an open household: a wish and a path come in, one file stands there, and the register tells of it.

``Household.exports`` is the only door to it. The file is its account's alone (0600), whole or not there, and no other
copy is left; it is under no key, which whoever asks for it has been told. The path stands in the register, so that an
erasure can name what it does not reach.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from persienne.base.atomic_write import save
from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.masking import mask
from persienne.base.reading import JOULES_PER_WH, REACTIVE, Block, Direction, Kind, Meter, Source
from persienne.base.slats import Slat
from persienne.base.undoing import undoing
from persienne.consents.events import Draft
from persienne.consents.exports import known_exports
from persienne.consents.fields import EventType, State
from persienne.consents.fields import Kind as About
from persienne.documents.texts import texts_of
from persienne.documents.typography import short_day
from persienne.exporters import enedis_csv, homeassistant_tsv, lossless_csv, needed_csv, plain_sqlite
from persienne.exporters.extract import Nature, VoltagePart
from persienne.exporters.formats import STEPS, Format, Step
from persienne.exporters.needed_csv import NeededRow
from persienne.exporters.workbook import Sheet, write
from persienne.household.exporting.extracts import parts_of, require_allowed
from persienne.household.measures.energy_costs import EnergyCosts
from persienne.household.measures.line_values import mean_voltages, voltage_days
from persienne.importers.stamps import ALLOWED_STEPS
from persienne.insight.costs.comparison import by_free_names
from persienne.meters.tic.readings import VOLTAGES
from persienne.store import day_notes
from persienne.store.contracts import read_contract
from persienne.store.driver import writing
from persienne.store.events import Filter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.base.day_notes import DayNote
    from persienne.base.voltage import VoltageDay
    from persienne.consents.exports import Exported
    from persienne.documents.texts import Texts
    from persienne.exporters.extract import Part
    from persienne.exporters.workbook import Cell
    from persienne.household.access.open_file import OpenFile
    from persienne.household.exporting.extracts import Wish
    from persienne.household.register.register import ConsentRegister
    from persienne.insight.costs.sums import Sum
    from persienne.store.driver import Connection


_WIDTHS = {"start": 17, "end": 17, "start_utc": 17, "energy": 16, "power": 16, "index": 16}


def about(wish: Wish, language: str) -> Iterator[tuple[str, str]]:
    """What a file says of itself: names and values."""
    texts = texts_of("exports", language)
    first, last = (short_day(date.fromordinal(day), texts.language) for day in (wish.first, wish.last))
    yield texts.say("about.made_by"), "Persienne"
    yield texts.say("about.period"), texts.say("about.span", first=first, last=last)
    yield texts.say("about.what"), texts.say(f"steps.{wish.step.value}")
    yield texts.say("about.sums"), texts.say("about.sums_said")
    yield texts.say("about.readable"), texts.say("about.readable_said")


def workbook_of(
    parts: Sequence[Part],
    wish: Wish,
    language: str,
    notes: Sequence[DayNote] = (),
    voltages: Sequence[VoltagePart] = (),
) -> bytes:
    """One sheet a part, before them what the file says of itself and of which meters it is, after them the rest."""
    texts = texts_of("exports", language)
    said = [*about(wish, language), *dict.fromkeys((texts.say("about.meter"), _meter(part, texts)) for part in parts)]
    cover = Sheet(texts.say("about.title"), (texts.say("about.title"), ""), (28, 90), said)
    several = wish.meters[1:] != ()
    sheets = [cover, *(_sheet(part, texts, several=several) for part in parts)]
    sheets += [_voltage_sheet(phase, texts, several=several) for phase in voltages]
    if notes:
        sheets.append(_notes_sheet(notes, texts))
    return write(sheets)


def _notes_sheet(notes: Sequence[DayNote], texts: Texts) -> Sheet:
    titles = [texts.say(f"notes.{column}") for column in ("first", "last", "text")]
    rows = [(date.fromordinal(note.first), date.fromordinal(note.last), note.text) for note in notes]
    return Sheet(texts.say("notes.title"), titles, (17, 17, 90), rows)


def _voltage_sheet(phase: VoltagePart, texts: Texts, *, several: bool) -> Sheet:
    """The days of a phase, or its means."""
    local = local_days(phase.zone)
    name = f"{texts.say('voltages.title')} {phase.register}"
    if several:
        name = f"{phase.name or phase.meter[-4:] or phase.place} {name}"
    columns = ("day", "lowest", "highest", "any_outside", "known", "outside") if phase.days else ("start", "volts")
    rows: list[Sequence[Cell]] = [_voltage_day(one, texts) for one in phase.days]
    rows += [(local.wall(local.midnight(one.day) + one.offset), one.volts) for one in phase.means]
    return Sheet(name, [texts.say(f"voltages.{column}") for column in columns], [22] * len(columns), rows)


def _voltage_day(one: VoltageDay, texts: Texts) -> Sequence[Cell]:
    """A day; its numbers of means are empty where they are not counted."""
    outside = texts.say("voltages.yes" if one.any_outside else "voltages.no")
    return date.fromordinal(one.day), one.lowest, one.highest, outside, one.known, one.means_outside


def _meter(part: Part, texts: Texts) -> str:
    """What the household calls the meter, and its number as far as it is to be shown."""
    number = part.meter or texts.say("about.no_number")
    return f"{part.name} ({number})" if part.name else number


def _sheet(part: Part, texts: Texts, *, several: bool) -> Sheet:
    index = part.register.kind is Kind.INDEX
    middle = ("index",) if index else ("energy", "power")
    reactive = part.register.name in REACTIVE
    columns = ("start", *(() if index else ("end",)), "start_utc", *middle, "nature", "quality", "source")
    direction = "injected" if part.register.direction is Direction.INJECTION else "drawn"
    name = f"{texts.say(f'directions.{direction}')} {part.register.name}"
    if several:
        name = f"{part.name or part.meter[-4:] or part.place} {name}"
    units = {"energy": "reactive", "index": "reactive_index"} if reactive else {}
    titles = [texts.say(f"columns.{units.get(column, column)}") for column in columns]
    return Sheet(name, titles, [_WIDTHS.get(column, 22) for column in columns], _rows(part, texts, index=index))


def _rows(part: Part, texts: Texts, *, index: bool) -> Iterator[Sequence[Cell]]:
    local = local_days(part.zone)
    utc = local_days("UTC")
    for row in part.rows():
        quality = texts.say(f"qualities.{row.quality.name.lower()}")
        said = (texts.say(f"natures.{row.nature.value}"), quality, row.source)
        if index:
            yield (local.wall(row.start), utc.wall(row.start), row.value, *said)
            continue
        power = row.value / (row.end - row.start) if row.nature is Nature.INTERVAL else None
        energy = row.value / JOULES_PER_WH
        yield (local.wall(row.start), local.wall(row.end), utc.wall(row.start), energy, power, *said)


PREVIEW = 6
"""Lines that are shown before anything is written."""


@dataclass(frozen=True, slots=True)
class Content:
    """What is to be written, in memory: ``rows`` of values, their ``joules``, and those that the format can't hold.

    ``left_out`` are the joules of spans that are known as a whole alone, which Enedis' files have no line for;
    ``rounded`` what rounding to whole watts adds or takes, in joules.
    """

    content: bytes
    rows: int
    joules: int
    left_out: int = 0
    rounded: int = 0
    in_part: int = 0
    """Joules of hours or days that are known in part, which Home Assistant would take for whole ones."""
    head: tuple[str, ...] = ()
    """The first lines; of a workbook or a database those that our own table would have."""
    notes: int = 0
    """Notes on days, beside the rows."""


class Exports:
    """What leaves one household as a file that anyone can read."""

    def __init__(self, file: OpenFile, register: ConsentRegister) -> None:
        self._file = file
        self._register = register

    def known(self) -> tuple[Exported, ...]:
        """Every export that the register tells of, the last first."""
        return known_exports(self._register.events(Filter(kind=About.EXPORT.value)))

    def content(self, wish: Wish, language: str = "fr") -> Content:
        """What the file would hold; nothing is written.

        Raises ``export_step`` and ``export_notes`` (a step, notes that the format has no room for), ``export_slats``,
        what says why there is nothing (``parts_of``, ``needed_rows``), and ``export_format_hours``,
        ``export_format_lengths``, ``export_format_registers`` where the format holds none of it.
        """
        if wish.step not in STEPS[wish.format]:
            raise UserError("export_step", format=wish.format.value)
        require_allowed(wish)
        if wish.format.takes_a_contract:
            return _needed(needed_rows(self._file.conn, wish))
        parts = parts_of(self._file.conn, wish)
        rows, joules = sum(map(len, parts)), sum(part.joules for part in parts)
        head = tuple(line for line, _ in zip(lossless_csv.lines(parts), range(PREVIEW), strict=False))
        if wish.format is Format.CSV:
            return Content(lossless_csv.write(parts), rows, joules, head=head)
        if wish.format is Format.HOME_ASSISTANT:
            return _home_assistant(parts)
        if wish.format.holds_notes:
            notes = day_notes.exported(self._file.conn, wish.first, wish.last) if wish.notes else ()
            voltages = voltages_of(self._file.conn, wish, parts)
            if wish.format is Format.XLSX:
                made = workbook_of(parts, wish, language, notes, voltages=voltages)
            else:
                made = plain_sqlite.write(parts, dict(about(wish, language)), notes, voltages)
            return Content(made, rows, joules, head=head, notes=len(notes))
        return _enedis(parts)

    def save(self, wish: Wish, path: Path, content: Content, *, replace: bool = False) -> None:
        """Write ``content`` to ``path``, and note it in the register: both, or neither.

        Raises ``export_exists`` (file) where a file stands there and ``replace`` is not said, ``export_in_household``,
        and what ``atomic_write.save`` and the store raise.
        """
        path = Path(os.path.abspath(path))  # noqa: PTH100 - links stay as they were said
        folder = Path(os.path.realpath(self._file.folder))
        if folder in Path(os.path.realpath(path)).parents:
            raise UserError("export_in_household", file=path.name)
        stood = os.path.lexists(path)
        if stood and not replace:
            raise UserError("export_exists", file=path.name)
        written = False

        def take_back() -> None:
            if written and not stood:
                path.unlink(missing_ok=True)

        with undoing(take_back), writing(self._file.conn):
            self._note(wish, path, content)
            save(path, content.content, private=True)
            written = True

    def _note(self, wish: Wish, path: Path, content: Content) -> None:
        points = {meter.meter.point for meter in wish.meters}
        counts = {"bytes": len(content.content), "masked": int(wish.masked), "rows": content.rows}
        if wish.notes:
            counts["notes"] = content.notes
        self._register.append(
            Draft(
                kind=About.EXPORT,
                event_state=State.EXPORTED,
                event_type=EventType.EXPLICIT,
                event_time=self._register.now(),
                meter_ref=points.pop() if len(points) == 1 else None,
                period_from=date.fromordinal(wish.first),
                period_to=date.fromordinal(wish.last),
                export=f"{wish.format.value}.{wish.step.value}",
                storage_location=_printable(path),
                counts=tuple(sorted(counts.items())),
            )
        )


def default_name(wish: Wish, language: str = "fr") -> str:
    """A file's name, which tells no meter, no person and no place."""
    french = language != "en"
    what = {
        Step.CURVE: "courbe" if french else "curve",
        Step.DAY: "jours" if french else "days",
        Step.INDEX: "index" if french else "indexes",
        Step.SUMS: "sommes" if french else "sums",
    }[wish.step]
    if wish.format is Format.PDF:
        what = "bilan" if french else "report"
    elif wish.format.shows:
        what = "graphique" if french else "chart"
    first, last = date.fromordinal(wish.first), date.fromordinal(wish.last)
    return f"persienne-{what}-{first:%Y%m%d}-{last:%Y%m%d}.{wish.format.suffix}"


def _needed(rows: Sequence[NeededRow]) -> Content:
    """Sums by price period; ``joules`` are those of one contract, which all of them count."""
    made = needed_csv.write(rows)
    joules = sum(row.joules for row in rows if row.contract == rows[0].contract)
    return Content(made, len(rows), joules, head=_head(made))


def _home_assistant(parts: Sequence[Part]) -> Content:
    """The totals by whole hours, or by day."""
    totals = homeassistant_tsv.totals(parts)
    if not totals:  # registers of a tariff alone, or gas
        raise UserError("export_format_registers")
    made = homeassistant_tsv.write(parts)
    rows = made.count(b"\n") - 1
    if not rows:
        raise UserError("export_format_hours")
    in_part = homeassistant_tsv.in_part(parts)
    return Content(made, rows, sum(part.joules for part in totals) - in_part, in_part=in_part, head=_head(made))


def _enedis(parts: Sequence[Part]) -> Content:
    """Indexes, or the curve of one register as far as its intervals have a step that such a file knows."""
    if parts[0].register.kind is Kind.INDEX:
        by_meter = [part for part in parts if part.place == parts[0].place]
        made = enedis_csv.write_index([_block(part) for part in by_meter], zone=parts[0].zone)
        return Content(made, sum(map(len, by_meter)), 0, head=_head(made))
    part = parts[0]
    curve = part.of(Nature.INTERVAL)
    curve = curve.taken(np.isin(curve.ends - curve.starts, ALLOWED_STEPS))
    if not len(curve):
        raise UserError("export_format_lengths")
    made = enedis_csv.write_curve(_block(curve), zone=part.zone)
    lengths = curve.ends - curve.starts
    watts = (2 * curve.values + lengths) // (2 * lengths)
    rounded = int((watts * lengths).sum()) - curve.joules
    return Content(made, len(curve), curve.joules, part.joules - curve.joules, rounded=rounded, head=_head(made))


def _block(part: Part) -> Block:
    """The rows of a part as readings; the meter is named as it is to be shown."""
    return Block(
        Meter(part.meter or None),
        part.register,
        Source("persienne"),
        part.starts,
        durations=part.ends - part.starts,
        values=part.values,
        qualities=part.qualities,
    )


def _head(content: bytes) -> tuple[str, ...]:
    return tuple(content[:4000].decode("utf-8-sig", "ignore").splitlines()[:PREVIEW])


def _printable(path: Path) -> str:
    """A path as text that a register takes; disks hold names that are no UTF-8."""
    text = str(path).encode("utf-8", "replace").decode("utf-8")
    return "".join(sign if sign.isprintable() else "?" for sign in text)[:2_000]


OWN: Final = "actuel"
"""What the household's own contract is called in the file, as its columns are."""


def needed_rows(conn: Connection, wish: Wish) -> tuple[NeededRow, ...]:
    """The sums of the meter's own contract, then those of the contracts that it is compared with, by month.

    Raises ``needed_no_contract``, ``export_nothing``, ``needed_hourly`` under hourly prices, and ``needed_differs``
    where the bill of the sums would not be the bill. Gas of which the volume alone is known is in no sum.
    """
    meter = wish.meters[0]
    own = read_contract(conn, meter.id)
    if not own.periods:
        raise UserError("needed_no_contract")
    point = meter.meter.point or ""
    shown, costs = mask(point) if wish.masked else point, EnergyCosts(conn, meter)
    found = [
        _row(one, shown, name)
        for name, timeline in by_free_names({OWN: own}, wish.contracts).items()
        for one in costs.sums(timeline, (wish.first, wish.last))
    ]
    if not found:
        raise UserError("export_nothing")
    return tuple(found)


def _row(one: Sum, meter: str, contract: str) -> NeededRow:
    said = one.contract
    period = "" if said is None or one.price_period is None else said.price_periods[one.price_period]
    why = "" if one.why is None else one.why.value
    return NeededRow(
        meter,
        contract,
        None if said is None else said.kva,
        one.first,
        last=one.last,
        price_period=period,
        joules=one.joules,
        why=why,
    )


def voltages_of(conn: Connection, wish: Wish, parts: Sequence[Part]) -> tuple[VoltagePart, ...]:
    """The voltages of the meters of ``parts``: their days, or with a curve the means of those whose slats are open.

    They go out with every register together, never with one that was asked for alone.
    """
    if wish.register is not None or wish.step not in (Step.DAY, Step.CURVE):
        return ()
    told = {part.place: part for part in parts}
    days = range(wish.first, wish.last + 1)
    found = []
    for place, meter in enumerate(wish.meters, 1):
        if place not in told:
            continue
        part, daily = told[place], wish.step is Step.DAY
        for name in [one.name for one in VOLTAGES]:
            by_day = voltage_days(conn, meter, name) if daily else ()
            means = mean_voltages(conn, meter, name) if not daily and meter.slat is Slat.OPEN else ()
            chosen = tuple(one for one in by_day if one.day in days), tuple(one for one in means if one.day in days)
            if any(chosen):
                found.append(VoltagePart(part.meter, part.name, place, name, part.zone, *chosen))
    return tuple(found)
