"""Whatever call the system fails, a command ends in a sentence, nothing is lost, and the next opening is in order."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.household.doctor import Severity, check
from persienne.household.household import Household
from persienne.household.remove_household import erase_everything
from persienne.vault import PassphraseCredential, RecoveryCredential, credentials, open_keys, unlock
from persienne.vault.slots import Argon2Cost
from support.backups import NOON
from support.chance import SEED, chance
from support.faults import Ended, Fault, failed, faults_of, require_strace
from support.households import CheapPassphrase, bring, environment, make_cheap, put, state, weeks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.vault import Opened

HOME = weeks(days=3)
NEXT = "encore une phrase"
SAMPLE = 500 if SEED in os.environ else 180
"""How many faults are tried: a fixed sample in each run, more of other ones by `make harness`."""

COMMANDS: dict[str, list[str]] = {
    "import": ["import", "{files}/more.csv"],
    "undo": ["undo", "1"],
    "slat": ["slat", "closed", "--then", "reduce"],
    "erase": ["erase", "--level", "all", "--yes"],
    "set-aside": ["set-aside", "--from", "2024-10-21", "--reason", "other"],
    "backup": ["backup", "{place}/stick", "--backup-passphrase-file", "{files}/passphrase"],
    "restore": ["restore", "{files}/kept.backup", "--backup-passphrase-file", "{files}/passphrase", "--yes"],
    "sheet": ["keys", "sheet", "--txt", "{place}/sheet.txt"],
    "passphrase": ["keys", "passphrase", "--passphrase-file", "{files}/next"],
    "series": ["series", "--level", "day", "--json"],
    "init": ["--home", "{place}/new", "init"],
    "everything": ["erase", "--everything", "--word", "EFFACER"],
}


@dataclass
class Base:
    """A closed household, what it holds, and files that the commands take."""

    folder: Path
    files: Path
    sheet: str
    before: Any
    after: dict[str, Any] = field(default_factory=dict)


@pytest.fixture(scope="module", autouse=True)
def cheap_passphrases() -> Iterator[None]:
    """What is paid for a passphrase is no part of what is tested, and was more than half of the time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(credentials, "Argon2Cost", partial(Argon2Cost, iterations=1, memory_kib=64, lanes=1))
        yield


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Base:
    require_strace()
    files = tmp_path_factory.mktemp("files")
    folder = make_cheap(files / "household", Slat.HALF)
    environment(files)
    (files / "next").write_text(f"{NEXT}\n")
    put(files, "more.csv", weeks("2024-11-04", 9).curve)
    with closing(Household.open(folder, CheapPassphrase())) as household:
        bring(household, put(files, "first.csv", HOME.curve))
        sheet = " ".join(household.keys.make_sheet())
        household.backups.make(files / "kept.backup", CheapPassphrase(), NOON)
        before = state(household)
    return Base(folder, files, sheet, before)


def arguments(base: Base, name: str, place: Path) -> list[str]:
    return [part.format(files=base.files, place=place) for part in COMMANDS[name]]


def opened(folder: Path) -> Household:
    """The household by the passphrase that opens it: the former or the new one."""
    try:
        return Household.open(folder, CheapPassphrase())
    except UserError as error:
        if error.code != "passphrase_wrong":
            raise
    return Household.open(folder, PassphraseCredential(NEXT))


def held(folder: Path) -> Any:
    with closing(opened(folder)) as household:
        return state(household)


@pytest.fixture(scope="module")
def sample(base: Base, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, Fault]]:
    """The same faults in every run: as many of each command and of each call as there is room for."""
    moments = chance(320)
    by_kind: dict[tuple[str, str], list[Fault]] = {}
    for name in COMMANDS:
        place = tmp_path_factory.mktemp(name)
        shutil.copytree(base.folder, place / "household")
        env = environment(base.files, PERSIENNE_HOME=str(place / "household"), XDG_STATE_HOME=str(place / "state"))
        for fault in faults_of(arguments(base, name, place), env, place / "log", place, base.files / "kept.backup"):
            by_kind.setdefault((name, fault.call), []).append(fault)
        base.after[name] = None if name == "everything" else held(place / "household")
    kinds = {kind: moments.sample(faults, len(faults)) for kind, faults in sorted(by_kind.items())}
    chosen: list[tuple[str, Fault]] = []
    while len(chosen) < SAMPLE and any(kinds.values()):
        for (name, _), faults in kinds.items():
            if faults and len(chosen) < SAMPLE:
                chosen.append((name, faults.pop()))
    return chosen


