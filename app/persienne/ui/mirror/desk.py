"""The desk of the page Mirror: nothing is read before it is asked for, and nothing that was read stays afterwards."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from persienne.base.errors import UserError
from persienne.base.reading import TOTAL_IMPORT
from persienne.store.meters import every_meter
from persienne.telling.mirror.view import TooLittle
from persienne.ui.frame.desk import Desk
from persienne.ui.frame.keys import METER, SHARING
from persienne.ui.household.deeds import deed
from persienne.ui.mirror.page import MirrorPage
from persienne.ui.style.translation import translated
from persienne.words.meters import title_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.household.household import Household
    from persienne.telling.mirror.view import MirrorView
    from persienne.telling.mirror.view_maker import Asked
    from persienne.ui.frame.desk import Tools
    from persienne.ui.household.overview import Overview


class MirrorDesk(Desk[MirrorPage]):
    """Reads the household for the mirror, has it worked out aside, and shows it until it is put away."""

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(tools, parent)
        self._unwanted = threading.Event()
        """Set once what is being worked out is not wanted any more; each asking has its own."""
        self._open = False
        """Whether the mirror was asked for and not put away since: what changes meanwhile is read anew."""
        self._meters: tuple[int, ...] = ()
        self._chosen: int | None = None
        """The number of the meter that is read; of several that which knows most, until a person chooses another."""
        self._wished: int | None = None
        """The number of the meter that a person chose."""

    def build(self) -> MirrorPage:
        """Make the page and connect what it asks for."""
        tools = self.tools
        page = MirrorPage(tools.locale)
        page.asked.connect(self.look)
        page.meter_chosen.connect(self._choose)
        page.cancelled.connect(self._put_away)
        page.put_away.connect(self._put_away)
        page.files_wanted.connect(tools.choose_files)
        page.stop_wanted.connect(lambda: tools.go(METER))
        page.sharing_wanted.connect(lambda: tools.go(SHARING))
        return page

    def fill(self, overview: Overview) -> None:
        """What was imported or erased since shows in a mirror that is open; the meter that was chosen stays."""
        known = [one for one in overview.shown if one.register == TOTAL_IMPORT.name]
        self._meters = tuple(one.meter.id for one in known)
        most = max(known, key=lambda one: (len(one.history.curve), len(one.history.days)), default=None)
        self._chosen = None if most is None else most.meter.id
        if self._wished in self._meters:
            self._chosen = self._wished
        names = [title_of(one.meter, translated) for one in known]
        self.page.show_meters(names, 0 if self._chosen is None else self._meters.index(self._chosen))
        if self._open:
            self.look()

    @Slot(int)
    def _choose(self, place: int) -> None:
        """Read another meter, at once where a mirror is open."""
        self._chosen = self._wished = self._meters[place]
        if self._open:
            self.look()

    @deed
    async def look(self) -> None:
        """Read the household and have the mirror worked out."""
        self._unwanted.set()
        self._unwanted = unwanted = threading.Event()
        if not self._open:
            self._open = True
            self.page.show_waiting()
        try:
            view = await self._view(unwanted)
        except UserError as error:  # nothing is shown of what was called off
            if error.code != "cancelled":
                self._put_away()
                self.tools.tell("alert", self.tr("The mirror could not be worked out"), self.tools.say(error))
            return
        if unwanted.is_set():
            return
        if isinstance(view, TooLittle):
            self.page.show_too_little(view)
        else:
            self.page.show_view(view)

    async def _view(self, unwanted: threading.Event) -> MirrorView | TooLittle:
        """The mirror as it is worked out aside, until it is not wanted any more."""
        asked = await self.work(partial(_read, self._chosen))
        if unwanted.is_set():
            raise UserError("cancelled")
        from persienne.insight.mirror.presence import DAYS_FOR_PRESENCE  # noqa: PLC0415 - it loads the engine
        from persienne.telling.mirror.readings import MirrorReadings  # noqa: PLC0415 - the same
        from persienne.telling.mirror.view_maker import Maker  # noqa: PLC0415 - the same

        if asked is None:
            return TooLittle(0, DAYS_FOR_PRESENCE)
        maker = Maker(MirrorReadings(translated, self.page.words.numbers), self.page.words.numbers)

        def made(check: Callable[[], None]) -> MirrorView | TooLittle:
            def look() -> None:
                check()
                if unwanted.is_set():
                    raise UserError("cancelled")

            return maker.make(asked, look)

        return await self.aside(made)

    @Slot()
    def _put_away(self) -> None:
        """Let go of what was worked out, and of what still is."""
        self._unwanted.set()
        self._open = False
        self.page.show_nothing()


def _read(number: int | None, household: Household) -> Asked | None:
    """What the mirror of the meter of this number is made of; None without it."""
    from persienne.telling.mirror.view_maker import Asked  # noqa: PLC0415 - it loads the engine

    meter = next((meter for meter in every_meter(household.conn) if meter.id == number), None)
    return None if meter is None else Asked.of(household, meter)
