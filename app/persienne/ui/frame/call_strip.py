"""A strip of what comes by itself: news, files that were found, a backup that was not made; one at a time, in order.

What a person's own act ends with takes none of it away: each stays until a person has read it, which is to close it or
to choose its link. What is taken away with the household was read by nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal, Slot

from persienne.ui.widgets.banner import Banner, in_one
from persienne.ui.widgets.heard import announce

if TYPE_CHECKING:
    from collections.abc import Callable


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
        call = _Call(kind, title, sentence, link, act, read)
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
