"""The key file and its slots: what opens them, what does not, and which keyrings are trusted."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from keyring.backends import kwallet

from persienne.base.errors import UserError
from persienne.vault import (
    KEYS_FILE,
    FileKeys,
    KeyringCredential,
    PassphraseCredential,
    SlotKind,
    create_keys,
    keyring_name,
    open_keys,
    slot_kinds,
)
from persienne.vault.keyfile import read_keys
from persienne.vault.slots import Argon2Cost, seal, split, unseal
from support import keyrings
from support.households import CheapPassphrase
from support.identities import WHO
from support.keyrings import ACCEPTED, FailingKeyring, ForgetfulKeyring, MemoryKeyring, SessionKeyring
from support.patience import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PASSPHRASE = "volets mi-clos à l'été"


def code_of(action: Callable[[], object]) -> str:
    with pytest.raises(UserError) as caught:
        action()
    return caught.value.code


def in_memory(backend: MemoryKeyring | None = None) -> KeyringCredential:
    return KeyringCredential(backend or MemoryKeyring(), accepted=ACCEPTED)


def rewrite(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    path = folder / KEYS_FILE
    body = json.loads(path.read_text())
    change(body)
    path.write_text(json.dumps(body))


# --- the passphrase --------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_passphrase_gives_the_key_back(tmp_path: Path) -> None:
    key = create_keys(tmp_path, PassphraseCredential(PASSPHRASE), WHO)
    assert len(key) == 32
    assert open_keys(tmp_path, PassphraseCredential(PASSPHRASE)).current == key
    assert slot_kinds(tmp_path) == (SlotKind.PASSPHRASE,)


def test_two_households_share_no_key(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in "ab"]
    for folder in folders:
        folder.mkdir()
    keys = {create_keys(folder, CheapPassphrase(PASSPHRASE), WHO) for folder in folders}
    assert len(keys) == 2
    assert len({read_keys(folder).slots[0].public_key for folder in folders}) == 2


def test_an_accent_typed_as_two_signs_is_the_same_passphrase(tmp_path: Path) -> None:
    key = create_keys(tmp_path, CheapPassphrase("e\u0301te\u0301 2024 !"), WHO)
    assert open_keys(tmp_path, CheapPassphrase("\u00e9t\u00e9 2024 !")).current == key


def test_a_wrong_passphrase_is_said_to_be_wrong(tmp_path: Path) -> None:
    create_keys(tmp_path, CheapPassphrase(PASSPHRASE), WHO)
    assert code_of(lambda: open_keys(tmp_path, CheapPassphrase(PASSPHRASE + " "))) == "passphrase_wrong"


def test_seven_characters_are_too_few_however_they_are_typed(tmp_path: Path) -> None:
    assert code_of(lambda: create_keys(tmp_path, PassphraseCredential("e\u0301234567"), WHO)) == "passphrase_too_short"
    assert list(tmp_path.iterdir()) == []


def test_the_cost_is_the_second_recommended_option_of_rfc_9106() -> None:
    cost = Argon2Cost(b"")
    assert (cost.iterations, cost.memory_kib, cost.lanes) == (3, 65536, 4)


# --- the file --------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_the_file_is_for_its_owner_alone_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    create_keys(tmp_path, CheapPassphrase(PASSPHRASE), WHO)
    assert (tmp_path / KEYS_FILE).stat().st_mode & 0o777 == 0o600
    assert [file.name for file in tmp_path.iterdir()] == [KEYS_FILE]


def test_the_file_holds_neither_the_key_nor_a_secret(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    key = create_keys(tmp_path, in_memory(backend), WHO)
    text = (tmp_path / KEYS_FILE).read_text()
    (secret,) = backend.items.values()
    assert secret not in text
    assert base64.b64encode(key).decode() not in text
    assert key.hex() not in text


def test_keys_are_never_made_over_others(tmp_path: Path) -> None:
    key = create_keys(tmp_path, CheapPassphrase(PASSPHRASE), WHO)
    assert code_of(lambda: create_keys(tmp_path, CheapPassphrase("another passphrase"), WHO)) == "keys_exist"
    assert open_keys(tmp_path, CheapPassphrase(PASSPHRASE)).current == key


def test_the_slower_of_two_inits_replaces_nothing(tmp_path: Path) -> None:
    class SlowCredential(CheapPassphrase):
        def make_slot(self):  # type: ignore[no-untyped-def]  # noqa: ANN202 - as the class above it
            slot = super().make_slot()
            keys.append(create_keys(tmp_path, CheapPassphrase(PASSPHRASE), WHO))
            return slot

    keys: list[bytes] = []
    assert code_of(lambda: create_keys(tmp_path, SlowCredential("another passphrase"), WHO)) == "keys_exist"
    assert open_keys(tmp_path, CheapPassphrase(PASSPHRASE)).current == keys[0]
    assert [file.name for file in tmp_path.iterdir()] == [KEYS_FILE]


def test_no_file_is_not_a_damaged_file(tmp_path: Path) -> None:
    assert code_of(lambda: open_keys(tmp_path, CheapPassphrase(PASSPHRASE))) == "keys_missing"
    assert code_of(lambda: slot_kinds(tmp_path / "nowhere")) == "keys_missing"


@pytest.mark.for_each(
    "content",
    [
        b"",
        b"\0" * 4096,
        b"{",
        b"[]",
        b"null",
        b'{"format": 1}',
        b'{"format": 1, "check": "AA==", "slots": [{}]}',
        b" " * 600_000,
        b'{"format": 3, "check": "AA==", "slots": []}',
        b'{"format": 3, "check": "AA==", "slots": [], "stripes": "AAAA"}',
    ],
    ids=["empty", "zeros", "cut", "list", "null", "no slots", "empty slot", "too large", "no stripes", "too few"],
)
def test_what_is_no_key_file_is_damaged(tmp_path: Path, content: bytes) -> None:
    (tmp_path / KEYS_FILE).write_bytes(content)
    assert code_of(lambda: slot_kinds(tmp_path)) == "keys_damaged"


@pytest.mark.parametrize("length", [0, 5_000_000], ids=["short", "longer than any of ours"])
def test_a_newer_file_is_refused_by_name(tmp_path: Path, length: int) -> None:
    (tmp_path / KEYS_FILE).write_text('{"format": 6, "shards": ["' + "A" * length + '"]}')
    with pytest.raises(UserError) as caught:
        slot_kinds(tmp_path)
    assert (caught.value.code, caught.value.facts) == ("keys_newer", {"format": 6, "known": 5})


def flip(text: str) -> str:
    data = bytearray(base64.b64decode(text))
    data[-1] ^= 1
    return base64.b64encode(data).decode()


def flip_first(text: str) -> str:
    data = bytearray(base64.b64decode(text))
    data[0] ^= 1
    return base64.b64encode(data).decode()


CHANGES: dict[str, Callable[[dict[str, Any]], object]] = {
    "sealed": lambda body: body["slots"][0].update(sealed=flip(body["slots"][0]["sealed"])),
    "slot id": lambda body: body["slots"][0].update(id="0000"),
    "check": lambda body: body.update(check=flip(body["check"])),
    "a slot slipped in": lambda body: body["slots"].append(dict(body["slots"][0], id="0000")),
    "an hour of Argon2id": lambda body: body["slots"][0]["argon2id"].update(iterations=1_000_000),
    "minutes of Argon2id": lambda body: body["slots"][0]["argon2id"].update(iterations=64, memory_kib=2**20),
    "a cost that is no number": lambda body: body["slots"][0]["argon2id"].update(iterations=float("inf")),
    "all memory": lambda body: body["slots"][0]["argon2id"].update(memory_kib=2**31),
    "no salt": lambda body: body["slots"][0]["argon2id"].update(salt=""),
    "a bit of the first stripe": lambda body: body.update(stripes=flip_first(body["stripes"])),
    "a bit of the last stripe": lambda body: body.update(stripes=flip(body["stripes"])),
    "another file's stripes": lambda body: body.update(stripes=base64.b64encode(split(bytes(32))).decode()),
    "the format before stripes": lambda body: (body.pop("stripes"), body.update(format=2)),
    "another kind": lambda body: body["slots"][0].update(kind="fingerprint"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_changed_file_opens_nothing(tmp_path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    create_keys(tmp_path, CheapPassphrase(PASSPHRASE), WHO)
    rewrite(tmp_path, change)
    assert code_of(lambda: open_keys(tmp_path, CheapPassphrase(PASSPHRASE))) == "keys_damaged"


@pytest.mark.slow
def test_many_slots_cost_no_more_together_than_one_may(tmp_path: Path) -> None:
    """A passphrase is tried on one after the other: a forged file with hundreds would take an hour."""
    create_keys(tmp_path, PassphraseCredential(PASSPHRASE), WHO)
    rewrite(
        tmp_path,
        lambda body: body["slots"].extend([dict(body["slots"][0], id=f"{number:04}") for number in range(45)]),
    )
    assert code_of(lambda: open_keys(tmp_path, PassphraseCredential("another passphrase"))) == "keys_damaged"


def test_a_new_key_is_sealed_without_any_secret(tmp_path: Path) -> None:
    credential = CheapPassphrase(PASSPHRASE)
    create_keys(tmp_path, credential, WHO)
    (slot,) = read_keys(tmp_path).slots
    keys, split_secret = FileKeys(bytes(range(32)), bytes(32)), bytes(reversed(range(32)))
    resealed = seal(slot, keys, split_secret)
    assert unseal(resealed, credential.private_key(resealed), split_secret) == keys


def test_a_slot_and_its_private_key_give_nothing_without_the_split_secret(tmp_path: Path) -> None:
    credential = CheapPassphrase(PASSPHRASE)
    key = create_keys(tmp_path, credential, WHO)
    file = read_keys(tmp_path)
    (slot,) = file.slots
    private = credential.private_key(slot)
    assert unseal(slot, private, file.split_secret).current == key
    assert key not in {unseal(slot, private, None).current, unseal(slot, private, bytes(32)).current}


# --- the keyring -----------------------------------------------------------------------------------------------------


def test_the_keyring_gives_the_key_back_from_one_item(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    key = create_keys(tmp_path, in_memory(backend), WHO)
    assert open_keys(tmp_path, in_memory(backend)).current == key
    assert [service for service, _ in backend.items] == ["Persienne"]
    assert slot_kinds(tmp_path) == (SlotKind.KEYRING,)


def test_a_lost_item_is_named(tmp_path: Path) -> None:
    create_keys(tmp_path, in_memory(), WHO)
    with pytest.raises(UserError) as caught:
        open_keys(tmp_path, in_memory())
    assert (caught.value.code, caught.value.facts) == (
        "keyring_item_missing",
        {"keyring": "Test keyring", "way_back": "none"},
    )


def test_another_keyring_than_before_is_named_with_both_names(tmp_path: Path) -> None:
    create_keys(tmp_path, in_memory(), WHO)
    other = KeyringCredential(MemoryKeyring(), accepted={keyrings.__name__: "Other keyring"})
    with pytest.raises(UserError) as caught:
        open_keys(tmp_path, other)
    assert caught.value.code == "keyring_changed"
    assert caught.value.facts == {"was": "Test keyring", "now": "Other keyring", "way_back": "none"}


@pytest.mark.parametrize(
    "item", ["", "not base64!", base64.b64encode(bytes(31)).decode(), base64.b64encode(bytes(32)).decode()]
)
def test_an_item_that_is_not_the_slots_opens_nothing(tmp_path: Path, item: str) -> None:
    backend = MemoryKeyring()
    create_keys(tmp_path, in_memory(backend), WHO)
    backend.items = dict.fromkeys(backend.items, item)
    assert code_of(lambda: open_keys(tmp_path, in_memory(backend))) == "keys_damaged"


@pytest.mark.slow
@pytest.mark.parametrize(("error", "code"), keyrings.failures())
def test_each_failure_of_a_keyring_has_its_name(tmp_path: Path, error: Exception, code: str) -> None:
    assert code_of(lambda: create_keys(tmp_path, in_memory(FailingKeyring(error)), WHO)) == code
    assert list(tmp_path.iterdir()) == []
    create_keys(tmp_path, in_memory(), WHO)
    assert code_of(lambda: open_keys(tmp_path, in_memory(FailingKeyring(error)))) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("PromptDismissedException", "keyring_refused"),
        ("LockedException", "keyring_locked"),
        ("SecretServiceNotAvailableException", "keyring_absent"),
    ],
)
def test_what_the_keyring_library_lets_through_has_its_name_too(tmp_path: Path, name: str, code: str) -> None:
    exceptions = pytest.importorskip("secretstorage.exceptions", reason="the Secret Service is Linux's")
    error = getattr(exceptions, name)("no")
    assert code_of(lambda: create_keys(tmp_path, in_memory(FailingKeyring(error)), WHO)) == code


def test_a_keyring_that_keeps_nothing_is_found_out_at_once(tmp_path: Path) -> None:
    assert code_of(lambda: create_keys(tmp_path, in_memory(ForgetfulKeyring()), WHO)) == "keyring_item_missing"
    assert list(tmp_path.iterdir()) == []


def test_a_failed_creation_takes_its_item_back(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    assert code_of(lambda: create_keys(tmp_path / "nowhere", in_memory(backend), WHO)) == "folder_changed"
    assert backend.items == {}


class Wallet(SessionKeyring):
    """Stands for KWallet, which is before the Secret Service in a session of KDE and behind it elsewhere."""

    __module__ = "keyring.backends.kwallet"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these have one keyring")
@pytest.mark.parametrize(("priority", "taken"), [(11, "KWallet"), (9, "Secret Service")])
def test_of_two_keyrings_the_one_that_suits_the_session_is_taken(
    monkeypatch: pytest.MonkeyPatch, session_keyring: SessionKeyring, priority: int, taken: str
) -> None:
    assert session_keyring.items == {}
    monkeypatch.setattr(Wallet, "priority", priority)
    monkeypatch.setattr(kwallet, "DBusKeyring", Wallet)
    assert keyring_name() == taken


# --- which credential ------------------------------------------------------------------------------------------------


def test_the_household_hears_which_credential_is_asked_for(tmp_path: Path) -> None:
    with_passphrase, with_keyring = tmp_path / "p", tmp_path / "k"
    with_passphrase.mkdir()
    with_keyring.mkdir()
    create_keys(with_passphrase, CheapPassphrase(PASSPHRASE), WHO)
    create_keys(with_keyring, in_memory(), WHO)
    assert code_of(lambda: open_keys(with_passphrase, in_memory())) == "passphrase_needed"
    assert code_of(lambda: open_keys(with_keyring, CheapPassphrase(PASSPHRASE))) == "passphrase_not_set"


# --- outside this process --------------------------------------------------------------------------------------------


def run(script: str) -> str:
    """The output of ``script`` in a fresh interpreter."""
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_a_household_with_a_passphrase_never_loads_the_keyring(tmp_path: Path) -> None:
    script = f"""if True:
        import pathlib, sys
        from persienne import vault
        folder = pathlib.Path({str(tmp_path)!r})
        vault.create_keys(folder, vault.PassphraseCredential("long enough"), vault.Identity(bytes(32)))
        print("keyring" in sys.modules)"""
    assert run(script) == "False\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders")
def test_a_pipe_in_the_place_of_the_keys_is_damaged_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "household.keys")
    assert code_of(lambda: slot_kinds(tmp_path)) == "keys_damaged"
