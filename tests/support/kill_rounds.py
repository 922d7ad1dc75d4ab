"""Rounds of kills: a work on a copy of a household, killed between two of its steps, and what is left, looked at."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from persienne.household.household import Household
from persienne.store.connection import STORE_FILE, prove
from support.chance import chance
from support.households import CheapPassphrase
from support.kills import killed, run
from support.rows import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from persienne.vault import Credential
    from support.kills import Ended, Tell

PASSPHRASE = CheapPassphrase()
MEASURED = 2
"""Runs to their end, of which the quicker one says when its steps are."""
MOST = 6
"""Times as many rounds as are asked for are tried at most."""


class Rounds:
    """Rounds of one kind of work: ``work`` on a copy of ``begin``, killed, and ``judge`` of what is left.

    ``judge`` is given the folder and what the work has said, and says how it ended.
    """

    def __init__(self, begin: Path, kind: str) -> None:
        self._begin = begin
        self._kind = kind

    def run(
        self,
        rounds: int,
        work: Callable[[Path, Tell], object],
        judge: Callable[[Path, Ended], str],
        least: Mapping[str, int] | None = None,
    ) -> dict[str, int]:
        """Rounds until so many were killed, and each way of ``least`` was how at least so many of them ended.

        How many end which way hangs on the machine and on what else it does; that each does must not.
        """
        moments = chance(f"{self._kind} 20")
        measured = [self._measured(work, judge, number) for number in range(MEASURED)]
        whole = min(measured, key=lambda ended: ended.seconds)
        wanted = least or {}
        ends = dict.fromkeys(wanted, 0)
        done = 0
        for number in range(MOST * rounds):
            copy = shutil.copytree(self._begin, self._begin.with_name(f"round{number}"))
            ended = killed(lambda tell, copy=copy: work(copy, tell), whole, moments)  # type: ignore[misc]
            how = judge(copy, ended)
            shutil.rmtree(copy)
            if ended.killed:  # else it was quicker than the one that was measured
                ends[how] = ends.get(how, 0) + 1
                done += 1
            if done >= rounds and all(ends[way] >= fewest for way, fewest in wanted.items()):
                break
        print(f"{self._kind}: {done} killed, of which {ends}; 0 lost, 0 unreadable")  # noqa: T201 - for who runs it
        assert done >= rounds
        assert all(ends[way] >= fewest for way, fewest in wanted.items()), ends
        return ends

    def _measured(
        self, work: Callable[[Path, Tell], object], judge: Callable[[Path, Ended], str], number: int
    ) -> Ended:
        """The work, done to its end."""
        folder = shutil.copytree(self._begin, self._begin.with_name(f"measured{number}"))
        whole = run(lambda tell: work(folder, tell))
        assert not whole.killed
        judge(folder, whole)
        shutil.rmtree(folder)
        return whole


def sound(folder: Path, credential: Credential = PASSPHRASE) -> Household:
    """The household of ``folder``, opened as any command would, and every page of it proved."""
    household = Household.open(folder, credential)
    assert rows(household, "PRAGMA integrity_check") == [("ok",)]
    assert rows(household, "PRAGMA cipher_integrity_check") == []
    assert rows(household, "PRAGMA foreign_key_check") == []
    assert household.erasures.try_to_resume()
    assert {file.name for file in folder.iterdir()} - {"household.turn"} == {
        f"household.{end}" for end in ("db", "db-wal", "db-shm", "keys", "lock")
    }
    household.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    prove(folder / STORE_FILE, household.file.key.current)
    return household
