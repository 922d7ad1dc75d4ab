"""A chart as a table: the picture that is drawn comes in, rows for a QTableView go out; it reads no history itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from persienne.base.placeholders import fill
from persienne.base.reading import JOULES_PER_KWH
from persienne.insight.bars import Level
from persienne.insight.costs.priced import NOTHING
from persienne.ui.widgets.label import plain_tip
from persienne.ui.widgets.table import ANY_LENGTH, TOTAL

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from persienne.insight.bars import RangeTotals
    from persienne.insight.costs.priced import Cost
    from persienne.insight.lumps import Lump
    from persienne.ui.charts.picture import Picture, Slots
    from persienne.ui.charts.words import ChartWords

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class _Row(NamedTuple):
    """One row; ``lump`` where it is no slot, and neither slot nor lump for what is left over and for the total."""

    start: int
    end: int
    joules: int
    covered: int
    expected: int
    lump: Lump | None = None
    total: bool = False
    unpriced: bool = False
    ghost_alone: bool = False


class SeriesTable(QAbstractTableModel):
    """One row a slot of the chart, one for each energy that is in no slot, and the total, which is the sum of them.

    Its columns are the period (the hours alone where all of them are of one day), the energy, the mean power (curves),
    the volume (gas), in euros what it costs, what the ghost says where one is drawn (``before`` is its head) and what
    is known; ``injected`` are what went into the grid meanwhile, as a column of its own. The notes of its days, where
    there are any, are the last one. Beside the total, ``known``
    says how many days are known whole. In euros a row before the total says how much of it has no price. Slots of the
    ghost that nothing of this year stands beside are rows too. ``Qt.UserRole`` gives the raw value behind a cell: epoch
    seconds, kWh, kW, m3, euros or the measured part between 0 and 1; ``TOTAL`` says whether the row is the total.
    """

    def __init__(
        self,
        picture: Picture,
        words: ChartWords,
        parent: QObject | None = None,
        *,
        before: str = "",
        injected: Slots | None = None,
        known: RangeTotals | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._level = picture.level
        self._picture = picture
        self._rows = _rows(picture)
        slots = [row for row in self._rows if row.lump is None and row.expected]
        ends = [at for row in slots for at in (row.start, row.end - 1)]
        days = {words.local.day(at) for at in ends} if picture.level is Level.CURVE else set()
        years = {words.local.wall(at).year for at in ends} if picture.level is Level.DAY else set()
        self._in_one_day, self._of_one_year = len(days) == 1, len(years) == 1
        self._known = known
        self._in_part = set(picture.slots.sums.starts[picture.partial].tolist())
        self._columns = [self._period, self._energy, self._power, self._coverage]
        first = fill(self.tr("Days of {year}"), year=next(iter(years))) if self._of_one_year else self.tr("Period")
        self._heads = [first, self.tr("Energy"), self.tr("Mean power"), self.tr("Measured")]
        if picture.level is not Level.CURVE:
            del self._columns[2], self._heads[2]
        if picture.volumes is not None:
            self._columns.insert(2, self._volume)
            self._heads.insert(2, self.tr("Volume"))
        self._costs = _costs(picture)
        if picture.costs is not None:
            self._columns.insert(2, self._cost)
            self._heads.insert(2, self.tr("Cost"))
        if picture.ghost is not None and len(picture.ghost):
            self._columns.insert(-1, self._before)
            self._heads.insert(-1, before or self.tr("A year before"))
        self._injected: dict[int, int] = {}
        if injected is not None:
            self._injected = dict(zip(injected.sums.starts.tolist(), injected.sums.joules.tolist(), strict=True))
            self._columns.insert(-1, self._into_grid)
            self._heads.insert(-1, self.tr("Injected"))
        self._notes_at: int | None = None
        if picture.notes:
            self._noted = _first_of_days(slots, words)
            self._notes_at = len(self._columns)
            self._columns.append(self._notes)
            self._heads.append(self.tr("Note"))

    def rowCount(self, parent: Index = ROOT) -> int:
        """The number of slots, of energies beside them, one for what is left over, and one for the total."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Three columns, four for a curve or gas, one for the ghost, for what was injected, for notes."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | bool | None:
        """The columns' names, and whether one is of notes."""
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._heads):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._heads[section]
            if role == ANY_LENGTH:
                return section == self._notes_at
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | float | Qt.AlignmentFlag | None:
        """A cell's words, its raw value, its alignment (figures stand right), or whether it is the total's."""
        if not index.isValid():
            return None
        if role == TOTAL:
            return self._rows[index.row()].total
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.UserRole):
            words, raw = self._columns[index.column()](self._rows[index.row()])
            return words if role == Qt.ItemDataRole.DisplayRole else raw
        if index.column() == self._notes_at:
            return self._of_note(self._notes(self._rows[index.row()])[0], role)
        return None

    def _of_note(self, said: str, role: int) -> str | None:
        """The whole of a note under the mouse; by ear, that there is none."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(said)
        return (said or self.tr("no note")) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _period(self, row: _Row) -> tuple[str, float]:
        if row.lump is not None:
            return self._words.when(row.lump), row.start
        if not row.expected:
            return self._last_rows(row), row.start
        if self._in_one_day:
            return self._words.hours(row.start, row.end), row.start
        if self._of_one_year:
            return self._words.weekday_of(row.start), row.start
        return self._words.slot(self._level, row.start, row.end), row.start

    def _last_rows(self, row: _Row) -> str:
        """The name of a row that is of no time."""
        if row.total:
            return self.tr("Total")
        return self.tr("of it without a price") if row.unpriced else self.tr("the rest of these days")

    def _energy(self, row: _Row) -> tuple[str, float | None]:
        if (row.lump is not None and not row.lump.held) or (row.total and not any(map(_holds, self._rows))):
            return "", None
        if row.unpriced:  # the rows above have it too
            return self._words.energy(row.joules), None
        if row.lump is not None or row.covered or row.total:
            return self._words.energy(row.joules), row.joules / JOULES_PER_KWH
        if not row.expected:
            return str(self._words.numbers.energy(row.joules, 3)), row.joules / JOULES_PER_KWH
        return "", None

    def _cost(self, row: _Row) -> tuple[str, float | None]:
        cost = self._costs.get(_place(row))
        if cost is None or row.unpriced:
            return "", None
        return self._words.costs.cell(cost), None if cost.unpriced and not cost.euros else float(cost.euros)

    def _volume(self, row: _Row) -> tuple[str, float | None]:
        held = [one for one in self._rows if not one.total] if row.total else [row]
        found = [amount for one in held if (amount := self._volume_of(one)) is not None]
        return (self._words.volume(sum(found)), sum(found) / 1000) if found else ("", None)

    def _volume_of(self, row: _Row) -> int | None:
        """The dm3 of a slot, or of an energy that is in none and in the total."""
        volumes = self._picture.volumes
        if volumes is None or not row.expected or row.ghost_alone:
            return None
        if row.lump is not None:
            return volumes.of_span(row.start, row.end) if row.lump.held else None
        return volumes.between(row.start, row.end)

    def _power(self, row: _Row) -> tuple[str, float | None]:
        if not row.covered or row.lump is not None:
            return "", None
        power = row.joules / row.covered / 1000
        return self._words.power(power), power

    def _before(self, row: _Row) -> tuple[str, float | None]:
        if row.lump is not None or (not row.expected and not row.total):
            return "", None
        ghost = self._picture.ghost
        if row.total and ghost is not None:
            joules: int | None = int(ghost.sums.joules.sum())
        else:
            joules = self._picture.before_in(row.start, row.end)
        return ("", None) if joules is None else (self._words.energy(joules), joules / JOULES_PER_KWH)

    def _into_grid(self, row: _Row) -> tuple[str, float | None]:
        joules = sum(self._injected.values()) if row.total else self._injected.get(row.start)
        return ("", None) if joules is None else (self._words.energy(joules), joules / JOULES_PER_KWH)

    def _coverage(self, row: _Row) -> tuple[str, float | None]:
        if row.lump is not None:
            return self._words.lump_in_table(row.lump), None
        if row.total and self._known is not None and self._known.days > 1:
            return self._words.days.brief(self._known), self._known.complete / self._known.days
        if not row.expected or row.ghost_alone:
            return "", None
        aside = self._words.aside_between(self._picture, row.start, row.end)
        if not row.covered:
            return aside or self._uncovered(row), 0.0
        whole = row.covered >= row.expected
        said = self.tr("whole") if whole else self._words.coverage(row.covered, row.expected)
        if whole and row.start in self._in_part:
            said = self.tr("in part")
        return ", ".join(filter(None, (said, self._missing(row), aside))), row.covered / row.expected

    def _uncovered(self, row: _Row) -> str:
        """What is known of a slot without any energy of its own."""
        if self._picture.lumps_in(row.start, row.end):
            return self._words.shared()
        return self.tr("no data") if self._volume_of(row) is None else self._words.volume_alone()

    def _notes(self, row: _Row) -> tuple[str, None]:
        """What the household wrote on the days of a slot."""
        if row.lump is not None or not row.expected or row.ghost_alone or row.start not in self._noted:
            return "", None
        days = self._words.local.day(row.start), self._words.local.day(row.end - 1)
        return self._words.notes.in_cell(self._picture.notes_in(*days), *days), None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignLeft if column in (0, self._notes_at) else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter

    def _missing(self, row: _Row) -> str:
        """What of a row that has euros has no price."""
        cost = self._costs.get(_place(row))
        return (
            "" if cost is None or not (cost.unpriced and cost.euros) else self._words.costs.without_price(cost.unpriced)
        )


def _place(row: _Row) -> tuple[int, int, bool]:
    """What tells a row from the others: the rest of the days and the total have no end."""
    return (0, 0, row.total) if not row.expected else (row.start, row.end, row.lump is not None)


def _costs(picture: Picture) -> dict[tuple[int, int, bool], Cost]:
    """What each row costs, where euros are shown and its energy is in the total."""
    if picture.costs is None:
        return {}
    sums, costs = picture.slots.sums, picture.costs
    columns = zip(sums.starts.tolist(), sums.ends.tolist(), sums.covered.tolist(), strict=True)
    slots = ((start, end, covered, costs.slots.at(n)) for n, (start, end, covered) in enumerate(columns))
    found = {(start, end, False): cost for start, end, covered, cost in slots if covered or cost != NOTHING}
    lumps = zip(picture.lumps, costs.lumps, strict=True)
    found |= {(lump.start, lump.end, True): cost for lump, cost in lumps if lump.held}
    return found | {(0, 0, False): costs.rest(picture.lumps), (0, 0, True): costs.total}


def _holds(row: _Row) -> bool:
    """Whether the row has an energy that the total counts."""
    return (
        not row.total
        and not row.unpriced
        and (row.lump.held if row.lump is not None else bool(row.covered or not row.expected))
    )


def _rows(picture: Picture) -> list[_Row]:
    """The rows in the order of time, what is left over last."""
    sums = picture.slots.sums
    columns = (sums.starts, sums.ends, sums.joules, sums.covered, sums.expected)
    rows = [_Row(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]
    if picture.level is Level.CURVE:
        shapeless = {part.start for part in picture.shapeless}
        rows = [row for row in rows if row.covered or row.start not in shapeless]
    rows += [
        _Row(lump.start, lump.end, lump.joules, 0, expected=lump.end - lump.start, lump=lump) for lump in picture.lumps
    ]
    rows += _beside_nothing(picture)
    rows.sort(key=lambda row: (row.start, row.lump is not None, row.end))
    rest = NOTHING if picture.costs is None else picture.costs.rest(picture.lumps)
    if picture.left_over or rest != NOTHING:
        rows.append(_Row(rows[-1].start if rows else 0, 0, picture.left_over, 0, expected=0))
    if rows:
        held = [row.joules for row in rows if row.lump is None or row.lump.held]
        if picture.costs is not None and picture.costs.total.unpriced:
            rows.append(_Row(rows[-1].start, 0, picture.costs.total.unpriced, 0, expected=0, unpriced=True))
        rows.append(_Row(rows[-1].start, 0, sum(held), 0, expected=0, total=True))
    return rows


def _beside_nothing(picture: Picture) -> list[_Row]:
    """The slots of the ghost after the last slot of this year, or before the first."""
    if picture.ghost is None:
        return []
    sums, ghost = picture.slots.sums, picture.ghost.sums
    first, last = (int(sums.starts[0]), int(sums.ends.max())) if len(sums) else (int(picture.end), int(picture.end))
    alone = (ghost.ends <= first) | (ghost.starts >= last)
    spans = zip(ghost.starts[alone].tolist(), ghost.ends[alone].tolist(), strict=True)
    return [_Row(start, end, 0, 0, expected=end - start, ghost_alone=True) for start, end in spans]


def _first_of_days(slots: list[_Row], words: ChartWords) -> set[int]:
    """Where the slots begin that are the first of their day: a note is told once a day."""
    found: dict[int, int] = {}
    for row in slots:
        found.setdefault(words.local.day(row.start), row.start)
    return set(found.values())
