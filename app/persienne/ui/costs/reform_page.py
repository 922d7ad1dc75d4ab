"""The page of the reform: what a letter's hours change is shown and asked for; nothing is reckoned or written here.

Its question: my off-peak hours change; what does that cost? It is reached from the page Costs, and leads back to it.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.telling.reform_view import ReformNotice, ReformView, Standing
from persienne.ui.costs.help import REFORM
from persienne.ui.costs.reform_cards import HoursCard, TankCard, WordsCard, YearCard
from persienne.ui.frame.page import Page
from persienne.ui.style.numbers import Numbers
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import IconButton
from persienne.ui.widgets.clearing import bare_column, clear
from persienne.ui.widgets.columns import Columns
from persienne.ui.widgets.empty import EmptyState
from persienne.ui.widgets.scroll import ScrollBox
from persienne.ui.widgets.stack import Stack


class ReformPage(Page):
    """A year before and after, or why there is none."""

    HELP = REFORM
    GUIDE = "mirror"

    left = Signal()
    """Back to the page Costs."""
    hours_wanted = Signal()
    """The hours of the letter are to be said."""
    note_wanted = Signal()
    """The hours that are shown are to be noted in the contract."""
    contract_wanted = Signal()
    midday_wanted = Signal()
    """What midday totals would tell is to be read in the half-hours: only a person asks for that."""
    mirror_wanted = Signal()

    def __init__(self, locale: QLocale) -> None:
        super().__init__(self.tr("The reform of off-peak hours"))
        self.view: ReformView | ReformNotice | None = None
        """What is shown."""
        self._may_read = False
        self.back = IconButton("chevron-left", self.tr("Back to Costs"))
        self.back.clicked.connect(self.left)
        self.header.insertWidget(0, self.back, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._question = Banner("warn", "")
        self._question.activated.connect(self.hours_wanted)
        self.body.addWidget(self._question)
        self._stack = Stack()
        self._full = self._build_full(Numbers(locale))
        self._empty = QWidget()
        self._holder = QVBoxLayout(self._empty)
        self._holder.setContentsMargins(0, 8, 0, 0)
        for part in (QWidget(), self._full, self._empty):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack, 1)
        self._question.hide()

    def _build_full(self, numbers: Numbers) -> QWidget:
        self.hours, self.year, self.tank = HoursCard(numbers), YearCard(), TankCard()
        self._doubts = WordsCard(self.tr("To compare with your letter"))
        self._facts = WordsCard(self.tr("What is known of the reform"))
        self._registers = Banner("info", "")
        self._registers.activated.connect(self._on_registers)
        self.hours.note_wanted.connect(self.note_wanted)
        self.hours.change_wanted.connect(self.hours_wanted)
        content = QWidget()
        column = bare_column(content, 16)
        column.addWidget(self.hours)
        column.addWidget(Columns((self.year,), (self._doubts, self.tank, self._facts), (3, 2)))
        column.addWidget(self._registers)
        column.addStretch(1)
        self._box = ScrollBox()
        self._box.set_content(content)
        return self._box

    def foot(self) -> None:
        """Scroll to the end of what is shown."""
        self._box.bring_end()

    def show_view(self, view: ReformView | ReformNotice) -> None:
        """Show what was asked for."""
        before, self.view = self.view, view
        if not (isinstance(before, ReformView) and isinstance(view, ReformView) and before.change == view.change):
            self._box.bring_top()
        self.set_title(view.title)
        self.say(view.answer)
        self._question.setVisible(bool(view.question))
        self._question.set_words("warn", view.question, "", self.tr("Enter the hours…"))
        if isinstance(view, ReformNotice):
            self._show_notice(view)
            return
        for card in (self.hours, self.year, self.tank):
            card.show_view(view)
        self._doubts.show_sentences(view.doubts)
        self._facts.show_sentences(view.facts)
        self._may_read = view.midday and bool(view.rows)
        read = self.tr("Read it in my half-hours") if self._may_read else self.tr("What the mirror reads")
        self._show_registers(" ".join(view.registers[1:]), read)
        self._stack.setCurrentWidget(self._full)

    def show_midday(self, said: str) -> None:
        """Show what was read of midday totals, in the place of what is so in general."""
        self._may_read = False
        self._show_registers(said, self.tr("What the mirror reads"))

    def _show_registers(self, said: str, link: str) -> None:
        if isinstance(self.view, ReformView):
            self._registers.set_words("info", self.view.registers[0], said, link)

    def _on_registers(self) -> None:
        (self.midday_wanted if self._may_read else self.mirror_wanted).emit()

    def _show_notice(self, notice: ReformNotice) -> None:
        words, icon, wanted = {
            Standing.CONCERNED: (self.tr("Copy the hours…"), "edit", self.hours_wanted),
            Standing.NO_CONTRACT: (self.tr("Enter my contract…"), "edit", self.contract_wanted),
        }.get(notice.standing, (self.tr("Back to Costs"), "arrow-left", self.left))
        clear(self._holder)
        empty = EmptyState(notice.head, " ".join(notice.sentences), words, primary_icon=icon)
        empty.primary_clicked.connect(wanted)
        self._holder.addWidget(empty)
        self._holder.addStretch(1)
        self._stack.setCurrentWidget(self._empty)
