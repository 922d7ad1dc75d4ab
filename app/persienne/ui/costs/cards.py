"""The cards of the page Costs: a view comes in; the bill, its holes, contracts on a strip and prices are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from persienne.base.energy_market import Energy
from persienne.base.placeholders import fill
from persienne.telling.cost_view import Mend
from persienne.ui.costs.bill_table import BillTable
from persienne.ui.frame.contract_prices import ANOTHER
from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.chip import Chip, chip_size, paint_chip
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import bare_column, clear
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from persienne.telling.cost_view import ContractSpan, CostView, HoleView


BAR, GAP, UNDER = 28.0, 2.0, 4.0
"""Pixels of the bar of a contract, between two bars, and between a bar and its first day."""
LEAST_SHARE = 0.12
"""The share of the strip that the shortest contract has at least."""
NAME_INSET = 3.0
"""From the left edge to the ground of a name on a hatch."""

HOLE, HOLE_PILL, HATCH = 36, 24, 7
"""Pixels of what has no price: its strip, a pill on the strip, and from line to line of the hatch."""
INSET = 8
"""Pixels at the left and the right of the words of a strip."""


class ContractStrip(Themed, QWidget):
    """One bar for each contract: its name inside, its first day below, each where there is room for it."""

    heard_as = Role.Graphic

    def __init__(self) -> None:
        super().__init__()
        self._spans: tuple[ContractSpan, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_spans(self, spans: Sequence[ContractSpan], spoken: str) -> None:
        """Show them, the oldest at the left."""
        self._spans = tuple(spans)
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """The bar, and a line of days."""
        return QSize(200, round(self._bar() + UNDER + paint.line_height(fonts.font(fonts.TICK))))

    def _bar(self) -> float:
        return max(BAR, paint.line_height(fonts.font(fonts.CAPTION_STRONG)) + 10)

    def _widths(self, room: float) -> list[float]:
        """The width of each bar: by its days, and wide enough to be seen."""
        days = [span.until - span.since + 1 for span in self._spans]
        least = min(LEAST_SHARE, 1 / len(days))
        shares = [max(least, one / sum(days)) for one in days]
        return [room * share / sum(shares) for share in shares]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars from left to right."""
        if not self._spans:
            return
        painter = paint.smooth(QPainter(self))
        left, high = 0.0, self._bar()
        widths = self._widths(self.width() - GAP * (len(self._spans) - 1))
        said_until = 0.0
        for span, wide in zip(self._spans, widths, strict=True):
            place = QRectF(left, 0, wide, high)
            role = "ghost" if span.missing else "hc" if span.hatched else "volet"
            fill = self.theme.color("surface" if span.missing else "hct" if span.hatched else "tint")
            paint.rounded(painter, place, 6, fill, border=self.theme.color(role, 0.6))
            font = fonts.font(fonts.CAPTION_STRONG)
            words = QRectF(left + INSET, 0, wide - 2 * INSET, high)
            named = paint.text_width(font, span.short) <= words.width()
            if span.hatched:
                paint.hatch(painter, paint.round_path(place, 6), self.theme.color(role, 0.7), 5, width=1.3)
            if named and span.hatched:
                high_words = min(paint.line_height(font) + 2, high - 6)
                pill = QRectF(NAME_INSET, (high - high_words) / 2, paint.text_width(font, span.short), high_words)
                pill = pill.adjusted(0, 0, 2 * (INSET - NAME_INSET), 0).translated(left, 0)
                paint.rounded(painter, pill, 5, self.theme.color("surface"))
            if named:
                paint.draw_text(painter, words, span.short, font, color=self.theme.color("ink"))
            tick = fonts.font(fonts.TICK)
            under = QRectF(left, high + UNDER, paint.text_width(tick, span.begins) + 2, paint.line_height(tick))
            if left >= said_until and under.right() <= self.width():
                paint.draw_text(painter, under, span.begins, tick, color=self.theme.color("ink3"))
                said_until = under.right() + INSET
            left += wide + GAP


class BillCard(Card):
    """The bill of a period, line by line, and what is to be known of it."""

    def __init__(self) -> None:
        super().__init__()
        self._head = Label("", fonts.CARD, wrap=True)
        self._contract = Chip("")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._head, 1)
        head.addWidget(self._contract)
        self.table = BillTable()
        self._nothing = Label("", fonts.BODY, "ink2", wrap=True)
        self._notes = Label("", fonts.CAPTION, "ink2", wrap=True)
        self.body.addLayout(head)
        for widget in (self.table, self._nothing, self._notes):
            self.body.addWidget(widget)

    def show_view(self, view: CostView) -> None:
        """Show the bill."""
        self._head.setText(view.head)
        self._contract.set_state(view.contract)
        self._contract.setVisible(bool(view.contract))
        self.table.show_lines(view.lines, view.total_name, view.total, view.below)
        self.table.setVisible(bool(view.lines or view.below))
        self._nothing.setText(view.nothing)
        self._nothing.setVisible(not view.lines)
        self._notes.setText(" ".join(view.notes))


