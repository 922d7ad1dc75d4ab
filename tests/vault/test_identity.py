"""Whose a key file is: the household signs it, each slot vouches for who signs, and nothing is unsealed before."""

from __future__ import annotations

import base64
import json
import secrets
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from persienne.vault import (
    KEYS_FILE,
    FileKeys,
    Identity,
    KeyringCredential,
    RecoveryCredential,
    Standing,
    add_slot,
    begin_rekey,
    confirm,
    create_keys,
    finish_rekey,
    new_words,
    open_keys,
    remove_slot,
    replace_slot,
    unlock,
    ways_in,
)
from persienne.vault.keyfile import Former, Signing, read_keys, write_keys
from support.former_keys import as_the_third_format
from support.households import CheapPassphrase
from support.identities import ANOTHER, WHO
from support.keyrings import ACCEPTED, MemoryKeyring
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PASSPHRASE = CheapPassphrase()


def changed(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    path = folder / KEYS_FILE
    body = json.loads(path.read_text())
    change(body)
    path.write_text(json.dumps(body))


def of_the_third_format(folder: Path, *more: RecoveryCredential) -> bytes:
    """A key file of a passphrase and ``more``, as the version before wrote it; its key."""
    key = create_keys(folder, PASSPHRASE, WHO)
    for way in more:
        add_slot(folder, key, WHO, way)
    as_the_third_format(folder, key)
    return key


def sheet() -> RecoveryCredential:
    return RecoveryCredential(" ".join(new_words()))


def test_the_household_signs_each_file_and_numbers_it(tmp_path: Path) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    generations = [unlock(tmp_path, PASSPHRASE).generation]
    add_slot(tmp_path, key, WHO, sheet())
    generations.append(unlock(tmp_path, PASSPHRASE).generation)
    finish_rekey(tmp_path, begin_rekey(tmp_path, key, WHO), WHO)
    opened = unlock(tmp_path, PASSPHRASE)
    assert [*generations, opened.generation] == [1, 2, 4]
    assert (opened.standing, opened.identity) == (Standing.CONFIRMED, WHO.public)
    assert read_keys(tmp_path).is_signed


def test_every_kind_of_slot_vouches_from_its_first_day(tmp_path: Path) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    words, keyring = sheet(), KeyringCredential(MemoryKeyring(), accepted=ACCEPTED)
    add_slot(tmp_path, key, WHO, words)
    replace_slot(tmp_path, key, WHO, keyring)
    key = rekeyed(tmp_path, key, keyring)
    assert {unlock(tmp_path, way).standing for way in (PASSPHRASE, words, keyring)} == {Standing.CONFIRMED}


def rekeyed(folder: Path, key: bytes, keyring: KeyringCredential) -> bytes:
    new = begin_rekey(folder, key, WHO, keyring)
    finish_rekey(folder, new, WHO, keyring)
    return new


def test_a_file_that_another_household_signs_is_refused_before_anything_is_unsealed(tmp_path: Path) -> None:
    """The forger seals a key of their own to the public keys of the victim's slots, and signs; no secret is needed."""
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    slots = read_keys(tmp_path).slots
    assert open_keys(tmp_path, PASSPHRASE) == FileKeys(key)
    (tmp_path / KEYS_FILE).unlink()
    write_keys(tmp_path, slots, secrets.token_bytes(32), Signing(ANOTHER, 9), Former())
    assert code_of(lambda: open_keys(tmp_path, PASSPHRASE)) == "keys_foreign"


def test_a_key_that_another_hand_has_sealed_under_the_household_s_name_is_refused(tmp_path: Path) -> None:
    """The forger keeps the identity and the confirmations, and can’t sign."""
    create_keys(tmp_path, PASSPHRASE, WHO)
    body = json.loads((tmp_path / KEYS_FILE).read_text())
    slots = read_keys(tmp_path).slots
    (tmp_path / KEYS_FILE).unlink()
    write_keys(tmp_path, slots, secrets.token_bytes(32), Signing(ANOTHER, 1), Former())
    changed(tmp_path, lambda forged: forged.update(identity=body["identity"], signature=body["signature"]))
    assert code_of(lambda: open_keys(tmp_path, PASSPHRASE)) == "keys_damaged"


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body["slots"].pop(),
        lambda body: body["slots"].append(body["slots"][0]),
        lambda body: body["slots"].reverse(),
        lambda body: body["slots"][1].pop("confirmation"),
        lambda body: body.update(generation=body["generation"] + 1),
        lambda body: body.pop("signature"),
        lambda body: body.pop("identity"),
        lambda body: body.update(identity=""),
        lambda body: body.update(generation=0),
        lambda body: body.update(generation="newest"),
        lambda body: body.update(signature=base64.b64encode(bytes(64)).decode()),
        lambda body: body.update(identity=base64.b64encode(ANOTHER.public).decode()),
        lambda body: body.update(retired=["0123"]),
        lambda body: body.update(former_kept=True),
    ],
)
def test_nothing_in_the_file_changes_without_the_household(
    tmp_path: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    add_slot(tmp_path, key, WHO, sheet())
    changed(tmp_path, change)
    assert code_of(lambda: open_keys(tmp_path, PASSPHRASE)) == "keys_damaged"


def test_a_former_format_s_file_opens_and_says_that_nothing_shows_whose_it_is(tmp_path: Path) -> None:
    key = of_the_third_format(tmp_path)
    opened = unlock(tmp_path, PASSPHRASE)
    assert (opened.keys, opened.standing) == (FileKeys(key), Standing.FORMER)
    assert (opened.identity, opened.generation, opened.signature) == (None, 0, b"")


def test_the_slot_in_hand_vouches_and_the_others_open_all_the_same_until_they_do(tmp_path: Path) -> None:
    words = sheet()
    key = of_the_third_format(tmp_path, words)
    confirm(tmp_path, key, WHO, unlock(tmp_path, PASSPHRASE))
    assert unlock(tmp_path, PASSPHRASE).standing is Standing.CONFIRMED
    other = unlock(tmp_path, words)
    assert (other.standing, other.keys, other.identity) == (Standing.UNCONFIRMED, FileKeys(key), WHO.public)
    assert [bool(slot.confirmation) for slot in ways_in(tmp_path)] == [True, False]
    confirm(tmp_path, key, WHO, other)
    assert unlock(tmp_path, words).standing is Standing.CONFIRMED
    assert unlock(tmp_path, words).generation == 2


def test_slots_that_have_not_vouched_survive_a_rekey_as_they_are(tmp_path: Path) -> None:
    words = sheet()
    key = of_the_third_format(tmp_path, words)
    confirm(tmp_path, key, WHO, unlock(tmp_path, PASSPHRASE))
    new = begin_rekey(tmp_path, key, WHO)
    finish_rekey(tmp_path, new, WHO)
    assert unlock(tmp_path, words).standing is Standing.UNCONFIRMED
    assert open_keys(tmp_path, words) == FileKeys(new)


def test_a_confirmation_is_of_one_slot_and_of_one_identity(tmp_path: Path) -> None:
    """That of another slot, moved, is none: whoever can write the file can copy it."""
    words = sheet()
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    add_slot(tmp_path, key, WHO, words)
    first, second = read_keys(tmp_path).slots
    (tmp_path / KEYS_FILE).unlink()
    swapped = (replace(first, confirmation=second.confirmation), replace(second, confirmation=first.confirmation))
    write_keys(tmp_path, swapped, key, Signing(WHO, 1), Former())
    assert code_of(lambda: open_keys(tmp_path, PASSPHRASE)) == "keys_foreign"
    assert code_of(lambda: open_keys(tmp_path, words)) == "keys_foreign"


def test_nobody_writes_the_file_of_a_household_with_another_identity(tmp_path: Path) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    added = add_slot(tmp_path, key, WHO, sheet())
    before = (tmp_path / KEYS_FILE).read_bytes()
    acts: list[Callable[[], object]] = [
        lambda: add_slot(tmp_path, key, ANOTHER, sheet()),
        lambda: replace_slot(tmp_path, key, ANOTHER, CheapPassphrase("une autre phrase")),
        lambda: remove_slot(tmp_path, key, ANOTHER, added.id, PASSPHRASE),
        lambda: begin_rekey(tmp_path, key, ANOTHER),
    ]
    assert [code_of(act) for act in acts] == ["keys_changed"] * len(acts)
    assert (tmp_path / KEYS_FILE).read_bytes() == before


def test_of_a_lost_identity_only_the_slot_in_hand_takes_the_next(tmp_path: Path) -> None:
    """The database may be a copy of before it had one: it makes another, and what vouched for the first is void."""
    words = sheet()
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    add_slot(tmp_path, key, WHO, words)
    confirm(tmp_path, key, ANOTHER, unlock(tmp_path, PASSPHRASE))
    one, other = unlock(tmp_path, PASSPHRASE), unlock(tmp_path, words)
    assert [one.standing, other.standing] == [Standing.CONFIRMED, Standing.UNCONFIRMED]
    assert {one.identity, other.identity} == {ANOTHER.public}
    assert one.generation == 3


def test_a_file_becomes_one_generation_beyond_what_is_asked(tmp_path: Path) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    confirm(tmp_path, key, WHO, unlock(tmp_path, PASSPHRASE), beyond=40)
    confirm(tmp_path, key, WHO, unlock(tmp_path, PASSPHRASE), beyond=40)
    assert unlock(tmp_path, PASSPHRASE).generation == 41


def test_an_identity_is_random_and_shows_its_public_part_alone() -> None:
    one, other = Identity.new(), Identity.new()
    assert one.public != other.public
    assert one.seed.hex() not in repr(one)
    assert str(one.seed) not in repr(one)


def test_an_identity_of_rfc_8032_signs_as_it_says() -> None:
    """RFC 8032, section 7.1, test 2."""
    identity = Identity(bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
    assert identity.public.hex() == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    assert identity.sign(b"\x72").hex() == (
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
