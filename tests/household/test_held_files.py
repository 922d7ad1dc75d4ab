"""What the files of a household hold where they lie, once it is removed or its key renewed.

Each file is held open before: its blocks can be read when its name is gone, as on the raw disk (test_raw_disk.py).
"""

from __future__ import annotations

import shutil
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.household.access.folder_swap import ASIDE, RESTORED, settle
from persienne.household.backup.restore import restore
from persienne.household.household import Household
from persienne.household.privacy.erasure import Level, Scope
from persienne.household.remove_household import erase_everything
from persienne.vault import KEYS_FILE, create_keys, open_keys
from support.erased import fill, ordinal
from support.households import CheapPassphrase, make_cheap
from support.identities import WHO
from support.page_decryptor import PAGE, decrypt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="an open file can’t be removed on Windows")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "household"


@pytest.fixture
def household(tmp_path: Path, folder: Path) -> Iterator[Household]:
    (tmp_path / "files").mkdir()
    opened = Household.open(make_cheap(folder, Slat.HALF), CheapPassphrase())
    fill(opened, tmp_path / "files")
    yield opened
    opened.close()


def held(folder: Path, action: Callable[[], object]) -> dict[str, bytes]:
    """What each file of ``folder`` that is there before ``action`` holds after it."""
    with ExitStack() as stack:
        files = {path.name: stack.enter_context(path.open("rb")) for path in folder.iterdir() if path.is_file()}
        action()
        return {name: file.read() for name, file in files.items()}


def opens(keys: bytes, scratch: Path) -> bool:
    scratch.mkdir(exist_ok=True)
    (scratch / KEYS_FILE).write_bytes(keys)
    try:
        open_keys(scratch, CheapPassphrase())
    except UserError:
        return False
    return True


def readable(data: bytes, key: bytes, salt: bytes, head: int = 0) -> int:
    """The pages in ``data`` that ``key`` wrote; in a log (``head``) their numbers stand before them."""
    step, skip = (PAGE, 0) if not head else (PAGE + 24, 24)
    pages = [(at, data[at + skip : at + step]) for at in range(head, len(data) - step + 1, step)]
    numbers = (int.from_bytes(data[at : at + 4]) if head else at // PAGE + 1 for at, _ in pages)
    return sum(decrypt(number, page, key, salt) is not None for number, (_, page) in zip(numbers, pages, strict=True))


@pytest.mark.turning
def test_the_files_of_a_removed_household_hold_neither_keys_nor_pages(
    household: Household, folder: Path, tmp_path: Path
) -> None:
    key = household.file.key.current
    household.close()
    salt = (folder / "household.db").read_bytes()[:16]
    assert readable((folder / "household.db").read_bytes(), key, salt) > 10
    left = held(folder, lambda: erase_everything(folder, CheapPassphrase()))
    assert set(left) >= {"household.db", KEYS_FILE}
    assert not opens(left[KEYS_FILE], tmp_path / "carved")
    assert readable(left["household.db"], key, salt) == 0


@pytest.mark.turning
def test_a_log_that_a_killed_program_left_holds_no_page_either(household: Household, folder: Path) -> None:
    key = household.file.key.current
    log = (folder / "household.db-wal").read_bytes()
    salt = (folder / "household.db").read_bytes()[:16]
    household.close()
    (folder / "household.db-wal").write_bytes(log)
    assert readable(log, key, salt, head=32) > 0
    (folder / "household.db.before-upgrade").write_bytes(kept := (folder / "household.db").read_bytes())
    left = held(folder, lambda: erase_everything(folder))
    assert readable(kept, key, salt) > 10
    assert readable(left["household.db.before-upgrade"], key, salt) == 0
    assert readable(left["household.db-wal"], key, salt, head=32) == 0


@pytest.mark.turning
@pytest.mark.parametrize(
    "renew",
    [
        lambda household: household.erasures.erase(Scope(Level.DAY, ordinal(3), ordinal(9))),
        lambda household: household.erasures.renew(),
        lambda household: household.keys.set_passphrase("another passphrase altogether"),
        lambda household: household.keys.make_sheet(),
    ],
    ids=["an erasure", "a renewal", "another passphrase", "a recovery sheet"],
)
def test_a_replaced_key_file_opens_nothing(
    household: Household, folder: Path, tmp_path: Path, renew: Callable[[Household], object]
) -> None:
    assert opens((folder / KEYS_FILE).read_bytes(), tmp_path / "carved")
    left = held(folder, lambda: renew(household))
    assert not opens(left[KEYS_FILE], tmp_path / "carved")


@pytest.mark.turning
@pytest.mark.parametrize("end", ["an erasure", "a restore"])
def test_a_damaged_log_that_was_kept_goes_with_the_key_that_opened_it(
    household: Household, folder: Path, tmp_path: Path, end: str
) -> None:
    key, salt = household.file.key.current, (folder / "household.db").read_bytes()[:16]
    log = (folder / "household.db-wal").read_bytes()
    (folder / "household.db-wal.damaged-1").write_bytes(log)
    assert readable(log, key, salt, head=32) > 0
    household.backups.make(tmp_path / "one.backup", CheapPassphrase(), 0)

    def finish() -> None:
        if end == "an erasure":
            household.erasures.erase(Scope(Level.DAY, ordinal(3), ordinal(9)))
        else:
            household.close()
            restore(tmp_path / "one.backup", CheapPassphrase(), folder, CheapPassphrase())

    left = held(folder, finish)
    assert readable(left["household.db-wal.damaged-1"], key, salt, head=32) == 0
    assert not list(folder.glob("*damaged*"))


@pytest.mark.turning
def test_a_restore_that_goes_on_after_a_kill_leaves_no_earlier_copy_of_the_keys(
    household: Household, folder: Path, tmp_path: Path
) -> None:
    household.close()
    shutil.copy(folder / KEYS_FILE, folder / f"{KEYS_FILE}{ASIDE}")  # the copy that the killed restore had made
    (folder / RESTORED).mkdir()
    create_keys(folder / RESTORED, CheapPassphrase("another one, of the backup"), WHO)
    left = held(folder, lambda: settle(folder, CheapPassphrase()))
    assert not opens(left[f"{KEYS_FILE}{ASIDE}"], tmp_path / "carved")
    assert opens((folder / f"{KEYS_FILE}{ASIDE}").read_bytes(), tmp_path / "carved")
