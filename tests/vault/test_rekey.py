"""The rekey of the key file: both keys on the way, one at either end, and every way in opens after a kill anywhere."""

from __future__ import annotations

import base64
import errno
import json
import os
import shutil
import sys
import warnings
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from keyring.errors import KeyringLocked

from persienne.vault import (
    KEYS_FILE,
    FileKeys,
    KeyringCredential,
    SlotKind,
    abandon_rekey,
    begin_rekey,
    create_keys,
    finish_rekey,
    open_keys,
    slot_kinds,
    sweep_keys,
)
from persienne.vault.keyfile import read_keys, rewrite_keys
from support.former_keys import former_key
from support.households import CheapPassphrase
from support.identities import WHO
from support.keyrings import ACCEPTED, FailingKeyring, FileKeyring, KeepingKeyring, MemoryKeyring, ReadOnlyKeyring
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.vault import Credential

PASSPHRASE = CheapPassphrase()
LOCKED = KeyringCredential(FailingKeyring(KeyringLocked("Failed to unlock the collection!")), accepted=ACCEPTED)


# Written by the first format's own program.
FIRST_FORMAT_KEY = "161b3be33fe3152aba6ad839d088b9dd29b6f6c5ab4f96ad2ed9bdc1c9345139"
FIRST_FORMAT = {
    "format": 1,
    "slots": [
        {
            "id": "3417c25d7dafbae3",
            "kind": "passphrase",
            "public_key": "mdV56CIYTxceDbFHQoA0V8bsCIAh5Pd6oHaGzavvcXc=",
            "sealed": "tCf+5uVe4bfxJBA9UAtqPWb94FGGK9mV9Bh9lDkFC38DH0+lnyKcZHLKBlAhnAdoZQ9W/b78UdYcUywSsBxNJLmAaj8WAEPW"
            "59yUlKfJPds=",
            "argon2id": {"salt": "iaewujkKdtQVFqku6LomdA==", "iterations": 1, "memory_kib": 64, "lanes": 1},
        }
    ],
    "check": "YLgPnV5wgIoTgjF9ZWEcnQ==",
}


def kept_by(backend: MemoryKeyring) -> KeyringCredential:
    return KeyringCredential(backend, accepted=ACCEPTED)


def two_ways(folder: Path, keyring: Credential) -> bytes:
    """A key file that a keyring and a passphrase open; its key."""
    key = create_keys(folder, keyring, WHO)
    file = read_keys(folder)
    rewrite_keys(folder, file, (*file.slots, PASSPHRASE.make_slot()), FileKeys(key), (), WHO)
    return key


def files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


# --- the three states ------------------------------------------------------------------------------------------------


def test_on_the_way_every_way_in_gives_both_keys(tmp_path: Path) -> None:
    keyring = kept_by(MemoryKeyring())
    key = two_ways(tmp_path, keyring)
    new = begin_rekey(tmp_path, key, WHO, keyring)
    assert (len(new), new != key) == (32, True)
    for credential in (keyring, PASSPHRASE):
        assert open_keys(tmp_path, credential) == FileKeys(key, new)
    assert code_of(lambda: begin_rekey(tmp_path, key, WHO, keyring)) == "rekey_under_way"
    assert files(tmp_path) == [KEYS_FILE]


@pytest.mark.slow
@pytest.mark.parametrize("finished", [True, False], ids=["finished", "abandoned"])
def test_at_the_end_there_is_one_key_and_doing_it_again_changes_nothing(tmp_path: Path, finished: bool) -> None:
    backend = MemoryKeyring()
    key = two_ways(tmp_path, kept_by(backend))
    (item,) = backend.items
    new = begin_rekey(tmp_path, key, WHO, kept_by(backend))
    assert len(backend.items) == 2
    contents = []
    for _ in range(2):
        if finished:
            finish_rekey(tmp_path, new, WHO, kept_by(backend))
        else:
            abandon_rekey(tmp_path, key, WHO, kept_by(backend))
        contents.append((tmp_path / KEYS_FILE).read_bytes())
    assert contents[0] == contents[1]
    for credential in (kept_by(backend), PASSPHRASE):
        assert open_keys(tmp_path, credential) == FileKeys(new if finished else key)
    assert sorted(slot_kinds(tmp_path)) == [SlotKind.KEYRING, SlotKind.PASSPHRASE]
    assert len(backend.items) == 1
    assert (item in backend.items) is not finished
    assert not {"next", "retired", "replaces"} & set("".join(contents[0].decode().split('"')).split("_"))


