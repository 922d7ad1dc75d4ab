"""Four years of one home: where every flow stands, and what is due, is right on each date."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.consents.events import Draft
from persienne.consents.fields import Basis, Category, ExpirySource, Granularity, Kind, Method, Purpose, State
from persienne.consents.flows import Due, Status
from persienne.household.register.register import ConsentRegister
from persienne.store.connection import STORE_FILE, open_store
from support.sharing import ADVISER, NEW_SUPPLIER, SUPPLIER, Clock, draft

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEY = bytes(range(32))


class Home:
    """A household that notes things on the days on which they happen."""

    def __init__(self, sharing: ConsentRegister, clock: Clock) -> None:
        self.sharing = sharing
        self._clock = clock

    def on(self, day: str) -> ConsentRegister:
        """The register, on this day."""
        self._clock.put(day)
        return self.sharing

    def consent(self, category: Category) -> str:
        """The consent of this category; each has one in this story."""
        ids = {flow.consent_id for flow in self.sharing.flows() if flow.category is category}
        (found,) = ids
        assert found is not None
        return found

    def standing(self, day: str) -> dict[str, Status]:
        """Where each category stands on a day, of those that were noted."""
        flows = self.sharing.flows(date.fromisoformat(day))
        return {flow.category.value: flow.status for flow in flows if flow.consent_id is not None}

    def due(self, day: str) -> list[tuple[Due, str]]:
        """What is due on a day, and for which category."""
        reminders = self.sharing.reminders(date.fromisoformat(day))
        return [(one.what, one.flow.category.value if one.flow else "") for one in reminders]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    folder = tmp_path_factory.mktemp("story")
    with closing(open_store(folder / STORE_FILE, KEY, create=True)) as conn:
        clock = Clock()
        lived = Home(ConsentRegister(conn, clock), clock)
        live(lived, folder)
        yield lived


def live(home: Home, folder: Path) -> None:
    """Opening, a third party, a renewal, a change of supplier, a withdrawal confirmed late, a proof lost."""
    form = folder / "accord.pdf"
    form.write_bytes(b"%PDF-1.4\n%%EOF\n")
    stated = {"expiry_source": ExpirySource.STATED}
    opening = home.on("2022-10-03")
    opening.append(draft(State.FOUND, "2022-10-03", data_category=Category.C1, legal_basis=Basis.OPT_OUT))
    opening.append(
        draft(on="2022-10-03", expires_on=date(2023, 10, 2), granularity=Granularity.HALF_HOUR, **stated),
    )
    opening.append(draft(on="2022-10-03", data_category=Category.D, granularity=Granularity.HALF_HOUR, **SUPPLIER))
    third_party = draft(
        on="2023-02-14", data_category=Category.E, expires_on=date(2026, 2, 13), purpose=Purpose.ADVICE, **ADVISER
    )
    home.on("2023-02-14").append(third_party, [form])
    home.on("2023-09-20").append(draft(State.RENEWED, "2023-09-20", expires_on=date(2026, 9, 19), **stated))
    change = Draft(kind=Kind.HOUSEHOLD, event_state=State.SUPPLIER_CHANGED, event_time="2024-06-01", **NEW_SUPPLIER)
    home.on("2024-06-01").append(change)
    adviser = home.consent(Category.E)
    home.on("2025-01-20").note(adviser, State.PROOF_LOST, "2025-01-20")
    home.on("2025-03-10").withdraw(adviser, on="2025-03-10", method=Method.LETTER, request_id="PERS-2025-0003")
    home.on("2025-06-25").confirm(adviser, date(2025, 6, 25))
    home.on("2026-09-01").withdraw(home.consent(Category.C2), on="2026-09-01")


OPENED = {"C1": Status.BY_LAW, "C2": Status.ACTIVE, "D": Status.ACTIVE}
WITH_ADVISER = OPENED | {"E": Status.ACTIVE}
CHANGED = WITH_ADVISER | {"D": Status.ENDED_BY_LAW}


@pytest.mark.slow
@pytest.mark.for_each(
    ("day", "standing"),
    [
        ("2022-10-02", {}),
        ("2022-10-03", OPENED),
        ("2023-02-14", WITH_ADVISER),
        ("2023-09-02", WITH_ADVISER | {"C2": Status.EXPIRING}),
        ("2023-09-20", WITH_ADVISER),
        ("2023-10-03", WITH_ADVISER),
        ("2024-05-31", WITH_ADVISER),
        ("2024-06-01", CHANGED),
        ("2025-03-09", CHANGED),
        ("2025-03-10", CHANGED | {"E": Status.WITHDRAWAL_REQUESTED}),
        ("2025-06-24", CHANGED | {"E": Status.WITHDRAWAL_REQUESTED}),
        ("2025-06-25", CHANGED | {"E": Status.WITHDRAWN}),
        ("2026-02-14", CHANGED | {"E": Status.WITHDRAWN}),
        ("2026-08-20", CHANGED | {"E": Status.WITHDRAWN, "C2": Status.EXPIRING}),
        ("2026-09-01", CHANGED | {"E": Status.WITHDRAWN, "C2": Status.WITHDRAWN_UNCONFIRMED}),
        ("2026-09-20", CHANGED | {"E": Status.WITHDRAWN, "C2": Status.WITHDRAWN_UNCONFIRMED}),
    ],
)
def test_every_flow_stands_where_it_did_on_that_day(home: Home, day: str, standing: dict[str, Status]) -> None:
    assert home.standing(day) == standing


@pytest.mark.for_each(
    ("day", "due"),
    [
        ("2023-09-01", []),
        ("2023-09-02", [(Due.EXPIRES_SOON, "C2")]),
        ("2023-09-20", []),
        ("2024-06-07", []),
        ("2024-06-08", [(Due.EFFECT_CHECK, "D")]),
        ("2025-04-09", [(Due.EFFECT_CHECK, "D")]),
        ("2025-04-10", [(Due.EFFECT_CHECK, "D"), (Due.WITHDRAWAL_UNANSWERED, "E")]),
        ("2025-06-25", [(Due.EFFECT_CHECK, "D")]),
        ("2026-09-08", [(Due.EFFECT_CHECK, "D"), (Due.EFFECT_CHECK, "C2")]),
    ],
)
def test_what_is_due_is_told_that_day(home: Home, day: str, due: list[tuple[Due, str]]) -> None:
    assert home.due(day) == due


def test_the_proof_is_there_until_it_is_lost_and_the_withdrawal_bears_its_letter(home: Home) -> None:
    def adviser(day: str) -> tuple[tuple[str, ...], bool]:
        (flow,) = (one for one in home.sharing.flows(date.fromisoformat(day)) if one.category is Category.E)
        return flow.evidence_names, flow.proof_lost

    assert adviser("2025-01-19") == (("accord.pdf",), False)
    assert adviser("2025-01-20") == ((), True)
    (asked,) = (event for event in home.sharing.events() if event.event_state is State.WITHDRAWAL_REQUESTED)
    assert asked.withdrawal_request_id == "PERS-2025-0003"


def test_the_renewal_kept_the_consent_and_its_first_day(home: Home) -> None:
    (flow,) = (one for one in home.sharing.flows(date(2024, 1, 1)) if one.category is Category.C2)
    assert (flow.since, flow.until, len(flow.history)) == (date(2022, 10, 3), date(2026, 9, 19), 2)


def test_the_whole_story_holds(home: Home) -> None:
    assert home.sharing.verify(home.sharing.head()).holds
    assert home.sharing.verify().count == 10
