"""The table of the page Sharing as a model: a view and its words come in, cells go out; what is painted is the view's.

Every cell says in text what is drawn in it, for the keyboard and for screen readers.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from persienne.base.visible import visible
from persienne.ui.style.translation import named

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from persienne.ui.sharing.view import Line, SharingView
    from persienne.ui.sharing.words import SharingWords, State

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
LINE = Qt.ItemDataRole.UserRole
"""The Line of a cell's row."""
DETAIL = LINE + 1
"""The second line of a cell."""
STATE = LINE + 2
"""The chip of a cell."""


class Column(IntEnum):
    """The columns, in their order."""

    WHO = 0
    WHAT = 1
    WHY = 2
    SINCE = 3
    UNTIL = 4
    STATE = 5
    ACTION = 6


class _Row(NamedTuple):
    """The words of one line."""

    line: Line
    cells: dict[Column, str]
    detail: str
    state: State


class SharingModel(QAbstractTableModel):
    """One row a line; read only."""

    def __init__(self, words: SharingWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._view: SharingView | None = None
        self._lines: tuple[Line, ...] = ()
        self._rows: dict[int, _Row] = {}
        self._heads = {
            Column.WHO: self.tr("Who"),
            Column.WHAT: self.tr("What it receives"),
            Column.WHY: self.tr("What for"),
            Column.SINCE: self.tr("Since"),
            Column.UNTIL: self.tr("Until"),
            Column.STATE: self.tr("State"),
            Column.ACTION: "",
        }

    def set_view(self, view: SharingView) -> None:
        """Show another state of the register."""
        self.beginResetModel()
        self._view, self._lines, self._rows = view, view.lines, {}
        self.endResetModel()

    def line(self, row: int) -> Line:
        """The line of a row."""
        return self._lines[row]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row a line."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The columns, the action among them."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[Column(section)]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """A cell's words, and what it is drawn from."""
        if not index.isValid() or self._view is None:
            return None
        row, column = self._row(index.row()), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                said: Any = visible(row.cells[column])
            case Qt.ItemDataRole.AccessibleTextRole:
                said = self._said(row, column)
            case _:
                said = {LINE: row.line, DETAIL: row.detail, STATE: row.state}.get(role)
        return said

    def _row(self, number: int) -> _Row:
        """The words of a row, put together once: a view asks for them again and again."""
        if number not in self._rows:
            self._rows[number] = self._worded(self._lines[number])
        return self._rows[number]

    def _worded(self, line: Line) -> _Row:
        words, view = self._words, self._view
        assert view is not None
        who, detail = words.who(line)
        state = words.state(line, view.on)
        cells = {
            Column.WHO: who,
            Column.WHAT: words.what(line, view.slat),
            Column.WHY: words.why(line),
            Column.SINCE: words.since(line.flow),
            Column.UNTIL: words.until(line.flow),
            Column.STATE: state.words,
            Column.ACTION: words.action(line),
        }
        return _Row(line, cells, detail, state)

    def _said(self, row: _Row, column: Column) -> str:
        said = row.cells[column]
        if column is Column.WHO:
            return f"{said}, {row.detail}"
        return named(self._heads[column], said) if self._heads[column] else said
