"""The names of the meters, and the number of a meter whose files lack one: asked for, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.placeholders import COUNTED_DOWN, fill
from persienne.household.measures.meter_names import give_names
from persienne.ui.frame.desk import Lever
from persienne.ui.household.deeds import deed
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.store.meters import StoredMeter
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage


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


OF_NUMBER = frozenset({"meter_number", "point_known", "point_taken"})
"""Errors of the number; the others are the name's."""


class MeterLever(Lever):
    """Asks what a meter is called; what the household refuses is said in the dialog, which stays."""

    reads_anew = False

    def __init__(self, desk: Desk[Any], page: MeterDataPage) -> None:
        super().__init__(desk)
        self._page = page
        self._words = page.keeping_words
        page.meters.name_wanted.connect(self._ask)
        page.meters.joined.connect(self._join)
        page.meters.kept_apart.connect(self._keep_apart)

    def _ask(self, meter: StoredMeter) -> None:
        dialog = MeterNameDialog(meter, self._words.title(meter), self._page.window())
        dialog.keep_wanted.connect(lambda: self._name(dialog))
        dialog.open()

    @deed
    async def _name(self, dialog: MeterNameDialog) -> None:
        meter, name, point = dialog.meter, dialog.name, dialog.point
        try:
            await self.change(lambda household: give_names(household.conn, meter, name, point=point), over=dialog)
        except UserError as error:
            dialog.show_error(self.tools.say(error), of_number=error.code in OF_NUMBER)
        else:
            dialog.accept()

    @deed
    async def _join(self, meter: StoredMeter, other: StoredMeter) -> None:
        """Ten seconds to change one's mind: two meters that were put together are never parted."""
        from persienne.household.measures.corrections import join_meters  # noqa: PLC0415 - on use

        said = self.tr("Joining the meter on the port to this one in {seconds} s: {meter}")
        text = fill(said, seconds=COUNTED_DOWN, meter=self._words.title(other))
        if await self.tools.waiting.stands(("join", meter.id), text):
            await self.change(lambda household: join_meters(household.conn, meter, other))

    @deed
    async def _keep_apart(self, meter: StoredMeter, other: StoredMeter) -> None:
        from persienne.household.measures.corrections import keep_meters_apart  # noqa: PLC0415 - on use

        await self.change(lambda household: keep_meters_apart(household.conn, meter, other))
