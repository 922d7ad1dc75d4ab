from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from bench.frames import measure_frames
from bench.papers import paper_rows, printed
from bench.starting import started

from support.histories import made_history

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.gui

DAY = 86_400


@pytest.mark.slow
def test_frames_are_measured_at_each_zoom(qapp: QApplication) -> None:
    assert qapp is not None
    history = made_history(date(2023, 11, 20), 1100)
    measured = measure_frames(history, {"week": 7 * DAY, "year": 365 * DAY}, frames=4, size=(400, 300))
    assert set(measured) == {"week", "year"}
    for figures in measured.values():
        assert 0 < figures["median"] <= figures["worst"]


@pytest.mark.slow
def test_a_start_is_measured_until_its_chart_is_painted(tmp_path: Path) -> None:
    notes = started(["--demo"], tmp_path / "passphrase")
    assert 0 < notes["window"] <= notes["chart"]
    assert notes["processor"] > 0


@pytest.mark.slow
def test_the_window_is_weighed_when_it_is_quiet_and_after_every_page(tmp_path: Path) -> None:
    notes = started(["--weigh", "--demo"], tmp_path / "passphrase")
    assert 0 < notes["pss"] <= notes["rss"]
    assert notes["rss"] <= notes["rss_walked"]


def test_a_letter_is_printed_by_both_sides(qapp: QApplication) -> None:
    assert qapp is not None
    (row,) = paper_rows(1)
    assert row.ours.median > 0
    assert row.peer is not None
    assert printed("Objet").startswith(b"%PDF")
