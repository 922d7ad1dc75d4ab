"""A restore that is cut short before any of its steps leaves the household of before or the new one, whole."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from itertools import count as count_from
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.household.access import folder_swap
from persienne.household.backup.restore import restore
from persienne.household.household import Household, household_exists
from persienne.store.connection import open_store
from persienne.vault import PassphraseCredential, SlotKind, slot_kinds
from support.backups import SECRET, BackupPassphrase
from support.households import CheapPassphrase
from support.restored import OURS, batches, copy_of, held, leave_a_log
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_CHANGES = {"os.rename", "os.remove", "os.rmdir", "os.mkdir"}


def killed_at(step: int, action: Callable[[], object]) -> bool:
    """Run ``action`` in a process that is gone before its ``step``-th change of a folder; False where it came through.

    Python's audit hooks are told of each before it is made.
    """

    def watched() -> None:
        end_before(step)
        action()

    return ends_early(watched)


def end_before(step: int) -> None:
    """End this process before the ``step``-th change of a folder from now on."""
    left = [step]

    def look(event: str, _arguments: object) -> None:
        if event in _CHANGES:
            left[0] -= 1
            if left[0] == 0:
                os._exit(7)

    sys.addaudithook(look)


def ends_early(action: Callable[[], object]) -> bool:
    """Whether ``action``, in a process of its own, was ended by :func:`end_before`."""
    child = os.fork()
    if child == 0:
        action()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) in (0, 7)
    return os.waitstatus_to_exitcode(status) == 7


def stands(folder: Path, new: PassphraseCredential) -> str:
    """Which household opens, the old one or the new one: one does, with all that it held and nothing beside it."""
    try:
        imports, which = batches(folder), "old"
    except UserError:
        imports, which = batches(folder, new), "new"
    assert imports == {"old": 2, "new": 1}[which]
    assert {file.name for file in folder.iterdir()} - {"household.turn"} == OURS - {"household.turn"}
    return which


NEW = BackupPassphrase("la phrase d'après")


@pytest.mark.turning
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system can't fork a process")
def test_a_kill_before_any_step_leaves_the_one_household_or_the_other(home: Path, backup: Path) -> None:
    leave_a_log(home)
    seen: list[str] = []
    killed = True
    while killed:
        folder = copy_of(home, f"home{len(seen)}")
        killed = killed_at(len(seen) + 1, lambda folder=folder: restore(backup, SECRET, folder, NEW))  # type: ignore[misc]
        assert household_exists(folder)
        seen.append(stands(folder, NEW))
    assert seen == sorted(seen, reverse=True)  # the old one until one step, the new one from then on
    assert min(seen.count("old"), seen.count("new")) > 5


@pytest.mark.turning
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system can't fork a process")
def test_a_kill_while_a_restore_is_taken_back_leaves_a_household_that_is_known_by_its_keys(
    home: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From where the restored household does not open in its place."""
    leave_a_log(home)

    def restored(folder: Path, step: int) -> None:
        def fails(path: Path, key: bytes) -> object:
            if path.parent != folder:
                return open_store(path, key)
            end_before(step)
            raise UserError("disk_error")

        monkeypatch.setattr("persienne.household.backup.restore.open_store", fails)
        with suppress(UserError):
            restore(backup, SECRET, folder, NEW)

    seen: list[str] = []
    killed = True
    while killed:
        folder = copy_of(home, f"home{len(seen)}")
        killed = ends_early(lambda folder=folder: restored(folder, len(seen) + 1))  # type: ignore[misc]
        assert household_exists(folder)
        assert slot_kinds(folder) == (SlotKind.PASSPHRASE,)
        seen.append(stands(folder, NEW))
    assert seen == sorted(seen)  # the new one until one step, the old one from then on
    assert min(seen.count("old"), seen.count("new")) > 1


@pytest.mark.turning
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system can't fork a process")
@pytest.mark.parametrize(("step", "which"), [(8, "old"), (14, "new")])
def test_a_kill_of_the_tidying_up_changes_nothing(home: Path, backup: Path, step: int, which: str) -> None:
    leave_a_log(home)
    assert killed_at(step, lambda: restore(backup, SECRET, home, NEW))
    credential = {"old": CheapPassphrase(), "new": NEW}[which]
    steps, killed = 0, True
    while killed:
        steps += 1
        folder = copy_of(home, f"tidied{steps}")
        killed = killed_at(steps, lambda folder=folder: Household.open(folder, credential).close())  # type: ignore[misc]
        assert stands(folder, NEW) == which
    assert steps > 3


@pytest.mark.turning
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system can't fork a process")
def test_a_restore_that_was_killed_between_its_two_files_says_so_and_opens_with_what_was_chosen(
    home: Path, backup: Path
) -> None:
    for step in count_from(1):
        folder = copy_of(home, f"home{step}")
        assert killed_at(step, lambda folder=folder: restore(backup, SECRET, folder, NEW))  # type: ignore[misc]
        coming = folder / folder_swap.RESTORED
        if (coming / "household.keys").exists() and not (coming / "household.db").exists():
            break
    assert code_of(lambda: held(folder)) == "restored_half"
    assert batches(folder, NEW) == 1


@pytest.mark.turning
def test_another_restore_begins_where_a_killed_one_ended(home: Path, backup: Path) -> None:
    for step in (4, 15):
        killed_at(step, lambda: restore(backup, SECRET, home, NEW))
        restore(backup, SECRET, home, NEW)
        assert stands(home, NEW) == "new"


@pytest.mark.parametrize("name", ["household.db", "household.keys"])
def test_a_file_aside_that_no_restore_left_takes_no_place(home: Path, name: str) -> None:
    """Whoever kept a copy under that name, or a disk that lost the order of what was removed."""
    before, whole = held(home), (home / name).read_bytes()
    stray = home / f"{name}.before-restore"
    stray.write_bytes(os.urandom(5000))
    assert code_of(lambda: held(home)) == "restore_ambiguous"
    assert (home / name).read_bytes() == whole
    stray.rename(home.parent / stray.name)
    assert held(home) == before


def test_nothing_is_unsettled_in_a_household_of_every_day(home: Path) -> None:
    assert not folder_swap.unsettled(home)
    assert not folder_swap.unconcluded(home)
