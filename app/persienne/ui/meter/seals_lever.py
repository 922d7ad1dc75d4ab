"""The seals of days as the page Meter & data has them: made or not, files sealed alone, and all of them deleted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from persienne.ui.frame.lever import Lever
from persienne.ui.frame.seal_lever import SealLever
from persienne.ui.meter.seals_dialog import ForgetSealsDialog
from persienne.ui.style.numbers import Numbers
from persienne.ui.style.translation import translated
from persienne.words.own_marks import FORGETTING

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.base.errors import UserError
    from persienne.household.household import Household
    from persienne.household.privacy.forgetting import Forgotten
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage


class SealsLever(Lever):
    """Does what the card asks for; ``changed`` has the card shown anew."""

    def __init__(self, desk: Desk[Any], page: MeterDataPage, changed: Callable[[], None]) -> None:
        super().__init__(desk)
        self._page = page
        self._changed = changed
        self._files = SealLever(desk.tools, lambda: self.session, self)
        self._files.sealed.connect(changed)
        self._card = page.seals
        page.seals.keep_wanted.connect(self._keep)
        page.seals.files_wanted.connect(lambda: self._files.ask(page))
        page.seals.forget_wanted.connect(self._ask)

    @Slot(bool)
    def _keep(self, on: bool) -> None:
        if self.session is not None:
            self.session.ask(partial(_kept, on=on), lambda _days: self._changed(), self._refused)

    @Slot()
    def _ask(self) -> None:
        numbers = Numbers(self.tools.locale)
        dialog = ForgetSealsDialog(self._card.days, numbers, self.tools.theme, self._page.window())
        dialog.accepted.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        if self.session is not None:
            self.session.change(_forgotten, self._on_forgotten, self._refused)

    def _on_forgotten(self, done: Forgotten) -> None:
        said = translated("CommandLine", FORGETTING[done.renewed])
        self.tools.tell("ok", self.tr("The seals are deleted"), said)
        self._changed()

    def _refused(self, error: UserError) -> None:
        self._changed()
        self.tools.tell("alert", self.tr("That did not work"), self.tools.say(error))


def _kept(household: Household, *, on: bool) -> int:
    return household.day_seals.keep(on=on)


def _forgotten(household: Household) -> Forgotten:
    return household.day_seals.forget()
