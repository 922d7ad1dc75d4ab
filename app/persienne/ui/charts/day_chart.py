"""The chart of the day: what is known of it comes in, today's curve stands over yesterday's; it reads no clock.

It answers the mouse and the keyboard alike, slot by slot. It loads nothing and keeps nothing: the page tells it when
the present moves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLocale, QSize, Qt, Slot

from persienne.insight.series import History
from persienne.insight.today import day_at_home
from persienne.ui.charts.canvas import SceneFrame
from persienne.ui.charts.day_canvas import DayCanvas
from persienne.ui.charts.day_picture import DayWords, draw_day
from persienne.ui.charts.scale import CalendarScale
from persienne.ui.charts.words import ChartWords
from persienne.ui.style import fonts
from persienne.ui.widgets.heard import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from persienne.insight.today import DayAtHome, Windows
    from persienne.ui.charts.day_picture import DayPicture
    from persienne.ui.charts.picture import Picture

PointedSlot = tuple[float, float, float]
"""Left and right position in local days, kW."""


class DayChart(SceneFrame):
    """One local day, as far as it has come."""

    radius = 8
    """The corner of the ring that the window draws around it when the keyboard reaches it."""
    only_shows = True
    """No key pressed on it changes anything that is stored: the keyboard may be put here."""

    def __init__(self, locale: QLocale, now: int) -> None:
        super().__init__()
        home = day_at_home(History.empty(), now)
        self._zone = home.zone
        self._scale = CalendarScale(home.zone)
        self._words = DayWords(ChartWords(locale, self._scale.local))
        self._now, self._live = now, ""
        self._slots: list[PointedSlot] = []
        self._slot: int | None = None
        self._day = draw_day(home, self._scale, (), None)
        self._canvas: DayCanvas = DayCanvas(self._words)
        self.frame(self._canvas)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Power today"))
        self._canvas.pointed.connect(self._point)
        self._canvas.clicked.connect(self._click)
        self._canvas.resized.connect(self._refresh)
        self._refresh()

    def sizeHint(self) -> QSize:
        """A low chart still tells; it takes what the page has left."""
        return QSize(620, 210)

    def minimumSizeHint(self) -> QSize:
        """Below this the labels would touch."""
        return QSize(320, round(fonts.scaled(140)))

    # What the page says

    def show_day(self, home: DayAtHome, windows: Windows, kilowatts: float | None, live: str = "") -> None:
        """Show the day of ``home``, with off-peak hours and the live power.

        ``live`` is how that is said, with its unit: the axis is in kW, and it is an apparent power.
        """
        self._live = live
        if home.zone != self._zone:
            self._zone = home.zone
            self._scale = CalendarScale(home.zone)
            self._words.words.local = self._scale.local
        self._now = home.now
        self._day = draw_day(home, self._scale, windows, kilowatts)
        self._slots, self._slot = _pointable(self._day), None
        self._refresh()
        self.setAccessibleDescription(self.summary())

    def move_now(self, now: int, kilowatts: float | None, live: str = "") -> None:
        """Move the present in the same day: the curve stays as it is."""
        self._now, self._live = now, live
        top = self._day.picture.top
        self._day = self._day.moved(self._scale.position(now), kilowatts)
        if self._day.picture.top != top:
            self._refresh()
        else:
            self._canvas.look_now(self._day, self._words.now(now), live)

    # What the page may ask

    @property
    def picture(self) -> Picture:
        """What is shown, for the table."""
        return self._day.rows

    @property
    def day(self) -> DayPicture:
        """All that is shown."""
        return self._day

    @property
    def words(self) -> ChartWords:
        """The words of the table."""
        return self._words.words

    def summary(self) -> str:
        """What is shown, in one sentence."""
        return self._words.summary(self._day)

    def labels(self) -> list[str]:
        """The words that stand on the plot."""
        return self._canvas.labels.texts()

    def pointed(self) -> list[str]:
        """The tooltip's lines; empty where nothing is pointed at."""
        return [] if self._slot is None else self._words.tooltip(self._day, self._slots[self._slot][0])

    @Slot()
    def _refresh(self) -> None:
        self._canvas.look(self._day, self._scale, self._words.now(self._now), self._live)
        self._speak()

    # Pointing

    @Slot(object)
    def _point(self, position: float | None) -> None:
        places = enumerate(self._slots)
        inside = (n for n, (left, right, _) in places if position is not None and left <= position < right)
        self._go(next(inside, None))

    @Slot(object)
    def _click(self, position: float | None) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._point(position)

    def _go(self, slot: int | None) -> None:
        if slot != self._slot:
            self._slot = slot
            self._speak()

    def _speak(self) -> None:
        canvas = self._canvas
        if self._slot is None:
            canvas.pointer.speak_of(None)
            canvas.tooltip.hide()
            return
        slot = self._slots[self._slot]
        canvas.pointer.speak_of(slot)
        canvas.say(self.pointed(), slot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from half-hour to half-hour, Home and End jump, Escape points at nothing."""
        key, count = event.key(), len(self._slots)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and count:
            step = 1 if key == Qt.Key.Key_Right else -1
            first = 0 if step > 0 else self._last_measured()
            self._go(first if self._slot is None else min(max(self._slot + step, 0), count - 1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and count:
            self._go(0 if key == Qt.Key.Key_Home else self._last_measured())
        elif key == Qt.Key.Key_Escape and self._slot is not None:
            self._go(None)
        else:
            super().keyPressEvent(event)
            return
        announce(self, ", ".join(self.pointed()))

    def _last_measured(self) -> int:
        """The last slot of today; where there is none, the last of yesterday."""
        mine = [n for n, slot in enumerate(self._slots) if slot[1] <= self._day.ended]
        return mine[-1] if mine and len(self._day.picture) else len(self._slots) - 1

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing once the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self._go(None)


def _pointable(day: DayPicture) -> list[PointedSlot]:
    """Today's slots, and yesterday's where today has none, from midnight on."""
    slots, ghost = day.picture.slots, day.picture.ghost
    found = list(zip(slots.lefts.tolist(), slots.rights.tolist(), slots.values.tolist(), strict=True))
    if ghost is not None:
        free = np.searchsorted(slots.lefts, ghost.rights - 1e-9) == np.searchsorted(slots.rights, ghost.lefts + 1e-9)
        columns = (ghost.lefts[free].tolist(), ghost.rights[free].tolist(), ghost.values[free].tolist())
        found += zip(*columns, strict=True)
    return sorted(found)
