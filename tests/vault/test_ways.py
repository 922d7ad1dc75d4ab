"""Ways in are added, replaced and taken out with the file key alone, and never the last one."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from keyring.errors import KeyringLocked

from persienne.base.errors import UserError
from persienne.vault import (
    FileKeys,
    KeyringCredential,
    PassphraseCredential,
    RecoveryCredential,
    SlotKind,
    add_slot,
    begin_rekey,
    create_keys,
    finish_rekey,
    new_words,
    open_keys,
    remove_slot,
    replace_slot,
    slot_kinds,
    ways_in,
)
from support.chance import cases
from support.households import CheapPassphrase
from support.identities import WHO
from support.keyrings import ACCEPTED, FailingKeyring, ForgetfulKeyring, MemoryKeyring, failures
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.vault import Credential

PASSPHRASE = CheapPassphrase()


def kept_by(backend: MemoryKeyring, name: str = "Test keyring") -> KeyringCredential:
    return KeyringCredential(backend, accepted=dict.fromkeys(ACCEPTED, name))


def sheet() -> RecoveryCredential:
    return RecoveryCredential(" ".join(new_words()))


def test_each_kind_may_stand_beside_the_others(tmp_path: Path) -> None:
    ways: list[Credential] = [PASSPHRASE, kept_by(MemoryKeyring()), sheet()]
    key = create_keys(tmp_path, ways[0], WHO)
    for way in ways[1:]:
        add_slot(tmp_path, key, WHO, way)
    assert [open_keys(tmp_path, way) for way in ways] == [FileKeys(key)] * 3
    assert slot_kinds(tmp_path) == (SlotKind.PASSPHRASE, SlotKind.KEYRING, SlotKind.RECOVERY)


def test_a_new_passphrase_takes_the_place_of_the_former(tmp_path: Path) -> None:
    key = create_keys(tmp_path, kept_by(backend := MemoryKeyring()), WHO)
    replace_slot(tmp_path, key, WHO, PASSPHRASE)
    replace_slot(tmp_path, key, WHO, CheapPassphrase("une autre phrase"))
    assert code_of(lambda: open_keys(tmp_path, PASSPHRASE)) == "passphrase_wrong"
    assert open_keys(tmp_path, CheapPassphrase("une autre phrase")) == FileKeys(key)
    assert open_keys(tmp_path, kept_by(backend)) == FileKeys(key)


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
    assert code_of(lambda: add_slot(tmp_path, key, WHO, credential)) == code
    assert code_of(lambda: replace_slot(tmp_path, key, WHO, credential)) == code
    assert (tmp_path / "household.keys").read_bytes() == before


def test_of_ways_that_are_added_at_once_none_is_lost(tmp_path: Path) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    sheets = [sheet() for _ in range(8)]
    with ThreadPoolExecutor(8) as several:
        list(several.map(lambda way: add_slot(tmp_path, key, WHO, way), sheets))
    assert {way.id for way in ways_in(tmp_path)} >= {way.slot_id for way in sheets}
    assert [file.name for file in tmp_path.iterdir()] == ["household.keys"]


def test_a_stale_key_and_a_rekey_under_way_change_nothing(tmp_path: Path) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    backend = MemoryKeyring()
    new = begin_rekey(tmp_path, key, WHO)
    assert code_of(lambda: add_slot(tmp_path, key, WHO, kept_by(backend))) == "rekey_under_way"
    finish_rekey(tmp_path, new, WHO)
    assert code_of(lambda: add_slot(tmp_path, key, WHO, kept_by(backend))) == "keys_changed"
    assert backend.items == {}


def id_of(folder: Path, kind: SlotKind) -> str:
    return next(way.id for way in ways_in(folder) if way.kind is kind)


def test_a_way_goes_once_another_has_opened(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    key = create_keys(tmp_path, kept_by(backend), WHO)
    add_slot(tmp_path, key, WHO, PASSPHRASE)
    remove_slot(tmp_path, key, WHO, id_of(tmp_path, SlotKind.PASSPHRASE), kept_by(backend))
    assert slot_kinds(tmp_path) == (SlotKind.KEYRING,)
    assert code_of(lambda: open_keys(tmp_path, PASSPHRASE)) == "passphrase_not_set"


def test_the_last_way_in_stays(tmp_path: Path) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    slot_id = id_of(tmp_path, SlotKind.PASSPHRASE)
    assert code_of(lambda: remove_slot(tmp_path, key, WHO, slot_id, PASSPHRASE)) == "last_way_in"
    assert code_of(lambda: remove_slot(tmp_path, key, WHO, slot_id, kept_by(MemoryKeyring()))) == "last_way_in"
    assert code_of(lambda: remove_slot(tmp_path, key, WHO, "0000", PASSPHRASE)) == "slot_unknown"
    assert open_keys(tmp_path, PASSPHRASE) == FileKeys(key)


@pytest.mark.parametrize(
    ("backend", "code"),
    [(MemoryKeyring(), "keyring_item_missing"), (FailingKeyring(KeyringLocked("no")), "keyring_locked")],
    ids=["empty", "locked"],
)
def test_a_way_stays_while_the_other_does_not_open(tmp_path: Path, backend: MemoryKeyring, code: str) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    add_slot(tmp_path, key, WHO, kept_by(MemoryKeyring()))
    slot_id = id_of(tmp_path, SlotKind.PASSPHRASE)
    assert code_of(lambda: remove_slot(tmp_path, key, WHO, slot_id, kept_by(backend))) == code
    assert open_keys(tmp_path, PASSPHRASE) == FileKeys(key)


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
        add_slot(tmp_path, key, WHO, PASSPHRASE if kind is SlotKind.PASSPHRASE else sheet())
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

    @rule(with_keyring=st.booleans())
    def rekey(self, *, with_keyring: bool) -> None:
        keyring = kept_by(self.backend) if with_keyring else None
        new = begin_rekey(self.folder, self.key, WHO, keyring)
        finish_rekey(self.folder, new, WHO, keyring)
        self.key = new

    @invariant()
    def what_should_open_opens(self) -> None:
        assert sorted(slot_kinds(self.folder)) == sorted(self.ways)
        for way in self.ways.values():
            assert open_keys(self.folder, way) == FileKeys(self.key)


AnyOrder.TestCase.settings = settings(
    max_examples=cases(12), stateful_step_count=12, suppress_health_check=list(HealthCheck)
)
TestAnyOrder = AnyOrder.TestCase
