"""What the page Sharing says of a flow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.energy_market import Energy
from persienne.consents.fields import Category, Granularity, State
from persienne.ui.sharing.view import Place, read_sharing
from persienne.ui.sharing.words import SharingWords
from persienne.ui.style.translation import locale_for
from persienne.words.numbers import DASH
from support.households import bring, put, weeks
from support.sharing import ADVISER, SUPPLIER, draft

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.household import Household

pytestmark = pytest.mark.gui


def test_a_highest_power_has_one_value_a_day_and_a_consumption_a_total(household: Household) -> None:
    words = SharingWords(locale_for("en"))
    said = {flow.category: words.step(flow) for flow in read_sharing(household).explained}
    assert said == {Category.A: "Total by day", Category.B: "One value a day"}
    assert words.named_step(Granularity.HALF_HOUR, Category.B) == words.named_step(Granularity.HALF_HOUR, Category.C2)


def test_the_answer_says_that_what_nobody_knows_is_not_known(household: Household) -> None:
    words = SharingWords(locale_for("en"))
    supplier = household.register.append(
        draft(data_category=Category.D, granularity=Granularity.DAY, meter_ref=None, **SUPPLIER)
    )
    said = [words.answer(read_sharing(household))]
    household.register.withdraw(str(supplier.consent_id))
    household.register.confirm(str(supplier.consent_id))
    assert [*said, words.answer(read_sharing(household))] == [
        "One organisations receive your data, by the day; the rest is not known",
        "Nothing of what you noted passes any more; the rest is not known",
    ]


def test_a_file_shows_on_the_line_and_in_the_picture(household: Household, tmp_path: Path) -> None:
    words = SharingWords(locale_for("en"))
    empty = read_sharing(household)
    assert words.detail(empty.operator(Energy.ELECTRICITY), empty.on) == "not known"
    assert words.recording(empty.recording()) == "recording not known"
    bring(household, put(tmp_path, "a.csv", weeks().curve))
    view = read_sharing(household)
    assert words.answer(view) == "One organisations receive your data, by the half-hour"
    assert words.detail(view.operator(Energy.ELECTRICITY), view.on) == "half-hour; seen up to 3 Nov 2024"
    line = next(line for line in view.lines if line.place is Place.COLLECTION)
    assert words.who(line, view.on) == ("At Enedis", "collection; seen in your file, up to 3 Nov 2024")


def test_what_was_refused_and_never_given_ends_on_no_day(household: Household) -> None:
    household.register.append(draft(State.REFUSED, "2026-01-05", data_category=Category.D, **SUPPLIER))
    household.register.append(draft(State.GIVEN, "2026-01-05", data_category=Category.E, **ADVISER))
    household.register.append(draft(State.REFUSED, "2026-02-07", data_category=Category.E, **ADVISER))
    words = SharingWords(locale_for("en"))
    flows = {flow.category: flow for flow in household.register.flows()}
    assert words.until(flows[Category.D]) == DASH
    assert words.until(flows[Category.E]) == "7 Feb 2026"
