"""A dialog that changes contracts: what is known comes in, a timeline to be kept goes out; it keeps nothing."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal

from persienne.ui.widgets.dialog import WIDTH
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from persienne.insight.tariff import Timeline
    from persienne.meters.tic.contract import Option


ANOTHER = 0
"""The day (an ordinal) that stands for a contract that is not there yet."""


class AskedContract(NamedTuple):
    """What is known: ``timeline`` is what the household said or, where it is ``told``, what the meter says of itself.

    ``first_day`` is the first that is stored. ``meter`` names it where there are several. ``since`` is the day (an
    ordinal) on which the contract begins that is asked about first, ``ANOTHER`` for a new one, None for the last one.
    ``powers`` has the kVA for which the regulated tariff has prices, by option; of one that it has not nothing is said.
    ``hourless``: neither half-hours nor indexes by price period are stored of what is drawn. ``power``: the keyboard
    begins at the subscribed power.
    """

    timeline: Timeline
    first_day: date
    today: date
    told: bool = False
    meter: str = ""
    since: int | None = None
    powers: Mapping[Option, tuple[int, ...]] = MappingProxyType({})
    hourless: bool = False
    power: bool = False


class ContractQuestion(Form):
    """What ``ContractLever.weigh`` takes."""

    keep_wanted = Signal(object)
    """A Timeline is to be kept; the dialog stays until it is."""

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = WIDTH) -> None:
        super().__init__(title, parent, width=width)
        self._refused = self.add_words("", "alert")
        self.body.removeWidget(self._refused)
        self._refused.hide()

    def add_refused(self) -> None:
        """Place the line for refusals below the fields that were added so far."""
        self.body.addWidget(self._refused)

    def show_refusal(self, sentence: str) -> None:
        """Say why something was not done."""
        self._refused.say(sentence)
        if sentence:
            self.show_part(self._refused)
