"""An export is an entry of the register, and what an erasure does not reach; both name the file, and no value."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.consents.fields import Kind
from persienne.documents.plain_text import text
from persienne.exporters.formats import Format, Step
from persienne.household.measures.import_questions import QuestionCode
from persienne.household.privacy.certificate import Certificate, certificate_sheet
from persienne.store.erase import Level, Scope
from support.exported_homes import filled, saved, wish
from support.households import POINT, outcome_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household


@pytest.fixture
def half(tmp_path: Path) -> Iterator[Household]:
    yield from filled(tmp_path, Slat.HALF)


# --- the register ----------------------------------------------------------------------------------------------------


def test_an_export_is_an_entry_of_the_register_that_holds(half: Household, tmp_path: Path) -> None:
    path = saved(half, tmp_path, Format.CSV, Step.CURVE)
    (one,) = half.exports.known()
    assert (one.format, one.step, one.where, one.meter) == ("csv", "curve", str(path), POINT)
    assert (one.first.isoformat(), one.last.isoformat(), one.rows) == ("2024-10-21", "2024-11-03", 1342)
    assert half.register.verify().holds
    (event,) = half.register.events()
    assert (event.kind, dict(event.counts)["masked"]) == (Kind.EXPORT, 1)
    with pytest.raises(UserError, match="event_fixed"):
        half.register.retract(event.event_id)
    half.register.redact(event.event_id, "storage_location")
    assert half.exports.known()[0].where is None
    assert half.register.verify().holds


def test_the_questions_of_a_masked_index_file_name_the_right_meter(half: Household, tmp_path: Path) -> None:
    path = saved(half, tmp_path, Format.ENEDIS, Step.INDEX)
    (report,) = outcome_of(half, path, accept=QuestionCode).reports
    assert report.point == POINT


# --- what an erasure does not reach -----------------------------------------------------------------------------------


def test_an_erasure_names_the_exports_that_may_hold_what_goes(half: Household, tmp_path: Path) -> None:
    path, days = saved(half, tmp_path, Format.CSV, Step.CURVE), saved(half, tmp_path, Format.XLSX, Step.DAY)
    every = half.erasures.plan(Scope(Level.DAY))
    assert [one.where for one in every.exports] == [str(days), str(path)]
    assert [one.where for one in half.erasures.plan(Scope(Level.CURVE)).exports] == [str(path)]
    assert half.erasures.plan(Scope(Level.LIVE)).exports == ()
    asked = wish(half, Format.CSV, Step.CURVE)
    assert half.erasures.plan(Scope(Level.DAY, asked.last + 1)).exports == ()
    assert half.erasures.plan(Scope(Level.DAY, None, asked.first - 1)).exports == ()
    counted = {one.code: one.count for one in half.erasures.remains(None)}
    assert counted["exports"] == 2


def test_the_certificate_tells_what_was_exported_and_when_and_never_where(half: Household, tmp_path: Path) -> None:
    path = saved(half, tmp_path, Format.CSV, Step.CURVE)
    certificate = half.erasures.erase(Scope(Level.CURVE))
    (one,) = certificate.exports
    assert (one.format, one.step, one.first, one.last) == ("csv", "curve", "2024-10-21", "2024-11-03")
    assert Certificate.from_dict(json.loads(certificate.to_json())) == certificate
    printed = text(certificate_sheet(certificate, "en"))
    assert "Persienne table" in printed
    assert path.name not in printed + certificate.to_json()
    assert path.exists()
