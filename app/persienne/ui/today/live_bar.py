"""Which time of the live powers is looked at: a length and how far back; what is wanted goes out, nothing is read."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.base.localtime import FRANCE, local_days
from persienne.insight.live import LENGTHS, Window
from persienne.ui.widgets.choices import Segmented
from persienne.ui.widgets.day_fields import PeriodBar
from persienne.ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.base.localtime import LocalDays
    from persienne.insight.live import LiveSpan

SLACK = 3600
"""Seconds that must be kept beyond one length before the next one has anything more to show."""


class LiveBar(QWidget):
    """The span between a step back and a step ahead, and five lengths; arrows and Tab reach all of it."""

    wanted = Signal()
    """Another :attr:`window` is to be read."""

    def __init__(self, now: Callable[[], int]) -> None:
        """``now`` says the present (epoch seconds)."""
        super().__init__()
        self._now = now
        self.window_asked = Window()
        self._shown: LiveSpan | None = None
        self._period = PeriodBar()
        self._period.moved.connect(self._move)
        names = (self.tr("1 h"), self.tr("6 h"), self.tr("24 h"), self.tr("7 days"), self.tr("31 days"))
        keys = [str(length) for length in LENGTHS]
        choices = list(zip(keys, names, strict=True))
        chosen = str(self.window_asked.length)
        self._lengths = Segmented(choices, self.tr("How much is shown at once"), chosen=chosen, small=True)
        self._lengths.chosen.connect(self._on_length)
        row = Flow(spacing=12)
        row.addWidget(self._period)
        row.add_at_end(self._lengths)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(row)

    @property
    def running(self) -> bool:
        """Whether the span ends now, and is to be read again as time goes by."""
        return self.window_asked.running

    def show_span(self, span: LiveSpan, name: str) -> None:
        """Show which ``span`` is seen, by its ``name``, and where there is more."""
        self._shown = span
        self._lengths.choose(str(span.window.length))
        kept = span.start if span.kept_from is None else span.kept_from
        self._period.show_period(name, before=kept < span.start, after=not span.window.running)
        present = max(span.end, self._now())
        for shorter, length in pairwise(LENGTHS):
            more = present - kept > shorter + SLACK
            self._lengths.set_enabled(str(length), more or length <= span.window.length or length <= LENGTHS[2])

    @Slot(int)
    def _move(self, step: int) -> None:
        asked = self.window_asked
        self._want((asked.earlier if step < 0 else asked.later)(self._now(), self._local))

    @Slot(str)
    def _on_length(self, key: str) -> None:
        self._want(self.window_asked.of_length(int(key), self._now(), self._local))

    @property
    def _local(self) -> LocalDays:
        return local_days(FRANCE if self._shown is None else self._shown.zone)

    def _want(self, window: Window) -> None:
        self.window_asked = window
        self.wanted.emit()