class _Unpriced(Themed, QWidget):
    """A hatched strip: how much, and that it has no price."""

    plain_sight = True

    def __init__(self, amount: str) -> None:
        super().__init__()
        self._amount, self._state = amount, self.tr("not priced")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Both pills side by side."""
        sizes = [chip_size(text, "", HOLE_PILL) for text in (self._amount, self._state)]
        high = max(HOLE, *(size.height() + 12 for size in sizes))
        return QSize(sum(size.width() for size in sizes) + 3 * INSET, high)

    minimumSizeHint = sizeHint  # both stay whole

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hatch and the pills."""
        painter = paint.smooth(QPainter(self))
        place = QRectF(self.rect())
        paint.rounded(painter, place, 8, self.theme.color("ghost", 0.08))
        paint.hatch(painter, paint.round_path(place, 8), self.theme.color("ghost", 0.55), HATCH)
        for text, right in ((self._amount, False), (self._state, True)):
            size = chip_size(text, "", HOLE_PILL)
            left = place.right() - size.width() - INSET if right else INSET
            pill = QRectF(left, (place.height() - size.height()) / 2, size.width(), size.height())
            paint_chip(painter, pill, text, "neutral", icon="", theme=self.theme)


class HolesCard(Card):
    """What has no price: how much, why, of which days, and what would mend it."""

    mend_wanted = Signal(object)
    """The HoleView that is to be mended."""
    slats_wanted = Signal()
    files_wanted = Signal()
    """A file is to be chosen for a hole of hours; ``slats_wanted`` is the other way to mend it."""

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Label(self.tr("Not in this total"), fonts.CARD))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(18)
        self.body.addLayout(self._rows)
        self._holes: tuple[HoleView, ...] = ()

    def show_view(self, view: CostView) -> None:
        """Show the holes; without any there is no card. Those that are shown already stay, and keep the keyboard."""
        if view.holes != self._holes:
            self._holes = view.holes
            clear(self._rows)
            for hole in view.holes:
                self._rows.addWidget(self._row(hole))
        self.setVisible(bool(view.holes))

    def _row(self, hole: HoleView) -> QWidget:
        row = QWidget()
        row.setAccessibleName(hole.spoken)
        column = bare_column(row, 4)
        column.addWidget(_Unpriced(hole.amount))
        column.addWidget(Label(f"{hole.why} ({hole.days}).", fonts.BODY, wrap=True))
        column.addWidget(Label(hole.advice, fonts.CAPTION, "ink2", wrap=True))
        words = {
            Mend.CONTRACT: self.tr("Change the contract…"),
            Mend.POWER: self.tr("Enter the kVA…"),
            Mend.FILES: self.tr("Which files are missing?"),
            Mend.ROUTE: self.tr("Look at prices with taxes"),
            Mend.BEFORE_TAXES: self.tr("Look at prices before taxes"),
            Mend.PRICES: self.tr("Bring prices or colours…"),
        }.get(hole.mend)
        if words:
            column.addWidget(self._link(words, hole, lambda: self.mend_wanted.emit(hole)))
        if hole.mend is Mend.HOURS:
            column.addWidget(self._link(self.tr("Go to the slats"), hole, self.slats_wanted))
            column.addWidget(self._link(self.tr("Import a file of indexes…"), hole, self.files_wanted))
        return row

    def _link(self, words: str, hole: HoleView, wanted: SignalInstance | Callable[[], None]) -> LinkButton:
        button = LinkButton(words)
        button.setAccessibleName(f"{words} {hole.amount}")
        button.clicked.connect(wanted)
        return button


class DeedsCard(Card):
    """What else can be done with the bill in view: payments, a bill by post, other contracts, just what is needed.

    Of gas payments can be said and a bill be checked: no other contract and no sums by price are known of it.
    """

    check_wanted = Signal()
    compare_wanted = Signal()
    needed_wanted = Signal()
    terms_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.body.setSpacing(2)
        self._deeds: list[tuple[QWidget, Callable[[CostView], bool]]] = []
        deeds: tuple[tuple[str, str, SignalInstance, Callable[[CostView], bool]], ...] = (
            (
                self.tr("Monthly payments and surplus…"),
                self.tr("What you pay each month, and what your surplus is sold for: they stand under the bill."),
                self.terms_wanted,
                lambda view: view.sells,
            ),
            (
                self.tr("Monthly payments…"),
                self.tr("What you pay each month: it stands under the bill."),
                self.terms_wanted,
                lambda view: not view.sells,
            ),
            (
                self.tr("Check a bill…"),
                self.tr("Type its lines: what agrees, what differs and what can’t be told."),
                self.check_wanted,
                lambda _view: True,
            ),
            (
                self.tr("Compare contracts…"),
                self.tr("Your year under other contracts, with the same behaviour."),
                self.compare_wanted,
                _is_electricity,
            ),
            (
                self.tr("Give just what is needed…"),
                self.tr("For whoever compares offers: one sum for each price, in which no habit can be read."),
                self.needed_wanted,
                _is_electricity,
            ),
        )
        for words, said, wanted, shown in deeds:
            self._add(words, said, wanted, shown)

    def _add(self, words: str, said: str, wanted: SignalInstance, shown: Callable[[CostView], bool]) -> None:
        """Add a link and its explanation; ``shown`` says of which bills."""
        link = LinkButton(words)
        link.setAccessibleDescription(said)
        link.clicked.connect(wanted)
        self.body.addWidget(link)
        note = Label(said, fonts.CAPTION, "ink2", wrap=True)
        note.setContentsMargins(LinkButton.sides, 0, 0, 8)
        self.body.addWidget(note)
        self._deeds += ((link, shown), (note, shown))

    def show_view(self, view: CostView) -> None:
        """Offer what can be done with this bill."""
        for widget, shown in self._deeds:
            widget.setVisible(shown(view))


