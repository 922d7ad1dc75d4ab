"""No code of a closed list stands in what a French reader reads: every member is noted in a household, and sought."""

from __future__ import annotations

import re
from contextlib import closing
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

import pytest

from persienne.base import energy_market, slats
from persienne.base.energy_market import Energy, Role
from persienne.base.slats import Slat
from persienne.cli.main import main
from persienne.consents import fields, flows
from persienne.consents.events import Draft
from persienne.consents.fields import (
    NOT_IN_GAS,
    Basis,
    Category,
    GivenHow,
    Granularity,
    Kind,
    Method,
    Purpose,
    State,
)
from persienne.household.household import Household
from persienne.letters import agenda, complaint, events, facts, lifecycle, moves
from persienne.letters.events import Closing, SentBy, What
from support.households import PASSPHRASE, CheapPassphrase, make_cheap, put
from support.letter_rows import asked, printed, proof

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.register.register import ConsentRegister

MODULES = (energy_market, slats, fields, flows, agenda, complaint, events, facts, lifecycle, moves)
"""Where the closed lists stand whose members the commands of the register and of the letters print."""

FRENCH = frozenset({"document", "change", "close"})
"""Codes that are French words too."""


def closed_lists() -> Iterator[type[StrEnum]]:
    for module in MODULES:
        for found in vars(module).values():
            if isinstance(found, type) and issubclass(found, StrEnum) and found is not StrEnum:
                yield found


CODES = frozenset(str(code) for listed in closed_lists() for code in listed) - FRENCH


NAMES = re.compile(r"`[^`]*`|\t[a-z]+(-[a-z]+)+$|PERS-[\d-]+", re.MULTILINE)
"""What is typed: commands, the name of a letter at the end of a line, references."""


def codes_in(text: str) -> set[str]:
    """The codes that stand in a text as words of their own; what is to be typed is no word of it."""
    return set(re.findall(r"(?<![\w'’-])\w[\w-]*\w|(?<![\w'’-])[A-F](?![\w.-])", NAMES.sub("", text))) & CODES


def noted(register: ConsentRegister, number: int, **said: object) -> str:
    """A consent of its own, given to a third party unless said otherwise; its id."""
    known = {
        "event_state": State.GIVEN,
        "event_time": "2026-03-01",
        "data_category": Category.E,
        "counterparty_id": f"own-{number}",
        "counterparty_role": Role.THIRD_PARTY,
        "counterparty_name": f"Organisme {number}",
    }
    return str(register.append(Draft(**{**known, **said})).consent_id)


def fill_register(register: ConsentRegister) -> None:
    """One consent or more for every member of every list that an entry may have, and every kind of entry."""
    drafts: list[dict[str, object]] = [
        {},
        *({"counterparty_role": role} for role in Role),
        *({"purpose": one, "purpose_text": "pour voir" if one is Purpose.OTHER else None} for one in Purpose),
        *({"granularity": step} for step in Granularity),
        *({"legal_basis": basis} for basis in Basis),
        *({"given_how": how} for how in GivenHow),
        *({"data_category": one, "event_state": State.FOUND} for one in Category),
        *(
            {"data_category": one, "event_state": State.FOUND, "energy": Energy.GAS}
            for one in Category
            if one not in NOT_IN_GAS
        ),
        {"expires_on": date(2026, 4, 1)},
        {"valid_from": date(2099, 1, 1)},
        {"event_state": State.FOUND},
    ]
    consents = [noted(register, number, **said) for number, said in enumerate(drafts, 1)]
    register.retract(register.events()[-1].event_id)
    later = iter(range(len(consents) + 1, 999))
    for method in Method:
        register.withdraw(noted(register, next(later)), on="2026-04-01", method=method)
    register.confirm(note_withdrawn(register, noted(register, next(later))))
    for state in (State.RENEWED, State.MODIFIED, State.CONTESTED, State.PROOF_LOST, State.REFUSED, State.EXPIRED):
        register.note(noted(register, next(later)), state, "2026-05-01")
    register.append(Draft(kind=Kind.HOUSEHOLD, event_state=State.ROUND_DONE, event_time="2026-01-02", energy=None))
    changed = {"counterparty_id": "watt-new", "counterparty_role": Role.SUPPLIER, "counterparty_name": "Watt Neuf"}
    register.append(Draft(kind=Kind.HOUSEHOLD, event_state=State.SUPPLIER_CHANGED, event_time="2026-06-01", **changed))
    register.record_slat_move(meter=None, before=Slat.CLOSED, after=Slat.OPEN)
    register.record_slat_move(meter=None, before=Slat.OPEN, after=Slat.HALF)


def note_withdrawn(register: ConsentRegister, consent: str) -> str:
    register.withdraw(consent, on="2026-04-01")
    return consent


