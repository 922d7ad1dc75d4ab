"""Ten thousand events of the register listed, filtered, followed to where they stand and verified; rows go out.

The peer is the same rows as they lie, read with fetchall: what decrypting alone takes.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from bench.figures import Row, expect, in_turns, timed
from bench.homes import new_household, open_household
from persienne.base.energy_market import Role
from persienne.consents.chain import seal
from persienne.consents.events import Draft
from persienne.consents.fields import Basis, Category, Granularity, Purpose, State
from persienne.store import events
from persienne.store.connection import STORE_FILE, open_store
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Sized

    from bench.figures import Took
    from bench.homes import Place
    from persienne.consents.flows import Flow
    from persienne.store.driver import Connection

EVENTS_EACH = 50
CATEGORIES = (Category.C2, Category.D, Category.E)
LISTED_MS = 150
AS_THEY_LIE = "the same rows of the same file, read with fetchall and left as text"


def consent_rows(place: Place) -> list[Row]:
    """What the register takes with so many events in it."""
    consents = place.scale.consents
    count, folder = consents * EVENTS_EACH, place.folder / "register"
    new_household(folder)
    with (
        closing(open_household(folder)) as household,
        closing(open_store(folder / STORE_FILE, household.file.key.current)) as conn,
    ):
        fill(conn, consents)
        register, one = household.register, events.Filter(category=CATEGORIES[0], party_id="party-6")

        def noted_flows() -> list[Flow]:
            return [flow for flow in register.flows() if flow.consent_id is not None]  # others stand in the law

        works: dict[str, tuple[Callable[[], Sized], int, float | None]] = {
            "listed": (register.events, count, LISTED_MS),
            "filtered by category and party": (partial(register.events, one), EVENTS_EACH, LISTED_MS),
            "followed to where each flow stands": (noted_flows, consents, None),
            "verified": (lambda: range(register.verify().count), count, None),
            "read": (lambda: conn.execute("SELECT * FROM event").fetchall(), count, None),
        }
        *ours, peer = in_turns(
            place.scale, *(partial(counted, what, work, given) for what, (work, given, _) in works.items())
        )
    return [
        Row(f"{count} events {what}", "ms", took["wall"], peer["wall"], AS_THEY_LIE, at_most)
        for took, (what, (_, _, at_most)) in zip(ours, list(works.items())[:-1], strict=True)
    ]


def counted(what: str, work: Callable[[], Sized], given: int) -> Took:
    """What ``work`` takes, which has to find as many as were given."""
    found, took = timed(work)
    expect(f"events {what}", len(found), given)
    return took


def fill(conn: Connection, consents: int) -> None:
    """Note the events, past the checks, which ask the register before each."""
    first = date(2016, 1, 1)
    with transaction(conn):
        for number in range(consents):
            said = Draft(
                event_state=State.GIVEN,
                event_time=first.isoformat(),
                consent_id=f"consent-{number}",
                data_category=CATEGORIES[number % 3],
                counterparty_id=f"party-{number}",
                counterparty_role=Role.THIRD_PARTY,
                counterparty_name=f"Tiers numéro {number}",
                holder="Camille Ferrand",
                meter_ref="01234567890123",
                granularity=Granularity.HALF_HOUR,
                purpose=Purpose.ADVICE,
                legal_basis=Basis.CONSENT,
                note="vu dans le compte",
            )
            for step in range(EVENTS_EACH):
                day = (first + timedelta(days=70 * step + number % 60)).isoformat()
                draft = replace(said, event_state=State.RENEWED if step else State.GIVEN, event_time=day)
                name = f"{number:04}-{step:02}"
                made = seal(
                    draft, events.head(conn), event_id=name, recorded_at=f"{day}T12:00:00Z", salt=lambda: "5a" * 16
                )
                events.add(conn, made)
