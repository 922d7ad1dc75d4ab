"""The real window is heard on the accessibility bus, behind the fence, and all of it is done by keys alone."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from persienne.base.slats import Slat
from persienne.words.catalogue import Catalogue
from persienne.words.numbers import figures_of
from support.collectors import wait_for
from support.heard_walk import committed, gist, transcript
from support.households import PASSPHRASE, make_cheap
from support.real_windows import RealWindow
from support.screen_reader import desktop_that_is_heard

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is Linux's"),
]


@pytest.mark.parametrize("switched_on", ["before", "after"])
def test_a_reader_hears_the_window_whether_it_was_switched_on_before_or_after(tmp_path: Path, switched_on: str) -> None:
    """Qt's bridge starts by what the desktop says of the reader; the fence leaves it the sockets of this computer."""
    home = make_cheap(tmp_path / "household", Slat.HALF)
    with desktop_that_is_heard(tmp_path / "desktop") as (environment, reader):
        if switched_on == "before":
            reader.switch_on()
        window = RealWindow(home, environment)
        try:
            window.focus()
            assert "Seccomp:\t2" in Path(f"/proc/{window.id}/status").read_text()  # behind the fence
            if switched_on == "after":
                reader.switch_on()
            wait_for(lambda: any(name == "Passphrase" for _, _, name in reader.tree()))
            window.type(PASSPHRASE)
            wait_for(lambda: any(role == "radio button" for _, role, _ in reader.tree()))
            entries = [name for _, role, name in reader.tree() if role == "radio button"]
            assert entries[:2] == ["Today", "History"]
            reader.so_far()
            window.press("ctrl+6")
            said = reader.until(lambda heard: heard.said.startswith("Letters, panel"), "the page")
            assert said[-1].why == "focus"
        finally:
            window.close()


def test_from_a_file_to_its_erasure_by_keys_alone_as_the_page_says(tmp_path: Path) -> None:
    """A file, the chart, the slats, a letter, an erasure: each step is reached and heard (docs/accessibility.md)."""
    assert gist(transcript(tmp_path)) == gist(committed())


def test_a_walk_of_any_day_has_the_same_gist() -> None:
    """No name of a day or month, no first of a month and no turn of a year makes another walk of the same keys."""
    french = figures_of(Catalogue("fr"))
    days = [date(2027, 1, 1) + timedelta(days=number) for number in range(800)]
    said = (
        f"{french.long_day(day)}, {french.of_days(day - timedelta(40), day)}, {french.weekday(day)}" for day in days
    )
    assert {line for one in said for line in gist(f"- Tab: {one}")} == {"- … 0 …, du 0 … au 0 …, … 0 …"}


def test_a_walk_whose_peak_comes_at_any_half_hour_has_the_same_gist() -> None:
    """A full hour has no minutes, and the fictional home's peak is another half-hour each day."""
    french = figures_of(Catalogue("fr"))
    halves = [datetime(2027, 1, 2, tzinfo=UTC) + timedelta(minutes=30 * number) for number in range(96)]
    said = (french.hours(start, start + timedelta(minutes=30)) for start in halves)
    assert {line for one in said for line in gist(f"- Left: {' '.join(one.split())}")} == {"- 0 – 0"}
