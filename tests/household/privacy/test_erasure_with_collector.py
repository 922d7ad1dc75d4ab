"""A collector lets go while its household is erased, reads on meanwhile, and goes on under the new keys."""

from __future__ import annotations

import sys
import threading
import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals", allow_module_level=True)

from persienne.base.slats import Slat
from persienne.collecting.collector import Collector
from persienne.collecting.device_stream import GroupJudge
from persienne.household.access.control_channel import Channel, CollectorLink, CollectorLock
from persienne.household.household import Household
from persienne.household.privacy.erasure import Level, Scope, State
from persienne.ports.chosen_port import Finder, Line
from support.collectors import wait_for
from support.households import CheapPassphrase, count
from support.live_meters import LiveMeter
from support.patience import PATIENCE
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SPEED = 60


class FastClock:
    """The time, an hour a minute."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._base = time.time()

    def __call__(self) -> float:
        return self._base + (time.monotonic() - self._began) * SPEED


@contextmanager
def running(collector: Collector) -> Iterator[None]:
    thread = threading.Thread(target=collector.run)
    thread.start()
    try:
        yield
    finally:
        collector.stop()
        thread.join(PATIENCE)
        assert not thread.is_alive()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "household"
    Household.create(folder, CheapPassphrase(), slat=Slat.OPEN).close()
    return folder


@pytest.mark.parametrize(
    ("by", "level"),
    [pytest.param("reopening", Level.LIVE, marks=pytest.mark.slow), ("its credential", Level.DAY)],
)
def test_a_collector_lets_go_and_goes_on_under_the_new_keys(folder: Path, by: str, level: Level) -> None:
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
        old_key = household.file.channel_key
        with running(collector):
            wait_for(lambda: count(household, "frame") > 0)
            paused: list[bool] = []
            certificate = household.erasures.erase(
                Scope(level), on_step=lambda _step: paused.append(collector.status.paused)
            )
            assert set(paused) == {True}
            assert certificate.state == State.DONE
            assert household.file.channel_key != old_key
            wait_for(lambda: collector.status.state == "reading" and not collector.status.paused)
            wait_for(lambda: count(household, "frame") > 0)
            assert code_of(lambda: CollectorLink.to(folder, old_key)) == "collector_mute"
            link = CollectorLink.to(folder, household.file.channel_key)
            assert link is not None
            assert link.status().error is None
            link.close()
    lock.release()


@pytest.mark.slow
def test_one_without_a_channel_sees_that_the_file_is_wanted_and_ends_what_was_cut_short(folder: Path) -> None:
    """The example’s own meter has none, nor has any on Windows; and opening, it asks nobody to let go."""
    clock = FastClock()
    with LiveMeter(clock=clock) as meter, closing(Household.open(folder, CheapPassphrase())) as household:
        collector = Collector(
            Line(Finder(meter.device, tuple), GroupJudge),
            meter.device,
            household.reopen,
            clock=clock,
            sleep=lambda _seconds: time.sleep(0.001),
        )

        def fail(step: str) -> None:
            if step == "deleted":
                raise ZeroDivisionError

        with running(collector):
            wait_for(lambda: count(household, "frame") > 0)
            assert household.erasures.erase(Scope(Level.LIVE)).state == State.DONE
            wait_for(lambda: count(household, "frame") > 0)
            household.erasures.renew()
            with pytest.raises(ZeroDivisionError):
                household.erasures.erase(Scope(Level.LIVE), on_step=fail)
        assert collector.status.error is None
        assert household.erasures.journal()[0].state is State.DELETED
    with closing(Household.open(folder, CheapPassphrase(), collecting=True)) as as_collector:
        assert as_collector.erasures.journal()[0].state is State.DONE
