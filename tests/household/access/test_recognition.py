"""Whether a household is the one that it should be: forged, old and copied ones; and nobody is shut out."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.household.access.last_seen import LastSeen
from persienne.household.household import Household
from persienne.household.measures.import_report import every_import
from persienne.store import settings
from persienne.store.connection import STORE_FILE, open_store
from persienne.store.driver import transaction
from persienne.store.erase import Level, Scope
from persienne.vault import (
    KEYS_FILE,
    Former,
    KeyringCredential,
    RecoveryCredential,
    SlotKind,
    new_words,
    open_keys,
    replace_slot,
    unlock,
    ways_in,
)
from persienne.vault.keyfile import Signing, read_keys, write_keys
from support.forged_households import forge, put_back
from support.former_keys import not_vouching
from support.households import make_cheap, put, weeks
from support.identities import ANOTHER, identity_of
from support.keyrings import ACCEPTED, MemoryKeyring
from support.openings import PASSPHRASE, bytes_of, found, opens
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path


def key_of(home: Path) -> bytes:
    return open_keys(home, PASSPHRASE).current


def with_a_sheet(home: Path) -> RecoveryCredential:
    """A sheet that opens the household too."""
    words = new_words()
    with closing(Household.open(home, PASSPHRASE)) as household:
        household.keys.keep_sheet(words)
    return RecoveryCredential(" ".join(words))


def without_a_word_of_the_sheet(home: Path) -> None:
    """Its sheet has not vouched yet, as a migration leaves it."""
    not_vouching(home, key_of(home), SlotKind.RECOVERY, SlotKind.KEYRING)


# --- forged households ------------------------------------------------------------------------------------------------


def test_a_forged_household_is_refused_wherever_it_is_opened(home: Path, seen: LastSeen) -> None:
    forge(home, confirmed=True)
    for known in (None, seen):
        assert code_of(lambda known=known: opens(home, known)) == "keys_foreign"
        assert code_of(lambda known=known: opens(home, known, trusted=True)) == "keys_foreign"


@pytest.mark.slow
def test_a_forged_household_whose_ways_in_all_say_nothing_is_asked_about(home: Path, seen: LastSeen) -> None:
    opens(home, seen)

    forge(home)
    assert code_of(lambda: opens(home, seen)) == "household_other"
    assert code_of(lambda: opens(home)) == "household_unrecognised"


@pytest.mark.slow
def test_what_a_person_took_for_theirs_is_proved_by_what_had_confirmed_it_before(
    home: Path, seen: LastSeen, tmp_path: Path
) -> None:
    sheet = with_a_sheet(home)
    without_a_word_of_the_sheet(home)
    opens(home, LastSeen(tmp_path / "another-computer.json"))
    opens(home, seen, sheet, trusted=True)
    opens(home, seen, sheet)
    assert unlock(home, sheet).confirmed, "and proves nothing: it was told to"
    said = found(home, seen, sheet)
    assert (said["unproved_until"].facts["kinds"], said["unproved_until"].severity) == ("passphrase", "warning")
    assert "recognised" not in said
    opens(home, seen)
    said = found(home, seen, sheet)
    assert "recognised" in said
    assert not {"unproved_until", "unproved_since"} & said.keys()


@pytest.mark.slow
def test_what_vouched_because_of_one_yes_proves_nothing_after_another(
    home: Path, seen: LastSeen, tmp_path: Path
) -> None:
    sheet = with_a_sheet(home)
    keyring = KeyringCredential(MemoryKeyring(), accepted=ACCEPTED)
    replace_slot(home, key_of(home), identity_of(home, key_of(home)), keyring)
    without_a_word_of_the_sheet(home)
    opens(home, LastSeen(tmp_path / "one.json"))
    opens(home, seen, sheet, trusted=True)
    opens(home, LastSeen(tmp_path / "other.json"), keyring, trusted=True)
    opens(home, seen, sheet)
    assert found(home, seen, sheet)["unproved_until"].facts["kinds"] == "passphrase"


def test_a_forged_word_of_a_way_in_proves_nothing(home: Path, seen: LastSeen) -> None:
    """The forger's household keeps what the sheet said of the true one, and the passphrase says nothing of it."""
    sheet = with_a_sheet(home)
    slots = {slot.kind: slot.confirmation for slot in ways_in(home)}
    key = forge(home)
    file = read_keys(home)
    kept = [replace(one, confirmation=slots[one.kind] if one.kind is SlotKind.RECOVERY else b"") for one in file.slots]
    (home / KEYS_FILE).unlink()
    write_keys(home, tuple(kept), key, Signing(ANOTHER, 50), Former())
    opens(home, seen, trusted=True)
    assert code_of(lambda: opens(home, seen, sheet)) == "keys_foreign"
    assert "unproved_until" in found(home, seen)


