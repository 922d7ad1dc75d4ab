"""Imports of one load curve, warm and cold, beside pandas: a place to work in comes in, rows of figures go out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Self

from bench import homes
from bench.figures import Row, Spread
from persienne.vault import PassphraseCredential

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType

    from persienne.base.slats import Slat

HERE = Path(__file__).parent
PANDAS = "pandas: read_csv, to_datetime(utc=True), to_sql into a plain sqlite3 file"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the bench works: a folder that goes away, the peer's interpreter, how many runs."""

    folder: Path
    peer: Path
    runs: int


class Worker:
    """A warm process that answers one JSON line for each that it is asked."""

    def __init__(self, command: Sequence[str | Path]) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own modules

    def __enter__(self) -> Self:
        """The worker itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End its questions, and so the process."""
        self._process.communicate()

    def ask(self, question: Mapping[str, str]) -> dict[str, float]:
        """Ask, and wait for the answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        answer: dict[str, float] = json.loads(self._process.stdout.readline())
        return answer


def warm_rows(place: Place, file: Path) -> list[Row]:
    """Parse and write inside processes that have everything loaded."""
    question = {"file": str(file), "folder": str(place.folder)}
    with (
        Worker([sys.executable, "-m", "bench.warm_import"]) as ours,
        Worker([place.peer, HERE / "pandas_import.py"]) as pandas,
    ):
        ours.ask(question)
        pandas.ask(question)
        pairs = [(ours.ask(question), pandas.ask(question)) for _ in range(place.runs)]
    theirs = Spread.of(pandas["import"] for _, pandas in pairs)
    named = {"parse_and_write": "3-year CSV, warm: parse and write", "import_files": "3-year CSV, warm: whole import"}
    return [
        Row(what, "ms", Spread.of(mine[key] for mine, _ in pairs), theirs, PANDAS, times=3)
        for key, what in named.items()
    ]


@dataclass(frozen=True, slots=True)
class Cold:
    """A file that is imported by a process of its own, and how many times less than pandas it may take."""

    name: str
    file: Path
    slat: Slat
    wall: float
    together: float


def cold_rows(place: Place, cold: Cold) -> list[Row]:
    """The whole process of ``persienne import`` beside a fresh Python that does it with pandas."""
    secret = place.folder / "passphrase"
    secret.write_text(homes.PASSPHRASE, encoding="utf-8")
    pairs = []
    for run in range(place.runs + 1):
        home, theirs_at = (place.folder / f"cold-{cold.file.stem}-{run}{ending}" for ending in ("", ".db"))
        homes.new_household(home, cold.slat)
        command: list[str | Path] = [
            Path(sys.executable).with_name("persienne"),
            "--home",
            home,
            "import",
            "--json",
            cold.file,
        ]
        ours = launched(command, {"PERSIENNE_PASSPHRASE_FILE": str(secret)})
        theirs = launched([place.peer, HERE / "pandas_import.py", cold.file, theirs_at], {})
        pairs.append((ours, theirs))
    del pairs[0]  # the first of each compiles its modules and fills the system's file cache
    rows = []
    for key, what, unit, times in (
        ("wall", "cold process", "ms", cold.wall),
        ("processor", "cold process, processor time", "ms", None),
        ("peak", "cold process, memory of the largest process", "MiB", None),
        ("together", "cold process, memory of all processes at once", "MiB", cold.together),
        ("once", "cold process, memory of all, what they share once (PSS)", "MiB", None),
    ):
        if any(key not in took for pair in pairs for took in pair):
            continue  # no process lets itself be looked at here
        mine, pandas = (Spread.of(pair[side][key] for pair in pairs) for side in (0, 1))
        rows.append(Row(f"{cold.name}, {what}", unit, mine, pandas, PANDAS, times=times))
    return rows


def launched(command: Sequence[str | Path], environment: Mapping[str, str]) -> dict[str, float]:
    """What one command took."""
    launch = [sys.executable, "-S", "-E", HERE / "launch.py", *command]
    done = subprocess.run(launch, env={**os.environ, **environment}, stdout=subprocess.PIPE, check=True)  # noqa: S603 - our own modules
    took: dict[str, float] = json.loads(done.stdout)
    return took


def passphrase_row(runs: int) -> Row:
    """What the derivation of a passphrase takes at its real cost; it is in none of the other figures."""
    credential = PassphraseCredential(homes.PASSPHRASE)
    slot = credential.make_slot()
    times = []
    for _ in range(runs):
        began = perf_counter()
        credential.private_key(slot)
        times.append((perf_counter() - began) * 1000)
    return Row("a passphrase derived (left out above and below)", "ms", Spread.of(times))
