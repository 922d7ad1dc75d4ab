"""``persienne export``: measures, the chart or a page go to a file that anyone can read; what went is listed."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from persienne.base.errors import UserError
from persienne.base.reading import JOULES_PER_WH
from persienne.base.slats import Slat
from persienne.cli.commands.asking import at_a_terminal
from persienne.cli.commands.meters import Meter, chosen_meters, one_meter
from persienne.cli.declared import Flag, Place, Say, Telling, Told, arguments, columns, command
from persienne.cli.iso_days import iso_day, ordinal_of
from persienne.exporters.extract import decimal
from persienne.exporters.formats import STEPS, Format, Step
from persienne.household.exporting.extracts import Wish
from persienne.household.household import Household
from persienne.household.measures.contracts import timeline_of_file
from persienne.store.slat_rows import reach_of
from persienne.words.english import table, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.consents.exports import Exported
    from persienne.household.exporting.exports import Content
    from persienne.store.meters import StoredMeter

SAID = table("exporting.said")
ROWS = texts("exporting.rows")

ONE_METER = frozenset({Format.CSV, Format.ENEDIS, Format.PNG, Format.SVG, Format.PDF, Format.NEEDED})
"""Formats that hold one meter each."""

HOLDS_NOTHING = frozenset(
    {
        "export_nothing",
        "export_volume",
        "export_no_curve",
        "export_no_day",
        "export_no_index",
        "export_format_days",
        "export_format_slats",
        "export_format_lengths",
        "export_format_hours",
        "export_format_registers",
    }
)
"""Why a file would hold nothing; another step may."""


@arguments
class Asked:
    """What is to be written, or that what was exported is listed; ``export_what`` where it is neither or both."""

    out: Annotated[Path | None, Place("export-out", "OUT")] = None
    format: Annotated[Format | None, Flag("export-format", "F")] = None
    step: Annotated[Step | None, Flag("export-step")] = None
    meter: Meter = None
    register: Annotated[str | None, Flag("export-register", "R")] = None
    since: Annotated[int | None, Flag("export-from", "D", "--from", read=ordinal_of)] = None
    until: Annotated[int | None, Flag("export-to", "D", "--to", read=ordinal_of)] = None
    compare: Annotated[Sequence[Path], Flag("export-compare", "FILE")] = ()
    whole_number: Annotated[bool, Flag("export-number")] = False
    with_notes: Annotated[bool, Flag("export-notes")] = False
    dark: Annotated[bool, Flag("export-dark")] = False
    replace: Annotated[bool, Flag("export-replace")] = False
    yes: Annotated[bool, Flag("export-yes")] = False
    listing: Annotated[bool, Flag("export-list", names="--list")] = False

    def __post_init__(self) -> None:
        """Refuse what makes no sense together."""
        said = [self.out is not None, self.format is not None]
        if any(said) if self.listing else not all(said):
            raise UserError("export_what")


@command(json="export-json")
def export(household: Household, say: Say, *, asked: Asked) -> Telling:
    """Write what the arguments mean, or list what was exported."""
    if asked.listing:
        yield from _listed(household.exports.known(), say)
        return
    assert asked.out is not None
    wish, content = _first_that_holds(household, asked, say.language)
    if not asked.yes:
        _ask(say)
    household.exports.save(wish, asked.out, content, replace=asked.replace)
    yield Told("\n".join(_lines(wish, content, asked.out, say)), _object(wish, content, asked.out))


def _first_that_holds(household: Household, asked: Asked, language: str) -> tuple[Wish, Content]:
    """The content of the first wish that holds anything; where none does, why: the format goes before the step."""
    said: list[UserError] = []
    for wish in _wishes(household, asked):
        try:
            return wish, _content(household, wish, language, dark=asked.dark)
        except UserError as error:
            if error.code not in HOLDS_NOTHING:
                raise
            said.append(error)
    raise next((error for error in said if error.code.startswith("export_format")), said[-1])


def _content(household: Household, wish: Wish, language: str, *, dark: bool) -> Content:
    if not wish.format.shows:
        return household.exports.content(wish, language)
    # What needs Qt is loaded for a picture or a page alone.
    from persienne.ui.app import application_without_a_screen  # noqa: PLC0415
    from persienne.ui.history.exported import content_of, pick  # noqa: PLC0415
    from persienne.ui.style.theme import DARK, LIGHT  # noqa: PLC0415
    from persienne.ui.style.translation import locale_for  # noqa: PLC0415

    picked = pick(household, wish)
    with application_without_a_screen(language):
        return content_of(wish, picked, DARK if dark else LIGHT, locale_for(language), now=time.time())


def _wishes(household: Household, asked: Asked) -> list[Wish]:
    """What is meant; where no step is said, each that the slats and the format allow, the finest first."""
    written = asked.format
    assert written is not None
    if written in ONE_METER:
        meters: tuple[StoredMeter, ...] = (one_meter(household, asked.meter),)
    else:
        meters = chosen_meters(household, asked.meter)
    reaches = [reach for meter in meters if (reach := reach_of(household.conn, meter.id)) is not None]
    if not reaches:
        raise UserError("export_nothing")
    first = min(reach[0] for reach in reaches) if asked.since is None else asked.since
    last = max(reach[1] for reach in reaches) if asked.until is None else asked.until
    if first > last:
        raise UserError("set_aside_dates", first=iso_day(first), last=iso_day(last))
    closed = any(meter.slat is Slat.CLOSED for meter in meters)
    allowed = [step for step in STEPS[written] if step is not Step.CURVE or not closed]
    steps = allowed if asked.step is None else [asked.step]
    masked = not asked.whole_number
    compared = tuple((file.stem, timeline_of_file(file)) for file in asked.compare)
    return [
        Wish(
            written,
            step,
            meters,
            first,
            last=last,
            register=asked.register,
            masked=masked,
            contracts=compared,
            notes=asked.with_notes,
        )
        for step in steps
    ]


def _ask(say: Say) -> None:
    """Say that anyone can read the file, and go on only at the word yes; a script must say it beforehand."""
    if not at_a_terminal():
        raise UserError("export_unconfirmed")
    print(say(SAID["readable"]), end=" ", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip().lower() not in ("yes", say(SAID["yes"]).lower()):
        raise UserError("export_unconfirmed")


def _object(wish: Wish, content: Content, out: Path) -> dict[str, Any]:
    return {
        "file": str(out),
        "format": wish.format.value,
        "step": wish.step.value,
        "first": iso_day(wish.first),
        "last": iso_day(wish.last),
        "rows": content.rows,
        "bytes": len(content.content),
        "joules": content.joules,
        "left_out": content.left_out,
        "in_part": content.in_part,
        "rounded": content.rounded,
        "masked": wish.masked,
        "notes": content.notes,
    }


def _lines(wish: Wish, content: Content, out: Path, say: Say) -> Iterator[str]:
    number = say.figures.number
    rows = say(ROWS[content.rows != 1], count=number(content.rows))
    what = "shown" if wish.format.shows else "written"
    yield say(SAID[what], file=out, rows=rows, bytes=number(len(content.content)))
    if content.notes:
        yield say(SAID["notes"], count=number(content.notes))
    sign = "," if say.language == "fr" else "."
    amounts = (("left_out", content.left_out), ("in_part", content.in_part), ("rounded", content.rounded))
    for what, joules in amounts:
        if joules:
            yield say(SAID[what], energy=decimal(joules, JOULES_PER_WH, 3, sign))


def _listed(known: tuple[Exported, ...], say: Say) -> Telling:
    for one in known:
        first, last = one.first.isoformat(), one.last.isoformat()
        said = {
            "at": one.at,
            "format": one.format,
            "step": one.step,
            "first": first,
            "last": last,
            "rows": one.rows,
            "meter": one.meter,
            "file": one.where,
        }
        yield Told(columns(one.at, f"{one.format}.{one.step}", first, last, one.where or say(SAID["gone"])), said)
    if not known:
        yield say(SAID["none"])
