"""Python's garbage is collected in the main thread between two events, and nowhere else.

Qt and Python both delete objects. While Qt deletes a child, its Python part is let go too; were its parent found to be
garbage just then, the parent would delete the same child a second time, and the program would crash. So would a widget
that another thread happened to collect. Python collects whenever a thread has made enough objects: that is switched off
here, and done by a timer at the same thresholds.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_EVERY_MS = 1000


class Garbage(QObject):
    """Collects from when it is made until ``stop``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        collect_what_is_due()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()


def collect_what_is_due() -> None:
    """Collect the oldest generation of which as much has come together as Python waits for, and those below it."""
    due = [
        number
        for number, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if 0 < most < count
    ]
    if due:
        gc.collect(due[-1])
