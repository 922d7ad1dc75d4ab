"""A chart as a table: the picture that is drawn comes in, rows for a QTableView go out; it reads no history itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from persienne.insight.bars import Level
from persienne.ui.charts.picture import JOULES_PER_KWH

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from persienne.insight.lumps import Lump
    from persienne.ui.charts.picture import Picture
    from persienne.ui.charts.words import ChartWords

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class _Row(NamedTuple):
    """One row; ``lump`` where it is no slot, and neither slot nor lump for what is left over."""

    start: int
    end: int
    joules: int
    covered: int
    expected: int
    lump: Lump | None = None


class SeriesTable(QAbstractTableModel):
    """One row a slot of the chart, and one for each energy that is in no slot: the sum of all is the total.

    Its columns are the period, the energy, the mean power (curves) and what is known. ``Qt.UserRole`` gives the raw
    value behind a cell: epoch seconds, kWh, kW or the measured part between 0 and 1.
    """

    def __init__(self, picture: Picture, words: ChartWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._level = picture.level
        self._picture = picture
        self._rows = _rows(picture)
        self._columns = [self._period, self._energy, self._power, self._coverage]
        self._heads = [self.tr("Period"), self.tr("Energy"), self.tr("Mean power"), self.tr("Measured")]
        if picture.level is not Level.CURVE:
            del self._columns[2], self._heads[2]

    def rowCount(self, parent: Index = ROOT) -> int:
        """The number of slots, of energies beside them, and one for what is left over."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Three columns, four for a curve."""
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
            words, raw = self._columns[index.column()](self._rows[index.row()])
            return words if role == Qt.ItemDataRole.DisplayRole else raw
        return None

    def _period(self, row: _Row) -> tuple[str, float]:
        if row.lump is not None:
            return self._words.when(row.lump), row.start
        if not row.expected:
            return self.tr("the rest of these days"), row.start
        return self._words.slot(self._level, row.start, row.end), row.start

    def _energy(self, row: _Row) -> tuple[str, float | None]:
        if row.lump is not None and not row.lump.held:
            return "", None
        if row.lump is not None or row.covered:
            return self._words.energy(row.joules), row.joules / JOULES_PER_KWH
        if not row.expected:
            return str(self._words.numbers.energy(row.joules, 3)), row.joules / JOULES_PER_KWH
        return "", None

    def _power(self, row: _Row) -> tuple[str, float | None]:
        if not row.covered or row.lump is not None:
            return "", None
        power = row.joules / row.covered / 1000
        return self._words.power(power), power

    def _coverage(self, row: _Row) -> tuple[str, float | None]:
        if row.lump is not None:
            return self._words.lump_in_table(row.lump), None
        if not row.expected:
            return "", None
        aside = self._words.aside_between(self._picture, row.start, row.end)
        if not row.covered:
            shared = self._picture.lumps_in(row.start, row.end)
            return aside or (self._words.shared() if shared else self.tr("no data")), 0.0
        whole = row.covered >= row.expected
        said = self.tr("whole") if whole else self._words.coverage(row.covered, row.expected)
        return ", ".join(filter(None, (said, aside))), row.covered / row.expected


def _rows(picture: Picture) -> list[_Row]:
    """The rows in the order of time, what is left over last."""
    sums = picture.slots.sums
    columns = (sums.starts, sums.ends, sums.joules, sums.covered, sums.expected)
    rows = [_Row(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]
    if picture.level is Level.CURVE:
        shapeless = {part.start for part in picture.shapeless}
        rows = [row for row in rows if row.covered or row.start not in shapeless]
    rows += [_Row(lump.start, lump.end, lump.joules, 0, lump.end - lump.start, lump) for lump in picture.lumps]
    rows.sort(key=lambda row: (row.start, row.lump is not None, row.end))
    if picture.left_over:
        rows.append(_Row(rows[-1].start if rows else 0, 0, picture.left_over, 0, 0))
    return rows


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
