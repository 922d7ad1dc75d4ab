"""One figure in several places: the window on History or on Today comes in, what does not agree goes out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from persienne.base.reading import JOULES_PER_KWH
from persienne.ui.charts.history_chart import HistoryChart
from persienne.ui.charts.live_chart import LiveChart, live_table
from persienne.ui.charts.series_table import SeriesTable
from persienne.ui.history.cards import TotalCard
from persienne.ui.history.desk import HistoryDesk
from persienne.ui.style.translation import Numbers, listed, named
from persienne.ui.today.cards import PeakCard, SinceMidnightCard
from persienne.ui.today.desk import TodayDesk
from persienne.ui.today.words import DASH
from persienne.ui.widgets.bars import DayBars
from persienne.ui.widgets.label import FigureLabel
from persienne.ui.widgets.table import TOTAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel

    from persienne.ui.charts.day_chart import DayChart
    from persienne.ui.history.page import HistoryPage
    from persienne.ui.today.page import TodayPage
    from persienne.ui.window import MainWindow


def disagreements(window: MainWindow) -> list[str]:
    """Where the figure of the card, the sentence of the chart, the total of the table and its rows are not one."""
    page = window.desk(HistoryDesk).page
    (card,) = page.findChildren(TotalCard)
    (figure,) = card.findChildren(FigureLabel)
    (chart,) = page.findChildren(HistoryChart)
    views = [view for view in page.findChildren(QTableView) if view.isVisible()]
    models = [view.model() for view in views] or [SeriesTable(chart.picture, chart.words)]
    said = _spaced(figure.accessibleName())
    faults = []
    if said not in _spaced(chart.summary()):
        faults.append(f"the card says «{said}», the chart «{chart.summary()}»")
    for model in models:
        total = model.rowCount() - 1
        cell = model.index(total, 1)
        if not cell.data(TOTAL) or not _same(cell.data(), said):
            faults.append(f"the card says «{said}», the table's total «{cell.data()}»")
        rows = (model.index(row, 1).data(Qt.ItemDataRole.UserRole) for row in range(total))
        joules = round(sum(value for value in rows if value is not None) * JOULES_PER_KWH)
        if not _same(str(Numbers(window.locale()).energy(joules)), said):
            faults.append(f"the card says «{said}», the table's rows sum up to {joules / JOULES_PER_KWH:.6f} kWh")
    return faults + _of_euros(page, chart, models)


def _of_euros(page: HistoryPage, chart: HistoryChart, models: Sequence[QAbstractItemModel]) -> list[str]:
    """Where card and sentence, or the sentence of the chart and the table's total, say two amounts."""
    costs = chart.picture.costs
    if costs is None or not page.euros.card.isVisible():
        return []
    figure, *_ = page.euros.card.findChildren(FigureLabel)
    in_card, energy = figure.accessibleName().strip(), chart.words.costs.euros(costs.total)
    faults = []
    if in_card != DASH and in_card not in page.accessibleDescription():
        faults.append(f"the card says «{in_card}», the page «{page.accessibleDescription()}»")
    if costs.total.euros and energy not in chart.summary():
        faults.append(f"the bars come to «{energy}», the chart says «{chart.summary()}»")
    cells = [model.index(model.rowCount() - 1, 2).data() for model in models]
    said = chart.words.costs.cell(costs.total)
    return faults + [f"the bars come to «{said}», the table's total is «{cell}»" for cell in cells if cell != said]


def disagreements_of_today(window: MainWindow) -> list[str]:
    """Where cards, large figure, chart, its labels, its sentence and its table do not say one figure."""
    page = window.desk(TodayDesk).today
    faults = [] if page.chart is None else _of_the_day(page, page.chart)
    for live in page.findChildren(LiveChart):
        if page.open and live.picture is not None:
            faults += _of_the_last_hours(live)
    for days in page.findChildren(DayBars):
        said = listed(named(bar.name, bar.words) for bar in days.bars)
        if days.accessibleDescription() != said:
            faults.append(f"the bars say «{said}», their description «{days.accessibleDescription()}»")
    return faults


