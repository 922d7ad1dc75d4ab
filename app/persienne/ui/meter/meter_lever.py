"""Naming the meters: a meter that is to be named comes in, a person is asked, and the household is told its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.household.measures.meter_names import give_names
from persienne.ui.frame.lever import Lever
from persienne.ui.household.deeds import deed
from persienne.ui.meter.meter_name_dialog import MeterNameDialog

if TYPE_CHECKING:
    from persienne.store.meters import StoredMeter
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage

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

        name = self._words.title(other)
        text = self.tr("Joining the meter on the port to this one in {seconds} s: %1").replace("%1", name)
        if await self.tools.waiting.stands(("join", meter.id), text):
            await self.change(lambda household: join_meters(household.conn, meter, other))

    @deed
    async def _keep_apart(self, meter: StoredMeter, other: StoredMeter) -> None:
        from persienne.household.measures.corrections import keep_meters_apart  # noqa: PLC0415 - on use

        await self.change(lambda household: keep_meters_apart(household.conn, meter, other))
