"""What a meter is called: the meter comes in, its name and the number that it lacked go out; it stores nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from persienne.base.energy_market import Energy
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.store.meters import StoredMeter


class MeterNameDialog(Form):
    """A name, and for a meter whose files do not say it, its number; ``named`` is what it is called now.

    It stays open until who does it has said that it was done, or what is wrong.
    """

    keep_wanted = Signal()

    def __init__(self, meter: StoredMeter, named: str, parent: QWidget | None = None) -> None:
        super().__init__(named, parent)
        self.meter = meter
        self.add_words(self.tr("The name stays on this computer. It stands wherever the meter is spoken of."))
        name = self.tr("Its name (may stay empty)")
        self._name = self.add_field(name, text=meter.label, hint=self.tr("Home, barn…"))
        prm = self.tr("Its number (PRM, 14 digits), once you know it")
        pce = self.tr("Its number (PCE, on the gas bill), once you know it")
        self._point = self.add_field(pce if meter.energy is Energy.GAS else prm)
        self._point.setVisible(meter.meter.point is None)
        self.ends(self.tr("Keep"), "check", self.keep_wanted.emit)
        self._name.setFocus()

    @property
    def name(self) -> str:
        """What it is to be called."""
        return self._name.text

    @property
    def point(self) -> str | None:
        """The delivery point that was typed for a meter without one; None where nothing was typed."""
        return "".join(self._point.text.split()) or None

    def choose(self, name: str, point: str = "") -> None:
        """Fill it in, as a person would."""
        self._name.edit.setText(name)
        self._point.edit.setText(point)

    def show_error(self, sentence: str, *, of_number: bool = False) -> None:
        """Say what is wrong, under the field that it is about."""
        (self._point if of_number else self._name).show_error(sentence)
        self.fit()
