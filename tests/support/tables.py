"""A table of a chart as tests read it: a model comes in, its raw figures go out, the total apart from its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from persienne.ui.widgets.table import TOTAL

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

RAW = Qt.ItemDataRole.UserRole


def parts_and_total(model: QAbstractItemModel, column: int = 1) -> tuple[float, float]:
    """The sum of the raw figures of ``column``, and the figure of its last row, which is the total."""
    rows = range(model.rowCount())
    totals = [row for row in rows if model.index(row, 0).data(TOTAL)]
    assert totals == [len(rows) - 1]
    figures = [float(model.index(row, column).data(RAW) or 0) for row in rows]
    return sum(figures[:-1]), figures[-1]
