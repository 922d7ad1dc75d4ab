"""``persienne export``: measures, the chart or a page go to a file that anyone can read; what went is listed."""

from __future__ import annotations

import json
import sys
import time
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.base.reading import JOULES_PER_WH
from persienne.base.slats import Slat
from persienne.cli.commands.asking import at_a_terminal
from persienne.cli.commands.meters import chosen_meters, one_meter
from persienne.cli.iso_days import ordinal_of
from persienne.cli.unlocking import opened
from persienne.exporters.extract import decimal
from persienne.exporters.formats import STEPS, Format, Step
from persienne.household.exporting.extracts import Wish
from persienne.household.measures.contracts import timeline_of_file
from persienne.store.slat_rows import reach_of
from persienne.words.exporting import GONE, READABLE, ROWS, SAID, YES
from persienne.words.numbers import figures_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from persienne.consents.exports import Exported
    from persienne.household.exporting.exports import Content
    from persienne.household.household import Household
    from persienne.store.meters import StoredMeter
    from persienne.words import Translate

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


def export(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Write what the arguments mean, or list what was exported."""
    if parsed.list is (parsed.out is not None or parsed.format is not None) or (
        not parsed.list and None in (parsed.out, parsed.format)
    ):
        raise UserError("export_what")
    with closing(opened(home, translate)) as household:
        if parsed.list:
            _list(household.exports.known(), parsed, translate)
        else:
            _export(household, parsed, translate)


def _export(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    wish, content = _first_that_holds(household, _wishes(household, parsed), parsed)
    if not parsed.yes:
        _ask(translate)
    household.exports.save(wish, parsed.out, content, replace=parsed.replace)
    _tell(wish, content, parsed, translate)


def _first_that_holds(household: Household, wishes: Sequence[Wish], parsed: argparse.Namespace) -> tuple[Wish, Content]:
    """The content of the first wish that holds anything; where none does, why: the format goes before the step."""
    said: list[UserError] = []
    for wish in wishes:
        try:
            return wish, _content(household, wish, parsed)
        except UserError as error:
            if error.code not in HOLDS_NOTHING:
                raise
            said.append(error)
    raise next((error for error in said if error.code.startswith("export_format")), said[-1])


def _content(household: Household, wish: Wish, parsed: argparse.Namespace) -> Content:
    if not wish.format.shows:
        return household.exports.content(wish, parsed.language)
    # What needs Qt is loaded for a picture or a page alone.
    from persienne.ui.app import application_without_a_screen  # noqa: PLC0415
    from persienne.ui.history.exported import content_of, pick  # noqa: PLC0415
    from persienne.ui.style.numbers import locale_for  # noqa: PLC0415
    from persienne.ui.style.theme import DARK, LIGHT  # noqa: PLC0415

    picked = pick(household, wish)
    with application_without_a_screen(parsed.language):
        return content_of(wish, picked, DARK if parsed.dark else LIGHT, locale_for(parsed.language), now=time.time())


def _wishes(household: Household, parsed: argparse.Namespace) -> list[Wish]:
    """What is meant; where no step is said, each that the slats and the format allow, the finest first."""
    written = Format(parsed.format)
    if written in ONE_METER:
        meters: tuple[StoredMeter, ...] = (one_meter(household, parsed.meter),)
    else:
        meters = chosen_meters(household, parsed.meter)
    reaches = [reach for meter in meters if (reach := reach_of(household.conn, meter.id)) is not None]
    if not reaches:
        raise UserError("export_nothing")
    first = min(reach[0] for reach in reaches) if parsed.since is None else ordinal_of(parsed.since)
    last = max(reach[1] for reach in reaches) if parsed.until is None else ordinal_of(parsed.until)
    if first > last:
        raise UserError("set_aside_dates", first=parsed.since, last=parsed.until)
    closed = any(meter.slat is Slat.CLOSED for meter in meters)
    allowed = [step for step in STEPS[written] if step is not Step.CURVE or not closed]
    steps = allowed if parsed.step is None else [Step(parsed.step)]
    masked = not parsed.whole_number
    compared = tuple((file.stem, timeline_of_file(file)) for file in parsed.compare or ())
    return [
        Wish(written, step, meters, first, last, parsed.register, masked, compared, notes=parsed.with_notes)
        for step in steps
    ]


def _ask(translate: Translate) -> None:
    """Say that anyone can read the file, and go on only at the word yes; a script must say it beforehand."""
    if not at_a_terminal():
        raise UserError("export_unconfirmed")
    print(translate("CommandLine", READABLE), end=" ", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip().lower() not in ("yes", translate("CommandLine", YES).lower()):
        raise UserError("export_unconfirmed")


def _tell(wish: Wish, content: Content, parsed: argparse.Namespace, translate: Translate) -> None:
    if parsed.json:
        said: dict[str, Any] = {
            "file": str(parsed.out),
            "format": wish.format.value,
            "step": wish.step.value,
            "first": date.fromordinal(wish.first).isoformat(),
            "last": date.fromordinal(wish.last).isoformat(),
            "rows": content.rows,
            "bytes": len(content.content),
            "joules": content.joules,
            "left_out": content.left_out,
            "in_part": content.in_part,
            "rounded": content.rounded,
            "masked": wish.masked,
            "notes": content.notes,
        }
        print(json.dumps(said, ensure_ascii=False))
        return

    def say(what: str, **facts: object) -> None:
        print(translate("CommandLine", SAID[what]).format(**facts))

    figures = figures_of(translate)
    rows = translate("CommandLine", ROWS[content.rows != 1]).format(count=figures.number(content.rows))
    what = "shown" if wish.format.shows else "written"
    say(what, file=parsed.out, rows=rows, bytes=figures.number(len(content.content)))
    if content.notes:
        say("notes", count=figures.number(content.notes))
    sign = "," if parsed.language == "fr" else "."
    amounts = (("left_out", content.left_out), ("in_part", content.in_part), ("rounded", content.rounded))
    for what, joules in amounts:
        if joules:
            say(what, energy=decimal(joules, JOULES_PER_WH, 3, sign))


def _list(known: tuple[Exported, ...], parsed: argparse.Namespace, translate: Translate) -> None:
    for one in known:
        if parsed.json:
            said = {
                "at": one.at,
                "format": one.format,
                "step": one.step,
                "first": one.first.isoformat(),
                "last": one.last.isoformat(),
                "rows": one.rows,
                "meter": one.meter,
                "file": one.where,
            }
            print(json.dumps(said, ensure_ascii=False))
            continue
        where = one.where or translate("CommandLine", GONE)
        print(one.at, f"{one.format}.{one.step}", one.first.isoformat(), one.last.isoformat(), where, sep="\t")
    if not known and not parsed.json:
        print(translate("CommandLine", SAID["none"]))
