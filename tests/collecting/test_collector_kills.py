"""No kill of a collector loses energy: in the end the file holds what the meter counted."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from support.chance import chance
from support.collectors import BASE, COLLECTING, FastMeter, collect_environment, wait_for
from support.programs import started
from support.pty_meter import PtyMeter
from support.wire_homes import cells, count, new_home, raw, stored_wh

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

UNREAD = 120
"""More frames (of 716 bytes) than a terminal keeps for its reader (68 kB); of as many, noise leaves some whole."""


def killed_again_and_again(tmp_path: Path, slat: Slat, kills: int, moments: random.Random, *, noise: float = 0) -> None:
    """Collectors that are killed while a meter speaks: in the end the file holds its index difference."""
    folder = tmp_path / "home"
    new_home(folder, slat).close()
    conn = raw(folder)
    speed = 1200
    meter = FastMeter(speed=speed)

    def noisy() -> bytes:
        said = bytearray(meter.frame())
        for place in range(len(said)):
            if moments.random() < noise:
                said[place] ^= 1 << moments.randrange(8)
        return bytes(said)

    with PtyMeter(noisy if noise else meter.frame, every=0.005) as line:

        def start() -> AbstractContextManager[subprocess.Popen[str]]:
            arguments = [line.device, str(folder), str(speed), str(meter.begun), str(BASE)]
            path = os.pathsep.join([collect_environment(folder)["PYTHONPATH"], str(COLLECTING.parent)])
            return started(
                [sys.executable, str(COLLECTING), *arguments],
                env={**os.environ, "PYTHONPATH": path},
                stdout=subprocess.PIPE,
            )

        for _ in range(kills):
            with start() as collector:
                assert collector.stdout is not None
                assert any(said.startswith("reading") for said in collector.stdout)
                wait_for(lambda: count(conn, "wire_cut"))  # the first index is known
                meter.draw()
                with pytest.raises(subprocess.TimeoutExpired):
                    collector.wait(moments.uniform(0.05, 1.2))
        meter.last = meter.index + 200
        with start() as collector:
            assert collector.stdout is not None
            assert any(said.startswith("reading") for said in collector.stdout)
            wait_for(lambda: meter.index == meter.last)
            said = meter.said
            wait_for(lambda: meter.said > said + UNREAD)
            collector.send_signal(signal.SIGTERM)
            assert collector.wait() == 0
    assert conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert count(conn, "meter") == 1
    assert stored_wh(conn) == meter.last - 1_000
    spans = [(day * 86_400 + cell.offset, cell.duration) for day, cell in cells(conn)]
    assert sum(duration for _, duration in spans) <= meter.now - BASE
    conn.close()


@pytest.mark.turning
def test_a_kill_loses_no_energy(tmp_path: Path) -> None:
    killed_again_and_again(tmp_path, Slat.OPEN, 2, random.Random(3))


@pytest.mark.turning
@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("slat", [Slat.OPEN, Slat.HALF], ids=str)
def test_no_number_of_kills_loses_energy(tmp_path: Path, slat: Slat, seed: int) -> None:
    killed_again_and_again(tmp_path, slat, 6, chance(seed))


@pytest.mark.turning
@pytest.mark.parametrize("seed", range(4))
def test_kills_on_a_noisy_line_lose_no_energy(tmp_path: Path, seed: int) -> None:
    killed_again_and_again(tmp_path, Slat.OPEN, 4, chance(seed), noise=0.001)
