# ruff: noqa: T201 - a script: it stands alone and prints
"""Measures the collector at rest: one meter at its own pace for some minutes; prints one JSON object (Linux).

    PYTHONPATH=app:resources python bench/collector.py [--seconds 2100] [--mode standard] [--slat half] [--language fr]

``persienne collect`` runs as a program of its own on a pseudo-terminal that says a frame as often as a real line does.
The figures are of all its processes (there is one, once the household is open) and begin after its first minute:
processor time, wake-ups (voluntary context switches), memory, and bytes written to the disk (the file system's own not
counted). Beside it, on a line of its own that says the same, runs the least that a program can do: pyserial's
``read(256)`` in a loop. The peak is that of the child that opens the household, while it runs. Half-hours are written
when they are cut: bytes of less than half an hour say little. Nothing is asserted here.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
import tty
from pathlib import Path

import tic

from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.vault import PassphraseCredential

PASSPHRASE = "only for this measure"  # noqa: S105 - of a household that is thrown away
BARE_LOOP = """import serial, sys
line = serial.Serial(sys.argv[1], 9600, serial.SEVENBITS, serial.PARITY_EVEN, timeout=0.5)
while True:
    line.read(256)
"""

WARM_UP = 65
"""Seconds that are not measured: opening, probing, and the first transaction, which makes the sources."""

PACE = {"standard": 0.95, "historique": 1.45}
"""Seconds of a frame at the line's own speed."""


def historique_frame(index: int) -> bytes:
    """A made frame of the other mode; its only index is ``index`` (Wh)."""
    said = (
        "ADCO 021234567890", "OPTARIF BASE", "ISOUSC 30", f"BASE {index:09}", "PTEC TH..", "IINST 004", "IMAX 090",
        "PAPP 00920", "HHPHC A", "MOTDETAT 000000",
    )  # fmt: skip
    groups = (f"\n{one} {chr(sum(map(ord, one)) % 64 + 32)}\r" for one in said)
    return b"\x02" + "".join(groups).encode("ascii") + b"\x03"


def speak(masters: tuple[int, int], mode: str, over: threading.Event) -> None:
    """Say frames until it is over."""
    tic.START = int(time.time())
    frames = tic.live_frames(10**9)
    begun = time.monotonic()
    while not over.wait(PACE[mode]):
        frame = next(frames) if mode == "standard" else historique_frame(1_000 + int(time.monotonic() - begun) // 5)
        for master in masters:
            with contextlib.suppress(BlockingIOError):
                os.write(master, frame)


def counters(pid: int) -> dict[str, float]:
    """What the kernel has counted of a process up to now."""
    proc = Path("/proc") / str(pid)
    fields = (proc / "stat").read_text().rpartition(")")[2].split()
    switches = 0
    for task in (proc / "task").iterdir():
        lines = dict(line.split(":\t", 1) for line in (task / "status").read_text().splitlines() if ":\t" in line)
        switches += int(lines["voluntary_ctxt_switches"])
    status = dict(line.split(":\t", 1) for line in (proc / "status").read_text().splitlines() if ":\t" in line)
    io = dict(line.split(": ") for line in (proc / "io").read_text().splitlines())
    return {
        "cpu": (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"),
        "wake_ups": switches,
        "rss_mb": int(status["VmRSS"].split()[0]) / 1024,
        "written": int(io["write_bytes"]),
        "numpy": float("numpy" in (proc / "maps").read_text()),
    }


def children(pid: int) -> list[int]:
    """The processes that a process has started and that still run."""
    tasks = (Path("/proc") / str(pid) / "task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


def resident(pid: int, what: str) -> float:
    """A figure of a process's memory in MB (``Pss``, ``VmHWM``); 0 once it has ended."""
    file = "smaps_rollup" if what == "Pss" else "status"
    with contextlib.suppress(OSError):
        for line in (Path("/proc") / str(pid) / file).read_text().splitlines():
            if line.startswith(f"{what}:"):
                return int(line.split()[1]) / 1024
    return 0.0


def measure(folder: Path, devices: tuple[str, str], seconds: float, language: str) -> dict[str, float | str]:
    """Run the collector and the bare loop beside it, and compare the counters over ``seconds``."""
    (folder / "passphrase").write_text(PASSPHRASE + "\n")
    command = [sys.executable, "-m", "persienne", "--home", str(folder / "home"), "--lang", language]
    environment = {**os.environ, "PERSIENNE_PASSPHRASE_FILE": str(folder / "passphrase")}
    wait = threading.Event().wait
    with (
        subprocess.Popen([*command, "collect", "--port", devices[0]], env=environment) as collector,  # noqa: S603 - ours
        subprocess.Popen([sys.executable, "-c", BARE_LOOP, devices[1]]) as bare,  # noqa: S603 - the loop above
    ):
        try:
            peak, until = 0.0, time.monotonic() + WARM_UP
            while time.monotonic() < until:
                peak = max([peak, *(resident(child, "VmHWM") for child in children(collector.pid))])
                wait(0.01 if until - time.monotonic() > WARM_UP - 5 else 1)
            begun, before, bare_before = time.monotonic(), counters(collector.pid), counters(bare.pid)
            wait(seconds)
            passed, after, bare_after = time.monotonic() - begun, counters(collector.pid), counters(bare.pid)
            pss = resident(collector.pid, "Pss") + sum(resident(child, "Pss") for child in children(collector.pid))
        finally:
            collector.terminate()
            bare.terminate()
    ours, theirs = (
        100 * (one["cpu"] - other["cpu"]) / passed for one, other in ((after, before), (bare_after, bare_before))
    )
    return {
        "seconds": round(passed, 1),
        "cpu_percent_of_a_core": round(ours, 3),
        "cpu_percent_of_bare_pyserial": round(theirs, 3),
        "pss_mb_of_all_processes": round(pss, 1),
        "peak_mb_of_the_opening": round(peak, 1),
        "wake_ups_per_second": round((after["wake_ups"] - before["wake_ups"]) / passed, 2),
        "rss_mb": round(after["rss_mb"], 1),
        "rss_growth_mb": round(after["rss_mb"] - before["rss_mb"], 2),
        "mb_written_per_hour": round((after["written"] - before["written"]) / passed * 3600 / 1e6, 2),
        "numpy_loaded": "yes" if after["numpy"] else "no",
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=2100)
    parser.add_argument("--language", choices=("fr", "en"), default="fr")
    parser.add_argument("--mode", choices=tuple(PACE), default="standard")
    parser.add_argument("--slat", choices=[str(slat) for slat in Slat], default=str(Slat.HALF))
    chosen = parser.parse_args()
    lines = [os.openpty(), os.openpty()]
    for master, slave in lines:
        tty.setraw(slave)
        os.set_blocking(master, False)
    over = threading.Event()
    speaker = threading.Thread(target=speak, args=((lines[0][0], lines[1][0]), chosen.mode, over))
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        Household.create(home, PassphraseCredential(PASSPHRASE), slat=Slat(chosen.slat)).close()
        speaker.start()
        try:
            devices = os.ttyname(lines[0][1]), os.ttyname(lines[1][1])
            figures = measure(Path(folder), devices, chosen.seconds, chosen.language)
        finally:
            over.set()
            speaker.join()
        household = Household.open(home, PassphraseCredential(PASSPHRASE))
        rows = {table.name: table.rows for table in household.measures.stored().tables}
        household.close()
    print(json.dumps({"mode": chosen.mode, "slat": chosen.slat, **figures, "frames_stored": rows["frame"]}))


if __name__ == "__main__":
    main()
