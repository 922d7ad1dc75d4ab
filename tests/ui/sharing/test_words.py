"""What the page Sharing says of a flow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.consents.fields import Category, Granularity, State
from persienne.ui.sharing.view import read_sharing
from persienne.ui.sharing.words import SharingWords
from persienne.ui.style.translation import locale_for
from persienne.words.numbers import DASH
from support.sharing import ADVISER, SUPPLIER, draft

if TYPE_CHECKING:
    from persienne.household.household import Household

pytestmark = pytest.mark.gui


def test_a_highest_power_has_one_value_a_day_and_a_consumption_a_total(household: Household) -> None:
    words = SharingWords(locale_for("en"))
    said = {flow.category: words.step(flow) for flow in read_sharing(household).explained}
    assert said == {Category.A: "Total by day", Category.B: "One value a day"}
    assert words.named_step(Granularity.HALF_HOUR, Category.B) == words.named_step(Granularity.HALF_HOUR, Category.C2)


def test_what_was_refused_and_never_given_ends_on_no_day(household: Household) -> None:
    household.register.append(draft(State.REFUSED, "2026-01-05", data_category=Category.D, **SUPPLIER))
    household.register.append(draft(State.GIVEN, "2026-01-05", data_category=Category.E, **ADVISER))
    household.register.append(draft(State.REFUSED, "2026-02-07", data_category=Category.E, **ADVISER))
    words = SharingWords(locale_for("en"))
    flows = {flow.category: flow for flow in household.register.flows()}
    assert words.until(flows[Category.D]) == DASH
    assert words.until(flows[Category.E]) == "7 Feb 2026"