def test_each_end_refuses_the_key_of_the_other(tmp_path: Path) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    new = begin_rekey(tmp_path, key, WHO)
    assert code_of(lambda: finish_rekey(tmp_path, key, WHO)) == "keys_changed"
    assert code_of(lambda: abandon_rekey(tmp_path, new, WHO)) == "keys_changed"
    finish_rekey(tmp_path, new, WHO)
    assert code_of(lambda: abandon_rekey(tmp_path, key, WHO)) == "keys_changed"
    assert code_of(lambda: begin_rekey(tmp_path, key, WHO)) == "keys_changed"


@pytest.mark.slow
def test_a_file_of_the_first_format_is_read_and_becomes_one_of_today(tmp_path: Path) -> None:
    (tmp_path / KEYS_FILE).write_text(json.dumps(FIRST_FORMAT))
    assert code_of(lambda: open_keys(tmp_path, PASSPHRASE)) == "keys_former"
    key = former_key(tmp_path, PASSPHRASE)
    assert key.hex() == FIRST_FORMAT_KEY
    finish_rekey(tmp_path, new := begin_rekey(tmp_path, key, WHO), WHO)
    assert open_keys(tmp_path, PASSPHRASE) == FileKeys(new)
    said = json.loads((tmp_path / KEYS_FILE).read_text())
    assert said["format"] == 5
    assert len(base64.b64decode(said["stripes"])) == 128_000


# --- a keyring that does not take part -------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("at_hand", [None, LOCKED, PASSPHRASE], ids=["none", "locked", "a passphrase"])
def test_without_the_keyring_its_slot_is_resealed_and_opens_the_new_key(
    tmp_path: Path, at_hand: Credential | None
) -> None:
    backend = MemoryKeyring()
    key = two_ways(tmp_path, kept_by(backend))
    items = dict(backend.items)
    finish_rekey(tmp_path, new := begin_rekey(tmp_path, key, WHO, at_hand), WHO, at_hand)
    assert open_keys(tmp_path, kept_by(backend)) == open_keys(tmp_path, PASSPHRASE) == FileKeys(new)
    assert backend.items == items


