"""What is still to be downloaded: the household as it stands comes in, a list to tick is shown; nothing is stored.

A tick says that a file was asked for: it lasts as long as the window. The list itself empties as files come in.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from persienne.base.energy_market import Energy
from persienne.base.placeholders import fill
from persienne.telling.missing import Erased, MissingWords, missing_lists, needs_none
from persienne.telling.report import Table, Words
from persienne.ui.style import fonts
from persienne.ui.style.translation import translated
from persienne.ui.widgets.buttons import add_link
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import clear
from persienne.ui.widgets.options import Tick

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.consents.parties import Party
    from persienne.store.meters import StoredMeter
    from persienne.telling.missing import MissingList
    from persienne.telling.report import Row, Section
    from persienne.ui.household.overview import Overview
    from persienne.ui.meter.slat_words import KeepingWords
    from persienne.ui.meter.view import KeepingView
    from persienne.ui.style.translation import Numbers

SHOWN = 12


class MissingCard(Card):
    """The files to download of each meter, the oldest days first; none of half-hours where the slats are closed."""

    site_wanted = Signal(str)
    """The address of the operator's account is to be opened."""

    def __init__(self, numbers: Numbers, names: KeepingWords) -> None:
        super().__init__()
        self._words = MissingWords(translated, numbers)
        self._names = names
        self._ticked: set[tuple[object, ...]] = set()
        self._further: set[int] = set()
        self._overview: Overview | None = None
        self._view: KeepingView | None = None
        self.setAccessibleName(head := self._words.say("head"))
        self.body.addWidget(Label(head, fonts.CARD))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(self._rows)
        self.hide()

    def show_overview(self, overview: Overview) -> None:
        """Take the household as it stands."""
        self._overview = overview
        self._show()

    def show_keeping(self, view: KeepingView) -> None:
        """Take the grid operator of each energy, the instant of now, and the days that were erased, by meter."""
        self._view = view
        self._show()

    def _show(self) -> None:
        """Show what is missing, once both are known; a home without any measure is told nothing."""
        if self._overview is None or self._view is None:
            return
        view = self._view
        clear(self._rows)
        told = [(meter, lists) for meter in self._overview.meters if (lists := self._lists(meter, view))]
        self.setVisible(bool(told))
        asking = {
            one.energy
            for meter, lists in told
            for one in lists
            if not needs_none(meter) and (one.asks or one.first is None)
        }
        for meter, lists in sorted(told, key=lambda one: list(Energy).index(one[0].energy)):
            operator = view.operators[meter.energy]
            if len(told) > 1:
                self._rows.addWidget(Label(self._names.title(meter), fonts.BODY_STRONG))
            if meter.energy in asking and not needs_none(meter):  # of the first one, for all with the same operator
                asking.remove(meter.energy)
                self._add_words([self._words.where(operator, meter.energy)])
                self._add_site(operator)
            self._add_meter(meter, tuple(self._words.sections(meter, operator, lists)))

    def _lists(self, meter: StoredMeter, view: KeepingView) -> tuple[MissingList, ...]:
        """What is missing of what is drawn of a meter; nothing where nothing is."""
        assert self._overview is not None
        shown = {one.register: one.history for one in self._overview.known if one.meter.id == meter.id}
        if meter.id in self._overview.only_inject:
            shown.pop(meter.total.name, None)
        erased, further = view.erased.get(meter.id, Erased()), meter.id in self._further
        return missing_lists(shown, view.operators[meter.energy], view.now, further=further, erased=erased)

    def _add_meter(self, meter: StoredMeter, sections: Sequence[Section]) -> None:
        """Add the lists of a meter; the days before the lists are spoken of once, below."""
        below: tuple[str, ...] = ()
        for section in sections:
            for part in section.parts:
                match part:
                    case Words(sentences, "loud"):
                        self._add_words(sentences, "ink")
                    case Words(sentences):
                        below = below or sentences
                    case Table(_, rows):
                        self._add_files((meter.id, (section.facts or {})["register"]), rows, meter.energy)
        self._add_words(below)
        for act in next((section.acts for section in sections if section.acts), ()):
            add_link(self._rows, act.words, partial(self._go_further, meter.id))

    def _add_files(self, about: tuple[object, ...], files: Sequence[Row], energy: Energy) -> None:
        """Add the oldest files, each with a tick, and how many more there are."""
        for name, (days,) in ((row.name, row.cells) for row in files[:SHOWN]):
            key = (*about, name)
            tick = Tick(name, days, checked=key in self._ticked)
            tick.toggled.connect(lambda on, key=key: (self._ticked.add if on else self._ticked.discard)(key))
            self._rows.addWidget(tick)
        if (more := len(files) - SHOWN) > 0:
            self._add_words([self._words.counted("more", more, energy)])

    def _go_further(self, meter_id: int) -> None:
        self._further.add(meter_id)
        self._show()

    def _add_site(self, operator: Party) -> None:
        if operator.account is not None and (url := operator.account.url):
            named = fill(self.tr("Open the operator’s website ({operator})"), {"operator": operator.name})
            add_link(self._rows, named, partial(self.site_wanted.emit, url))

    def _add_words(self, sentences: Iterable[str], role: str = "ink2") -> None:
        for sentence in sentences:
            self._rows.addWidget(Label(sentence, fonts.BODY, role, wrap=True))
