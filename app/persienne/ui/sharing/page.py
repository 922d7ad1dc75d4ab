"""The page Sharing: a view of the register comes in, who can see what is shown; what a person asks for goes out.

Its question: who can see what? The picture and the table say the same; under them, what the law collects is explained
where nothing can be chosen. The page keeps nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from persienne.base.energy_market import Energy
from persienne.base.placeholders import fill
from persienne.consents.flows import Due
from persienne.ui.frame.page import UNDER, Page
from persienne.ui.sharing.help import HELP
from persienne.ui.sharing.picture_card import PictureCard
from persienne.ui.sharing.table_card import SharingTable
from persienne.ui.sharing.view import standing_of
from persienne.ui.sharing.words import SharingWords
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.card import Card, EmptyState
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import bare_column, clear
from persienne.ui.widgets.row import Row
from persienne.ui.widgets.scroll import ScrollBox
from persienne.ui.widgets.strokes import Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from persienne.consents.flows import Flow, Reminder
    from persienne.consents.parties import Party
    from persienne.ui.sharing.view import Line, SharingView

SHOWN_REMINDERS = 3
NARROW = 960
"""Pixels at 100 % under which the buttons beside the head are short."""
PICTURE_LEAST = 640
"""Pixels at 100 % text that a page has in which the picture is drawn."""
FORMATS = ("pdf", "jsonld", "csv")


class SharingPage(Page):
    """The picture, the table, what is due, and what the law says."""

    HELP = HELP
    GUIDE = "sharing"

    review_wanted = Signal()
    third_party_wanted = Signal()
    """A person wants to note one more body."""
    history_wanted = Signal(object)
    """The Flow whose history is to be shown."""
    withdrawal_wanted = Signal(object)
    """The Flow that a person wants to stop."""
    confirmation_wanted = Signal(object)
    """The Flow of which a person has seen that it stopped."""
    switches_wanted = Signal()
    """A person wants to switch the fine collection off in the operator's account."""
    computer_wanted = Signal()
    export_wanted = Signal(str)
    """One of :data:`FORMATS`."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__(self.tr("Sharing"))
        self.words = SharingWords(locale)
        self._view: SharingView | None = None
        self._export = SecondaryButton(self.tr("Export everything"), "download")
        self._export.setAccessibleName(self.tr("Export everything"))
        self._export.setToolTip(self.tr("Export everything"))
        self._export.setMenu(self._build_formats())
        self._review = PrimaryButton(self.tr("Review my accounts"), "checklist")
        self._review.clicked.connect(self.review_wanted)
        for choice in (self._export, self._review):
            self.add_choice(choice)
        self.picture = PictureCard(self.words)
        self.picture.flow_chosen.connect(self._open_flow)
        self.picture.computer_chosen.connect(self.computer_wanted)
        self.picture.others_chosen.connect(self._show_table)
        self.table = SharingTable(self.words)
        self.table.opened.connect(self._on_opened)
        self.table.acted.connect(self._on_acted)
        self._box = ScrollBox()
        self._box.set_content(self._build_rows())
        self.body.addWidget(self._box, 1)
        self._say_nothing()

    # Building

    def _build_formats(self) -> QMenu:
        menu = QMenu(self)
        for key, words in zip(
            FORMATS,
            (
                self.tr("To read and print (PDF)"),
                self.tr("To bring back or hand over (JSON-LD)"),
                self.tr("For a spreadsheet (CSV)"),
            ),
            strict=True,
        ):
            action = QAction(words, menu)
            action.triggered.connect(lambda _on=False, key=key: self.export_wanted.emit(key))
            menu.addAction(action)
        return menu

    def _build_rows(self) -> QWidget:
        self._empty = EmptyState(
            self.tr("No sharing is noted yet"),
            self.tr("Let us begin with your account at the grid operator, Enedis for most homes: 3 minutes."),
            self.tr("Begin the round"),
            primary_icon="checklist",
        )
        self._empty.primary_clicked.connect(self.review_wanted)
        self._reminders = QVBoxLayout()
        self._reminders.setSpacing(8)
        rows_holder = QWidget()
        rows = bare_column(rows_holder, 16)
        rows.addLayout(self._reminders)
        rows.addWidget(self._empty)
        rows.addWidget(self._build_switches())
        rows.addWidget(self.picture)
        rows.addWidget(self._build_table())
        rows.addWidget(self._build_law())
        rows.addStretch(1)
        return rows_holder

    def _build_switches(self) -> Card:
        card = Card(small=True)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._switches = Label("", fonts.BODY, wrap=True)
        row.addWidget(self._switches, 1)
        self._close = SecondaryButton("", "persienne")
        self._close.clicked.connect(self.switches_wanted)
        row.addWidget(self._close)
        card.body.addLayout(row)
        return card

    def _say_switches(self, operator: Party | None) -> None:
        """Name the operator where it is known."""
        if operator is None:
            self._switches.setText(
                self.tr("Two switches of your grid operator’s account decide whether your curve leaves the meter.")
            )
            self._close.setText(self.tr("Close at the operator…"))
        else:
            said = self.tr("What you switch in your {operator} account decides whether your curve leaves the meter.")
            self._switches.setText(fill(said, operator=operator.name))
            self._close.setText(fill(self.tr("Close at {operator}…"), operator=operator.name))
        self._close.updateGeometry()

    def _build_table(self) -> Card:
        self._table_card = card = Card()
        card.body.setContentsMargins(12, 12, 12, 8)
        card.body.addWidget(self.table)
        add = LinkButton(self.tr("Note another organisation…"), "plus")
        add.clicked.connect(self.third_party_wanted)
        card.body.addWidget(add)
        return card

    def _build_law(self) -> Card:
        """What may be collected without anybody being asked; nothing can be switched here, so nothing looks like it."""
        self._law_card = card = Card()
        card.body.addWidget(Label(self.tr("What the law lets be collected by default"), fonts.CARD))
        self._law = QVBoxLayout()
        self._law.setSpacing(0)
        card.body.addLayout(self._law)
        card.body.addWidget(
            Label(
                self.tr(
                    "This is no setting, and nobody chose it. You may ask what is held of it, and have it corrected."
                ),
                fonts.CAPTION,
                "ink2",
                wrap=True,
            )
        )
        return card

    # Showing

    def set_view(self, view: SharingView) -> None:
        """Show the register as it stands."""
        self._view = view
        self.say(self.words.answer(view))
        empty = view.empty
        self._empty.setVisible(empty)
        self._table_card.setVisible(not empty)
        self._review.setVisible(not empty)
        self._export.setVisible(not empty)
        self._say_switches(view.operators.get(Energy.ELECTRICITY))
        self._fit_picture()
        self.picture.set_view(view)
        self.table.set_view(view)
        self._fill_reminders(view)
        self._fill_law(view.explained)
        self._law_card.setVisible(bool(view.explained))

    def _say_nothing(self) -> None:
        """Nothing is known before the register was read."""
        self._say_switches(None)
        for widget in (self._empty, self._table_card, self._law_card, self.picture, self._export):
            widget.hide()

    def _fill_reminders(self, view: SharingView) -> None:
        clear(self._reminders)
        for reminder in view.reminders[:SHOWN_REMINDERS]:
            title, line, link = self.words.reminder(reminder, view.on)
            banner = Banner("warn", title, line, link)
            banner.activated.connect(self._answer_to(reminder))
            self._reminders.addWidget(banner)
        if (more := len(view.reminders) - SHOWN_REMINDERS) > 0:
            self._reminders.addWidget(Label(self.words.more(more), fonts.CAPTION, "ink2"))

    def _answer_to(self, reminder: Reminder) -> Callable[[], None]:
        """What the link of a reminder does."""
        flow = reminder.flow
        if flow is None:
            return self.review_wanted.emit
        if reminder.what is Due.EFFECT_CHECK:
            return lambda: self.confirmation_wanted.emit(flow)
        return lambda: self.history_wanted.emit(flow)

    def _fill_law(self, flows: Sequence[Flow]) -> None:
        """What is said of several meters in the same words is said once."""
        clear(self._law)
        said = list(dict.fromkeys((*self.words.explained(flow), self.words.step(flow)) for flow in flows))
        for title, detail, step in said:
            last = (title, detail, step) == said[-1]
            self._law.addWidget(Row("shield", title, detail, tone="neutral", right=step, last=last))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the answer is worth more than long words on buttons that stand beside it."""
        super().resizeEvent(event)
        self._fit_picture()
        narrow, under = (self.width() < fonts.scaled(least) for least in (NARROW, UNDER))
        self._export.setText("" if narrow and not under else self.tr("Export everything"))
        self._review.setText(self.tr("Review") if narrow else self.tr("Review my accounts"))
        for button in (self._export, self._review):
            button.updateGeometry()

    def _fit_picture(self) -> None:
        """Show the picture where its words have room: the table under it says the same."""
        self.picture.setVisible(self._view is not None and self.width() >= fonts.scaled(PICTURE_LEAST))

    # What a person chooses

    def _show_table(self) -> None:
        self._box.bring(self._table_card)
        self.table.setFocus()

    def _on_opened(self, line: Line) -> None:
        if line.flow is None:
            self.computer_wanted.emit()
        else:
            self._open_flow(line.flow)

    def _open_flow(self, flow: Flow) -> None:
        """Its history; the review of the accounts, where nothing was noted that could have a history."""
        if flow.consent_id is not None:
            self.history_wanted.emit(flow)
        else:
            self.review_wanted.emit()

    def _on_acted(self, line: Line) -> None:
        flow = line.flow
        waits = flow is not None and standing_of(flow) is Standing.ASKED
        if flow is None or flow.consent_id is None or waits or not flow.status.passes:
            self._on_opened(line)
        else:
            self.withdrawal_wanted.emit(flow)
