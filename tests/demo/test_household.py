"""The demo is a household like any other: its files were imported, its holes are real, its key is nowhere."""

from __future__ import annotations

from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.consents.fields import Category
from persienne.consents.fields import State as Told
from persienne.consents.flows import Due, Status
from persienne.demo.household import YEARS, demo_household, first_day, throw_away_folder
from persienne.household.measures.import_report import every_import
from persienne.household.measures.resolved_history import recall_curve, recall_whole_days
from persienne.letters.clock import working_day
from persienne.letters.events import What
from persienne.letters.facts import Channel
from persienne.letters.lifecycle import State
from persienne.meters.fictional_home import fictional_home
from persienne.meters.virtual.meter import VirtualMeter
from persienne.meters.virtual.moment import MeterOptions
from persienne.store.contracts import read_contract
from persienne.store.meters import known_meter
from persienne.store.statistics import what_is_stored
from support.households import LOCAL, POINT, modes, readable

pytestmark = pytest.mark.slow  # each test opens the example home

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.documents.typography import Language
    from persienne.household.household import Household

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="module")
def demo(folder: Path) -> Iterator[Household]:
    with closing(demo_household(folder, TODAY)) as household:
        yield household


def test_it_holds_three_years_up_to_yesterday(demo: Household) -> None:
    days = recall_whole_days(demo.conn, known_meter(demo.conn, POINT)).totals.days
    assert date.fromordinal(int(days[0])) == date(TODAY.year - YEARS, 11, 1)
    assert date.fromordinal(int(days[-1])) == TODAY - timedelta(days=1)


def test_its_files_agree_with_each_other(demo: Household) -> None:
    reports = [report for batch in every_import(demo.conn) for report in batch.reports]
    assert sorted(report.format for report in reports) == ["enedis.curve.csv", "enedis.index.csv"]
    assert all(report.changes.new > 800 and report.reconciliation.mismatches == () for report in reports)
    assert max(report.reconciliation.exact for report in reports) > 800


def test_its_contract_is_of_the_power_that_its_meter_says(demo: Household) -> None:
    (contract,) = read_contract(demo.conn, known_meter(demo.conn, POINT).id).periods
    frame = VirtualMeter(MeterOptions(first=first_day(TODAY))).frame(LOCAL.midnight(TODAY.toordinal()))
    assert f"PREF\t{contract.kva:02}\t".encode() in frame


def test_the_month_before_lacks_two_days_and_a_part_of_the_next(demo: Household) -> None:
    totals = recall_whole_days(demo.conn, known_meter(demo.conn, POINT)).totals
    known = dict(zip(totals.days.tolist(), totals.covered.tolist(), strict=True))
    first = date(2026, 10, 13).toordinal()
    assert [known.get(day, 0) for day in (first, first + 1, first + 2)] == [0, 0, 17 * 3600]
    whole = {day for day, covered in known.items() if covered == LOCAL.length(day)}
    everything = range(date(TODAY.year - YEARS, 11, 1).toordinal(), TODAY.toordinal())
    assert sorted(set(everything) - whole) == [first, first + 1, first + 2]


def test_its_register_was_noted_day_by_day_and_has_one_of_everything(demo: Household) -> None:
    sharing = demo.register
    assert not any(event.backdated for event in sharing.events())
    assert sharing.verify().holds
    assert {(flow.category, flow.status) for flow in sharing.flows(TODAY) if flow.consent_id} == {
        (Category.C1, Status.BY_LAW),
        (Category.C2, Status.WITHDRAWAL_REQUESTED),
        (Category.D, Status.ACTIVE),
        (Category.E, Status.EXPIRING),
        (Category.E, Status.WITHDRAWN),
    }
    assert sorted({kept.name or "" for kept in sharing.proofs()}) == [
        "Accord Thermo Conseil.eml",
        "avis-de-reception.pdf",
        "preuve-de-depot.pdf",
    ]
    assert [reminder.what for reminder in sharing.reminders(TODAY)] == [Due.EXPIRES_SOON]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "fr",
            [
                "coupure de courant de deux minutes, vers 9 h",
                "relevés manquants chez Enedis",
                "chauffage d’appoint au salon",
            ],
        ),
        (
            "en",
            ["two-minute power cut, around 9:00", "Enedis has no readings", "portable heater in the living room"],
        ),
    ],
)
def test_its_notes_are_in_the_language_of_the_household(tmp_path: Path, language: Language, words: list[str]) -> None:
    with closing(demo_household(tmp_path, TODAY, slat=Slat.CLOSED, language=language)) as household:
        assert [note.text for note in household.day_notes] == words


