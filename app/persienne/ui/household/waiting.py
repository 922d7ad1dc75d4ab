"""What waits ten seconds to be called off: an act comes in, it is done later, or never; nothing is copied."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from persienne.ui.household.deeds import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from persienne.ui.widgets.snackbar import Snackbar


class Waiting(QObject):
    """One act at a time: until its ten seconds are over nothing was done, and calling it off leaves no trace."""

    def __init__(self, snackbar: Snackbar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._snackbar = snackbar
        self._key: Hashable = None
        self._act: Callable[[], None] | None = None
        self._called_off: Callable[[], None] = _nothing
        snackbar.elapsed.connect(self.do_now)
        snackbar.cancelled.connect(self._call_off)

    def offer(
        self,
        key: Hashable,
        text: str,
        act: Callable[[], None],
        *,
        action: str = "",
        called_off: Callable[[], None] | None = None,
    ) -> bool:
        """Say ``text`` and do ``act`` in ten seconds; ``called_off`` puts back what the screen shows.

        What waited before is done first; asking twice for the same ``key`` asks once, and is False the second time.
        """
        if self._act is not None and key == self._key:
            return False
        self.do_now()
        self._key, self._act, self._called_off = key, act, called_off or _nothing
        self._snackbar.offer(text, action)
        return True

    def stands(self, key: Hashable, text: str) -> Step[bool]:
        """Say ``text`` in a deed, and wait; whether it stands after ten seconds, and was not called off."""

        def begin(done: Callable[[bool], None], _refused: object, ended: Callable[[], None]) -> None:
            if not self.offer(key, text, partial(done, True), called_off=partial(done, False)):
                ended()

        return Step(begin)

    @Slot()
    def do_now(self) -> None:
        """Do what waits, if anything does."""
        self._snackbar.hide()
        act, self._act = self._act, None
        if act is not None:
            act()

    @Slot()
    def _call_off(self) -> None:
        self._act = None
        self._called_off()


def _nothing() -> None:
    pass
