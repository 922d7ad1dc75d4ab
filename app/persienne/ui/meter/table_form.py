"""The form in which a person says what the columns of an unknown table hold; a description of the table goes out.

A part that looking does not settle waits for a choice: nothing stands for it meanwhile but a guess to try.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from persienne.base.visible import visible
from persienne.importers.mapping import DAY, READINGS, SPAN, STEPS, Clock, DateOrder, Mapping, Measure, Stamp
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.choices import Choice
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from persienne.importers.mapping import Proposal, TableLook
    from persienne.telling.table_words import TableWords

    Option = tuple[str, Any]
    """What is shown, and the fields of the description that it sets."""

LEAST_HINT = 160
"""Pixels at 100 % text that a hint beside its box has at least."""
FOLDED: Final = (Qt.AlignmentFlag(0), Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag(0))
"""How label, box and hint stand where they are one under the other: a box is as wide as it needs."""

FIRST: Final = ("values", "measure", "stamp", "direction")
"""The parts that are always in sight; the others are where they are doubtful, or when all are asked for."""

_OF_REASON: Final = {
    "stamp": "stamp",
    "index": "measure",
    "unit": "measure",
    "clock": "clock",
    "rows": "rows",
    "gas": "direction",
}


@dataclass(slots=True)
class _Part:
    """One row of the form: label, combo box, hint beside it, and the options of the box; ``waits`` for an answer."""

    label: Label
    choice: Choice
    hint: Label
    options: Sequence[Option]
    waits: bool

    def show(self, *, on: bool) -> None:
        for widget in (self.label, self.choice, self.hint):
            widget.setVisible(on)


class TableForm(QWidget):
    """The parts of a description, one under the other. ``changed`` is emitted for every choice."""

    changed = Signal()

    def __init__(self, look: TableLook, proposal: Proposal, words: TableWords) -> None:
        super().__init__()
        self._look, self._words = look, words
        self._proposal, self._mapping = proposal, proposal.mapping
        self._reasons = {_OF_REASON[code.split("_")[0]]: code for code in proposal.reasons}
        self._parts: dict[str, _Part] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(2, 1)
        self._folded = False
        for part, options in self._options().items():
            if len(options) > 1:
                self._add(part, options, waits=part in proposal.doubts)
        self._more = LinkButton(self.tr("Show every detail"))
        self._more.setAutoDefault(False)
        self._more.clicked.connect(self.show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        row = QGridLayout()
        row.addWidget(self._more, 0, 0)
        row.setColumnStretch(1, 1)
        column.addLayout(row)
        for name, one in self._parts.items():
            one.show(on=name in FIRST or one.waits or (name == "end" and self._mapping.is_period))

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest part alone; the height is the layout's."""
        widest = max((one.choice.minimumSizeHint().width() for one in self._parts.values()), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand label, box and hint of a part beside one another, or one under the other where they have no room."""
        super().resizeEvent(event)
        shown = [one for one in self._parts.values() if not one.choice.isHidden()]
        labels = max((one.label.sizeHint().width() for one in shown), default=0)
        boxes = max((one.choice.sizeHint().width() for one in shown), default=0)
        needed = labels + boxes + 2 * self._grid.horizontalSpacing() + round(fonts.scaled(LEAST_HINT))
        folded = event.size().width() < needed
        if folded is not self._folded:
            self._folded = folded
            for line, part in enumerate(self._parts.values()):
                self._place(part, line)
            self.updateGeometry()

    def _place(self, part: _Part, line: int) -> None:
        for place, widget in enumerate((part.label, part.choice, part.hint)):
            if self._folded:
                self._grid.addWidget(widget, 3 * line + place, 0, 1, 3, FOLDED[place])
            else:
                self._grid.addWidget(widget, line, place)

    @property
    def mapping(self) -> Mapping:
        """The description as it is chosen; what waits for a choice is guessed."""
        return self._mapping

    @property
    def waiting(self) -> list[str]:
        """The parts that wait for a choice."""
        return [name for name, part in self._parts.items() if part.waits]

    def choice(self, part: str) -> Choice:
        """The list of a part."""
        return self._parts[part].choice

    def show_all(self) -> None:
        """Bring every part into sight."""
        self._more.hide()
        for part in self._parts.values():
            part.show(on=True)

    def take(self, mapping: Mapping) -> None:
        """Choose what ``mapping`` says, where it says otherwise."""
        for name, part in self._parts.items():
            for place, (_, fields) in enumerate(part.options):
                fits = all(getattr(mapping, field) == value for field, value in fields.items())
                differs = any(getattr(self._mapping, field) != value for field, value in fields.items())
                if fits and differs:
                    part.show(on=True)
                    self._choose(name, place + part.waits)

    def _choose(self, name: str, place: int) -> None:
        self._parts[name].choice.setCurrentIndex(place)

    def _options(self) -> dict[str, list[Option]]:
        """The options of each part, the part's place in the form as here."""
        words, look, now = self._words, self._look, self._mapping
        sums = [one.mapping.values for one in look.proposals if len(one.mapping.values) > 1]
        values = [*sums, *((column,) for column in look.numbers)]
        ends: list[dict[str, Any]] = [{"end": None, "end_time": None}]
        if now.end is not None:
            ends.insert(0, {"end": now.end, "end_time": now.end_time, **({"step": SPAN} if now.is_period else {})})
        others = [one for one in look.dates if look.is_day(one) and one not in (now.date, now.end)]
        ends += [{"end": one, "end_time": None, "step": SPAN} for one in others]
        times = [None, *look.clocks] if now.time is None else list(look.clocks)
        none = self.tr("none")
        has_start = now.is_period or (now.end is None and (not now.measure.is_index or now.step in (DAY, READINGS)))
        return {
            "values": [(words.choice_of_columns(look.titles, columns), {"values": columns}) for columns in values],
            "measure": [(words.choice("measure", one), {"measure": one}) for one in Measure],
            "stamp": [(words.choice("stamp", one, now), {"stamp": one}) for one in Stamp] if has_start else [],
            "direction": [
                (words.choice("direction", name), {"injection": name == "injection", "gas": name == "gas"})
                for name in ("import", "injection", "gas")
            ],
            "rows": self._rows(),
            "date": [(words.column(look.titles, one), {"date": one}) for one in look.dates],
            "time": [(none if one is None else words.column(look.titles, one), {"time": one}) for one in times],
            "end": [(self._end(one["end"]), one) for one in ends],
            "step": [(words.choice("step", one), {"step": one}) for one in STEPS],
            "order": [(words.choice("order", one), {"order": one}) for one in DateOrder],
            "decimal": [(words.choice("decimal", one), {"decimal": one}) for one in (",", ".")],
            "clock": [(words.choice("clock", one), {"clock": one}) for one in Clock],
        }

    def _end(self, column: int | None) -> str:
        """What the column of the ends is called."""
        if column is None:
            return self.tr("none")
        now, titles = self._mapping, self._look.titles
        return self._words.parts(now, titles)["end"] if column == now.end else self._words.column(titles, column)

    def _rows(self) -> list[Option]:
        now = self._mapping
        options: list[Option] = [(self._words.only(()), {"where": None, "texts": ()})]
        if now.where is not None:
            options.append((self._words.only(now.texts), {"where": now.where, "texts": now.texts}))
        for group in self._look.groups:
            if len(group.texts) > 1:
                singles = (
                    (self._words.only([text]), {"where": group.column, "texts": (text,)}) for text in group.texts
                )
                options += [one for one in singles if one not in options]
        return options

    def _add(self, part: str, options: Sequence[Option], *, waits: bool) -> None:
        name = self._words.part(part, self._mapping)
        choice = Choice(name)
        if waits:
            choice.addItem(self.tr("To choose"))
        for text, _ in options:
            choice.addItem(visible(text))
        now = self._mapping
        chosen = (
            place
            for place, (_, fields) in enumerate(options)
            if all(getattr(now, field) == value for field, value in fields.items())
        )
        choice.setCurrentIndex(0 if waits else next(chosen, 0))
        hint = self._words.asked(part, self._proposal, self._look.titles) if waits else ""
        if not hint and part in self._reasons:
            hint = self._words.reason(self._reasons[part])
        label = Label(name, fonts.BODY, "ink2")
        said = Label(hint, fonts.CAPTION, "warn" if waits else "ink2", wrap=True)
        choice.setAccessibleDescription(hint)
        self._parts[part] = _Part(label, choice, said, options, waits=waits)
        self._place(self._parts[part], len(self._parts) - 1)
        choice.currentIndexChanged.connect(lambda index: self._on_chosen(part, index))

    def _on_chosen(self, name: str, index: int) -> None:
        part = self._parts[name]
        if part.waits:
            if index == 0:
                return
            part.waits = False
            part.choice.removeItem(0)  # which tells the new index too, and comes back here
            part.hint.set_role("ink2")
            self._set(part, index - 1)
            return
        self._set(part, index)

    def _set(self, part: _Part, place: int) -> None:
        fields = part.options[place][1]
        self._mapping = replace(self._mapping, **fields)
        if "end" in fields and "step" in fields:
            self._show_step()
        stamp = self._parts.get("stamp")
        if stamp is not None:
            for at, one in enumerate(Stamp):
                stamp.choice.setItemText(at + stamp.waits, self._words.choice("stamp", one, self._mapping))
            stamp.label.setText(self._words.part("stamp", self._mapping))
            stamp.choice.setAccessibleName(stamp.label.text())
        self.changed.emit()

    def _show_step(self) -> None:
        """Show the length of a row that another choice has set."""
        step = self._parts["step"]
        place = next(at for at, (_, fields) in enumerate(step.options) if fields["step"] == self._mapping.step)
        with QSignalBlocker(step.choice):
            if step.waits:
                step.choice.removeItem(0)
            step.choice.setCurrentIndex(place)
        step.waits = False
        step.hint.set_role("ink2")
        step.show(on=True)
