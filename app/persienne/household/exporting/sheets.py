"""Parts as a workbook in the reader's language: real dates and numbers; and what a file says of itself. No file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, REACTIVE, Direction, Kind
from persienne.documents.texts import texts_of
from persienne.documents.typography import short_day
from persienne.exporters.extract import Nature
from persienne.exporters.workbook import Sheet, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.base.day_notes import DayNote
    from persienne.base.voltage import VoltageDay
    from persienne.documents.texts import Texts
    from persienne.exporters.extract import Part, VoltagePart
    from persienne.exporters.workbook import Cell
    from persienne.household.exporting.extracts import Wish

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