def fault_in(base: Base, name: str, place: Path, ended: Ended) -> str:
    """What is wrong with how a command ended and with what it left; empty where all is well."""
    silent = not ended.err.strip() or "Errno" in ended.err or "Traceback" in ended.err
    if ended.code not in (0, 1) or (ended.code == 1 and silent):
        return f"it ended in {ended.code}, without a sentence"
    if name in ("init", "everything"):
        return _made_fault(place / "new") if name == "init" else _removed_fault(base, place / "household")
    return _kept_fault(base, name, place, done=ended.code == 0)


def _kept_fault(base: Base, name: str, place: Path, *, done: bool) -> str:
    """A household holds what it held, or what the command brings; its check-up is sound, and its sheet opens it."""
    folder = place / "household"
    try:
        found = held(folder)
    except UserError as error:
        return f"it does not open: {error.code}"
    if found not in (base.before, base.after[name]):
        return "it holds something else"
    if done and found != base.after[name]:
        return "it said that it was done"
    problems = [one.code for one in check(folder, lambda: _keys(folder), now=NOON) if one.severity is Severity.PROBLEM]
    if problems:
        return f"the check-up finds {problems}"
    return "" if name == "restore" else _sheet_fault(base, place)  # what is restored has its passphrase alone


def _keys(folder: Path) -> Opened:
    try:
        return unlock(folder, CheapPassphrase())
    except UserError:
        return unlock(folder, PassphraseCredential(NEXT))


def _made_fault(folder: Path) -> str:
    """A household that was made opens; one that was not is in the way of no other."""
    try:
        Household.open(folder, CheapPassphrase()).close()
    except UserError:
        Household.create(folder, CheapPassphrase()).close()
        Household.open(folder, CheapPassphrase()).close()
    return ""


def _removed_fault(base: Base, folder: Path) -> str:
    """A household that was not removed is whole; what is left of one that was can be removed."""
    try:
        if held(folder) == base.before:
            return ""
    except UserError:
        pass
    if folder.exists():
        erase_everything(folder, CheapPassphrase())
    return "something is left" if folder.exists() else ""


def _sheet_fault(base: Base, place: Path) -> str:
    """A sheet that somebody has opens the household: the former one, or the new one where there is its file."""
    words = [base.sheet]
    if (place / "sheet.txt").exists():
        found = dict(re.findall(r"\b(\d{1,2})  (\w+)", (place / "sheet.txt").read_text()))
        words.append(" ".join(found.get(str(number), "") for number in range(1, 13)))
    for one in words:
        try:
            open_keys(place / "household", RecoveryCredential(one))
        except UserError:
            continue
        return ""
    return "no sheet opens it"


@pytest.mark.turning
def test_faults_of_the_system_end_in_a_sentence_and_lose_nothing(
    base: Base, sample: list[tuple[str, Fault]], tmp_path: Path
) -> None:
    assert len(sample) == SAMPLE
    wrong = []
    for number, (name, fault) in enumerate(sample):
        place = tmp_path / str(number)
        place.mkdir()
        shutil.copytree(base.folder, place / "household")
        env = environment(base.files, PERSIENNE_HOME=str(place / "household"), XDG_STATE_HOME=str(place / "state"))
        ended = failed(arguments(base, name, place), env, place / "log", fault)
        if said := fault_in(base, name, place, ended):
            wrong.append(f"{name}, {fault}: {said}\n    {ended.err.strip()[-1500:]}")
        shutil.rmtree(place)
    assert not wrong, f"{len(wrong)} of {len(sample)}:\n" + "\n".join(wrong)
