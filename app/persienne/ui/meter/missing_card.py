"""What is still to be downloaded: the household as it stands comes in, a list to tick is shown; nothing is stored.

A tick says that a file was asked for: it lasts as long as the window. The list itself empties as files come in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION
from persienne.base.slats import Slat
from persienne.insight.missing import missing
from persienne.telling.missing_words import MissingWords, limits_of
from persienne.ui.style import fonts
from persienne.ui.style.translation import translated
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.clearing import clear
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from persienne.consents.parties import Party
    from persienne.insight.missing import Missing, MissingSpan
    from persienne.insight.series import History
    from persienne.store.meters import StoredMeter
    from persienne.ui.household.overview import Overview
    from persienne.ui.meter.slat_words import KeepingWords
    from persienne.ui.style.numbers import Numbers
    from persienne.ui.style.theme import Theme

SHOWN = 12


class MissingCard(Card):
    """The files to download of each meter, the oldest days first; nothing is asked where the slats are closed."""

    site_wanted = Signal(str)
    """The address of the operator's account is to be opened."""

    def __init__(self, theme: Theme, numbers: Numbers, names: KeepingWords) -> None:
        super().__init__(theme)
        self._words = MissingWords(translated, numbers)
        self._names = names
        self._ticked: set[tuple[int, int, int]] = set()
        self._further: set[int] = set()
        self._overview: Overview | None = None
        self._operator: Party | None = None
        self._now = 0
        self.setAccessibleName(self._words.head)
        self.body.addWidget(Label(self._words.head, theme, fonts.CARD))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(self._rows)
        self.hide()

    def show_overview(self, overview: Overview) -> None:
        """Take the household as it stands."""
        self._overview = overview
        self._show()

    def show_operator(self, operator: Party, now: int) -> None:
        """Take the grid operator of the home, and the instant of now."""
        self._operator, self._now = operator, now
        self._show()

    def _show(self) -> None:
        """Show what is missing, once both are known; a home without any measure is told nothing."""
        if self._overview is None or self._operator is None:
            return
        clear(self._rows)
        meters = [meter for meter in self._overview.meters if self._history(meter) is not None]
        self.setVisible(bool(meters))
        if any(meter.slat is not Slat.CLOSED for meter in meters):
            self._add_words(self._words.where(self._operator))
            self._add_site()
        for meter in meters:
            self._add_meter(meter, several=len(meters) > 1)

    def _history(self, meter: StoredMeter) -> History | None:
        """Of what is drawn, or of what is injected where the meter tells nothing else."""
        assert self._overview is not None
        injects = meter.id in self._overview.only_inject
        name = (TOTAL_INJECTION if injects else TOTAL_IMPORT).name
        shown = (one for one in self._overview.shown if one.meter.id == meter.id and one.register == name)
        return next((one.history for one in shown), None)

    def _add_meter(self, meter: StoredMeter, *, several: bool) -> None:
        """Add what is missing of a meter."""
        history, operator = self._history(meter), self._operator
        assert history is not None
        assert operator is not None
        assert self._overview is not None
        if several:
            self._rows.addWidget(Label(self._names.title(meter), self.theme, fonts.BODY_STRONG))
        if meter.slat is Slat.CLOSED:
            self._add_words(self._words.closed)
            return
        local = local_days(meter.zone)
        first = local.day(int(history.curve.starts[0])) if len(history.curve) else None
        today, limits = local.day(self._now), limits_of(operator)
        found = missing(history, today, limits)
        if meter.id in self._further and found.before is not None:
            found = missing(history, today, limits, since=found.before.first)
        for sentence in self._words.summary(found, first):
            self._add_words(sentence, "ink")
        if meter.id in self._overview.only_inject and (found.spans or found.before):
            self._add_words(self._words.injects)
        for span in found.spans[:SHOWN]:
            self._add_span(meter, span)
        if (more := len(found.spans) - SHOWN) > 0:
            self._add_words(self._words.more(more))
        self._offer_further(meter, found, first)

    def _offer_further(self, meter: StoredMeter, found: Missing, first: int | None) -> None:
        before = self._words.before(found, first)
        if before:
            self._add_words(before)
            self._add_link(self.tr("List these weeks too"), lambda: self._go_further(meter.id))

    def _go_further(self, meter_id: int) -> None:
        self._further.add(meter_id)
        self._show()

    def _add_span(self, meter: StoredMeter, span: MissingSpan) -> None:
        key = (meter.id, span.first, span.last)
        tick = Tick(self._words.span(span), self._words.days(span), self.theme, checked=key in self._ticked)
        tick.toggled.connect(lambda on: self._on_ticked(key, on=on))
        self._rows.addWidget(tick)

    def _on_ticked(self, key: tuple[int, int, int], *, on: bool) -> None:
        (self._ticked.add if on else self._ticked.discard)(key)

    def _add_site(self) -> None:
        account = None if self._operator is None else self._operator.account
        if account is not None and account.url:
            self._add_link(self.tr("Open the operator's website"), lambda: self.site_wanted.emit(account.url))

    def _add_link(self, text: str, act: object) -> None:
        assert callable(act)
        link = LinkButton(text, self.theme)
        link.clicked.connect(lambda _checked: act())
        row = QHBoxLayout()
        row.addWidget(link)
        row.addStretch(1)
        self._rows.addLayout(row)

    def _add_words(self, text: str, role: str = "ink2") -> None:
        self._rows.addWidget(Label(text, self.theme, fonts.BODY, role, wrap=True))