def test_a_keyring_that_takes_no_new_item_keeps_its_slot(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    key = two_ways(tmp_path, kept_by(backend))
    shut = ReadOnlyKeyring()
    shut.items = backend.items
    before = read_keys(tmp_path).slots[0]
    finish_rekey(tmp_path, new := begin_rekey(tmp_path, key, WHO, kept_by(shut)), WHO, kept_by(shut))
    assert read_keys(tmp_path).slots[0].id == before.id
    assert open_keys(tmp_path, kept_by(backend)) == FileKeys(new)


def test_another_sessions_keyring_does_not_take_the_place_of_the_first(tmp_path: Path) -> None:
    mine, theirs = MemoryKeyring(), MemoryKeyring()
    key = two_ways(tmp_path, kept_by(mine))
    finish_rekey(tmp_path, new := begin_rekey(tmp_path, key, WHO, kept_by(theirs)), WHO, kept_by(theirs))
    assert open_keys(tmp_path, kept_by(mine)) == FileKeys(new)
    assert theirs.items == {}


@pytest.mark.slow
def test_an_old_slot_stays_until_the_new_one_is_proved(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    key = two_ways(tmp_path, kept_by(backend))
    (old,) = backend.items
    new = begin_rekey(tmp_path, key, WHO, kept_by(backend))
    lost = {item: secret for item, secret in backend.items.items() if item == old}
    backend.items = lost  # the keyring has lost what it was given last
    finish_rekey(tmp_path, new, WHO, kept_by(backend))
    assert open_keys(tmp_path, kept_by(backend)) == FileKeys(new)
    finish_rekey(tmp_path, newer := begin_rekey(tmp_path, new, WHO, kept_by(backend)), WHO, kept_by(backend))
    assert open_keys(tmp_path, kept_by(backend)) == FileKeys(newer)


def test_what_the_passphrase_finished_the_keyring_tidies_later(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    key = two_ways(tmp_path, kept_by(backend))
    (old,) = backend.items
    finish_rekey(tmp_path, new := begin_rekey(tmp_path, key, WHO, kept_by(backend)), WHO, LOCKED)
    assert open_keys(tmp_path, kept_by(backend)) == FileKeys(new)
    assert len(backend.items) == 2
    finish_rekey(tmp_path, new, WHO, kept_by(backend))
    assert len(backend.items) == 1
    assert old not in backend.items
    assert open_keys(tmp_path, kept_by(backend)) == FileKeys(new)


def test_an_item_that_the_keyring_does_not_let_go_is_written_down_and_goes_later(tmp_path: Path) -> None:
    backend, stubborn = MemoryKeyring(), KeepingKeyring()
    key = two_ways(tmp_path, kept_by(backend))
    stubborn.items = backend.items
    finish_rekey(tmp_path, new := begin_rekey(tmp_path, key, WHO, kept_by(stubborn)), WHO, kept_by(stubborn))
    assert len(read_keys(tmp_path).retired) == 1
    assert len(backend.items) == 2
    finish_rekey(tmp_path, new, WHO, kept_by(backend))
    assert read_keys(tmp_path).retired == ()
    assert len(backend.items) == 1


# --- a disk that fails -----------------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="Windows syncs no folder")
@pytest.mark.parametrize("good", [0, 1], ids=["the new file is not written", "its name is not synced"])
def test_a_full_disk_leaves_a_file_and_items_that_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, good: int
) -> None:
    backend = MemoryKeyring()
    key = two_ways(tmp_path, keyring := kept_by(backend))
    left = [good]

    def full(descriptor: int, sync: Callable[[int], None] = os.fsync) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, "full")
        sync(descriptor)

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        assert code_of(lambda: begin_rekey(tmp_path, key, WHO, keyring)) == ("disk_full", "keys_unconfirmed")[good]
    sweep_keys(tmp_path)  # of the former file, which stays until the name of the new one is on the disk
    assert files(tmp_path) == [KEYS_FILE]
    assert open_keys(tmp_path, keyring).current == open_keys(tmp_path, PASSPHRASE).current == key
    in_file = {slot.id for slot in read_keys(tmp_path).slots if slot.kind is SlotKind.KEYRING}
    assert {item for _, item in backend.items} == in_file
    abandon_rekey(tmp_path, key, WHO, keyring)
    assert open_keys(tmp_path, keyring) == FileKeys(key)
    assert len(backend.items) == 1


# --- another hand ----------------------------------------------------------------------------------------------------


def altered(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    body = json.loads((folder / KEYS_FILE).read_text())
    change(body)
    (folder / KEYS_FILE).write_text(json.dumps(body))


def slip_in(folder: Path) -> None:
    """Add the slot of someone who lacks the file key: sealed with a key of their own."""
    strange = folder / "strange"
    strange.mkdir()
    create_keys(strange, PASSPHRASE, WHO)
    (theirs,) = json.loads((strange / KEYS_FILE).read_text())["slots"]
    altered(folder, lambda body: body["slots"].append(theirs))


def test_a_slot_slipped_in_is_never_given_the_next_key(tmp_path: Path) -> None:
    key = create_keys(tmp_path, keyring := kept_by(MemoryKeyring()), WHO)
    slip_in(tmp_path)
    before = (tmp_path / KEYS_FILE).read_bytes()
    assert code_of(lambda: begin_rekey(tmp_path, key, WHO, keyring)) == "keys_changed"
    assert (tmp_path / KEYS_FILE).read_bytes() == before


def test_a_slot_slipped_in_on_the_way_stops_either_end(tmp_path: Path) -> None:
    key = create_keys(tmp_path, keyring := kept_by(MemoryKeyring()), WHO)
    new = begin_rekey(tmp_path, key, WHO, keyring)
    slip_in(tmp_path)
    assert code_of(lambda: finish_rekey(tmp_path, new, WHO, keyring)) == "keys_changed"
    assert code_of(lambda: abandon_rekey(tmp_path, key, WHO, keyring)) == "keys_changed"
    assert code_of(lambda: open_keys(tmp_path, keyring)) == "keys_damaged"


@pytest.mark.slow
@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.pop("check_next"),
        lambda body: body.update(check_next=body["check"]),
        lambda body: body.update(check=body["check_next"]),
        lambda body: body["slots"][0].pop("sealed_next"),
        lambda body: body["slots"][0].update(sealed_next=body["slots"][0]["sealed"]),
        lambda body: body.update(retired=["0000"]),
    ],
)
def test_half_a_rekey_is_a_damaged_file(tmp_path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    begin_rekey(tmp_path, create_keys(tmp_path, PASSPHRASE, WHO), WHO)
    altered(tmp_path, change)
    assert code_of(lambda: open_keys(tmp_path, PASSPHRASE)) == "keys_damaged"


# --- killed ----------------------------------------------------------------------------------------------------------

EFFECTS = ("open", "os.rename", "os.remove", "os.link")


def killed_at(number: int, act: Callable[[], object]) -> bool:
    """Run ``act`` in a child that is gone before its ``number``-th effect on a file; whether it came to its end."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # a library may keep a thread; the child starts none
        child = os.fork()
    if child == 0:
        left = [number]

        def watch(event: str, _arguments: tuple[Any, ...]) -> None:
            if event in EFFECTS:
                left[0] -= 1
                if left[0] == 0:
                    os._exit(9)

        try:
            sys.addaudithook(watch)
            act()
            os._exit(0)
        finally:
            os._exit(1)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, 9)
    return code == 0


def home(folder: Path) -> tuple[Path, FileKeyring]:
    """The key folder and its keyring, under one folder that can be copied."""
    (folder / "keys").mkdir(parents=True, exist_ok=True)
    return folder / "keys", FileKeyring(folder / "keyring.json")


@pytest.mark.turning
@pytest.mark.skipif(sys.platform == "win32", reason="Windows forks no process")
@pytest.mark.parametrize("step", ["begin", "finish", "abandon"])
def test_a_kill_before_any_effect_leaves_a_file_that_every_way_opens(tmp_path: Path, step: str) -> None:
    start = tmp_path / "start"
    keys, backend = home(start)
    old = two_ways(keys, kept_by(backend))
    new = b"" if step == "begin" else begin_rekey(keys, old, WHO, kept_by(backend))
    number, ended = 0, False
    while not ended:
        number += 1
        folder = tmp_path / str(number)
        shutil.copytree(start, folder)
        keys, backend = home(folder)
        keyring = kept_by(backend)
        acts: dict[str, Callable[[], object]] = {
            "begin": partial(begin_rekey, keys, old, WHO, keyring),
            "finish": partial(finish_rekey, keys, new, WHO, keyring),
            "abandon": partial(abandon_rekey, keys, old, WHO, keyring),
        }
        ended = killed_at(number, acts[step])
        found = open_keys(keys, keyring)
        assert open_keys(keys, PASSPHRASE) == found
        under = new if step == "finish" else old  # what the database is under at this step
        assert under in (found.current, found.next)

        # Whoever opens it takes the step that is left, and nothing is left over: no file, no item.
        if found.next is not None and step == "finish":
            finish_rekey(keys, under, WHO, keyring)
        else:
            abandon_rekey(keys, under, WHO, keyring)
        finish_rekey(keys, last := begin_rekey(keys, under, WHO, keyring), WHO, keyring)
        assert open_keys(keys, keyring) == open_keys(keys, PASSPHRASE) == FileKeys(last)
        assert files(keys) == [KEYS_FILE]
        assert {slot.id for slot in read_keys(keys).slots if slot.kind is SlotKind.KEYRING} <= set(backend.kept)
    assert number > 10