@pytest.mark.slow
def test_a_refused_household_is_not_remembered_and_nothing_in_its_folder_changes(home: Path, seen: LastSeen) -> None:
    sheet = with_a_sheet(home)
    without_a_word_of_the_sheet(home)
    opens(home)
    before = bytes_of(home)
    assert code_of(lambda: opens(home, seen, sheet)) == "household_unrecognised"
    assert bytes_of(home) == before
    assert seen.at(home) is None


@pytest.mark.slow
def test_of_a_database_from_before_it_had_an_identity_another_one_is_made(home: Path, seen: LastSeen) -> None:
    """A copy of the file alone was put back: its keys still open it, and name an identity that is not in it."""
    sheet = with_a_sheet(home)
    first = unlock(home, PASSPHRASE).identity
    with closing(open_store(home / STORE_FILE, key_of(home))) as conn, transaction(conn):
        settings.put(conn, settings.IDENTITY, None)
    opens(home, seen)
    opened = unlock(home, PASSPHRASE)
    assert opened.identity not in (None, first)
    assert not unlock(home, sheet).confirmed
    opens(home, seen, sheet)


# --- older than what was seen -----------------------------------------------------------------------------------------


AT = 1_790_000_000
"""A moment of 21 September 2026."""


@pytest.fixture
def lived_in(tmp_path: Path, seen: LastSeen) -> Path:
    """A household with three days of a curve, opened here once."""
    home = make_cheap(tmp_path / "household", Slat.HALF, put(tmp_path, "made.csv", weeks(days=3).curve))
    opens(home, seen)
    return home


@pytest.mark.slow
def test_an_old_folder_put_back_is_told_with_the_erasures_that_it_undoes(
    lived_in: Path, seen: LastSeen, tmp_path: Path
) -> None:
    old = shutil.copytree(lived_in, tmp_path / "old")
    with closing(Household.open(lived_in, PASSPHRASE, seen=seen)) as household:
        household.erasures.erase(Scope(Level.DAY), at=AT)
    put_back(old, lived_in)
    with pytest.raises(UserError) as caught:
        opens(lived_in, seen)
    assert caught.value.code == "household_older_erased"
    assert (caught.value.facts["folder"], caught.value.facts["erasures"]) == ("household", "2026-09-21")


@pytest.mark.slow
def test_an_old_folder_that_a_person_wants_is_the_newest_from_then_on(
    lived_in: Path, seen: LastSeen, tmp_path: Path
) -> None:
    old = shutil.copytree(lived_in, tmp_path / "old")
    with closing(Household.open(lived_in, PASSPHRASE, seen=seen)) as household:
        household.erasures.erase(Scope(Level.DAY), at=AT)
    newer = unlock(lived_in, PASSPHRASE).generation
    put_back(old, lived_in)
    opens(lived_in, seen, trusted=True)
    assert unlock(lived_in, PASSPHRASE).generation > newer
    opens(lived_in, seen)


@pytest.mark.slow
def test_an_old_key_file_put_back_alone_opens_nothing(lived_in: Path, seen: LastSeen, tmp_path: Path) -> None:
    """With the passphrase that was replaced since."""
    old = shutil.copy(lived_in / KEYS_FILE, tmp_path / "old.keys")
    with closing(Household.open(lived_in, PASSPHRASE, seen=seen)) as household:
        household.keys.set_passphrase("une autre phrase assez longue")
        assert not household.key_is_due
    shutil.copy(old, lived_in / KEYS_FILE)
    assert code_of(lambda: opens(lived_in, seen)) == "keys_older"
    assert code_of(lambda: opens(lived_in)) == "keys_apart"


