"""The meters of the household and their contracts come in and are listed; a meter to be named goes out, or asked of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persienne.base.energy_market import Energy
from persienne.base.placeholders import fill
from persienne.insight.tariff import Timeline
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import clear
from persienne.ui.widgets.row import GAP, TILE, Row

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from persienne.store.meters import StoredMeter
    from persienne.ui.meter.slat_words import KeepingWords


class MetersCard(Card):
    """One row for each meter: its name, and its contract if one is known. Without a meter the card is hidden."""

    name_wanted = Signal(object)
    """The StoredMeter that is to be called something else."""
    contract_wanted = Signal(object)
    """The StoredMeter whose contract is to be said."""
    joined = Signal(object, object)
    """The StoredMeter without a number, and the one that it is."""
    kept_apart = Signal(object, object)
    """The same two, where they are not one."""

    def __init__(self, words: KeepingWords) -> None:
        super().__init__()
        self._words = words
        self._contracts: dict[int, Label] = {}
        self.body.addWidget(Label(self.tr("Your meters"), fonts.CARD))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._question = QVBoxLayout()
        self.body.addLayout(self._question)
        self.body.addLayout(self._rows)
        self.hide()

    def show_meters(self, meters: Sequence[StoredMeter], only_inject: Collection[int] = ()) -> None:
        """Show them as they stand; gas and those of the numbers ``only_inject`` have no contract of consumption."""
        clear(self._rows)
        self._contracts = {}
        for meter in meters:
            self._rows.addWidget(self._row(meter))
            if meter.id not in only_inject and meter.energy is Energy.ELECTRICITY:
                self._rows.addWidget(self._contract_row(meter, last=meter is meters[-1]))
        self.setVisible(bool(meters))

    def show_contracts(self, contracts: Mapping[int, Timeline], today: int) -> None:
        """Show the contract of each meter, by the meter's number; ``today`` is an ordinal."""
        for number, label in self._contracts.items():
            label.setText(self._words.contract_of(contracts.get(number, Timeline()), today))

    def ask_whether_one(self, pair: tuple[StoredMeter, StoredMeter] | None) -> None:
        """Ask whether the meter on the port, which says no number, is another one of the household's."""
        clear(self._question)
        if pair is None:
            return
        title = fill(self.tr("Is the meter on the port {meter}?"), meter=self._words.within(pair[1]))
        detail = self.tr("It says no number in this mode. If it is, both become one meter.")
        row = Row("plug", title, detail, tone="home")
        for text, signal in ((self.tr("Yes, it is"), self.joined), (self.tr("No"), self.kept_apart)):
            button = LinkButton(text)
            button.setAccessibleName(f"{title} {text}")
            button.clicked.connect(lambda _checked=False, said=signal: said.emit(*pair))
            row.add_action(button)
        self._question.addWidget(row)

    def _row(self, meter: StoredMeter) -> Row:
        title = self._words.title(meter)
        row = Row("gauge", title, self._words.number_of(meter), last=True)
        name = LinkButton(self.tr("Name it…"))
        name.setAccessibleName(fill(self.tr("Name the meter: {meter}"), meter=title))
        name.clicked.connect(lambda: self.name_wanted.emit(meter))
        row.add_action(name)
        return row

    def _contract_row(self, meter: StoredMeter, *, last: bool) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(TILE + GAP, 0, 0, 0 if last else 12)
        line.setSpacing(12)
        label = self._contracts[meter.id] = Label("", fonts.CAPTION, "ink2", wrap=True)
        ask = LinkButton(self.tr("Contract…"))
        said = self.tr("Say the electricity contract of the meter: {meter}")
        ask.setAccessibleName(fill(said, meter=self._words.title(meter)))
        ask.clicked.connect(lambda: self.contract_wanted.emit(meter))
        line.addWidget(label, 1)
        line.addWidget(ask, 0, Qt.AlignmentFlag.AlignTop)
        return holder
