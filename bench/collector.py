"""Measures the collector at rest: one meter at its own pace for some minutes; prints one JSON object (Linux).

    python -m bench.collector [--seconds 2100] [--slat half]

``persienne collect`` runs as a program of its own on a pseudo-terminal on which the invented home's meter speaks. The
figures are of all its processes (there is one, once the household is open) and begin after its first minute: processor
time, wake-ups (voluntary context switches), memory, and bytes written to the disk (the file system's own not counted).
Beside it, on a line of its own that says the same, runs the least that a program can do: pyserial's ``read(256)`` in a
loop. The peak is that of the child that opens the household, while it runs. Half-hours are written when they are cut:
bytes of less than half an hour say little. The figures are an error unless the household has each half-hour that the
meter counted, and the bare loop its bytes.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import IO

import numpy as np

from bench.figures import NotDone, expect
from bench.homes import PASSPHRASE, new_household, open_household
from bench.launch import LOOK, shares, started_by
from persienne.base.reading import JOULES_PER_WH
from persienne.base.slats import Slat
from persienne.household.measures.resolved_history import recall_history
from persienne.meters.virtual.meter import VirtualMeter
from persienne.meters.virtual.stream import virtual_stream
from persienne.ports.pseudo_terminal import PtyLine
from persienne.store.frames import reach_of_frames
from persienne.store.meters import every_meter

BARE_LOOP = """import serial, signal, sys
line = serial.Serial(sys.argv[1], 9600, serial.SEVENBITS, serial.PARITY_EVEN, timeout=0.5)
signal.signal(signal.SIGTERM, lambda *_: sys.exit())
heard = 0
print("open")
try:
    while True:
        heard += len(line.read(256))
finally:
    print(heard)
