"""Naming the meters: a meter that is to be named comes in, a person is asked, and the household is told its name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from shiboken6 import isValid

from persienne.ui.frame.lever import Lever
from persienne.ui.meter.meter_name_dialog import MeterNameDialog

if TYPE_CHECKING:
    from persienne.base.errors import UserError
    from persienne.household.household import Household
    from persienne.store.meters import StoredMeter
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage

OF_NUMBER = frozenset({"meter_number", "point_known", "point_taken"})
"""Errors of the number; the others are the name's."""


class MeterLever(Lever):
    """Asks what a meter is called; what the household refuses is said in the dialog, which stays."""

    def __init__(self, desk: Desk[Any], page: MeterDataPage) -> None:
        super().__init__(desk)
        self._page = page
        self._words = page.keeping_words
        page.meters.name_wanted.connect(self._on_name)
        page.meters.joined.connect(self._on_joined)
        page.meters.kept_apart.connect(self._on_kept_apart)

    @Slot(object)
    def _on_name(self, meter: StoredMeter) -> None:
        dialog = MeterNameDialog(meter, self._words.title(meter), self.tools.theme, self._page.window())
        dialog.action.clicked.connect(lambda: self._name(dialog))
        dialog.open()

    @Slot(object, object)
    def _on_joined(self, meter: StoredMeter, other: StoredMeter) -> None:
        """Ten seconds to change one's mind: two meters that were put together are never parted."""
        if self.session is not None:
            name = self._words.title(other)
            text = self.tr("Joining the meter on the port to this one in {seconds} s: %1").replace("%1", name)
            work = partial(_join, meter=meter, other=other)
            act = partial(self.session.change, work, lambda _none: None, self._tell)
            self.tools.waiting.offer(("join", meter.id), text, act)

    @Slot(object, object)
    def _on_kept_apart(self, meter: StoredMeter, other: StoredMeter) -> None:
        if self.session is not None:
            work = partial(_keep_apart, meter=meter, other=other)
            self.session.change(work, lambda _none: None, self._tell)

    def _tell(self, error: UserError) -> None:
        self.tools.tell("alert", self.tr("That did not work"), self.tools.say(error))

    def _name(self, dialog: MeterNameDialog) -> None:
        if self.session is not None:
            work = partial(_name, meter=dialog.meter, label=dialog.name, point=dialog.point)
            self.session.change(work, partial(self._on_named, dialog), partial(self._on_refused, dialog))

    def _on_named(self, dialog: MeterNameDialog, _none: None) -> None:
        if isValid(dialog):  # it may have been closed meanwhile
            dialog.accept()

    def _on_refused(self, dialog: MeterNameDialog, error: UserError) -> None:
        if isValid(dialog):
            dialog.show_error(self.tools.say(error), of_number=error.code in OF_NUMBER)


def _name(household: Household, *, meter: StoredMeter, label: str, point: str | None) -> None:
    household.measures.name_meter(meter, label, point=point)


def _join(household: Household, *, meter: StoredMeter, other: StoredMeter) -> None:
    household.measures.join_meters(meter, other)


def _keep_apart(household: Household, *, meter: StoredMeter, other: StoredMeter) -> None:
    household.measures.keep_meters_apart(meter, other)
