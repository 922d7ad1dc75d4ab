"""The household’s lock lets many share and one be alone, waits as long as it is told, and goes with its process."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.store.lock import LOCK_FILES, Guard, _count_alone, _Lock
from support.programs import started
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path

HOLDS = """import sys
from pathlib import Path
from persienne.store.lock import Guard
guard = Guard(Path(sys.argv[1]))
guard.share()
print("held", flush=True)
sys.stdin.read()"""


WANTS = """import sys
from pathlib import Path
from persienne.base.errors import UserError
from persienne.store.lock import Guard
guard = Guard(Path(sys.argv[1]))
guard.share()
print("shares", flush=True)
sys.stdin.readline()
try:
    with guard.alone(60):
        pass
    print("", flush=True)
except UserError as error:
    print(error.code, flush=True)
sys.stdin.read()"""


def alone(guard: Guard, patience: float = 0) -> str:
    """Be alone for a moment; the code of what was in the way, empty where nothing was."""
    try:
        with guard.alone(patience):
            return ""
    except UserError as error:
        return error.code


def test_many_share_and_none_of_them_may_be_alone(tmp_path: Path) -> None:
    guards = [Guard(tmp_path) for _ in range(3)]
    for guard in guards:
        guard.share(0)
        guard.share(0)
    assert alone(guards[0]) == alone(Guard(tmp_path)) == "household_held"
    for guard in guards[1:]:
        guard.release()
    assert alone(guards[0]) == ""


def test_who_is_alone_lets_nobody_in_and_shares_again_afterwards(tmp_path: Path) -> None:
    mine, other = Guard(tmp_path), Guard(tmp_path)
    mine.share(0)
    with mine.alone(0):
        assert code_of(lambda: other.share(0)) == "store_busy"
    other.share(0)
    assert alone(other) == "household_held", "mine shares again"


def test_who_could_not_be_alone_still_shares(tmp_path: Path) -> None:
    mine, other, third = (Guard(tmp_path) for _ in range(3))
    mine.share(0)
    other.share(0)
    assert alone(mine) == "household_held"
    other.release()
    assert alone(third) == "household_held", "mine still shares"


def test_who_held_nothing_holds_nothing_afterwards(tmp_path: Path) -> None:
    assert alone(Guard(tmp_path)) == ""
    assert alone(Guard(tmp_path)) == ""


def test_who_shares_and_finds_another_one_s_turn_still_shares(tmp_path: Path) -> None:
    mine, other, third = (Guard(tmp_path) for _ in range(3))
    mine.share(0)
    other.share(0)
    said: list[str] = []
    waiting = threading.Thread(target=lambda: said.append(alone(third, 20)))
    waiting.start()
    while (answer := alone(other)) == "household_held":
        pass
    assert answer == "store_busy"
    mine.release()
    other.release()
    waiting.join()
    assert said == [""]


def test_an_opening_waits_for_who_is_alone(tmp_path: Path) -> None:
    mine, other = Guard(tmp_path), Guard(tmp_path)
    begun, may_end = threading.Event(), threading.Event()

    def work() -> None:
        with mine.alone(0):
            begun.set()
            may_end.wait()

    working = threading.Thread(target=work)
    working.start()
    begun.wait()
    opening = threading.Thread(target=other.share)
    opening.start()
    assert opening.is_alive()
    may_end.set()
    opening.join()
    working.join()
    assert alone(Guard(tmp_path)) == "household_held"


@pytest.mark.slow
def test_a_killed_program_holds_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDS, str(tmp_path)]
    with started(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        assert alone(Guard(tmp_path)) == "household_held"
        other.kill()
        other.wait()
        assert alone(Guard(tmp_path)) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_the_locks_are_for_their_owner_and_hold_nothing(tmp_path: Path) -> None:
    assert alone(Guard(tmp_path)) == ""
    files = [tmp_path / name for name in LOCK_FILES]
    assert [file.stat().st_mode & 0o777 for file in files] == [0o600] * 2
    assert [file.read_bytes().strip(b"\0") for file in files] == [b""] * 2


def test_of_two_programs_that_share_and_both_want_to_be_alone_one_gives_way_and_waits(tmp_path: Path) -> None:
    """Neither waits for all its patience, for each would be waiting for the other."""
    mine = Guard(tmp_path)
    mine.share(0)
    command = [sys.executable, "-c", WANTS, str(tmp_path)]
    with started(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == "shares\n"
        begun = time.monotonic()
        other.stdin.write("go\n")
        other.stdin.flush()
        said = [alone(mine, 60)]
        said.append(other.stdout.readline().strip())
        assert time.monotonic() - begun < 30
        assert sorted(said) == ["", "store_busy"]
        assert alone(mine) == "household_held", "the other one shares again"
        other.stdin.close()
    assert alone(mine) == ""


@pytest.mark.parametrize("was_alone", [False, True])
def test_who_gave_way_is_refused_only_where_somebody_was_alone_meanwhile(tmp_path: Path, *, was_alone: bool) -> None:
    mine, other = Guard(tmp_path), _Lock(tmp_path)
    mine.share(0)
    assert other.take_turn()
    said: list[str] = []
    waiting = threading.Thread(target=lambda: said.append(alone(mine, 60)))
    waiting.start()
    while not other.be_alone():
        time.sleep(0)  # until mine has let go
    if was_alone:
        _count_alone(tmp_path)
    other.let_in()
    other.close()
    waiting.join()
    assert said == (["store_busy"] if was_alone else [""])
    assert alone(Guard(tmp_path)) == "household_held", "mine shares again"


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    assert code_of(lambda: Guard(tmp_path / "gone").share(0)) == "folder_changed"
