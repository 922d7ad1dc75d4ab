"""A new request: four questions at left, the page that they fill at right, then what to know before printing.

Return goes on, Escape gives up, and asks once before it throws answers away. Nothing is kept before the last button;
what is wanted then goes out as a signal.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.telling.steps import Step, StepState
from persienne.ui.letters.cards import PaperPanel
from persienne.ui.letters.questions import QUESTIONS, Question
from persienne.ui.letters.review_step import Review
from persienne.ui.letters.view import Paper
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.dialog import Leaving
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.heard import announce
from persienne.ui.widgets.keyboard import follow, give
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow, Fold
from persienne.ui.widgets.scroll import ScrollBox
from persienne.ui.widgets.themed import Themed
from persienne.ui.widgets.timeline import StepDots

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from persienne.base.energy_market import Role
    from persienne.consents.directory import Directory
    from persienne.consents.parties import Party
    from persienne.letters.guide import Offer
    from persienne.letters.tenancy import Tenancies
    from persienne.telling.letters_words import LettersWords
    from persienne.ui.letters.wish import Wish

REVIEW: Final = len(QUESTIONS)
"""The place of the screen after the four questions."""

BESIDE: Final = 620
"""Pixels at 100 % text that the questions and the paper take beside one another."""


class NewLettersView(Themed, QWidget):
    """The screens, one at a time, and the live page."""

    given_up = Signal()
    save_wanted = Signal(object)
    """The Wish whose letters are to be printed."""
    keep_wanted = Signal(object)
    """The Wish whose letters are to be kept as drafts."""
    body_wanted = Signal(object, object)
    """A Role and a Party, or None: a body is to be named, or its address to be typed."""
    tenancy_wanted = Signal(object, object)
    """An Energy and a number, or None: it is to be said where that meter is, and who holds its contract."""
    import_wanted = Signal()
    mandate_wanted = Signal(object)
    """The wish for whose letters a mandate is to be saved."""

    def __init__(self, words: LettersWords) -> None:
        super().__init__()
        self._words = words
        self.wish: Wish | None = None
        self.at = self._first = 0
        self.reviewed = False
        """Whether what goes together was shown."""
        self._offer: Offer | None = None
        self._count = Label("", fonts.CAPTION_STRONG, "ink2")
        self._dots = QHBoxLayout()
        self._title = Label("", fonts.LEAD, wrap=True)
        self._box = ScrollBox()
        self._changes = 0
        self._leaving = Leaving(lambda: (self.at, self._changes))
        self._back = SecondaryButton(self.tr("Back"))
        self._back.clicked.connect(self.go_back)
        self._keep = LinkButton(self.tr("Keep as a draft"))
        self._keep.clicked.connect(self._on_keep)
        self._next = PrimaryButton(self.tr("Continue"))
        self._next.clicked.connect(self.go_on)
        self._paper = PaperPanel(keeps=False, whole=True)
        self._paper.letter_chosen.connect(self._on_which)
        both = Fold(least=BESIDE, spacing=24)
        both.add(self._build_card(), 440)
        both.add(self._paper, 500)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(both)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses the button that has the focus, else goes on; Escape gives up, once answers may go."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            if isinstance(focus, QPushButton):
                focus.click()
            else:
                self.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            if self._leaving.may_leave():
                self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _build_card(self) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.addWidget(self._count)
        head.addLayout(self._dots)
        head.addStretch(1)
        leave = LinkButton(self.tr("Give up"))
        leave.clicked.connect(self.given_up)
        head.addWidget(leave)
        card.body.addLayout(head)
        card.body.addWidget(self._title)
        card.body.addSpacing(4)
        card.body.addWidget(self._box, 1)
        card.body.addWidget(self._leaving)
        foot, ends = QHBoxLayout(), Flow(right=True)
        foot.setSpacing(8)
        foot.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        for button in (self._keep, self._next):
            ends.addWidget(button)
        foot.addLayout(ends, 1)
        card.body.addLayout(foot)
        return card

    # Going through

    def begin(self, wish: Wish, *, at: int = 0) -> None:
        """Begin with these answers, at a question."""
        self.wish = wish
        self._first = at
        self.reviewed = False
        self._show(at)
        self._leaving.begin()

    @property
    def answered(self) -> bool:
        """Whether a question was gone on from."""
        return self.at > self._first

    def go_on(self) -> None:
        """The next screen, or what it is all for."""
        if not self._next.isEnabled() or self.wish is None:
            return
        if self.at < REVIEW:
            self._show(self.at + 1)
        else:
            self.save_wanted.emit(self.wish)

    def go_back(self) -> None:
        """The screen before."""
        if self.at > 0:
            self._show(self.at - 1)

    def set_body(self, role: Role, party: Party, bodies: Directory) -> None:
        """A body was named, or its address typed: it is the chosen one among the bodies that are known now."""
        if self.wish is not None:
            self.wish.known = replace(self.wish.known, bodies=bodies)
            self.wish.set_body(party, role)
            self._show(self.at)

    def set_tenancies(self, known: Tenancies) -> None:
        """It was said where a meter is, or who holds its contract."""
        if self.wish is not None:
            self.wish.known = replace(self.wish.known, tenancies=known)
            self._show(self.at)

    def _on_keep(self) -> None:
        if self.wish is not None and self._next.isEnabled():
            self.keep_wanted.emit(self.wish)

    def _show(self, at: int) -> None:
        assert self.wish is not None
        self.at = at
        self.reviewed = self.reviewed or at == REVIEW
        self._offer = None
        screen: Question
        if at < REVIEW:
            screen = QUESTIONS[at](self.wish, self._words)
        else:
            screen = Review(self.wish, self._words)
            screen.shown.connect(self._on_shown)
            screen.import_wanted.connect(self.import_wanted)
            screen.mandate_wanted.connect(lambda: self.mandate_wanted.emit(self.wish))
        screen.changed.connect(self._on_changed)
        screen.body_wanted.connect(self.body_wanted)
        screen.tenancy_wanted.connect(self.tenancy_wanted)
        self.screen_shown = screen
        self._box.set_content(screen)
        self._title.setText(screen.title)
        self._say_where()
        self._back.setVisible(at > 0)
        self._keep.setVisible(at == REVIEW)
        self._refresh()
        column = self.layout()
        assert column is not None
        follow(column)
        self._focus(screen)

    def _focus(self, screen: Question) -> None:
        """The keyboard begins at the chosen answer, and in the check at who writes, where that is not known."""
        options = getattr(screen, "options", None)
        field = screen.findChild(Field)
        check = self._next if field is None or field.text else field
        give(check if options is None else options.button)
        if options is None:  # else the group of the options asks the same
            announce(self, f"{self._count.text()}. {screen.title}")

    def _say_where(self) -> None:
        said = fill(self.tr("Question {number} of {count}"), number=self.at + 1, count=REVIEW)
        self._count.setText(said if self.at < REVIEW else self.tr("Four questions answered"))
        while (item := self._dots.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        states = [
            StepState.DONE if place < self.at else StepState.NOW if place == self.at else StepState.TO_COME
            for place in range(REVIEW)
        ]
        dots = StepDots([Step(state, "") for state in states])
        dots.setAccessibleName(said)
        self._dots.addSpacing(12)
        self._dots.addWidget(dots)

    def _on_changed(self) -> None:
        self._changes += 1
        self._refresh()

    # The live page

    def _on_shown(self, offer: Offer) -> None:
        self._offer = offer
        self._refresh()

    def _on_which(self, place: int) -> None:
        assert self.wish is not None
        self._offer = self.wish.wanted[place]
        self._refresh()

    def _refresh(self) -> None:
        """Show the letter as it stands, and whether one may go on."""
        wish = self.wish
        assert wish is not None
        self._next.setEnabled(self.screen_shown.ready)
        wanted = wish.wanted
        offer = next((one for one in wanted if self._offer is not None and one.kind == self._offer.kind), None)
        offer = offer or (wanted[0] if wanted else None)
        names = [self._words.title(one.kind.kind) for one in wanted] if self.at == REVIEW else []
        self._paper.set_letters(names, wanted.index(offer) if offer is not None else 0)
        if self.at == REVIEW:
            count = len(wanted)
            self._next.setText(self.tr("Save the PDF") if count < 2 else self.tr("Save %n PDF(s)", "", count))
        else:
            self._next.setText(self.tr("Continue"))
        self._next.updateGeometry()
        try:
            letter = None if offer is None else wish.letter(offer)
        except UserError:
            return  # what was printable last stays; the screen says what is wrong
        self._paper.show_paper(None if letter is None else Paper(letter.sheet, letter.reading))