class ContractsCard(Card):
    """The contracts of the meter over time, each to be changed, and another one to be added."""

    change_wanted = Signal(int)
    """The day (an ordinal) on which the contract begins that is to be changed; ``ANOTHER`` for one more."""
    reform_wanted = Signal()
    save_wanted = Signal()
    """The contracts are to be saved as a file."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(24, 14, 24, 14)
        add = LinkButton(self.tr("Add…"))
        add.setAccessibleName(self.tr("Add a contract"))
        add.clicked.connect(lambda: self.change_wanted.emit(ANOTHER))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(self.tr("Your contracts"), fonts.CARD), 1)
        head.addWidget(add)
        self.body.addLayout(head)
        self._shown: tuple[ContractSpan, ...] = ()
        self._strip = ContractStrip()
        self.body.addWidget(self._strip)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(self._rows)
        save = LinkButton(self.tr("Save as a file…"), "download")
        save.setAccessibleName(self.tr("Save the contracts as a file"))
        save.setToolTip(self.tr("With their hours, prices and payments. Persienne reads such a file again."))
        save.clicked.connect(self.save_wanted)
        self.body.addWidget(save)
        self._reform = LinkButton(self.tr("The reform of off-peak hours"), "clock")
        self._reform.clicked.connect(self.reform_wanted)
        self.body.addWidget(self._reform)

    def show_view(self, view: CostView) -> None:
        """Show them, the newest first in words."""
        self._reform.setVisible(_is_electricity(view))
        if view.contracts == self._shown:
            return
        self._shown = view.contracts
        self._strip.show_spans(view.contracts, view.contracts_spoken)
        clear(self._rows)
        for span in reversed(view.contracts):
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(Label(span.detail, fonts.CAPTION, "ink2", wrap=True), 1)
            if not span.missing:
                row.addWidget(self._change(span))
            self._rows.addLayout(row)

    def _change(self, span: ContractSpan) -> LinkButton:
        change = LinkButton(self.tr("Change…"))
        change.setAccessibleName(fill(self.tr("Change the contract: {contract}"), contract=span.detail))
        change.clicked.connect(lambda: self.change_wanted.emit(span.since))
        return change


class PricesCard(Card):
    """Until when prices are known, where each that is used was read, and how newer ones are brought."""

    file_wanted = Signal()
    """Prices or colours are to be read from a file."""

    def __init__(self) -> None:
        super().__init__()
        self._head = Label("", fonts.CARD, wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._note = Label("", fonts.CAPTION, "ink2", wrap=True)
        self._hours = Label("", fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._head)
        self.body.addLayout(self._rows)
        self.body.addWidget(self._hours)
        self.body.addWidget(self._note)
        where = self.tr(
            "Newer prices come by files that you save in your browser: the CRE’s “Historique des tarifs réglementés de "
            "vente d’électricité” (CSV, on data.gouv.fr), and RTE’s Tempo calendar (JSON). So do hourly prices: a CSV "
            "whose first line names “start” and “EUR/MWh”, with hours as 24/11/2026 13:00."
        )
        self._where = Label(where, fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._where)
        self._bring = LinkButton(self.tr("Bring prices…"))
        self._bring.clicked.connect(self.file_wanted)
        self.body.addWidget(self._bring)

    def show_view(self, view: CostView) -> None:
        """Show the rows of prices that the bill uses."""
        self._head.setText(view.prices_head)
        clear(self._rows)
        for held, source in view.prices:
            self._rows.addWidget(Label(held, fonts.BODY_MEDIUM))
            said = Label(source, fonts.CAPTION, "ink2", wrap=True)
            said.setContentsMargins(0, 0, 0, 8)
            self._rows.addWidget(said)
        self._hours.setText(view.hours_known)
        self._hours.setVisible(bool(view.hours_known))
        self._note.setText(view.prices_note)
        self._note.setVisible(bool(view.lines and view.prices_note))
        for widget in (self._where, self._bring):
            widget.setVisible(_is_electricity(view))


def _is_electricity(view: CostView) -> bool:
    """Whether the bill is one of electricity: files of prices, the reform and other contracts are for that alone."""
    return view.asked.meter.energy is Energy.ELECTRICITY