"""
WARM_UP = 65
"""Seconds that are not measured once it reads: of the first transaction, which makes the sources, too."""
LAGS = 30
"""Seconds of the meter that may lack at the end of what was read."""
LEAST_HEARD = 0.9
"""Of the bytes, by the bare loop."""
MB = 1e6


class Speaker(threading.Thread):
    """The meter, which says its frames on every line until it is over."""

    def __init__(self, meter: VirtualMeter, lines: tuple[PtyLine, ...]) -> None:
        super().__init__()
        self.over, self.said, self.begun = threading.Event(), 0, int(time.time())
        self._meter, self._lines = meter, lines

    def run(self) -> None:
        """Say the frames as the time passes."""
        for due, frame in virtual_stream(self._meter, self.begun):
            if self.over.wait(max(0.0, self.begun + due - time.time())):
                return
            for line in self._lines:
                line.write(frame)
            self.said += len(frame)


def counters(pid: int) -> dict[str, float]:
    """What the kernel has counted of a process up to now."""
    proc = Path("/proc") / str(pid)
    fields = (proc / "stat").read_text().rpartition(")")[2].split()
    status = [(task / "status").read_text() for task in (proc / "task").iterdir()]
    io = dict(line.split(": ") for line in (proc / "io").read_text().splitlines())
    return {
        "cpu": (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"),
        "wake_ups": sum(_said(one, "voluntary_ctxt_switches") for one in status),
        "rss": _said(status[0], "VmRSS") * 1024,
        "written": int(io["write_bytes"]),
        "numpy": "numpy" in (proc / "maps").read_text(),
    }


def peak(pid: int) -> int:
    """The most memory that a process has had; 0 once it has ended."""
    with suppress(OSError):
        return _said(Path("/proc", str(pid), "status").read_text(), "VmHWM") * 1024
    return 0


def _said(status: str, name: str) -> int:
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith(f"{name}:")), 0)


def measure(folder: Path, slat: Slat, seconds: float, warm_up: float = WARM_UP) -> dict[str, float]:
    """Run the collector and the bare loop beside it, compare their counters over ``seconds``, and what they read."""
    home, meter = folder / "home", VirtualMeter()
    new_household(home, slat)
    (folder / "passphrase").write_text(PASSPHRASE)
    environment = {**os.environ, "PERSIENNE_PASSPHRASE_FILE": str(folder / "passphrase")}
    with PtyLine() as line, PtyLine() as other:
        speaker = Speaker(meter, (line, other))
        collect = [sys.executable, "-m", "persienne", "--home", str(home), "collect", "--port", line.name]
        loop = [sys.executable, "-uc", BARE_LOOP, other.name]
        with (
            subprocess.Popen(loop, stdout=subprocess.PIPE) as bare,  # noqa: S603 - the loop above
            subprocess.Popen(collect, env=environment, stderr=subprocess.PIPE) as collector,  # noqa: S603 - ours
        ):
            try:
                lines_of(bare, bare.stdout, 1)
                speaker.start()
                most = lines_of(collector, collector.stderr, 2)  # it listens, it reads
                speaker.over.wait(warm_up)
                figures = watched(collector.pid, bare.pid, seconds)
                until = int(time.time())
            finally:
                speaker.over.set()
                speaker.join()
                collector.terminate()
                bare.terminate()
            heard = int(bare.communicate()[0])
    share = heard / speaker.said
    expect(f"whether the bare loop heard the meter ({share:.1%})", LEAST_HEARD < share <= 1, given=True)
    require_read(home, slat, meter, until)
    return {"peak_mb_of_the_opening": round(most / MB, 1), **figures}


def require_read(home: Path, slat: Slat, meter: VirtualMeter, until: int) -> None:
    """Raise ``NotDone`` unless every half-hour up to ``until`` is stored as the meter counts, with open slats more."""
    with closing(open_household(home)) as household:
        stored = every_meter(household.conn)[0]
        curve, reach = recall_history(household.conn, stored).curve, reach_of_frames(household.conn, stored.id)
    counted = [meter.counters.indexes(at).total for at in (*curve.starts.tolist(), int(curve.ends[-1]))]
    wrong = np.abs(curve.values - np.diff(counted) * JOULES_PER_WH) > JOULES_PER_WH
    ended = (until - LAGS) // 1800 * 1800
    expect("half-hours that are not the meter's", int(wrong.sum()), 0)
    expect(f"whether they go on until {ended} ({curve.ends[-1]})", bool(curve.ends[-1] >= ended), given=True)
    if slat is Slat.OPEN:
        expect("whether live values go on to the end", bool(reach and reach[1] >= until - LAGS), given=True)


def lines_of(process: subprocess.Popen[bytes], stream: IO[bytes] | None, count: int) -> int:
    """Wait until a process has said so many lines; the most memory that a child of it had until then (bytes)."""
    assert stream is not None
    os.set_blocking(stream.fileno(), False)
    said, most, wait = b"", 0, threading.Event().wait
    while said.count(b"\n") < count:
        if process.poll() is not None:
            raise NotDone(f"{process.args!r} ended with {process.returncode}")
        most = max([most, *map(peak, started_by(process.pid))])
        said += stream.read() or b""
        wait(LOOK)
    os.set_blocking(stream.fileno(), True)
    return most


def watched(collector: int, bare: int, seconds: float) -> dict[str, float]:
    """The counters of both processes over ``seconds``."""
    begun, before, bare_before = time.monotonic(), counters(collector), counters(bare)
    threading.Event().wait(seconds)
    passed, after, bare_after = time.monotonic() - begun, counters(collector), counters(bare)
    return {
        "seconds": round(passed, 1),
        "cpu_percent_of_a_core": round(100 * (after["cpu"] - before["cpu"]) / passed, 3),
        "cpu_percent_of_bare_pyserial": round(100 * (bare_after["cpu"] - bare_before["cpu"]) / passed, 3),
        "pss_mb_of_all_processes": round(shares(collector) / MB, 1),
        "wake_ups_per_second": round((after["wake_ups"] - before["wake_ups"]) / passed, 2),
        "rss_mb": round(after["rss"] / MB, 1),
        "rss_growth_mb": round((after["rss"] - before["rss"]) / MB, 2),
        "mb_written_per_hour": round((after["written"] - before["written"]) / passed * 3600 / MB, 2),
        "numpy_loaded": after["numpy"],
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=2100)
    parser.add_argument("--slat", type=Slat, choices=(Slat.HALF, Slat.OPEN), default=Slat.HALF)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(Path(folder), chosen.slat, chosen.seconds)
    sys.stdout.write(json.dumps({"slat": chosen.slat, **figures}) + "\n")


if __name__ == "__main__":
    main()
