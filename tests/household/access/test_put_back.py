"""A database that was put back alone, or a folder under the same keys, is told; what happens by itself never is."""

from __future__ import annotations

import json
import os
import shutil
import signal
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.household.access.last_seen import Heads, LastSeen, named
from persienne.household.backup.restore import restore
from persienne.household.household import Household
from persienne.household.measures.import_files import undo_import
from persienne.store import heads, settings
from persienne.store.connection import STORE_FILE, open_store
from persienne.store.driver import transaction
from persienne.store.erase import Level, Scope
from persienne.vault import (
    Credential,
    KeyringCredential,
    SlotKind,
    alone,
    new_words,
    open_keys,
    replace_slot,
    slot_kinds,
)
from support.backups import NOON, SECRET, make_filled
from support.forged_households import put_back
from support.households import environment, mounted, persienne
from support.identities import identity_of
from support.keyrings import ACCEPTED, FileKeyring
from support.openings import PASSPHRASE, opens
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess


class Home:
    """A filled household that two computers open, the first of which has written to it; a copy is from then.

    ``witness``: the keyring of the first opens it too, and is what opens it there.
    """

    def __init__(self, place: Path, *, witness: bool = False) -> None:
        self.folder, self.old = make_filled(place / "household"), place / "old"
        (place / "keyring").mkdir()
        self.keyring = KeyringCredential(FileKeyring(place / "keyring" / "items.json"), accepted=ACCEPTED)
        if witness:
            key = open_keys(self.folder, PASSPHRASE).current
            replace_slot(self.folder, key, identity_of(self.folder, key), self.keyring)
        self._places = place / "here" / "seen.json", place / "there" / "seen.json"
        self.write()
        shutil.copytree(place, self.old)

    @property
    def here(self) -> LastSeen:
        """What the first computer saw, as each program reads it anew."""
        return LastSeen(self._places[0])

    @property
    def there(self) -> LastSeen:
        return LastSeen(self._places[1])

    def way(self, seen: LastSeen) -> Credential:
        """What opens it on this computer."""
        is_witness = seen.path == self.here.path and SlotKind.KEYRING in slot_kinds(self.folder)
        return self.keyring if is_witness else PASSPHRASE

    def open(self, seen: LastSeen | None = None) -> Household:
        seen = seen or self.here
        return Household.open(self.folder, self.way(seen), seen=seen)

    def opens_all_the_same(self) -> None:
        opens(self.folder, self.here, self.way(self.here), trusted=True)

    def does(self, act: Callable[[Household], object], seen: LastSeen | None = None) -> None:
        with closing(self.open(seen)) as household:
            act(household)

    def write(self, seen: LastSeen | None = None) -> None:
        self.does(lambda household: household.decline_sheet(), seen)

    def doubt(self) -> UserError | None:
        """What an opening says; None where it opens, and once more."""
        return error_of(lambda: (self.write(), self.write()))

    def is_killed(self) -> None:
        """A program writes, and is killed before it closes the household."""
        if os.fork() == 0:
            self.open().decline_sheet()
            os.kill(os.getpid(), signal.SIGKILL)
        os.wait()

    def put_back(self, name: str) -> None:
        put_back(self.old / name, self.old.parent / name)

    def restore(self, seen: LastSeen) -> None:
        file = self.old / "a.backup"
        self.does(lambda household: household.backups.make(file, SECRET, NOON))
        self.write()
        restore(file, SECRET, self.folder, self.way(seen), seen=seen)


def last_seen_is_being_written(home: Home) -> None:
    """The head is in the database, and is not noted: as after a kill between the two."""
    assert home.here.path is not None
    with alone(home.here.path.parent):
        home.write()


def file_is_being_written(home: Home) -> None:
    """The head does not come into the database, and is not noted either."""
    household = home.open()
    with closing(open_store(home.folder / STORE_FILE, household.file.key.current)) as other:
        household.decline_sheet()
        other.execute("BEGIN IMMEDIATE")
        household.close()


def power_cut(home: Home) -> None:
    with closing(home.open()) as household:
        household.decline_sheet()
        cut = shutil.copytree(home.folder, home.old / "cut")
    put_back(cut, home.folder)
    home.put_back("here")
    home.put_back("keyring")


def restore_is_killed(home: Home) -> None:
    """It has put the household in its place, and has not noted it."""
    home.restore(home.here)
    home.put_back("here")


def two_programs(home: Home) -> None:
    """The second opens it by its key alone; each writes, and the first closes it first."""
    both = [home.open()]
    both.append(Household.open_with(home.folder, both[0].file.key.current, seen=home.here))
    for household in both:
        household.decline_sheet()
    for household in both:
        household.close()


