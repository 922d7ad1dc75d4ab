"""What is still to be downloaded: the household as it stands comes in, a list to tick is shown; nothing is stored.

A tick says that a file was asked for: it lasts as long as the window. The list itself empties as files come in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from persienne.base.energy_market import Energy
from persienne.base.slats import Slat
from persienne.telling.missing_lists import Erased, missing_lists
from persienne.telling.missing_words import MissingWords
from persienne.ui.style import fonts
from persienne.ui.style.translation import translated
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import clear
from persienne.ui.widgets.options import Tick

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from persienne.consents.parties import Party
    from persienne.insight.missing import MissingSpan
    from persienne.store.meters import StoredMeter
    from persienne.telling.missing_lists import MissingList
    from persienne.ui.household.overview import Overview
    from persienne.ui.meter.slat_words import KeepingWords
    from persienne.ui.style.numbers import Numbers

SHOWN = 12


class MissingCard(Card):
    """The files to download of each meter, the oldest days first; none of half-hours where the slats are closed."""

    site_wanted = Signal(str)
    """The address of the operator's account is to be opened."""

    def __init__(self, numbers: Numbers, names: KeepingWords) -> None:
        super().__init__()
        self._words = MissingWords(translated, numbers)
        self._names = names
        self._ticked: set[tuple[int, str, int, int]] = set()
        self._further: set[int] = set()
        self._overview: Overview | None = None
        self._operators: Mapping[Energy, Party] = {}
        self._now = 0
        self._erased: Mapping[int, Erased] = {}
        self.setAccessibleName(self._words.head)
        self.body.addWidget(Label(self._words.head, fonts.CARD))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(self._rows)
        self.hide()

    def show_overview(self, overview: Overview) -> None:
        """Take the household as it stands."""
        self._overview = overview
        self._show()

    def show_operators(self, operators: Mapping[Energy, Party], now: int, erased: Mapping[int, Erased]) -> None:
        """Take the grid operator of each energy, the instant of now, and the days that were erased, by meter."""
        self._operators, self._now, self._erased = operators, now, erased
        self._show()

    def _show(self) -> None:
        """Show what is missing, once both are known; a home without any measure is told nothing."""
        if self._overview is None or not self._operators:
            return
        clear(self._rows)
        told = [(meter, lists) for meter in self._overview.meters if (lists := self._lists(meter))]
        self.setVisible(bool(told))
        for energy in Energy:
            meters = [(meter, lists) for meter, lists in told if meter.energy is energy]
            wanted = [one for meter, lists in meters if _kept(meter) for one in lists]
            where = any(one.asks or one.first is None for one in wanted)
            for meter, lists in meters:
                if len(told) > 1:
                    self._rows.addWidget(Label(self._names.title(meter), fonts.BODY_STRONG))
                if where and _kept(meter):  # of the first one, for all that have the same operator
                    where = False
                    self._add_words(self._words.where(self._operators[energy], energy))
                    self._add_site(self._operators[energy])
                self._add_meter(meter, lists)

    def _lists(self, meter: StoredMeter) -> tuple[MissingList, ...]:
        """What is missing of what is drawn of a meter; nothing where nothing is."""
        assert self._overview is not None
        shown = {one.register: one.history for one in self._overview.known if one.meter.id == meter.id}
        if meter.id in self._overview.only_inject:
            shown.pop(meter.total.name, None)
        operator, further = self._operators[meter.energy], meter.id in self._further
        return missing_lists(shown, operator, self._now, further=further, erased=self._erased.get(meter.id, Erased()))

    def _add_meter(self, meter: StoredMeter, lists: Sequence[MissingList]) -> None:
        """Add what is missing of a meter."""
        if not _kept(meter):
            self._add_words(self._words.closed)
            return
        for one in lists:
            self._add_list(meter, one, alone=len(lists) == 1)
        if before := next(filter(None, map(self._words.before, lists)), ""):
            self._add_words(before)
            self._add_link(self.tr("List these weeks too"), lambda: self._go_further(meter.id))

    def _add_list(self, meter: StoredMeter, one: MissingList, *, alone: bool) -> None:
        for sentence in self._words.summary(one, alone=alone):
            self._add_words(sentence, "ink")
        for span in one.found.spans[:SHOWN]:
            self._add_span(meter, one, span)
        if (more := len(one.found.spans) - SHOWN) > 0:
            self._add_words(self._words.more(more, one.energy))

    def _go_further(self, meter_id: int) -> None:
        self._further.add(meter_id)
        self._show()

    def _add_span(self, meter: StoredMeter, one: MissingList, span: MissingSpan) -> None:
        key = (meter.id, one.register, span.first, span.last)
        days = self._words.days(span, one.energy)
        tick = Tick(self._words.span(span), days, checked=key in self._ticked)
        tick.toggled.connect(lambda on: self._on_ticked(key, on=on))
        self._rows.addWidget(tick)

    def _on_ticked(self, key: tuple[int, str, int, int], *, on: bool) -> None:
        (self._ticked.add if on else self._ticked.discard)(key)

    def _add_site(self, operator: Party) -> None:
        account = operator.account
        if account is not None and account.url:
            named = self.tr("Open the operator’s website (%1)").replace("%1", operator.name)
            self._add_link(named, lambda: self.site_wanted.emit(account.url))

    def _add_link(self, text: str, act: object) -> None:
        assert callable(act)
        link = LinkButton(text)
        link.clicked.connect(lambda _checked: act())
        row = QHBoxLayout()
        row.addWidget(link)
        row.addStretch(1)
        self._rows.addLayout(row)

    def _add_words(self, text: str, role: str = "ink2") -> None:
        self._rows.addWidget(Label(text, fonts.BODY, role, wrap=True))


def _kept(meter: StoredMeter) -> bool:
    """Whether what would be fetched is kept: days of gas always are."""
    return meter.energy is Energy.GAS or meter.slat is not Slat.CLOSED
