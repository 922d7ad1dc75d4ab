"""The ways into an open household: a sheet, a passphrase and a keyring are made, and none goes before another opens."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.vault import (
    FileKeys,
    KeyringCredential,
    PassphraseCredential,
    RecoveryCredential,
    SlotKind,
    begin_rekey,
    create_keys,
    finish_rekey,
    open_keys,
)
from persienne.vault.household_keys import Keys, Way, ways
from support.households import CheapPassphrase
from support.identities import WHO
from support.keyrings import ACCEPTED, MemoryKeyring
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path


def kept_by(backend: MemoryKeyring) -> KeyringCredential:
    return KeyringCredential(backend, accepted=ACCEPTED)


@pytest.mark.slow
def test_a_sheet_is_made_and_opens_the_household(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with closing(Household.create(home, CheapPassphrase(), slat=Slat.HALF)) as household:
        assert "recovery" not in [way.kind for way in household.keys.ways()]
        words = household.keys.make_sheet()
        assert "recovery" in [way.kind for way in household.keys.ways()]
    with closing(Household.open(home, RecoveryCredential(" ".join(words)))) as household:
        assert household.slats.of_new_meters is Slat.HALF
        again = household.keys.make_sheet()
    assert code_of(lambda: Household.open(home, RecoveryCredential(" ".join(words)))) == "recovery_wrong"
    Household.open(home, RecoveryCredential(" ".join(again))).close()


def test_the_ways_are_listed_without_a_secret(tmp_path: Path) -> None:
    key = create_keys(tmp_path, keyring := kept_by(MemoryKeyring()), WHO)
    keys = Keys(tmp_path, lambda: key, lambda: WHO, keyring)
    sheet = RecoveryCredential(" ".join(keys.make_sheet()))
    listed = keys.ways()
    assert [(way.kind, way.keyring) for way in listed] == [
        (SlotKind.KEYRING, "Test keyring"),
        (SlotKind.RECOVERY, None),
    ]
    assert listed[1] == Way(SlotKind.RECOVERY, None, sheet.slot_id)
    assert ways(tmp_path) == listed
    begin_rekey(tmp_path, key, WHO, keyring)
    assert [way.kind for way in ways(tmp_path)] == [SlotKind.KEYRING, SlotKind.RECOVERY]


@pytest.mark.slow  # five times the real cost of a passphrase
def test_a_passphrase_is_set_changed_and_taken_out_beside_a_keyring(tmp_path: Path) -> None:
    key = create_keys(tmp_path, keyring := kept_by(MemoryKeyring()), WHO)
    keys = Keys(tmp_path, lambda: key, lambda: WHO, keyring)
    for text in ("première phrase", "seconde phrase"):
        keys.set_passphrase(text)
    assert open_keys(tmp_path, PassphraseCredential("seconde phrase")) == FileKeys(key)
    assert code_of(lambda: open_keys(tmp_path, PassphraseCredential("première phrase"))) == "passphrase_wrong"
    keys.remove_passphrase()
    assert [way.kind for way in keys.ways()] == [SlotKind.KEYRING]


def test_a_sheet_alone_is_no_reason_to_take_the_passphrase_out(tmp_path: Path) -> None:
    key = create_keys(tmp_path, CheapPassphrase(), WHO)
    keys = Keys(tmp_path, lambda: key, lambda: WHO, kept_by(MemoryKeyring()))
    keys.make_sheet()
    assert code_of(keys.remove_passphrase) == "last_way_in"
    assert SlotKind.PASSPHRASE in {way.kind for way in keys.ways()}


def test_a_keyring_is_added_to_a_household_with_a_passphrase(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    key = create_keys(tmp_path, CheapPassphrase(), WHO)
    keys = Keys(tmp_path, lambda: key, lambda: WHO, kept_by(backend))
    keys.add_keyring()
    keys.add_keyring()
    assert open_keys(tmp_path, kept_by(backend)) == FileKeys(key)
    assert len(backend.items) == 1
    keys.remove_passphrase()
    assert [way.kind for way in keys.ways()] == [SlotKind.KEYRING]


@pytest.mark.parametrize("verb", ["make_sheet", "add_keyring"])
def test_a_key_that_another_program_has_renewed_changes_nothing(tmp_path: Path, verb: str) -> None:
    key = create_keys(tmp_path, CheapPassphrase(), WHO)
    finish_rekey(tmp_path, begin_rekey(tmp_path, key, WHO), WHO)
    before = (tmp_path / "household.keys").read_bytes()
    assert code_of(getattr(Keys(tmp_path, lambda: key, lambda: WHO, kept_by(MemoryKeyring())), verb)) == "keys_changed"
    assert (tmp_path / "household.keys").read_bytes() == before