STORIES: tuple[tuple[tuple[What, str, dict[str, str]], ...], ...] = (
    (),
    *(((What.SENT, "2026-11-20", {"channel": way.value}),) for way in SentBy),
    ((What.SENT, "2026-11-01", {}), (What.UNDELIVERED, "2026-11-05", {})),
    ((What.SENT, "2026-11-01", {}), (What.RECEIVED, "2026-11-03", {}), (What.ACKNOWLEDGED, "2026-11-05", {})),
    (
        (What.SENT, "2026-11-01", {}),
        (What.RECEIVED, "2026-11-03", {}),
        (What.IDENTITY_ASKED, "2026-11-05", {"doubt": "no"}),
        (What.EXTENDED, "2026-11-06", {"reasons": "no"}),
    ),
    (
        (What.SENT, "2026-06-01", {}),
        (What.RECEIVED, "2026-06-03", {}),
        (What.IDENTITY_ASKED, "2026-06-05", {}),
        (What.IDENTITY_ANSWERED, "2026-06-06", {}),
        (What.EXTENDED, "2026-06-07", {"reasons": "yes"}),
        (What.ANSWERED_FULL, "2026-06-10", {}),
        (What.EFFECT_CHECKED, "2026-06-20", {"seen": "no"}),
    ),
    (
        (What.SENT, "2026-06-01", {}),
        (What.RECEIVED, "2026-06-03", {}),
        (What.REFUSED, "2026-06-10", {"reasons": "no", "remedies": "no"}),
        (What.REMINDED, "2026-06-20", {}),
        (What.COMPLAINT, "2026-06-25", {}),
    ),
    ((What.SENT, "2026-06-01", {}), (What.RECEIVED, "2026-06-03", {})),
    *(((What.SENT, "2026-06-01", {}), (What.CLOSED, "2026-06-10", {"closing": why.value})) for why in Closing),
)
"""What happened to each letter: every event, way of sending and closing, and nearly every state."""


def fill_letters(letters: Correspondence, begun: Correspondence, folder: Path) -> None:
    """``begun`` is the same on the day of the first sending: no letter leaves before it was written."""
    paper = proof(folder)
    printed(letters)
    for story in STORIES:
        request = begun.draft(asked())
        for what, on, said in story:
            files = (paper,) if what is What.RECEIVED else ()
            letters.note(request.reference, what, date.fromisoformat(on), said, files)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("codes")
    put(folder, "passphrase", f"{PASSPHRASE}\n")
    make_cheap(folder / "household", Slat.HALF)
    with closing(Household.open(folder / "household", CheapPassphrase())) as household:
        fill_register(household.register)
        begun = household.correspondence_at(datetime(2026, 6, 1, 9, tzinfo=UTC).timestamp)
        fill_letters(household.correspondence, begun, folder)
    return folder


@pytest.fixture
def said(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Said:
    monkeypatch.setenv("PERSIENNE_HOME", str(home / "household"))
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(home / "passphrase"))

    def run(*arguments: str) -> str:
        main(["--lang", "fr", *arguments])
        out, err = capsys.readouterr()
        assert f"{out}{err}".strip()
        return f"{out}{err}"

    return run


@pytest.mark.for_each(
    "arguments",
    [
        ("consents", "list"),
        ("consents", "list", "--events"),
        ("consents", "todo"),
        ("consents", "todo", "--on", "2027-01-01"),
        ("letters", "list"),
        ("letters", "todo"),
        ("letters", "todo", "--on", "2027-06-01"),
        ("letters", "event", "PERS-2026-0001", "sent", "--set", "channel=pigeon"),
        ("letters", "event", "PERS-2026-0001", "closed", "--set", "closing=pigeon"),
        ("letters", "event", "PERS-2026-0001", "refused", "--set", "verdicts=pigeon"),
        ("letters", "event", "PERS-2026-0001", "closed", "--set", "colour=red"),
    ],
)
def test_no_code_of_a_closed_list_is_read_in_french(arguments: tuple[str, ...], said: Said) -> None:
    assert codes_in(said(*arguments)) == set()


@pytest.mark.slow
def test_no_history_tells_a_code(said: Said) -> None:
    shown = said("consents", "show", "Organisme 1")
    assert "Ce qui a été noté" in shown
    assert codes_in(shown) == set()
    for number in range(1, len(STORIES) + 2):
        text = said("letters", "history", f"PERS-2026-{number:04}")
        assert codes_in(text) == set(), text


def test_a_code_that_is_printed_would_be_found() -> None:
    assert codes_in("envoyé\tregistered") == {"registered"}
    assert codes_in("pas: half-hour.\nC2 (ce qui est collecté)") == {"half-hour", "C2"}
    assert codes_in("PERS-2026-0001 refusé, `persienne letters new`") == set()


if TYPE_CHECKING:
    from collections.abc import Callable

    Said = Callable[..., str]
