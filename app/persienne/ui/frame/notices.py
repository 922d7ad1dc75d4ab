"""What the window says: states and faults are strips over the pages, which stay; what calls by itself comes singly.

A strip of what comes by itself: news, files that were found, a backup that was not made; one at a time, in order.
What a person's own act ends with takes none of it away: each stays until a person has read it, which is to close it or
to choose its link. What is taken away with the household was read by nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from persienne.ui.frame.page import SIDES, sides_of
from persienne.ui.widgets.banner import Banner, ProgressBanner, in_one
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.heard import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from persienne.ui.widgets.snackbar import PassingMessage


class ReminderStrip(Banner):
    """Three ways on: make one, later, not again. Each takes the strip away."""

    make_wanted = Signal()
    later_wanted = Signal()
    never_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("info", "")
        self._wanted, self._room = False, True
        for text, signal in (
            (self.tr("Make a backup…"), self.make_wanted),
            (self.tr("Remind me later"), self.later_wanted),
            (self.tr("Not again"), self.never_wanted),
        ):
            self.add_way(self._way(text, signal))

    def say(self, title: str, sentence: str) -> None:
        """Call for one."""
        self.set_words("info", title, sentence)
        self._wanted = True
        self._place()

    def take_away(self) -> None:
        """Call for none."""
        self._wanted = False
        self._place()

    def give_way(self, *, to_others: bool) -> None:
        """Stay out of sight while other strips have something to say, or be seen again."""
        self._room = not to_others
        self._place()

    def _place(self) -> None:
        self.setVisible(self._wanted and self._room)

    def _way(self, text: str, signal: SignalInstance) -> LinkButton:
        link = LinkButton(text)
        link.clicked.connect(self.take_away)
        link.clicked.connect(signal)
        return link


class _Call(NamedTuple):
    kind: str
    title: str
    sentence: str
    link: str
    act: Callable[[], None] | None
    read: Callable[[], None] | None


class CallStrip(Banner):
    """Shows the first of what waits; ``changed`` says that it was shown or taken away."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__("warn", "", closable=True)
        self._waiting: list[_Call] = []
        self._close.clicked.connect(self._go_on)
        self.activated.connect(self._act)

    def call(
        self,
        kind: str,
        title: str,
        sentence: str = "",
        link: str = "",
        act: Callable[[], None] | None = None,
        read: Callable[[], None] | None = None,
    ) -> None:
        """Say it when its turn comes, with a link that does ``act``; ``read`` is called once a person has read it.

        What waits with the same ``act`` and ``read`` is said in these words instead. An empty title takes all away.
        """
        if not title:
            self._waiting.clear()
            self._show()
            return
        call = _Call(kind, title, sentence, link, act=act, read=read)
        if call in self._waiting:
            return
        same = (one.act == act and one.read == read and (act or read) is not None for one in self._waiting)
        place = next((place for place, found in enumerate(same) if found), len(self._waiting))
        self._waiting[place : place + 1] = [call]
        if place == 0:
            self._show()

    def _show(self) -> None:
        if self._waiting:
            kind, title, sentence, link, *_then = self._waiting[0]
            self.set_words(kind, title, sentence, link)
            self.show()
            if kind != "alert":  # a fault is read out by itself
                announce(self, in_one(title, sentence))
        else:
            self.hide()
        self.changed.emit()

    @Slot()
    def _go_on(self) -> None:
        read = self._waiting.pop(0).read if self._waiting else None
        self._show()
        if read is not None:
            read()

    @Slot()
    def _act(self) -> None:
        act = self._waiting[0].act if self._waiting else None
        self._go_on()
        if act is not None:
            act()


ABOVE = 12
PASSING = ("ok", "info")
"""The kinds of what was done, or of what there was not to do."""
NOTHING = ("info", "", "")
"""What is told to take away what was said."""


