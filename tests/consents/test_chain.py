"""The chain holds: every edited, exchanged, missing or doubled row is found, and what was erased is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from persienne.consents import chain
from persienne.consents.chain import GENESIS, Break, Head, Redacted, Verdict, verify
from persienne.consents.events import canonical, digest
from persienne.consents.fields import State
from support.sharing import METER, draft

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.consents.chain import Row

SALTS = (f"{number:032x}" for number in range(100_000))


def rows(count: int = 5) -> list[Row]:
    """A chain of so many rows."""
    head, made = Head(GENESIS, 0), []
    for number in range(1, count + 1):
        said = draft(on=f"2024-05-{number:02}", holder="Zoé Ferrand", note="<b>à relire</b>", consent_id="c")
        at = "2024-06-01T10:00:00Z"
        row = chain.seal(said, head, event_id=f"event-{number}", recorded_at=at, salt=lambda: next(SALTS))
        made.append(row)
        head = Head(row.hash, row.seq)
    return made


def test_an_event_comes_back_as_it_was_said() -> None:
    said = draft(State.RENEWED, holder="Zoé Ferrand", counterparty_address=("1 rue A", "75001 PARIS"))
    row = chain.seal(said, Head(GENESIS, 0), event_id="e", recorded_at="2024-06-01T10:00:00Z", salt=lambda: "00")
    event = chain.event(row.body, row.personal, row.hash)
    assert {name: getattr(event, name) for name in vars(said)} == vars(said)
    assert (event.seq, event.prev_hash, event.hash, event.redacted) == (1, GENESIS, row.hash, ())


def test_the_hash_is_that_of_the_canonical_text_and_of_the_row_before() -> None:
    first, second, *_ = rows()
    assert first.hash == digest(first.body)
    assert canonical(json.loads(first.body)) == first.body
    assert json.loads(first.body)["prev_hash"] == GENESIS
    assert json.loads(second.body)["prev_hash"] == first.hash


def test_no_personal_word_stands_in_what_is_hashed() -> None:
    body = rows(1)[0].body
    assert "Ferrand" not in body
    assert METER not in body
    assert "relire" not in body
    assert "Enedis" not in body


def test_two_rows_commit_the_same_name_differently() -> None:
    first, second, *_ = (json.loads(row.body)["commitments"]["holder"] for row in rows())
    assert first != second


def test_a_whole_chain_holds() -> None:
    made = rows()
    assert verify(made) == chain.Verdict(Head(made[-1].hash, 5))
    assert verify([]) == chain.Verdict(Head(GENESIS, 0))


@pytest.mark.for_each(
    ("change", "broken", "why"),
    [
        (lambda made: made.pop(2), 4, Break.MISSING),
        (lambda made: made.pop(0), 2, Break.MISSING),
        (lambda made: made.insert(2, made[1]), 2, Break.DUPLICATE),
        (lambda made: made.__setitem__(slice(1, 3), [made[2], made[1]]), 3, Break.MISSING),
        (lambda made: made.__setitem__(2, made[2]._replace(body=made[2].body.replace("C2", "C1"))), 3, Break.CHANGED),
        (lambda made: made.__setitem__(2, made[2]._replace(hash="0" * 64)), 3, Break.CHANGED),
        (lambda made: made.__setitem__(2, made[2]._replace(category="A")), 3, Break.COLUMN),
        (lambda made: made.__setitem__(2, made[2]._replace(day="2024-05-09")), 3, Break.COLUMN),
        (lambda made: made.__setitem__(2, made[1]._replace(seq=3)), 3, Break.PREVIOUS),
        (lambda made: made.__setitem__(2, made[2]._replace(personal=made[1].personal)), 3, Break.PERSONAL),
        (lambda made: made.__setitem__(2, made[2]._replace(personal="[]")), 3, Break.PERSONAL),
        (lambda made: made.__setitem__(2, made[2]._replace(personal="{")), 3, Break.PERSONAL),
        (lambda made: made.__setitem__(2, made[2]._replace(body="{}", hash=digest("{}"))), 3, Break.UNREADABLE),
    ],
)
def test_the_first_broken_row_is_named(change: object, broken: int, why: Break) -> None:
    made = rows()
    change(made)  # type: ignore[operator]
    verdict = verify(made)
    assert (verdict.first_broken, verdict.why, verdict.holds) == (broken, why, False)


def test_a_cut_tail_is_seen_only_against_an_expected_head() -> None:
    made = rows()
    expected = Head(made[-1].hash, 5)
    assert verify(made[:3]).holds
    assert verify(made, expected=expected).holds
    verdict = verify(made[:3], expected=expected)
    assert (verdict.first_broken, verdict.why) == (4, Break.TAIL)


def test_a_tail_made_anew_is_seen_against_an_expected_head() -> None:
    made, other = rows(), rows()
    assert verify(made, expected=Head(other[3].hash, 4)).why is Break.TAIL
    assert verify(made, expected=Head(made[3].hash, 4)).holds


def test_what_was_erased_is_told_and_breaks_nothing() -> None:
    made = rows()
    made[1] = made[1]._replace(personal=chain.without(made[1].personal, "holder"))
    verdict = verify(made)
    assert verdict.holds
    assert verdict.redacted == (Redacted(2, "holder"),)
    event = chain.event(made[1].body, made[1].personal, made[1].hash)
    assert (event.holder, event.redacted) == (None, ("holder",))


def test_another_name_put_in_the_place_of_an_erased_one_is_found() -> None:
    made = rows()
    personal = json.loads(made[1].personal)
    personal["holder"]["value"] = "Quelqu'un d'autre"
    made[1] = made[1]._replace(personal=canonical(personal))
    assert verify(made).why is Break.PERSONAL


@pytest.mark.parametrize(
    "personal",
    [
        lambda said: canonical(said) + " ",
        lambda said: canonical({**said, "holder": {**said["holder"], "once": "Zoé Ferrand"}}),
        lambda said: canonical({**said, "former": {"salt": "00", "value": "Zoé Ferrand"}}),
    ],
)
def test_nothing_else_may_lie_among_the_personal_values(personal: Callable[[Any], str]) -> None:
    made = rows()
    made[1] = made[1]._replace(personal=personal(json.loads(made[1].personal)))
    assert (verify(made).first_broken, verify(made).why) == (2, Break.PERSONAL)


def test_a_row_that_was_hashed_and_is_no_event_is_told() -> None:
    made = rows(1)
    body = canonical({**json.loads(made[0].body), "event_type": "shouted"})
    assert verify([chain.row(body, made[0].personal, digest(body))]).why is Break.UNREADABLE


def test_a_row_that_the_first_version_sealed_holds() -> None:
    """Its texts as they lay in a household’s file: no later version may hash or begin a chain in another way."""
    body = (
        '{"authority":"CNIL",'
        '"commitments":{"counterparty_name":"1b8146eef5137b945531c3781b74584bcbd62761eebe1701e4de4f1e89d0e2d6",'
        '"meter_ref":"09eaabf6cf3133139006e4937739e3b3f7fc4090438e8bdef5f9558f7fdc1c63"},"consent_id":"c",'
        '"counterparty_id":"enedis","counterparty_role":"operator","data_category":"C2",'
        '"energy":"electricity","event_id":"e","event_state":"given","event_time":"2024-05-01",'
        '"event_type":"unknown","expiry_source":"none","given_how":"unknown","jurisdiction":"FR",'
        '"kind":"consent","law_ref_version":"2026-04-03","legal_basis":"consent",'
        '"prev_hash":"0000000000000000000000000000000000000000000000000000000000000000","proof_type":"none",'
        '"purpose":"unknown","recorded_at":"2024-06-01T10:00:00Z","schema_version":"1","seq":1}'
    )
    personal = (
        '{"counterparty_name":{"salt":"00000000000000000000000000000000","value":"Enedis"},'
        '"meter_ref":{"salt":"00000000000000000000000000000000","value":"01234567890123"}}'
    )
    sealed = chain.row(body, personal, "2d43a9d62432e28a2d47e4a36711fc1358c59b6df2954ae375660c56a9e51abe")
    assert verify([sealed]) == Verdict(Head(sealed.hash, 1))


def test_many_rows_are_read_as_each_would_be_by_itself() -> None:
    stored = [(row.body, row.personal, row.hash) for row in rows(121)]
    assert chain.events(stored) == [chain.event(*texts) for texts in stored]


def test_a_text_that_holds_two_values_is_no_row() -> None:
    (row,) = rows(1)
    with pytest.raises(ValueError, match="more than one value"):
        chain.events([(row.body, f"{row.personal},{{}},{{}}", row.hash)])


def test_a_row_is_filed_under_the_local_day_of_its_event() -> None:
    said = draft(on="2024-05-01T23:30:00+02:00")
    row = chain.seal(said, Head(GENESIS, 0), event_id="e", recorded_at="2024-06-01T10:00:00Z", salt=lambda: "00")
    assert row.day == "2024-05-01"
