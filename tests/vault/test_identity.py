"""Whose a key file is: the household signs it, each slot vouches for who signs, and nothing is unsealed before."""

from __future__ import annotations

import base64
import json
import secrets
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from keyring.errors import KeyringLocked

from persienne.base.errors import UserError
from persienne.vault import (
    KEYS_FILE,
    FileKeys,
    Identity,
    KeyringCredential,
    PassphraseCredential,
    RecoveryCredential,
    SlotKind,
    abandon_rekey,
    begin_rekey,
    confirm,
    create_keys,
    finish_rekey,
    new_words,
    open_keys,
    remove_slot,
    replace_slot,
    slot_kinds,
    unlock,
    ways_in,
)
from persienne.vault.keyfile import Former, Signing, read_keys, write_keys
from support.chance import cases
from support.former_keys import FormerPassphrase, FormerSheet, as_the_fourth_format, as_the_third_format
from support.households import CheapPassphrase
from support.identities import ANOTHER, WHO
from support.keyrings import ACCEPTED, FailingKeyring, ForgetfulKeyring, MemoryKeyring, failures
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.vault import Credential, Opened

PASSPHRASE = CheapPassphrase()


def changed(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    path = folder / KEYS_FILE
    body = json.loads(path.read_text())
    change(body)
    path.write_text(json.dumps(body))


def of_a_former_version(folder: Path, *more: Credential) -> bytes:
    """A key file of a passphrase and ``more``, as the version before identities wrote it; its key."""
    key = create_keys(folder, PASSPHRASE, WHO)
    as_the_fourth_format(folder, key, FormerPassphrase(), *more, identity=WHO)
    as_the_third_format(folder, key)
    return key


def unlock_former(folder: Path) -> Opened:
    """A person was asked."""
    with pytest.raises(UserError) as caught:
        unlock(folder, PASSPHRASE)
    assert caught.value.code == "keys_former"
    return unlock(folder, PASSPHRASE, trusted={caught.value.facts["told"]})


def sheet() -> RecoveryCredential:
    return RecoveryCredential(" ".join(new_words()))


def test_the_household_signs_each_file_and_numbers_it_beyond_what_is_asked(tmp_path: Path) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    generations = [unlock(tmp_path, PASSPHRASE).generation]
    replace_slot(tmp_path, key, WHO, sheet())
    generations.append(unlock(tmp_path, PASSPHRASE).generation)
    key = begin_rekey(tmp_path, key, WHO)
    finish_rekey(tmp_path, key, WHO)
    opened = unlock(tmp_path, PASSPHRASE)
    assert [*generations, opened.generation] == [1, 2, 4]
    assert (opened.confirmed, opened.identity) == (True, WHO.public)
    assert read_keys(tmp_path).is_signed
    confirm(tmp_path, key, WHO, opened, beyond=40)
    confirm(tmp_path, key, WHO, unlock(tmp_path, PASSPHRASE), beyond=40)
    assert unlock(tmp_path, PASSPHRASE).generation == 41


@pytest.mark.slow
def test_every_kind_of_slot_vouches_from_its_first_day(tmp_path: Path) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    words, keyring = sheet(), KeyringCredential(MemoryKeyring(), accepted=ACCEPTED)
    replace_slot(tmp_path, key, WHO, words)
    replace_slot(tmp_path, key, WHO, keyring)
    key = rekeyed(tmp_path, key, keyring)
    assert all(unlock(tmp_path, way).confirmed for way in (PASSPHRASE, words, keyring))


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
    replace_slot(tmp_path, key, WHO, sheet())
    changed(tmp_path, change)
    assert code_of(lambda: open_keys(tmp_path, PASSPHRASE)) == "keys_damaged"


def test_a_former_format_s_file_opens_after_a_yes_alone_and_nothing_shows_whose_it_is(tmp_path: Path) -> None:
    key = of_a_former_version(tmp_path)
    opened = unlock_former(tmp_path)
    assert (opened.keys, opened.confirmed) == (FileKeys(key), False)
    assert (opened.identity, opened.generation, opened.signature) == (None, 0, b"")


@pytest.mark.slow
def test_the_slot_in_hand_vouches_and_the_others_open_all_the_same_until_they_do(tmp_path: Path) -> None:
    words = FormerSheet()
    key = of_a_former_version(tmp_path, words)
    confirm(tmp_path, key, WHO, unlock_former(tmp_path))
    assert unlock(tmp_path, PASSPHRASE).confirmed
    other = unlock(tmp_path, words)
    assert (other.confirmed, other.keys, other.identity) == (False, FileKeys(key), WHO.public)
    assert [bool(slot.confirmation) for slot in ways_in(tmp_path)] == [True, False]
    confirm(tmp_path, key, WHO, other)
    assert unlock(tmp_path, words).confirmed
    assert unlock(tmp_path, words).generation == 2


@pytest.mark.slow
def test_slots_that_have_not_vouched_survive_a_rekey_as_they_are(tmp_path: Path) -> None:
    words = FormerSheet()
    key = of_a_former_version(tmp_path, words)
    confirm(tmp_path, key, WHO, unlock_former(tmp_path))
    new = begin_rekey(tmp_path, key, WHO)
    finish_rekey(tmp_path, new, WHO)
    assert not unlock(tmp_path, words).confirmed
    assert open_keys(tmp_path, words) == FileKeys(new)


@pytest.mark.slow
def test_a_confirmation_is_of_one_slot_and_of_one_identity(tmp_path: Path) -> None:
    """That of another slot, moved, is none: whoever can write the file can copy it."""
    words = sheet()
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    replace_slot(tmp_path, key, WHO, words)
    first, second = read_keys(tmp_path).slots
    (tmp_path / KEYS_FILE).unlink()
    swapped = (replace(first, confirmation=second.confirmation), replace(second, confirmation=first.confirmation))
    write_keys(tmp_path, swapped, key, Signing(WHO, 1), Former())
    assert code_of(lambda: open_keys(tmp_path, PASSPHRASE)) == "keys_foreign"
    assert code_of(lambda: open_keys(tmp_path, words)) == "keys_foreign"


def test_nobody_writes_the_file_of_a_household_with_another_identity(tmp_path: Path) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    added = replace_slot(tmp_path, key, WHO, sheet())
    before = (tmp_path / KEYS_FILE).read_bytes()
    acts: list[Callable[[], object]] = [
        lambda: replace_slot(tmp_path, key, ANOTHER, sheet()),
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
    replace_slot(tmp_path, key, WHO, words)
    confirm(tmp_path, key, ANOTHER, unlock(tmp_path, PASSPHRASE))
    one, other = unlock(tmp_path, PASSPHRASE), unlock(tmp_path, words)
    assert [one.confirmed, other.confirmed] == [True, False]
    assert {one.identity, other.identity} == {ANOTHER.public}
    assert one.generation == 3


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


# Ways in are added, replaced and taken out with the file key alone, and never the last one.


def kept_by(backend: MemoryKeyring, name: str = "Test keyring") -> KeyringCredential:
    return KeyringCredential(backend, accepted=dict.fromkeys(ACCEPTED, name))


def test_a_keyring_set_again_keeps_one_item(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    key = create_keys(tmp_path, kept_by(backend), WHO)
    replace_slot(tmp_path, key, WHO, kept_by(backend))
    assert len(backend.items) == 1
    assert open_keys(tmp_path, kept_by(backend)) == FileKeys(key)


def test_a_keyring_that_lost_its_item_is_set_again(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    key = create_keys(tmp_path, kept_by(backend), WHO)
    backend.items.clear()
    replace_slot(tmp_path, key, WHO, kept_by(backend))
    assert slot_kinds(tmp_path) == (SlotKind.KEYRING,)
    assert open_keys(tmp_path, kept_by(backend)) == FileKeys(key)


def test_a_keyring_of_another_name_stands_beside_the_first(tmp_path: Path) -> None:
    one, other = MemoryKeyring(), MemoryKeyring()
    key = create_keys(tmp_path, kept_by(one, "One"), WHO)
    replace_slot(tmp_path, key, WHO, kept_by(other, "Other"))
    assert open_keys(tmp_path, kept_by(one, "One")) == open_keys(tmp_path, kept_by(other, "Other")) == FileKeys(key)
    assert [way.keyring for way in ways_in(tmp_path)] == ["One", "Other"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("credential", "code"),
    [
        (PassphraseCredential("court"), "passphrase_too_short"),
        (kept_by(ForgetfulKeyring()), "keyring_item_missing"),
        *((kept_by(FailingKeyring(error)), code) for error, code in failures()),
    ],
)
def test_what_can_t_be_proved_changes_nothing(tmp_path: Path, credential: Credential, code: str) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    before = (tmp_path / "household.keys").read_bytes()
    assert code_of(lambda: replace_slot(tmp_path, key, WHO, credential)) == code
    assert (tmp_path / "household.keys").read_bytes() == before


@pytest.mark.slow
def test_of_ways_that_are_added_at_once_none_is_lost(tmp_path: Path) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    names = [f"keyring {number}" for number in range(8)]
    keyrings = [KeyringCredential(MemoryKeyring(), accepted={MemoryKeyring.__module__: name}) for name in names]
    with ThreadPoolExecutor(8) as several:
        list(several.map(lambda way: replace_slot(tmp_path, key, WHO, way), keyrings))
    assert {way.keyring for way in ways_in(tmp_path)} == {None, *names}
    assert [file.name for file in tmp_path.iterdir()] == ["household.keys"]


def test_a_stale_key_and_a_rekey_under_way_change_nothing(tmp_path: Path) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    backend = MemoryKeyring()
    new = begin_rekey(tmp_path, key, WHO)
    assert code_of(lambda: replace_slot(tmp_path, key, WHO, kept_by(backend))) == "rekey_under_way"
    finish_rekey(tmp_path, new, WHO)
    assert code_of(lambda: replace_slot(tmp_path, key, WHO, kept_by(backend))) == "keys_changed"
    assert backend.items == {}


def id_of(folder: Path, kind: SlotKind) -> str:
    return next(way.id for way in ways_in(folder) if way.kind is kind)


def test_the_last_way_in_stays(tmp_path: Path) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    slot_id = id_of(tmp_path, SlotKind.PASSPHRASE)
    assert code_of(lambda: remove_slot(tmp_path, key, WHO, slot_id, PASSPHRASE)) == "last_way_in"
    assert code_of(lambda: remove_slot(tmp_path, key, WHO, slot_id, kept_by(MemoryKeyring()))) == "last_way_in"
    assert code_of(lambda: remove_slot(tmp_path, key, WHO, "0000", PASSPHRASE)) == "slot_unknown"
    assert open_keys(tmp_path, PASSPHRASE) == FileKeys(key)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("backend", "code"),
    [(MemoryKeyring(), "keyring_item_missing"), (FailingKeyring(KeyringLocked("no")), "keyring_locked")],
    ids=["empty", "locked"],
)
def test_a_way_stays_while_the_other_does_not_open(tmp_path: Path, backend: MemoryKeyring, code: str) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    replace_slot(tmp_path, key, WHO, kept_by(MemoryKeyring()))
    slot_id = id_of(tmp_path, SlotKind.PASSPHRASE)
    assert code_of(lambda: remove_slot(tmp_path, key, WHO, slot_id, kept_by(backend))) == code
    assert open_keys(tmp_path, PASSPHRASE) == FileKeys(key)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("ways", "left"),
    [
        ((), "none"),
        ((SlotKind.PASSPHRASE,), "passphrase"),
        ((SlotKind.RECOVERY,), "recovery"),
        ((SlotKind.PASSPHRASE, SlotKind.RECOVERY), "either"),
    ],
)
def test_a_keyring_that_fails_says_what_else_opens(tmp_path: Path, ways: tuple[SlotKind, ...], left: str) -> None:
    key = create_keys(tmp_path, kept_by(MemoryKeyring()), WHO)
    for kind in ways:
        replace_slot(tmp_path, key, WHO, PASSPHRASE if kind is SlotKind.PASSPHRASE else sheet())
    with pytest.raises(UserError) as caught:
        open_keys(tmp_path, kept_by(FailingKeyring(KeyringLocked("no"))))
    assert (caught.value.code, caught.value.facts) == ("keyring_locked", {"way_back": left})


def test_a_household_that_a_sheet_alone_opens_asks_for_it(tmp_path: Path) -> None:
    create_keys(tmp_path, sheet(), WHO)
    assert code_of(lambda: open_keys(tmp_path, kept_by(MemoryKeyring()))) == "recovery_needed"


class AnyOrder(RuleBasedStateMachine):
    """Whatever is added, replaced, taken out and rekeyed: what should open opens, with one key and one item each."""

    folder: Path

    def __init__(self) -> None:
        super().__init__()
        import tempfile  # noqa: PLC0415 - a machine has no fixtures
        from pathlib import Path  # noqa: PLC0415

        self._made = tempfile.TemporaryDirectory()
        self.folder = Path(self._made.name)
        self.backend = MemoryKeyring()
        self.ways: dict[SlotKind, Credential] = {SlotKind.PASSPHRASE: PASSPHRASE}
        self.key = create_keys(self.folder, PASSPHRASE, WHO)

    def teardown(self) -> None:
        self._made.cleanup()

    @rule(kind=st.sampled_from(SlotKind))
    def set_way(self, kind: SlotKind) -> None:
        made: dict[SlotKind, Credential] = {
            SlotKind.PASSPHRASE: PASSPHRASE,
            SlotKind.KEYRING: kept_by(self.backend),
            SlotKind.RECOVERY: sheet(),
        }
        replace_slot(self.folder, self.key, WHO, made[kind])
        self.ways[kind] = made[kind]

    @precondition(lambda self: len(self.ways) > 1)
    @rule(data=st.data())
    def take_out(self, data: st.DataObject) -> None:
        kind = data.draw(st.sampled_from(sorted(self.ways)))
        proof = next(way for other, way in self.ways.items() if other is not kind)
        remove_slot(self.folder, self.key, WHO, id_of(self.folder, kind), proof)
        del self.ways[kind]

    @rule(with_keyring=st.booleans(), finished=st.booleans())
    def rekey(self, *, with_keyring: bool, finished: bool) -> None:
        keyring = kept_by(self.backend) if with_keyring else None
        new = begin_rekey(self.folder, self.key, WHO, keyring)
        if finished:
            finish_rekey(self.folder, new, WHO, keyring)
            self.key = new
        else:
            abandon_rekey(self.folder, self.key, WHO, keyring)

    @invariant()
    def what_should_open_opens(self) -> None:
        assert sorted(slot_kinds(self.folder)) == sorted(self.ways)
        for way in self.ways.values():
            assert open_keys(self.folder, way) == FileKeys(self.key)


AnyOrder.TestCase.settings = settings(
    max_examples=cases(12), stateful_step_count=12, suppress_health_check=list(HealthCheck)
)
TestAnyOrder = pytest.mark.slow(AnyOrder.TestCase)