def test_its_letters_go_to_the_bodies_of_its_register(demo: Household) -> None:
    parties = {one.draft.party_id for one in demo.correspondence.requests()}
    assert parties == {"solea", "watt-et-moi", "enedis"}


def test_one_of_its_letters_waits_for_an_answer_and_two_are_over(demo: Household) -> None:
    letters = demo.correspondence
    assert sorted(one.status.state for one in letters.status(TODAY)) == [State.CLOSED, State.CLOSED, State.RECEIVED]
    sheet, _reading = letters.sheets(letters.requests()[-1])
    assert sheet.envelope is not None
    assert sheet.envelope.sender[0] == "Camille Durand"


def test_its_register_tells_of_the_same_letters_on_the_same_days(demo: Household) -> None:
    sent = {
        request.reference: row.on
        for request in demo.correspondence.requests()
        if request.kind != "access"
        for row in request.rows
        if row.what is What.SENT
    }
    asked = [one for one in demo.register.events() if one.event_state is Told.WITHDRAWAL_REQUESTED]
    assert {one.withdrawal_request_id: one.day for one in asked} == sent
    assert [kept.name for kept in demo.register.proofs() if kept.evidence in asked[-1].evidence] == [
        "preuve-de-depot.pdf"
    ]
    (answered,) = (one for one in demo.register.events() if one.event_state is Told.EFFECT_CONFIRMED)
    assert answered.withdrawal_request_id == asked[0].withdrawal_request_id


def test_nothing_of_it_lies_about_in_clear(demo: Household, folder: Path) -> None:
    assert not [file for file in folder.rglob("*") if file.is_file() and file.parent.name != "household"]
    assert readable(folder, POINT, "Enedis", "SQLite format 3") == []
    assert modes(folder / "household")["."] == 0o700
    assert what_is_stored(demo.conn).file_bytes > 0


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2025, 3, 1), date(2026, 1, 1), date(2026, 11, 29)])
def test_any_day_makes_a_demo(tmp_path: Path, today: date) -> None:
    with closing(demo_household(tmp_path, today, slat=Slat.CLOSED)) as household:
        days = recall_whole_days(household.conn, known_meter(household.conn, POINT)).totals.days
        assert date.fromordinal(int(days[0])) == date(today.year - YEARS, today.month, 1)
        assert date.fromordinal(int(days[-1])) == today - timedelta(days=1)
        registered = [
            row
            for request in household.correspondence.requests()
            if request.draft.facts.channel is Channel.REGISTERED
            for row in request.rows
            if row.what in (What.SENT, What.RECEIVED)
        ]
        assert len(registered) == 4
        assert all(working_day(row.on) for row in registered)


def test_the_folder_is_private_and_goes_whatever_happens() -> None:
    seen = []

    def fail() -> None:
        with throw_away_folder() as folder:
            seen.append(folder)
            (folder / "household").mkdir()
            assert folder.stat().st_mode & 0o077 == 0
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert not seen[0].exists()


def test_with_an_hour_it_goes_on_to_the_last_half_hour_that_is_over(tmp_path: Path) -> None:
    midnight = LOCAL.midnight(TODAY.toordinal())
    with closing(demo_household(tmp_path, TODAY, now=midnight + 9 * 3600 + 47 * 60)) as household:
        series = recall_curve(household.conn, known_meter(household.conn, POINT)).series
        assert int(series.starts[-1] + series.durations[-1]) == midnight + 9 * 3600 + 30 * 60
        last = every_import(household.conn)[0]
        assert (last.at, last.reports[0].missing_end) == (midnight + 9 * 3600 + 47 * 60, None)  # the day goes on
        today = series.starts >= midnight
        assert series.values[today].tolist() == fictional_home(TODAY, TODAY).curve.values[:19].tolist()


@pytest.mark.parametrize("today", [TODAY, date(2024, 2, 29), date(2025, 3, 31)])
def test_its_meter_has_counted_since_the_first_day_that_it_shows(today: date) -> None:
    assert first_day(today) == date(today.year - YEARS, today.month, 1)