@pytest.mark.slow
def test_what_is_remembered_names_no_erasure_in_clear_and_is_its_owner_s_alone(lived_in: Path, seen: LastSeen) -> None:
    with closing(Household.open(lived_in, PASSPHRASE, seen=seen)) as household:
        household.erasures.erase(Scope(Level.DAY), at=AT)
    assert seen.path is not None
    assert str(AT) not in seen.path.read_text()
    assert seen.path.stat().st_mode & 0o777 == 0o600
    assert seen.path.parent.stat().st_mode & 0o777 == 0o700


# --- a way in that goes -----------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_way_in_that_is_replaced_opens_no_copy_of_the_key_file_any_more(lived_in: Path) -> None:
    before = key_of(lived_in)
    with closing(Household.open(lived_in, PASSPHRASE)) as household:
        household.keys.keep_sheet(new_words())
        assert household.file.key.current == before, "what is added leaves the key as it is"
        household.keys.keep_sheet(new_words())
        assert household.file.key.current != before
        assert every_import(household.conn)


@pytest.mark.slow
def test_where_the_renewal_may_not_be_done_now_the_next_opening_does_it(lived_in: Path) -> None:
    before = key_of(lived_in)
    other = Household.open(lived_in, PASSPHRASE)
    other.close()
    with closing(Household.open(lived_in, PASSPHRASE)) as household:
        household.keys.keep_sheet(new_words())
        with closing(Household.open(lived_in, PASSPHRASE)):
            household.erasures.renew_soon(patience=0)
        with transaction(household.conn):
            settings.put(household.conn, settings.KEY_DUE, 1)
    with closing(Household.open(lived_in, PASSPHRASE)) as household:
        assert not household.key_is_due
        assert household.file.key.current != before


def test_a_way_in_that_stays_after_all_leaves_nothing_due(lived_in: Path) -> None:
    with closing(Household.open(lived_in, PASSPHRASE)) as household:
        assert code_of(lambda: household.keys.set_passphrase("court")) == "passphrase_too_short"
        assert not household.key_is_due
        assert household.file.key.current == key_of(lived_in)


# --- the file of what was seen ----------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"households": [{}]}', b"\xff\xfe", b'{"households": 3}'])
def test_a_file_that_can_t_be_read_remembers_nothing_and_is_made_anew(
    home: Path, seen: LastSeen, content: bytes
) -> None:
    assert seen.path is not None
    seen.path.parent.mkdir()
    seen.path.write_bytes(content)
    assert seen.at(home) is None
    opens(home, seen)
    assert seen.at(home) is not None


def test_a_place_where_nothing_can_be_written_keeps_no_household_shut(home: Path, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder would be")
    opens(home, LastSeen(tmp_path / "state" / "last-seen.json"))


@pytest.mark.slow
def test_two_households_are_remembered_side_by_side_and_forgotten_one_by_one(tmp_path: Path, seen: LastSeen) -> None:
    homes = [tmp_path / "one", tmp_path / "two"]
    for home in homes:
        Household.create(home, PASSPHRASE, seen=seen).close()
    known = [seen.at(home) for home in homes]
    assert None not in known
    assert len({one.identity for one in known if one is not None}) == 2
    assert seen.forget(homes[0])
    assert (seen.at(homes[0]), seen.at(homes[1])) == (None, known[1])


@pytest.mark.slow
def test_a_household_that_takes_the_place_of_another_is_the_one_that_is_known_there(
    tmp_path: Path, seen: LastSeen
) -> None:
    home, other = tmp_path / "one", tmp_path / "two"
    for folder in (home, other):
        Household.create(folder, PASSPHRASE, seen=seen).close()
    put_back(other, home)
    assert code_of(lambda: opens(home, seen)) == "household_other"
    opens(home, seen, trusted=True)
    opens(home, seen)
    known = seen.at(home)
    assert known is not None
    assert known.identity == unlock(other, PASSPHRASE).identity.hex()  # type: ignore[union-attr]
