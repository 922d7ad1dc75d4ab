"""Every row of the bench is run once on small data, and a row that did not do its work is an error."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from pkgutil import resolve_name
from typing import TYPE_CHECKING

import bench
import pytest
from bench.collector import measure as measure_collector
from bench.drawn import Paints, pixels, require_drawn
from bench.figures import NotDone, Row, Spread
from bench.homes import Place, Scale
from bench.run import GROUPS, measure

from persienne.base.slats import Slat

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.gui

SMALL = Scale(
    runs=1,
    thrown=0,
    short=40,
    year=40,
    long=400,
    minutes=3000,
    weeks=2,
    workbooks=1,
    erased=3,
    consents=12,
    live=2,
    places=2,
    frames=2,
    telegrams=300,
)
WITH_A_PEER = ("imports:warm_rows", "imports:cold_rows", "reckoning:mirror_rows", "tic:stream_rows")
PEER = Path(__file__).parents[1] / ".venv-bench" / "bin" / "python"
OURS = Spread.of([1.0])


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return Place(tmp_path_factory.mktemp("bench"), None, SMALL)


def rows_of(group: str, place: Place) -> list[Row]:
    rows: list[Row] = resolve_name(f"bench.{group}")(place)
    assert rows
    assert all(row.ours.median >= 0 for row in rows)
    assert len({(row.what, row.peer_name) for row in rows}) == len(rows)
    return rows


@pytest.mark.slow
@pytest.mark.parametrize("group", GROUPS)
def test_a_row_does_what_it_was_given(group: str, place: Place, qapp: QApplication) -> None:
    assert qapp is not None
    rows_of(group, place)


@pytest.mark.slow
@pytest.mark.skipif(not PEER.exists(), reason="no peers are installed: make .venv-bench/installed")
@pytest.mark.parametrize("group", WITH_A_PEER)
def test_a_peer_does_what_it_was_given(group: str, tmp_path: Path) -> None:
    assert all(row.peer is not None for row in rows_of(group, Place(tmp_path, PEER, SMALL)))


def test_every_row_is_in_the_table_and_so_here() -> None:
    made = r"^def ([a-z]\w*_rows)\("
    sources = {path.stem: path.read_text(encoding="utf-8") for path in Path(bench.__path__[0]).glob("*.py")}
    assert {f"{name}:{rows}" for name, text in sources.items() for rows in re.findall(made, text, re.MULTILINE)} == set(
        GROUPS
    )


@pytest.mark.slow
def test_the_collector_at_rest_has_what_the_meter_counted(tmp_path: Path) -> None:
    figures = measure_collector(tmp_path, Slat.HALF, seconds=1, warm_up=3)
    assert figures["pss_mb_of_all_processes"] > 0


def test_a_row_that_did_not_do_its_work_is_an_error_and_the_others_go_on(tmp_path: Path) -> None:
    place = Place(tmp_path, None, SMALL)
    place.short = replace(place.short, joules=place.short.joules + 1)
    rows, faults = measure(place, ["imports:warm_rows", "reckoning:billing_rows"])
    assert len(rows) == 2
    assert [fault.partition(":")[0] for fault in faults] == ["imports"]
    assert str(place.short.joules) in faults[0]


def test_live_values_that_are_not_read_or_not_drawn_are_an_error(qapp: QApplication) -> None:
    from bench.live import END, NOTHING, Month, took  # noqa: PLC0415 - Qt, which needs its application first

    from persienne.insight.live import LENGTHS, LiveSpan, Window  # noqa: PLC0415 - the same
    from persienne.ui.charts.live_chart import LiveChart  # noqa: PLC0415 - the same
    from persienne.ui.style.translation import locale_for  # noqa: PLC0415 - the same

    assert qapp is not None
    chart, month = LiveChart(locale_for("en")), Month(1)
    paints = Paints(chart, chart.painted_by())

    def nothing(window: Window) -> LiveSpan:
        assert window.end == END
        return LiveSpan(END - window.length, END, NOTHING, NOTHING, (), "Europe/Paris", window=window)

    with pytest.raises(NotDone, match="values read"):
        took(month, chart, paints, nothing, month.windows(LENGTHS[0], 1))
    empty = pixels(paints.painted)
    with pytest.raises(NotDone, match="columns"):
        require_drawn(empty, empty, 0.5)
    chart.close()


@pytest.mark.parametrize(("peer", "met"), [(4.0, True), (3.9, False)])
def test_a_target_is_met_or_missed(peer: float, met: bool) -> None:
    assert Row("it", "ms", OURS, Spread.of([peer]), "another", at_most=1, times=4).met is met
    assert Row("it", "ms", OURS).met is None
