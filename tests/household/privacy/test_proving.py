"""The proof of an erasure can fail, is then said to be doubtful, and can be made again."""

from __future__ import annotations

import json
import os
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.documents.plain_text import text
from persienne.household.household import Household
from persienne.household.privacy.certificate import Certificate, certificate_sheet, fingerprint
from persienne.household.privacy.erasure import Level, Scope, State
from persienne.household.privacy.out_of_reach import ALWAYS, OF_KEYS, OF_SCOPE
from persienne.store.connection import open_store
from persienne.vault import KEYS_FILE
from support.erased import key_of, ordinal
from support.households import (
    CheapPassphrase,
)
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path

NOW = 1_750_000_000
WEEK = Scope(Level.DAY, ordinal(7), ordinal(13))
"""A week in the middle, in which the wire was not heard."""


def doubtful(household: Household) -> Certificate:
    """The certificate of an erasure: somebody puts a day back between the erasing and the search."""
    query = "SELECT source_id, register_id, day, finest, cells FROM curve WHERE day = ?"
    rows = household.conn.execute(query, (ordinal(8),)).fetchall()

    def put_back(step: str) -> None:
        if step == "replaced":
            with closing(open_store(household.file.path, household.file.key.current)) as conn:
                query = "INSERT INTO curve(source_id, register_id, day, finest, cells) VALUES (?, ?, ?, ?, ?)"
                conn.executemany(query, rows)

    return household.erasures.erase(WEEK, at=NOW, on_step=put_back)


def take_out_again(household: Household) -> None:
    household.conn.execute("DELETE FROM curve WHERE day = ?", (ordinal(8),))


def test_the_program_s_own_search_finds_what_is_there_and_says_so(household: Household) -> None:
    certificate = doubtful(household)
    assert certificate.state == State.DOUBTFUL
    assert certificate.proof is not None
    assert certificate.proof.found == 48
    assert [entry.state for entry in household.erasures.journal()] == [State.DOUBTFUL]


@pytest.mark.slow
def test_a_doubtful_erasure_is_proved_again_by_another_renewal(household: Household, folder: Path) -> None:
    first = doubtful(household)
    take_out_again(household)
    (second,) = household.erasures.prove_again(at=NOW + 60)
    assert (second.state, second.id, second.deleted) == (State.DONE, first.id, first.deleted)
    assert first.proof is not None
    assert second.proof is not None
    assert (second.proof.sampled, second.proof.found) == (first.proof.sampled, 0)
    assert (second.proof.again, second.proof.interrupted) == (NOW + 60, False)
    assert first.key_after != second.key_after
    assert fingerprint(key_of(folder)) == second.key_after
    (entry,) = household.erasures.journal()
    assert entry.state is State.DONE
    assert Certificate.from_dict(json.loads(entry.certificate or "")) == second
    assert code_of(household.erasures.prove_again) == "erase_all_proved"


@pytest.mark.slow
def test_what_is_still_there_stays_doubtful(household: Household) -> None:
    doubtful(household)
    (again,) = household.erasures.prove_again()
    assert (again.state, again.proof and again.proof.found) == (State.DOUBTFUL, 48)


@pytest.mark.slow
@pytest.mark.parametrize("gone", [True, False])
def test_after_a_restart_only_a_period_of_which_nothing_is_stored_is_proved(
    household: Household, folder: Path, gone: bool
) -> None:
    doubtful(household)
    if gone:
        take_out_again(household)
    household.close()
    with closing(Household.open(folder, CheapPassphrase())) as later:
        (again,) = later.erasures.prove_again()
    assert again.state == (State.DONE if gone else State.DOUBTFUL)
    assert again.proof is not None
    assert (again.proof.sampled, again.proof.interrupted) == (0, True)


@pytest.mark.quick
@pytest.mark.slow
def test_a_proof_that_is_made_again_says_what_remains_by_then(
    household: Household, folder: Path, tmp_path: Path
) -> None:
    first = doubtful(household)
    take_out_again(household)
    os.link(folder / KEYS_FILE, tmp_path / "copy")  # so that the renewal can't write over it
    (second,) = household.erasures.prove_again(at=NOW + 60)
    assert set(second.limits) == {*first.limits, "key_copies"}
    assert list(second.limits) == [
        code for code in (*ALWAYS[:1], *OF_KEYS, *ALWAYS[1:], *OF_SCOPE) if code in second.limits
    ]


@pytest.mark.slow
def test_asking_twice_after_a_restart_proves_no_more_than_asking_once(household: Household, folder: Path) -> None:
    doubtful(household)
    household.close()
    for _ in range(2):
        with closing(Household.open(folder, CheapPassphrase())) as later:
            (again,) = later.erasures.prove_again()
        assert again.state == State.DOUBTFUL
        assert (again.proof and again.proof.found_before) == 48
        assert Certificate.from_dict(again.to_dict()) == again
        assert "found 48 of them" in text(certificate_sheet(again, "en"))
