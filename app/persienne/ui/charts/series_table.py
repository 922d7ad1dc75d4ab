"""A chart as a table: the picture that is drawn comes in, rows for a QTableView go out; it reads no history itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from persienne.insight.bars import Level
from persienne.ui.charts.picture import JOULES_PER_KWH

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from persienne.ui.charts.picture import Picture, Slots
    from persienne.ui.charts.words import ChartWords

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class SeriesTable(QAbstractTableModel):
    """One row a slot of the chart, holes and what is set aside too: period, energy, mean power (curves), what is known.

    ``injected`` are what went into the grid meanwhile, as a column of its own. ``Qt.UserRole`` gives the raw value
    behind a cell: epoch seconds, kWh, kW or the measured part between 0 and 1.
    """

    def __init__(
        self, picture: Picture, words: ChartWords, parent: QObject | None = None, injected: Slots | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._level = picture.level
        self._picture = picture
        sums = picture.slots.sums
        curve = picture.level is Level.CURVE
        # A curve leaves out its holes and what is set aside; in a table each of them is a row.
        unknown = (*picture.holes, *picture.aside) if curve else ()
        starts = np.concatenate([sums.starts, [span.start for span in unknown]]).astype(np.int64)
        order = np.argsort(starts, kind="stable")
        extra = np.zeros(len(starts) - len(sums), np.int64)
        ends = np.array([span.end for span in unknown], np.int64)
        self._starts = starts[order].tolist()
        self._ends = np.concatenate([sums.ends, ends])[order].tolist()
        self._joules = np.concatenate([sums.joules, extra])[order].tolist()
        self._covered = np.concatenate([sums.covered, extra])[order].tolist()
        self._expected = np.concatenate([sums.expected, ends - starts[len(sums) :]])[order].tolist()
        self._columns = [self._period, self._energy, self._power, self._coverage]
        self._heads = [self.tr("Period"), self.tr("Energy"), self.tr("Mean power"), self.tr("Measured")]
        if not curve:
            del self._columns[2], self._heads[2]
        self._injected: dict[int, int] = {}
        if injected is not None:
            self._injected = dict(zip(injected.sums.starts.tolist(), injected.sums.joules.tolist(), strict=True))
            self._columns.insert(-1, self._into_grid)
            self._heads.insert(-1, self.tr("Injected"))

    def rowCount(self, parent: Index = ROOT) -> int:
        """The number of slots."""
        return 0 if parent.isValid() else len(self._starts)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Three columns, four for a curve, and one for what was injected."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        """The columns' names."""
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._heads):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._heads[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | float | Qt.AlignmentFlag | None:
        """A cell's words, its raw value, or its alignment: figures stand right."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.UserRole):
            words, raw = self._columns[index.column()](index.row())
            return words if role == Qt.ItemDataRole.DisplayRole else raw
        return None

    def _period(self, row: int) -> tuple[str, float]:
        return self._words.slot(self._level, self._starts[row], self._ends[row]), self._starts[row]

    def _energy(self, row: int) -> tuple[str, float | None]:
        if not self._covered[row]:
            return "", None
        joules = self._joules[row]
        return self._words.energy(joules), joules / JOULES_PER_KWH

    def _power(self, row: int) -> tuple[str, float | None]:
        if not self._covered[row]:
            return "", None
        power = self._joules[row] / self._covered[row] / 1000
        return self._words.power(power), power

    def _into_grid(self, row: int) -> tuple[str, float | None]:
        joules = self._injected.get(self._starts[row])
        return ("", None) if joules is None else (self._words.energy(joules), joules / JOULES_PER_KWH)

    def _coverage(self, row: int) -> tuple[str, float]:
        covered, expected = self._covered[row], self._expected[row]
        aside = self._words.aside_between(self._picture, self._starts[row], self._ends[row])
        if not covered:
            return aside or self.tr("no data"), 0.0
        whole = self.tr("whole") if covered >= expected else self._words.coverage(covered, expected)
        return ", ".join(filter(None, (whole, aside))), covered / max(expected, 1)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
