"""What imported files show of who makes them, and of nobody else; what nobody noted and nothing shows is not known."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.energy_market import Energy
from persienne.base.reading import Made, Source
from persienne.base.slats import Slat
from persienne.consents.fields import Category, Granularity, Kind, State
from persienne.consents.flows import Status
from persienne.household.measures.import_files import undo_import
from persienne.store import curve, registers, sources
from persienne.store.driver import transaction
from persienne.store.erase import Level, Scope
from persienne.store.meters import known_meter
from support.family_files import FILES, HOME
from support.gas_files import PCE
from support.households import LOCAL, POINT, bring, put, throw_away, weeks
from support.sharing import NEW_SUPPLIER, draft

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.consents.flows import Flow
    from persienne.household.household import Household

LAST = date(2024, 11, 3)


def seen(household: Household, on: date | None = None) -> set[tuple[str, str | None, str, date]]:
    """What was seen: the category, who holds it, the step, the last day."""
    return {
        (flow.category, flow.counterparty and flow.counterparty.id, flow.seen.granularity, flow.seen.last)
        for flow in household.register.flows(on)
        if flow.seen is not None and flow.status is Status.SEEN
    }


def flow_of(household: Household, category: Category) -> Flow:
    (flow,) = (flow for flow in household.register.flows() if flow.category is category)
    return flow


@pytest.mark.for_each(
    ("file", "expected"),
    [
        ("curve.csv", ("C2", "enedis", "half-hour")),
        ("curve.xlsx", ("C2", "enedis", "half-hour")),
        ("r63.csv", ("C2", "enedis", "half-hour")),
        ("index.csv", ("A", "enedis", "day")),
        ("energy.xlsx", ("A", "enedis", "day")),
        ("edf-powers.csv", ("D", "edf", "half-hour")),
        ("edf-days.csv", ("D", "edf", "day")),
        ("edf-maxima.csv", ("D", "edf", "day")),
        ("edf-months.csv", ("F", "edf", "month")),
        ("octopus.csv", ("D", "octopus-energy-fr", "day")),
        ("gaz.csv", ("A", "grdf", "day")),
        ("gaz.xlsx", ("A", "grdf", "month")),
    ],
)
def test_a_file_shows_what_they_hold_who_make_it(tmp_path: Path, file: str, expected: tuple[str, ...]) -> None:
    with throw_away(tmp_path, Slat.HALF) as household:
        bring(household, put(tmp_path, file, FILES[file]))
        assert {one[:3] for one in seen(household)} == {expected}


@pytest.mark.for_each("file", ["historique_conso.csv", "ttyUSB0.log", "gateway.csv"])
def test_what_a_program_at_home_makes_shows_what_nobody_holds(tmp_path: Path, file: str) -> None:
    with throw_away(tmp_path, Slat.HALF) as household:
        bring(household, put(tmp_path, file, FILES[file]))
        assert seen(household) == set()
        assert {flow.status for flow in household.register.flows()} == {Status.NOT_NOTED}


@pytest.mark.for_each("slat", [Slat.CLOSED, Slat.HALF])
def test_how_fine_their_file_was_is_known_though_its_half_hours_are_not_kept(tmp_path: Path, slat: Slat) -> None:
    with throw_away(tmp_path, slat) as household:
        (report,) = bring(household, put(tmp_path, "curve.csv", weeks().curve))
        assert seen(household) == {("C2", "enedis", "half-hour", LAST)}
        assert [flow.status for flow in household.register.flows()].count(Status.NOT_NOTED) == 3
        assert seen(household, date(2024, 10, 30)) == {("C2", "enedis", "half-hour", date(2024, 10, 30))}
        assert seen(household, date(2024, 10, 20)) == set()
        undo_import(household.conn, 1, report.number)
        assert seen(household) == set()


def test_what_was_erased_shows_nothing_any_more(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", weeks().curve))
    half.erasures.erase(Scope(Level.DAY, first=date(2024, 10, 31).toordinal()))
    assert seen(half) == {("C2", "enedis", "half-hour", date(2024, 10, 30))}
    half.erasures.erase(Scope(Level.DAY))
    assert seen(half) == set()


@pytest.mark.parametrize(("off", "after"), [("2024-11-02", True), ("2024-11-03", False), ("2025-01-01", False)])
def test_a_file_stands_beside_a_withdrawal_and_counts_where_it_has_a_later_day(
    half: Household, tmp_path: Path, off: str, *, after: bool
) -> None:
    bring(half, put(tmp_path, "curve.csv", weeks().curve))
    consent = str(half.register.append(draft(on="2024-10-01", meter_ref=None)).consent_id)
    half.register.withdraw(consent, on=off)
    half.register.confirm(consent, date.fromisoformat(off))
    flow = flow_of(half, Category.C2)
    assert flow.seen is not None
    assert (flow.status, flow.seen.last, flow.step) == (Status.WITHDRAWN, LAST, Granularity.HALF_HOUR)
    assert (flow.seen_after, flow.passes) == (after, after)


def test_a_finer_file_stands_beside_what_was_noted_of_the_day(half: Household, tmp_path: Path) -> None:
    edf: dict[str, Any] = {"counterparty_id": "edf", "counterparty_role": "supplier", "counterparty_name": "EDF"}
    half.register.append(draft(data_category=Category.D, granularity=Granularity.DAY, meter_ref=None, **edf))
    bring(half, put(tmp_path, "edf.csv", FILES["edf-powers.csv"]))
    found = [(flow.status, flow.step) for flow in half.register.flows() if flow.category is Category.D]
    assert found == [(Status.ACTIVE, Granularity.DAY), (Status.SEEN, Granularity.HALF_HOUR)]


def test_a_supplier_that_was_left_receives_nothing_by_its_file(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "edf.csv", FILES["edf-powers.csv"]))
    change = draft(State.SUPPLIER_CHANGED, "2024-12-01", kind=Kind.HOUSEHOLD, data_category=None, **NEW_SUPPLIER)
    half.register.append(change)
    flow = flow_of(half, Category.D)
    assert (flow.status, flow.ended_on, flow.passes) == (Status.ENDED_BY_LAW, date(2024, 12, 1), False)


def test_the_law_says_nothing_of_electricity_where_only_gas_is_known(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "gaz.csv", FILES["gaz.csv"]))
    assert {(flow.energy, flow.meter_ref) for flow in half.register.flows()} == {(Energy.GAS, PCE)}


def test_the_curve_on_the_meters_own_output_shows_its_recording_and_no_more(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "index.csv", FILES["index.csv"]))
    meter, spoken = known_meter(half.conn, POINT), Source("tic.curve", Made.CURVE_POINT)
    with transaction(half.conn):
        source = sources.create_wire(half.conn, meter.id, spoken, "device", 1, Slat.HALF)
        curve.write(half.conn, source, registers.get_or_create(half.conn, meter.total), HOME.curve, LOCAL)
    recording, collection = flow_of(half, Category.C1), flow_of(half, Category.C2)
    assert recording.seen is not None
    assert (recording.status, recording.counterparty, recording.seen.last) == (Status.SEEN, None, LAST)
    assert (collection.status, collection.passes) == (Status.NOT_NOTED, False)
