"""A collector lets go while its household is erased, reads on meanwhile, and goes on under the new keys."""

from __future__ import annotations

import sys
import threading
import time
from contextlib import closing, contextmanager
from datetime import date
from typing import TYPE_CHECKING

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals", allow_module_level=True)

from persienne.channel import Channel, CollectorLink, CollectorLock
from persienne.collector import Collector
from persienne.demo import demo_household, first_day
from persienne.erasing import Level, Scope, State
from persienne.hosting import example_reading
from persienne.household import Household
from persienne.line import Finder, Line
from persienne.localtime import local_days
from persienne.slats import Slat
from persienne.speaker import GroupJudge
from support.households import CheapPassphrase, count
from support.live_meters import LiveMeter
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SPEED = 60
TODAY = date(2026, 11, 24)
NOON = local_days().midnight(TODAY.toordinal()) + 12 * 3600


class FastClock:
    """The time, an hour a minute."""

    def __init__(self, base: float | None = None) -> None:
        self._began = time.monotonic()
        self._base = time.time() if base is None else base

    def __call__(self) -> float:
        return self._base + (time.monotonic() - self._began) * SPEED


def wait_for(true: Callable[[], object], *, seconds: float = 20) -> None:
    """Return when ``true()`` is; what it waits for is done by another thread."""
    until, pause = time.monotonic() + seconds, threading.Event()
    while not true():
        assert time.monotonic() < until, "it did not come"
        pause.wait(0.01)


@contextmanager
def running(collector: Collector) -> Iterator[None]:
    thread = threading.Thread(target=collector.run)
    thread.start()
    try:
        yield
    finally:
        collector.stop()
        thread.join(20)
        assert not thread.is_alive()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "household"
    Household.create(folder, CheapPassphrase(), slat=Slat.OPEN).close()
    return folder


@pytest.mark.parametrize("by", ["reopening", "its credential"])
def test_a_collector_lets_go_and_goes_on_under_the_new_keys(folder: Path, by: str) -> None:
    clock = FastClock()
    lock = CollectorLock(folder)
    with LiveMeter(clock=clock) as meter, closing(Household.open(folder, CheapPassphrase())) as household:
        opened = {
            "reopening": household.reopen,
            "its credential": lambda: Household.open(folder, CheapPassphrase(), collecting=True),
        }
        collector = Collector(
            Line(Finder(meter.device, tuple), GroupJudge, back_off=(0.02,)),
            meter.device,
            opened[by],
            channel=lambda key: Channel(folder, lock, key),
            clock=clock,
            tick=0.01,
        )
        old_key = household.channel_key
        with running(collector):
            wait_for(lambda: count(household, "frame") > 0)
            states: list[str] = []
            certificate = household.erasures.erase(
                Scope(Level.LIVE), on_step=lambda _step: states.append(collector.status.state)
            )
            assert set(states) == {"paused"}
            assert certificate.state == State.DONE
            assert household.channel_key != old_key
            wait_for(lambda: collector.status.state == "reading")
            wait_for(lambda: count(household, "frame") > 0)
            assert code_of(lambda: CollectorLink.to(folder, old_key)) == "collector_mute"
            link = CollectorLink.to(folder, household.channel_key)
            assert link is not None
            assert link.status().trouble is None
            link.close()
    lock.release()


def test_the_examples_meter_has_no_channel_and_lets_go_all_the_same(tmp_path: Path) -> None:
    """Nor has a collector on Windows: one in the same program sees that the file is wanted."""
    clock = FastClock(NOON)
    with closing(demo_household(tmp_path, TODAY, now=NOON, slat=Slat.OPEN)) as household:
        reading = example_reading(first_day(TODAY), household.reopen, clock=clock, sleep=lambda _s: time.sleep(0.001))
        with running(reading):
            wait_for(lambda: count(household, "frame") > 0)
            certificate = household.erasures.erase(Scope(Level.LIVE))
            assert certificate.state == State.DONE
            wait_for(lambda: count(household, "frame") > 0)
            household.erasures.renew()
        assert reading.status.trouble is None


def test_a_collector_ends_what_another_program_could_not(folder: Path) -> None:
    """It opens the household first, holds it with nobody, and asks nobody to let go."""
    clock = FastClock()
    with closing(Household.open(folder, CheapPassphrase())) as household:
        with LiveMeter(clock=clock) as meter:
            collector = Collector(
                Line(Finder(meter.device, tuple), GroupJudge), meter.device, household.reopen, clock=clock, tick=0.01,
                sleep=lambda _s: time.sleep(0.001),
            )  # fmt: skip
            with running(collector):
                wait_for(lambda: count(household, "frame") > 0)

        def fail(step: str) -> None:
            if step == "deleted":
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            household.erasures.erase(Scope(Level.LIVE), on_step=fail)
        assert household.erasures.journal()[0].state is State.DELETED
    with closing(Household.open(folder, CheapPassphrase(), collecting=True)) as as_collector:
        assert as_collector.erasures.journal()[0].state is State.DONE
