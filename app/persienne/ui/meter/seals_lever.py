"""The seals of days as the page Meter & data has them: made or not, files sealed alone, and all of them deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from persienne.ui.frame.desk import Lever
from persienne.ui.frame.seal_lever import SealLever
from persienne.ui.household.deeds import answer, deed
from persienne.ui.meter.seals_dialog import ForgetSealsDialog
from persienne.ui.style.translation import Numbers, translated
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.base.errors import UserError
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage

FORGETTING = table("own_marks.forgetting")


class SealsLever(Lever):
    """Does what the card asks for; ``changed`` has the card shown anew."""

    def __init__(self, desk: Desk[Any], page: MeterDataPage, changed: Callable[[], None]) -> None:
        super().__init__(desk)
        self._page = page
        self._changed = changed
        self._files = SealLever(desk)
        self._files.sealed.connect(changed)
        self._card = page.seals
        page.seals.keep_wanted.connect(self._keep)
        page.seals.files_wanted.connect(lambda: self._files.ask(page))
        page.seals.forget_wanted.connect(self._forget)

    @deed
    async def _keep(self, on: bool) -> None:
        await self.work(lambda household: household.day_seals.keep(on=on))
        self._changed()

    @deed
    async def _forget(self) -> None:
        numbers = Numbers(self.tools.locale)
        if await answer(ForgetSealsDialog(self._card.days, numbers, self._page.window())):
            done = await self.change(lambda household: household.day_seals.forget())
            said = translated("CommandLine", FORGETTING["renewed" if done.renewed else "later"])
            self.tools.tell("ok", self.tr("The seals are deleted"), said)
            self._changed()

    def refused(self, error: UserError) -> None:
        """The switch stands where it stood."""
        self._changed()
        self.tools.tell_refused(error)
