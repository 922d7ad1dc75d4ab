"""``persienne set-aside``: days leave every sum and come back; what is set aside is listed; no Qt."""

from __future__ import annotations

import json
import time
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.base.reading import Direction
from persienne.base.set_aside import Reason
from persienne.cli.commands.meters import chosen_meters, one_meter
from persienne.cli.iso_days import ordinal_of
from persienne.cli.unlocking import opened
from persienne.household.measures.import_report import iso
from persienne.household.measures.setting_aside import put_aside, take_back
from persienne.store.set_aside import spans_set_aside
from persienne.words.meters import full_name
from persienne.words.setting_aside import DIRECTIONS, REASONS, SAID

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from persienne.base.set_aside import SetAside
    from persienne.household.household import Household
    from persienne.store.meters import StoredMeter
    from persienne.words import Translate


def set_aside(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Set days aside, take them back, or list what is set aside."""
    listing = parsed.list or parsed.undo is not None
    wish = (parsed.since, parsed.until, parsed.reason, parsed.note, parsed.direction)
    if listing is any(said is not None for said in wish) or (not listing and None in (parsed.since, parsed.reason)):
        raise UserError("set_aside_what")
    with closing(opened(home, translate)) as household:
        if parsed.list:
            _list(household, parsed, translate)
        elif parsed.undo is not None:
            take_back(household.conn, parsed.undo)
            print(json.dumps({"taken_back": parsed.undo}) if parsed.json else _say("undone", translate))
        else:
            _put(household, parsed, translate)


def _put(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    first = ordinal_of(parsed.since)
    last = first if parsed.until is None else ordinal_of(parsed.until)
    if first > last:
        raise UserError("set_aside_dates", first=parsed.since, last=parsed.until)
    meter = one_meter(household, parsed.meter)
    direction = None if parsed.direction is None else Direction(parsed.direction)
    done = put_aside(
        household.conn,
        meter,
        (first, last),
        Reason(parsed.reason),
        at=int(time.time()),
        note=parsed.note,
        direction=direction,
    )
    said = _object(meter, done)
    if parsed.json:
        print(json.dumps(said, ensure_ascii=False))
    else:
        print(_say("done", translate).format(number=done.id, first=said["first"], last=said["last"]))


def _list(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    found = [
        (meter, span)
        for meter in chosen_meters(household, parsed.meter)
        for span in spans_set_aside(household.conn, meter.id)
    ]
    for meter, span in found:
        said = _object(meter, span)
        if parsed.json:
            print(json.dumps(said, ensure_ascii=False))
            continue
        reason = translate("SetAside", REASONS[span.reason])
        energies = translate("CommandLine", DIRECTIONS[span.direction])
        row = (span.id, full_name(meter, translate), said["first"], said["last"], energies, reason, span.note or "")
        print(*row, sep="\t")
    if not found and not parsed.json:
        print(_say("none", translate))


def _object(meter: StoredMeter, span: SetAside) -> dict[str, Any]:
    return {
        "set_aside": span.id,
        "meter": meter.meter.point,
        "label": meter.label,
        "direction": span.direction,
        "first": date.fromordinal(span.first).isoformat(),
        "last": date.fromordinal(span.last).isoformat(),
        "days": span.days,
        "reason": span.reason,
        "note": span.note,
        "at": iso(span.at),
    }


def _say(what: str, translate: Translate) -> str:
    return translate("CommandLine", SAID[what])