def two_computers(home: Home) -> None:
    for seen in (home.there, home.here, home.there):
        home.does(lambda household: household.keys.keep_sheet(new_words()), seen)


HERE: dict[str, Callable[[Home], object]] = {
    "nothing": lambda _home: None,
    "killed before the head": Home.is_killed,
    "what was seen is being written": last_seen_is_being_written,
    "the file is being written": file_is_being_written,
    "a power cut": power_cut,
    "an import undone": lambda home: home.does(lambda household: undo_import(household.conn, 1)),
    "an erasure": lambda home: home.does(lambda household: household.erasures.erase(Scope(Level.DAY), at=NOON)),
    "the register emptied": lambda home: home.does(lambda household: household.register.purge(tombstone=True)),
    "the retention": lambda home: home.does(lambda household: household.tidy(NOON)),
    "a rekey": lambda home: home.does(lambda household: household.erasures.renew()),
    "slats closed": lambda home: home.does(lambda household: household.slats.move(None, Slat.CLOSED)),
    "a restore": lambda home: home.restore(home.here),
    "a restore that was killed": restore_is_killed,
    "two programs": two_programs,
    "two computers": two_computers,
    "what was seen is lost": lambda home: home.put_back("here"),
    "killed before the witness": lambda home: (home.write(), home.put_back("keyring")),
    "a passphrase opened it": lambda home: opens(home.folder, home.here),
    "a restore after what was seen was lost": lambda home: (
        home.write(),
        home.put_back("here"),
        home.restore(home.here),
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("witness", [False, True])
def test_what_happens_by_itself_is_never_taken_for_an_older_copy(tmp_path: Path, *, witness: bool) -> None:
    said = {}
    for name, happens in HERE.items():
        (tmp_path / name).mkdir()
        home = Home(tmp_path / name, witness=witness)
        happens(home)
        said[name] = home.doubt()
    assert said == dict.fromkeys(HERE)


def database(home: Home) -> None:
    home.write()
    shutil.copy(home.old / "household" / STORE_FILE, home.folder)


def folder(home: Home, *, times: int = 0, sheet: bool = False) -> None:
    """It was put back, and the other computer wrote to it so many times."""

    def write(household: Household) -> None:
        household.keys.keep_sheet(new_words()) if sheet else household.decline_sheet()

    home.does(write)
    home.put_back("household")
    for _ in range(times):
        home.does(write, home.there)


def the_newer_one_after_a_yes(home: Home) -> None:
    home.write()
    newer = shutil.copytree(home.folder, home.old / "newer")
    home.put_back("household")
    home.opens_all_the_same()
    put_back(newer, home.folder)


def restored_elsewhere(home: Home) -> None:
    """By the other computer, of a backup that lacks what this one did after it."""
    home.restore(home.there)
    home.write(home.there)


def a_log_that_was_cut(home: Home) -> None:
    """A head lies in the log alone, which the disk has lost: that is told first."""
    if os.fork() == 0:
        both = [home.open() for _ in range(2)]
        both[0].decline_sheet()
        both[0].close()
        os.kill(os.getpid(), signal.SIGKILL)
    os.wait()
    log = home.folder / f"{STORE_FILE}-wal"
    log.write_bytes(log.read_bytes()[:32])


PUT_BACK: dict[str, tuple[Callable[[Home], None], str]] = {
    "the database alone": (database, "household_older"),
    "the folder under the same keys": (folder, "household_older"),
    "the folder of before a sheet": (partial(folder, sheet=True), "household_older"),
    "a copy that went on elsewhere": (partial(folder, times=1), "household_forked"),
    "a copy that went on for longer": (partial(folder, times=2), "household_forked"),
    "a copy that got a sheet too": (partial(folder, times=1, sheet=True), "household_forked"),
    "the newer one, after a yes to the older": (the_newer_one_after_a_yes, "household_forked"),
    "a copy that another computer restored": (restored_elsewhere, "household_forked"),
    "a log that was cut": (a_log_that_was_cut, "log_damaged"),
}


def home_folder(home: Home, *, times: int = 0, sheet: bool = False) -> None:
    """What was seen was put back too; then a passphrase opened it so many times, the keyring being locked."""
    folder(home, sheet=sheet)
    home.put_back("here")
    for _ in range(times):
        with closing(Household.open(home.folder, PASSPHRASE, seen=home.here)) as household:
            household.decline_sheet()


def home_folder_without_what_was_seen(home: Home) -> None:
    home_folder(home)
    shutil.rmtree(home.folder.parent / "here")


WITNESSED: dict[str, tuple[Callable[[Home], None], str]] = {
    "the home folder": (home_folder, "household_older"),
    "the home folder of before a sheet": (partial(home_folder, sheet=True), "household_older"),
    "the home folder, and nothing seen": (home_folder_without_what_was_seen, "household_older"),
    "a home folder that went on": (partial(home_folder, times=1), "household_forked"),
    "a home folder that went on for longer": (partial(home_folder, times=2), "household_forked"),
}
"""What the keyring alone tells."""


@pytest.mark.slow
@pytest.mark.parametrize("witness", [False, True])
def test_what_was_put_back_is_told_until_a_person_goes_on_with_it(tmp_path: Path, *, witness: bool) -> None:
    cases = PUT_BACK | WITNESSED if witness else PUT_BACK
    said, after = {}, {}
    for name, (happens, code) in cases.items():
        (tmp_path / name).mkdir()
        home = Home(tmp_path / name, witness=witness)
        happens(home)
        doubt = home.doubt()
        said[name] = doubt and doubt.code
        if code != "log_damaged":
            home.opens_all_the_same()
        after[name] = home.doubt()
    assert said == {name: code for name, (_, code) in cases.items()}
    cut = after.pop("a log that was cut")
    assert cut is not None
    assert cut.code == "household_older"  # what it lost had been seen, and whoever can lay down a log could say so too
    assert set(after.values()) == {None}


@pytest.mark.slow
def test_whoever_has_the_key_alone_opens_no_database_that_was_put_back(tmp_path: Path) -> None:
    home = Home(tmp_path)
    database(home)
    key = open_keys(home.folder, PASSPHRASE).current
    assert code_of(lambda: Household.open_with(home.folder, key, seen=home.here)) == "keys_changed"


@pytest.mark.slow
def test_a_head_is_written_every_ten_minutes_in_which_something_is_and_none_in_others(tmp_path: Path) -> None:
    home, now = Home(tmp_path), 0.0
    key = open_keys(home.folder, PASSPHRASE).current
    with closing(open_store(home.folder / STORE_FILE, key)) as conn:
        kept = Heads(conn, lambda: named(home.folder, key), home.here, lambda: now)
        first = heads.newest(conn).number
        for now, number in ((300.0, 1), (601.0, 1), (900.0, 2), (1300.0, 2)):
            with transaction(conn):
                settings.put(conn, settings.LOCKS_AFTER, int(now))
            known = home.here.at(home.folder)
            assert known is not None
            assert known.head == heads.newest(conn)
            assert known.head.number == first + number
        kept.close()
        assert heads.newest(conn).number == first + 3
        with transaction(conn):
            pass
        assert heads.newest(conn).number == first + 3


@pytest.mark.slow
def test_on_a_disk_that_can_only_be_read_nothing_is_taken_for_older_that_is_not(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.write()
    home.folder.rename(tmp_path / "disk")
    for disk, told in (("disk", None), ("old/household", "household_older")):
        command = ("mount", "--bind", str(tmp_path / disk))
        with mounted(home.folder, command, ("mount", "-o", "remount,bind,ro")):
            doubt = error_of(lambda: opens(home.folder, home.here))
            assert (doubt and doubt.code) == told
        home.folder.rmdir()


def error_of(action: Callable[[], object]) -> UserError | None:
    try:
        action()
    except UserError as error:
        return error
    return None


@pytest.mark.slow
def test_a_database_put_back_alone_is_told_before_a_name_that_was_erased_comes_back(tmp_path: Path) -> None:
    env = environment(tmp_path, PERSIENNE_HOME=str(make_filled(tmp_path / "household")))

    def run(*arguments: str) -> CompletedProcess[str]:
        return persienne("--lang", "en", *arguments, env=env)

    store, old, newest = tmp_path / "household" / STORE_FILE, tmp_path / "old.db", tmp_path / "newest.db"
    assert run("consents", "add", "--party", "Marie Dupont").returncode == 0
    shutil.copy(store, old)
    assert run("consents", "redact", "1", "counterparty_name").returncode == 0
    shutil.copy(store, newest)
    shutil.copy(old, store)
    told = {said["code"]: said for said in map(json.loads, run("doctor", "--json").stdout.splitlines())}
    assert told["household_older"]["severity"] == "warning"
    said = run("consents", "list")
    assert (said.returncode, said.stdout) == (1, "")
    assert "is older than what was last seen on this computer" in said.stderr
    assert "The last import, entry of the register or day of readings in it is of " in said.stderr
    shutil.copy(newest, store)
    said = run("consents", "list")  # this opening renews the key
    assert (said.returncode, "Marie Dupont" in said.stdout) == (0, False)
    shutil.copy(old, store)
    assert "is not of the same time: it is an older copy that was put back alone" in run("consents", "list").stderr