def _of_the_day(page: TodayPage, chart: DayChart) -> list[str]:
    faults = []
    numbers, day, summary = chart.words.numbers, chart.day, _spaced(chart.summary())
    (since,), (peak,) = page.findChildren(SinceMidnightCard), page.findChildren(PeakCard)
    model = SeriesTable(chart.picture, chart.words, injected=day.injected)
    total = model.rowCount() - 1
    in_table = _spaced(str(model.index(total, 1).data()))
    rows = [model.index(row, 1).data(Qt.ItemDataRole.UserRole) or 0 for row in range(total)]
    energy = " ".join(_spaced(since.figure.accessibleName()).split(", ")[0].split()[:2])
    if energy.startswith(DASH):  # the first seconds of a day of which nothing was heard
        return [] if not in_table and not any(rows) else [f"the card says nothing, the table «{in_table}»: {summary}"]
    said = {
        "the table's total": in_table == energy,
        "the table's rows": _spaced(str(numbers.energy(round(sum(rows) * JOULES_PER_KWH)))) == energy,
        "the sentence": energy in summary,
        "the description": _spaced(chart.accessibleDescription()) == summary,
    }
    faults += [f"{place} does not say «{energy}» of the card: {summary}" for place, does in said.items() if not does]
    if since.bar.isVisible():
        shares = sum(share.size for share in since.bar._shares or ())
        if _spaced(str(numbers.energy(round(shares)))) != energy:
            faults.append(f"the shares sum up to {shares}, the card says «{energy}»")
    powers = [model.index(row, 2).data(Qt.ItemDataRole.UserRole) or 0 for row in range(total)]
    highest = _spaced(chart.words.power(max(powers)))
    if day.picture.peak is not None and (
        highest not in summary or not any(highest in _spaced(one) for one in chart.labels())
    ):
        faults.append(f"the table's highest mean is «{highest}», the chart says «{summary}»")
    strongest, _, _ = _spaced(peak.figure.accessibleName()).partition(",")
    if strongest.endswith(" kW") and strongest != highest:
        faults.append(f"the card's highest mean is «{strongest}», the table's «{highest}»")
    power = _spaced(page._figure.accessibleName())
    if (day.live is not None) != any(power in _spaced(label) for label in chart.labels()):
        faults.append(f"the large figure says «{power}», the chart's labels {chart.labels()}")
    if day.injected is not None:
        given = _spaced(str(model.index(total, model.columnCount() - 2).data()))
        notes = _spaced(since.note.text() + since.more.text())
        if given not in summary or given not in notes:
            faults.append(f"the table says «{given}» injected, the sentence «{summary}», the card «{notes}»")
    return faults


def _of_the_last_hours(live: LiveChart) -> list[str]:
    picture = live.picture
    assert picture is not None
    model = live_table(picture, live.words, live)
    highest = _spaced(live.words.power(picture.day.total.highest[0]))
    summary = _spaced(live.accessibleDescription())
    cells = [_spaced(str(model.index(row, 2).data())) for row in range(model.rowCount())]
    labels = [_spaced(label) for label in live.labels()]
    said = {
        "the sentence": highest in summary,
        "the table": highest in cells,
        "the plot": any(label.startswith(highest) for label in labels),
        "the lanes": all(_spaced(live.words.phase(n, one)) in summary for n, one in enumerate(picture.day.phases, 1)),
    }
    return [f"{place} does not say the highest power, «{highest}»" for place, does in said.items() if not does]


def _same(one: object, other: str) -> bool:
    return _spaced(str(one)) == other


def _spaced(words: str) -> str:
    """``words`` with one kind of space: the card's unit stands apart, the sentence's after a no-break space."""
    return re.sub(r"\s", " ", words)
