"""One figure in several places: the window on the page History comes in, what does not agree goes out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from persienne.ui.charts.history_chart import HistoryChart
from persienne.ui.charts.series_table import SeriesTable
from persienne.ui.history.cards import TotalCard
from persienne.ui.history.desk import HistoryDesk
from persienne.ui.style.numbers import Numbers
from persienne.ui.widgets.label import FigureLabel
from persienne.ui.widgets.table import TOTAL

if TYPE_CHECKING:
    from persienne.ui.window import MainWindow

JOULES_PER_KWH = 3_600_000


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
    return faults


def _same(one: object, other: str) -> bool:
    return _spaced(str(one)) == other


def _spaced(words: str) -> str:
    """``words`` with one kind of space: the card's unit stands apart, the sentence's after a no-break space."""
    return re.sub(r"\s", " ", words)