class Notices(QVBoxLayout):
    """One under the other: the example, the missing sheet, what came by itself, work under way, the last fault.

    A backup that is due is said only while nothing else came by itself. ``passing`` shows what was done, for some
    seconds.
    """

    def __init__(self, passing: PassingMessage) -> None:
        super().__init__()
        self._passing = passing
        passing.cancelled.connect(self._act)
        self.example = Banner(
            "warn",
            self.tr("Example data: an invented home, forgotten when the window closes"),
            link=self.tr("Begin with my own data"),
        )
        self.sheet = Banner(
            "warn",
            self.tr("No recovery sheet yet: whoever loses the key loses the household"),
            link=self.tr("Make it or decline it"),
        )
        self._calls = CallStrip()
        self._calls.changed.connect(self._arrange)
        self.backup = ReminderStrip()
        self.progress = ProgressBanner()
        self._told = Banner("alert", "", closable=True)
        self._told.activated.connect(self._act)
        self._offered: Callable[[], None] | None = None
        self._said = NOTHING
        self.setContentsMargins(SIDES, ABOVE, SIDES, 0)
        self.setSpacing(8)
        for strip in (self.example, self.sheet, self._calls, self.backup, self.progress, self._told):
            strip.hide()
            self.addWidget(strip)

    def setGeometry(self, rect: QRect) -> None:
        """Stand level with the page below, whose sides hang on its width."""
        sides = sides_of(rect.width())
        if self.contentsMargins().left() != sides:
            self.setContentsMargins(sides, ABOVE, sides, 0)
        super().setGeometry(rect)

    def tell(self, kind: str, title: str, sentence: str = "") -> None:
        """Say it; an empty title takes away what was said.

        ``ok`` and ``info`` pass by; ``warn`` and ``alert`` stay until they are closed, and ``busy`` until the next.
        """
        self._say(kind, title, sentence, "", act=None)

    @Slot()
    def let_pass(self) -> None:
        """Take away what passes by: it was about a page that was left, or a task that is over."""
        self._passing.hide()

    def offer(self, kind: str, title: str, sentence: str, link: str, act: Callable[[], None]) -> None:
        """Say it, with a link that does ``act``."""
        self._say(kind, title, sentence, link, act=act)

    def call(
        self,
        kind: str,
        title: str,
        sentence: str = "",
        link: str = "",
        act: Callable[[], None] | None = None,
        read: Callable[[], None] | None = None,
    ) -> None:
        """Say what no person waits for (:class:`.CallStrip`); what passes by does not, where a fault stands."""
        if title and kind in PASSING:
            if self._told.isHidden():
                self.tell(kind, title, sentence)
        else:
            self._calls.call(kind, title, sentence, link, act=act, read=read)

    @Slot()
    def _arrange(self) -> None:
        self.backup.give_way(to_others=not self._calls.isHidden())

    @property
    def standing(self) -> tuple[str, str, str]:
        """What :meth:`tell` was given, while that can be read; without work that is said to be under way."""
        read = self._told.isVisible() or self._passing.isVisible()
        return self._said if read and self._said[0] != "busy" else NOTHING

    def _say(self, kind: str, title: str, sentence: str, link: str, act: Callable[[], None] | None) -> None:
        if kind == "busy" and self._said == (kind, title, sentence) and self._told.isVisible():
            return  # asked for again and again, it is read out once
        self._offered, self._said = act, (kind, title, sentence)
        passes = kind in PASSING
        self._told.setVisible(bool(title) and not passes)
        if title and passes:
            self._passing.say(in_one(title, sentence), link)
            return
        self._passing.hide()
        if title:
            self._told.set_words("info" if kind == "busy" else kind, title, sentence, link)
            self._told.set_closable(closable=kind != "busy")
            if kind != "alert":  # a fault is read out by its strip
                announce(self._told, in_one(title, sentence))

    @Slot()
    def _act(self) -> None:
        if self._offered is not None:
            self._offered()
