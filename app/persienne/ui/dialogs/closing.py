"""What becomes of the finer measures when the shutter closes: counts come in, one of three answers goes out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.day_field import DayField
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.options import Options

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from persienne.ui.theme import Theme

REDUCE, KEEP, ERASE = "reduce", "keep", "erase"


class ClosingDialog(Dialog):
    """Asks once, with the advised answer first; the ten seconds to think again come after it.

    ``counted`` says how much finer data there is (« 11 842 demi-heures, du ... au ... »), ``split`` whether the totals
    will be split by tariff period, ``today`` is the first day that « keep until » may name.
    """

    def __init__(self, counted: str, split: str, today: date, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What becomes of the half-hours?"), theme, parent)
        self.add_words(counted, "ink")
        self.options = Options(
            self.tr("What becomes of the half-hours?"),
            (
                (
                    REDUCE,
                    self.tr("Reduce them to one total a day (advised)"),
                    self.tr("Consumption stays exact to the Wh; the hours of the day are gone for good."),
                ),
                (
                    KEEP,
                    self.tr("Keep them until a date"),
                    self.tr("Nothing finer is added; they are reduced on that day."),
                ),
                (
                    ERASE,
                    self.tr("Erase them"),
                    self.tr("Without a total in their place: days that nothing else tells will be empty."),
                ),
            ),
            theme,
        )
        self.options.chosen.connect(self._on_chosen)
        self.body.addWidget(self.options)
        self._until = DayField(self.tr("Until"), theme, today + timedelta(days=90), first=today)
        self._until.hide()
        self.body.addWidget(self._until)
        self._split = self.add_words(split)
        self._split.setVisible(bool(split))
        self.add_words(self.tr("Opening the shutter again will not bring them back."))
        self.add_cancel()
        self.add_action(PrimaryButton(self.tr("Close the shutter"), theme, "lock"))

    @property
    def then(self) -> str:
        """The answer."""
        return self.options.key

    @property
    def until(self) -> date | None:
        """The day until which they are kept, where that is the answer."""
        return self._until.day if self.then == KEEP else None

    def _on_chosen(self, key: str) -> None:
        self._until.setVisible(key == KEEP)
        self._split.setVisible(key == REDUCE and bool(self._split.text()))
        self.adjustSize()
