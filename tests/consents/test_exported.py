from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from persienne.base.errors import UserError
from persienne.consents.checks import check
from persienne.consents.events import Draft
from persienne.consents.exports import known_exports
from persienne.consents.fields import Kind, State
from support.events import noted

DAY = date(2026, 11, 27)
EXPORT = Draft(
    kind=Kind.EXPORT,
    event_state=State.EXPORTED,
    event_time="2026-11-27T20:00:00+01:00",
    export="csv.curve",
    period_from=date(2026, 10, 1),
    period_to=date(2026, 10, 31),
    storage_location="/tmp/out.csv",
    counts=(("rows", 12),),
)


def test_an_export_may_be_a_row_and_no_consent_is_asked_for() -> None:
    check(EXPORT, today=DAY)


def test_an_export_s_code_takes_nobody_s_words() -> None:
    with pytest.raises(UserError, match="field_malformed"):
        check(replace(EXPORT, export="my own words"), today=DAY)


def test_the_last_export_stands_first_with_where_it_went() -> None:
    later = replace(EXPORT, export="pdf.day", event_time="2026-11-27T21:00:00+01:00", storage_location=None)
    moved = Draft(kind=Kind.SLAT, event_state=State.SLATS_MOVED, event_time="2026-11-27")
    found = known_exports(noted(EXPORT, moved, later))
    assert [(one.format, one.step, one.where, one.rows) for one in found] == [
        ("pdf", "day", None, 12),
        ("csv", "curve", "/tmp/out.csv", 12),
    ]
