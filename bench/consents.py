"""Ten thousand events of the register listed, filtered, followed to where they stand and verified; rows go out.

``python -m bench.consents`` prints them alone. The peer is the same rows as they lie, read with fetchall: what
decrypting alone takes.
"""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from bench.figures import Row, Spread, table
from persienne.base.energy_market import Role
from persienne.base.slats import Slat
from persienne.consents.events import Draft
from persienne.consents.fields import Basis, Category, Granularity, Purpose, State
from persienne.household.household import Household
from persienne.store.driver import transaction
from persienne.store.events import Filter

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.household.register.register import ConsentRegister

CONSENTS, EVENTS_EACH = 200, 50
LISTED_MS = 150
AS_THEY_LIE = "the same rows of the same file, read with fetchall and left as text"


def consent_rows(folder: Path, runs: int) -> list[Row]:
    """What the register takes with 10 000 events in it."""
    with closing(Household.create_throw_away(folder, slat=Slat.HALF)) as household:
        sharing = household.register
        fill(household, sharing)
        timed: dict[str, Callable[[], object]] = {
            "listed": sharing.events,
            "filtered by category and party": lambda: sharing.events(Filter(category="C2", party_id="party-7")),
            "followed to where each flow stands": sharing.flows,
            "verified": sharing.verify,
        }
        targets = {"listed": LISTED_MS, "filtered by category and party": LISTED_MS}
        raw: list[float] = []
        ours: dict[str, list[float]] = {what: [] for what in timed}
        for _ in range(runs):
            raw.append(milliseconds(lambda: household._conn.execute("SELECT * FROM event").fetchall()))
            for what, action in timed.items():
                ours[what].append(milliseconds(action))
    named = f"{CONSENTS * EVENTS_EACH} events"
    return [
        Row(f"{named} {what}", "ms", Spread.of(times), Spread.of(raw), AS_THEY_LIE, at_most=targets.get(what))
        for what, times in ours.items()
    ]


def fill(household: Household, sharing: ConsentRegister) -> None:
    """Note the events, past the checks, which ask the register before each."""
    first = date(2016, 1, 1)
    with transaction(household._conn):
        for number in range(CONSENTS):
            said = Draft(
                event_state=State.GIVEN,
                event_time=first.isoformat(),
                consent_id=f"consent-{number}",
                data_category=(Category.C2, Category.D, Category.E)[number % 3],
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
                day = first + timedelta(days=70 * step + number % 60)
                state = State.RENEWED if step else State.GIVEN
                sharing._record(replace(said, event_state=state, event_time=day.isoformat()))


def milliseconds(action: Callable[[], object]) -> float:
    """What ``action`` takes."""
    began = perf_counter()
    action()
    return (perf_counter() - began) * 1000


if __name__ == "__main__":
    with TemporaryDirectory(prefix="bench-") as name:
        sys.stdout.write(f"{table(consent_rows(Path(name) / 'household', 9))}\n")
