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
        super().__init__(desk, page)
        self._words = page.keeping_words
        page.meters.name_wanted.connect(self._on_name)

    @Slot(object)
    def _on_name(self, meter: StoredMeter) -> None:
        dialog = MeterNameDialog(meter, self._words.title(meter), self.tools.theme, self._page.window())
        dialog.action.clicked.connect(lambda: self._name(dialog))
        dialog.open()

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
