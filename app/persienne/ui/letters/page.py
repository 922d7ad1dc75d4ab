"""The page Letters: the requests at left, the letter of the open one at right; what a person asks for goes out.

A new request takes the place of both until its letters are kept; then the list is shown again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.base.placeholders import fill
from persienne.letters.agenda import ToDo
from persienne.letters.guide import goal
from persienne.letters.moves import Move, proved_by_files
from persienne.telling.letters_words import LettersWords
from persienne.telling.move_words import MoveWords
from persienne.ui.frame.page import Page
from persienne.ui.letters.cards import OpenCard, PaperPanel, ShortCard
from persienne.ui.letters.help import HELP
from persienne.ui.letters.new_letter import NewLettersView
from persienne.ui.letters.proofs import ProofDrop
from persienne.ui.style import fonts
from persienne.ui.style.translation import Numbers, QtSpeech
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.card import Card, EmptyState
from persienne.ui.widgets.keyboard import let_go
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Fold, Stack, bare_column, bare_row, clear
from persienne.ui.widgets.options import PickRow
from persienne.ui.widgets.scroll import ScrollBox, Seeking
from persienne.ui.widgets.snackbar import COVERED
from persienne.ui.widgets.timeline import PAST

if TYPE_CHECKING:
    from persienne.letters.agenda import Task
    from persienne.letters.law import Law
    from persienne.ui.letters.view import LettersView, Paper, ShownRequest
    from persienne.ui.letters.wish import Wish

FIRST_GOALS = ("stop-collection", "erase", "access", "close-access")
"""What most households begin with."""
_ICONS = {"stop-collection": "send", "erase": "trash", "access": "eye", "close-access": "lock"}
CARDS_WIDTH, PAPER_WIDTH = 336, 616
CARDS_LEAST, CARDS_MOST = 304, 440
BESIDE = 680
"""Pixels at 100 % text that the requests and the paper take beside one another."""
"""What the cards need at 100 % text, and all that large text may ask for."""


class LettersPage(Page):
    """How to ask, and what was asked already."""

    HELP = HELP
    GUIDE = "letters"

    new_wanted = Signal(str)
    """The goal to begin with, or "" for the first question."""
    earlier_wanted = Signal()
    """A letter that was sent without Persienne is to be followed."""
    moved = Signal(str, object)
    """The reference of a request, and a Move."""
    proof_wanted = Signal(object)
    """The Proof of which a copy is wanted."""
    dropped = Signal(str, object)
    """The reference of a request, and the paths of files that were dropped on its card."""
    pdf_wanted = Signal(str)
    odt_wanted = Signal(str)
    """The reference of the request whose letter is to be saved."""
    message_wanted = Signal(str)
    """The same, of the letter that is to be a message."""
    complaint_shown = Signal(object)
    """A ShownRequest whose paper is made of other files, and is to be laid on the table."""
    calendar_wanted = Signal()
    law_wanted = Signal()

    def __init__(self, locale: QLocale) -> None:
        super().__init__(self.tr("Letters"))
        self.words = LettersWords(QtSpeech(), Numbers(locale))
        self.acts = MoveWords(self.words)
        self.view: LettersView | None = None
        """The letters as they are shown; None until they were read."""
        self._open = ""
        self._opened: OpenCard | None = None
        self._task: Task | None = None
        self._laws: list[LinkButton] = []
        self._calendar = SecondaryButton(self.tr("Calendar"), "calendar")
        self._calendar.setAccessibleName(self.tr("Save the days to come for a calendar (.ics)"))
        self._calendar.setToolTip(self._calendar.accessibleName())
        self._calendar.clicked.connect(self.calendar_wanted)
        self._new = PrimaryButton(self.tr("New request"), "edit")
        self._new.clicked.connect(lambda: self.new_wanted.emit(""))
        self._earlier = LinkButton(self.tr("I have sent a letter already…"))
        self._earlier.clicked.connect(self.earlier_wanted)
        self.add_choice(self._earlier)
        self.add_choice(self._calendar)
        self.add_choice(self._new)
        self._due = Banner("warn", "")
        self._due.activated.connect(self._on_due)
        self._due.hide()
        self.body.addWidget(self._due)
        self._stack = Stack()
        self._empty, self._list = self._build_empty(), self._build_list()
        self.new = NewLettersView(self.words)
        for view in (self._build_unread(), self._empty, self._list, self.new):
            self._stack.addWidget(view)
        self.body.addWidget(self._stack, 1)
        self._calendar.hide()
        self._new.hide()
        self._earlier.hide()
        self.say(self.tr("Reading the letters…"))

    # Building

    def _build_unread(self) -> QWidget:
        """The frame of the page while the letters are being read: a card for the requests, and one for the paper."""
        holder = QWidget()
        row = bare_row(holder, 24)
        for wide in (CARDS_WIDTH, PAPER_WIDTH):
            row.addWidget(Card(), wide)
        return holder

    def _build_empty(self) -> QWidget:
        holder = QWidget()
        column = bare_column(holder, 16)
        state = EmptyState(
            self.tr("You have not asked for anything yet"),
            self.tr("Four questions, and the letter is ready to sign. Persienne then keeps the last day to answer."),
            self.tr("New request"),
            primary_icon="edit",
            secondary=self.tr("I have sent a letter already…"),
        )
        state.secondary_clicked.connect(self.earlier_wanted)
        state.primary_clicked.connect(lambda: self.new_wanted.emit(""))
        column.addWidget(state)
        column.addSpacing(4)
        column.addWidget(Label(self.tr("Often asked for"), fonts.CARD))
        self._first = QVBoxLayout()
        self._first.setSpacing(8)
        for name in FIRST_GOALS:
            wanted = goal(name)
            row = PickRow(_ICONS[name], wanted.text.of(self.words.language), self.words.hint(name))
            row.clicked.connect(lambda _on=False, name=name: self.new_wanted.emit(name))
            self._first.addWidget(row)
        column.addLayout(self._first)
        column.addWidget(self._law_link())
        column.addStretch(1)
        box = ScrollBox()
        box.set_content(holder)
        return box

    def _build_list(self) -> QWidget:
        holder = Fold(least=BESIDE, spacing=24)
        cards = QWidget()
        column = bare_column(cards, 12)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        column.addLayout(self._cards)
        column.addWidget(self._law_link())
        column.addStretch(1)
        self._box = ScrollBox()
        self._box.set_content(cards)
        self._seeking = Seeking(self._box)
        self._set_least_width()
        self.paper = PaperPanel()
        self.paper.seen.connect(self._want_paper)
        self.paper.pdf_wanted.connect(lambda: self.pdf_wanted.emit(self._open))
        self.paper.odt_wanted.connect(lambda: self.odt_wanted.emit(self._open))
        self.paper.message_wanted.connect(lambda: self.message_wanted.emit(self._open))
        holder.add(self._box, CARDS_WIDTH)
        holder.add(self.paper, PAPER_WIDTH)
        return holder

    def restyle(self) -> None:
        """The cards are as wide as the size of the text asks for."""
        self._set_least_width()
        super().restyle()

    def _set_least_width(self) -> None:
        self._box.setMinimumWidth(round(min(max(fonts.scaled(CARDS_LEAST), CARDS_LEAST), CARDS_MOST)))

    def _law_link(self) -> LinkButton:
        link = LinkButton("")
        link.clicked.connect(self.law_wanted)
        self._laws.append(link)
        return link

    # Showing

    def show_letters(self, view: LettersView) -> None:
        """Show the requests; the one whose card was open stays open, and what is new of it is brought into sight."""
        open_before, before = self._open, self._happened()
        self.view = view
        if view.find(self._open) is None:
            self._open = view.requests[0].reference if view.requests else ""
        self._fill_cards()
        self._fill_due()
        self.show_law(view.known.law)
        if self._stack.currentWidget() is not self.new:
            self.show_list()
        news = [title for title in self._happened() if title not in before]
        if before and news and self._open == open_before:
            self._bring(news[-1])

    def _happened(self) -> list[str]:
        """The titles of what has happened to the open request; empty where none is open."""
        shown = self.shown(self._open)
        if self.view is None or shown is None:
            return []
        steps = self.words.steps(shown.request, shown.status, self.view.today, shown.gone)
        return [step.title for step in steps if step.state in PAST]

    def _bring(self, title: str) -> None:
        """Bring a step of the open request into sight, above what is said of it at the foot of the window."""
        if self._opened is not None:
            timeline = self._opened.timeline
            self._seeking.seek(timeline, lambda: timeline.place(title), round(fonts.scaled(COVERED)))

    def show_law(self, law: Law) -> None:
        """Say as of when the texts of law were read."""
        version = law.version
        said = "" if version is None else self.words.day(version)
        for link in self._laws:
            link.setText(fill(self.tr("Texts of law verified on {day}"), day=said))
            link.setVisible(version is not None)
            link.updateGeometry()

    def show_list(self) -> None:
        """Show the requests, or how to begin where there is none."""
        view = self.view
        has = view is not None and bool(view.requests)
        self._stack.setCurrentWidget(self._list if has else self._empty)
        self._new.setVisible(has)
        self._earlier.setVisible(has)
        self._calendar.setVisible(has and any(not one.over for one in view.requests) if view else False)
        self._due.setVisible(bool(self._pressing()))
        self.say(self.words.answer([one.status for one in view.requests] if view else []))

    def show_new(self, wish: Wish, *, at: int = 0) -> None:
        """Begin a new request at a question."""
        self.new.begin(wish, at=at)
        self._stack.setCurrentWidget(self.new)
        for widget in (self._new, self._earlier, self._calendar, self._due):
            widget.hide()
        self.say(self.tr("Four questions, and the letter is ready to sign"))

    def shown(self, reference: str) -> ShownRequest | None:
        """The request of this reference, as it is shown."""
        return None if self.view is None else self.view.find(reference)

    @property
    def unfinished(self) -> Wish | None:
        """The request that is being made, once anything was answered."""
        return self.new.wish if self._stack.currentWidget() is self.new and self.new.answered else None

    def leave_new(self, reference: str) -> None:
        """Go back to the requests, at this one where one is named."""
        let_go(self.window())
        self._stack.setCurrentWidget(self._list)
        if reference:
            self.open_next(reference)
        self.show_list()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_next(self, reference: str) -> None:
        """Open this request when the requests are shown next: it may have been made just now."""
        self._open = reference

    def lay(self, reference: str, paper: Paper) -> None:
        """Lay the paper of the open request on the table, where it is still open."""
        if reference == self._open:
            self.paper.show_paper(paper)

    def open_request(self, reference: str) -> None:
        """Look at another request."""
        if self.view is None or self.view.find(reference) is None:
            return
        self._open = reference
        self._fill_cards()
        self._fill_due()
        self._box.bring_top()

    def _fill_cards(self) -> None:
        clear(self._cards)
        self._opened = None
        assert self.view is not None
        for shown in self.view.requests:
            self._cards.addWidget(self._card(shown))
        shown_one = self.view.find(self._open)
        self.paper.show_paper(None if shown_one is None else shown_one.paper)
        self._want_paper()

    def _want_paper(self) -> None:
        """Ask for a paper that is made of other files, once somebody looks at the table."""
        shown_one = self.shown(self._open)
        if shown_one is not None and shown_one.paper is None and self.paper.paper is None and self.paper.isVisible():
            self.complaint_shown.emit(shown_one)

    def _card(self, shown: ShownRequest) -> QWidget:
        assert self.view is not None
        if shown.reference == self._open:
            quiet = [one for one in self.view.tasks if one.reference == shown.reference and one not in self._pressing()]
            hints = [" ".join(self.acts.hinted(one)) for one in quiet]
            card = OpenCard(shown, hints, self.view.today, self.words, acts=self.acts)
            card.moved.connect(self.moved)
            card.proof_wanted.connect(self.proof_wanted)
            self._take_drops(card, shown)
            self._opened = card
            return card
        short = ShortCard(shown, self.view.today, self.words)
        short.clicked.connect(lambda: self.open_request(shown.reference))
        self._take_drops(short, shown)
        return short

    def _take_drops(self, card: QWidget, shown: ShownRequest) -> None:
        """Let proofs be dropped on a card of which something may still be noted."""
        if proved := proved_by_files(shown.status):
            title = self.acts.button(proved[0]) if len(proved) == 1 else self.tr("File it with this letter…")
            drop = ProofDrop(card, title)
            drop.dropped.connect(lambda paths: self.dropped.emit(shown.reference, paths))

    def _pressing(self) -> tuple[Task, ...]:
        """What there is to do; what nobody has to do is said on the card alone."""
        tasks = () if self.view is None else self.view.tasks
        return tuple(one for one in tasks if one.what is not ToDo.NO_ACKNOWLEDGEMENT)

    def _fill_due(self) -> None:
        """The first thing to look at, where the open card does not say it already."""
        assert self.view is not None
        tasks = self._pressing()
        if not tasks:
            return
        task = tasks[0]
        self._task = task
        told = replace(task, receipt=None) if task.reference == self._open else task  # its card says that
        title, line = self.acts.task(told, self.view.today)
        others = len(tasks) - 1
        if others:
            more = self.tr("%n other thing(s) to look at.", "", others)
            line = f"{line} {more}"
        link = self.tr("Open") if task.reference != self._open else ""
        checks = task.what is ToDo.EFFECT and task.curve
        self._due.set_words("warn", title, line, self.acts.button(Move.CHECK) if checks else link)

    def _on_due(self) -> None:
        """Look at the request that there is something to do about, and check at theirs where that is what there is."""
        task = self._task
        if task is None:
            return
        self.open_request(task.reference)
        if task.what is ToDo.EFFECT and task.curve:
            self.moved.emit(task.reference, Move.CHECK)
