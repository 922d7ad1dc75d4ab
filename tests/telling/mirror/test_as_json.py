"""The page of the mirror as JSON: what can be said of each band and stop."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from persienne.base.slats import Slat
from persienne.telling.mirror.as_json import as_json
from persienne.telling.mirror.view import Band, Step
from support.mirror_views import made_view


def test_it_can_be_written_as_json_and_has_the_counts_of_each_stop() -> None:
    view = made_view("en")
    told = json.loads(json.dumps(as_json(view, ("simple methods",))))
    assert list(told["counts"]) == [stop.value for stop in Slat]
    assert [one["step"] for one in told["bands"]] == [int(band.step) for band in view.bands]
    assert [one["sentence"]["half"] for one in told["readings"]] == [one.sentences.half for one in view.readings]
    assert told["notes"] == ["simple methods"]


def test_days_that_a_band_cannot_tell_are_named() -> None:
    view = replace(made_view("en"), bands=(Band(Step.DAY, (), untold=(date(2026, 11, 11),)),))
    assert as_json(view, ())["bands"] == [{"step": 86_400, "example": False, "marks": [], "untold": ["2026-11-11"]}]
