"""The cards of the page Letters: requests with their timeline, and the letter on its table; wishes go out as signals.

The letter is shown as it will be printed. What is taken along is the French letter, which is sent; the English version
is read here and nowhere else.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from persienne.base.placeholders import fill
from persienne.letters.moves import Move, moves_of
from persienne.ui.paper.view import PaperView
from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import LinkButton, SecondaryButton
from persienne.ui.widgets.card import RADIUS, Card
from persienne.ui.widgets.chip import Chip
from persienne.ui.widgets.choices import Segmented
from persienne.ui.widgets.label import Label, plain_tip
from persienne.ui.widgets.layouts import Flow, bare_column, clear
from persienne.ui.widgets.themed import Themed
from persienne.ui.widgets.timeline import StepDots, Timeline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from persienne.letters.events import What
    from persienne.telling.letters_words import LettersWords
    from persienne.telling.move_words import MoveWords
    from persienne.ui.letters.view import Paper, Proof, ShownRequest


_ICONS: Final = {
    Move.PRINT: "download",
    Move.SEND: "send",
    Move.RECEIVE: "check",
    Move.ANSWER: "mail",
    Move.IDENTITY: "user",
    Move.IDENTITY_ANSWER: "user",
    Move.IDENTITY_LETTER: "edit",
    Move.EXTEND: "clock",
    Move.REMIND: "refresh",
    Move.WRITTEN_COMPLAINT: "edit",
    Move.COMPLAIN: "shield",
    Move.REFER: "shield",
    Move.CLOSE: "archive",
    Move.EFFECT: "eye",
    Move.CHECK: "search",
}
"""The icon of a button; none for the others."""

WHOLE, WIDTH = "whole", "width"
SENT, READ = "fr", "en"


class OpenCard(Card):
    """The request that is looked at: where it stands, its proofs, and what may be noted next."""

    moved = Signal(str, object)
    """The reference, and the Move that was chosen."""
    proof_wanted = Signal(object)
    """The Proof of which a copy is wanted."""

    def __init__(
        self, shown: ShownRequest, hints: Sequence[str], today: date, words: LettersWords, acts: MoveWords
    ) -> None:
        super().__init__(small=True, deco=self._paint_bar)
        self._shown = shown
        self._acts = acts
        request, status = shown.request, shown.status
        title = words.title(request.kind)
        self.setAccessibleName(title)
        self._title = Label(title, fonts.LEAD, wrap=True)
        self.body.setSpacing(4)
        self.body.addWidget(self._title)
        self.body.addWidget(Label(words.line(request), fonts.CAPTION, "ink2", wrap=True))
        self.body.addSpacing(12)
        self.timeline = Timeline(words.steps(request, status, today, shown.gone))
        self.body.addWidget(self.timeline)
        for caution in status.warnings:
            if said := acts.caution(caution):
                self.body.addWidget(Label(said, fonts.CAPTION, "warn", wrap=True))
        for hint in hints:
            self.body.addWidget(Label(hint, fonts.CAPTION, "ink2", wrap=True))
        if shown.proofs:
            self.body.addSpacing(4)
            self.body.addWidget(_Line())
            for proof, name in zip(shown.proofs, _names_of(shown.proofs, words), strict=True):
                self.body.addWidget(self._proof(proof, name, words))
        self.body.addSpacing(10)
        self.body.addLayout(self._moves())

    def _proof(self, proof: Proof, name: str, words: LettersWords) -> QWidget:
        row = ProofRow(name, _size_of(proof, words), proof.name, here=proof.here)
        row.clicked.connect(lambda: self.proof_wanted.emit(proof))
        return row

    def _moves(self) -> Flow:
        """The likeliest acts as buttons, the others behind a word."""
        flow = Flow()
        likely, others = moves_of(self._shown.request, self._shown.status)
        for move in likely:
            button = SecondaryButton(self._acts.button(move), _ICONS.get(move, ""))
            button.clicked.connect(lambda _on=False, move=move: self.moved.emit(self._shown.reference, move))
            flow.addWidget(button)
        if others:
            more = LinkButton(self.tr("Something else…"))
            more.clicked.connect(lambda: self._offer(others, more))
            flow.addWidget(more)
        return flow

    def _offer(self, others: tuple[Move, ...], beside: QWidget) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for move in others:
            action = menu.addAction(self._acts.button(move))
            action.triggered.connect(lambda _on=False, move=move: self.moved.emit(self._shown.reference, move))
        menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))

    def _paint_bar(self, painter: QPainter, _rect: QRectF) -> None:
        """The mark of the chosen one."""
        top = self._title.y() - 2
        painter.fillRect(QRectF(0, top, 3, self._title.height() + 22), self.theme.color("volet"))


class _Line(Themed, QWidget):
    """A hairline across a card."""

    plain_sight = True

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(9)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        paint.hairline(QPainter(self), 0, self.width(), 4, color=self.theme.color("line"))


class ProofRow(Themed, QPushButton):
    """A kept file: a click asks where a copy goes. Of one that was erased, not ``here``, there is none."""

    plain_sight = True
    radius = 6

    def __init__(self, name: str, size: str, file: str, *, here: bool = True) -> None:
        super().__init__(name)
        self.setEnabled(here)
        self._size = size
        self.setAccessibleName(fill(self.tr("Save a copy of {name}"), name=name) if here else name)
        self.setAccessibleDescription(", ".join(part for part in (file, size) if part))
        self.setToolTip(plain_tip(file or self.accessibleName()))
        if here:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, round(max(30, paint.line_height(fonts.font(fonts.BODY)) + 12)))

    def minimumSizeHint(self) -> QSize:
        """The name may be elided."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the clip, the name and the size; the clip is an arrow where a click would save it."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect())
        over = self.isEnabled() and self.underMouse()
        if over or self.isDown():
            paint.rounded(painter, rect, self.radius, self.theme.color("sunken"))
        side = fonts.scaled(14)
        at = QRectF(2, (rect.height() - side) / 2, side, side).topLeft()
        icons.draw(painter, "download" if over else "paperclip", self.theme.color("ink2"), at, size=side)
        caption, body = fonts.font(fonts.CAPTION), fonts.font(fonts.BODY_MEDIUM)
        wide = min(paint.text_width(caption, self._size), rect.width() / 2)
        left = side + 10
        words = QRectF(left, 0, rect.width() - left - wide - 12, rect.height())
        paint.draw_text(painter, words, self.text(), body, color=self.theme.color("ink"))
        end = QRectF(rect.width() - wide - 4, 0, wide, rect.height())
        paint.draw_text(painter, end, self._size, caption, color=self.theme.color("ink2"), align=paint.ALIGN_RIGHT)


class ShortCard(Themed, QPushButton):
    """Any other request: a click opens it."""

    plain_sight = True
    radius = RADIUS

    def __init__(self, shown: ShownRequest, today: date, words: LettersWords) -> None:
        super().__init__()
        self.reference = shown.reference
        request, status = shown.request, shown.status
        title, line = words.title(request.kind), words.line(request)
        last = words.last(request, status, today)
        state, tone = words.chip(status)
        self.setAccessibleName(f"{title}, {line}")
        self.setAccessibleDescription(f"{state}, {last}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 14, 16, 14)
        self._column.setSpacing(3)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(title, fonts.CARD, wrap=True), 1)
        head.addWidget(Chip(state, tone), 0, Qt.AlignmentFlag.AlignTop)
        foot.setSpacing(10)
        dots = StepDots(words.steps(request, status, today))
        foot.addWidget(dots)
        foot.addWidget(Label(last, fonts.CAPTION, "ink2", wrap=True), 1)
        self._column.addLayout(head)
        self._column.addWidget(Label(line, fonts.CAPTION, "ink2", wrap=True))
        self._column.addSpacing(4)
        self._column.addLayout(foot)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """What stands in it."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The words may be elided."""
        return self._column.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect())
        paint.raised(painter, rect, RADIUS, self.theme)
        if self.underMouse() or self.isDown():
            inner = rect.adjusted(1, 1, -1, -2)
            paint.rounded(painter, inner, RADIUS - 1, self.theme.color("sunken"))


def _names_of(proofs: Sequence[Proof], words: LettersWords) -> list[str]:
    """What each proof is called on a card: where several prove the same, by its place among them."""
    count, names = Counter(one.proves for one in proofs), []
    seen: Counter[What] = Counter()
    for one in proofs:
        seen[one.proves] += 1
        several = f" {seen[one.proves]}/{count[one.proves]}" if count[one.proves] > 1 else ""
        names.append(words.proof(one.proves) + several)
    return names


def _size_of(proof: Proof, words: LettersWords) -> str:
    """What a proof is and how large: « PDF, 84 ko »; that it was erased, where it was."""
    if not proof.here:
        return words.erased()
    return f"{words.media(proof.media)}, {words.numbers.size(proof.size)}"


class PaperPanel(Themed, QWidget):
    """The page, what of it is seen, and the ways to take it along."""

    pdf_wanted = Signal()
    odt_wanted = Signal()
    message_wanted = Signal()
    seen = Signal()
    """The table comes into sight."""
    letter_chosen = Signal(int)
    """The place of another of the letters that may be shown."""

    def __init__(self, *, keeps: bool = True, whole: bool = False) -> None:
        """``keeps``: whether it offers to take the letter along; ``whole``: whether the page is first seen in full."""
        super().__init__()
        self._paper: Paper | None = None
        self._count = Label("", fonts.BODY_MEDIUM, "ink2")
        self._count.hide()
        self._size = Segmented(
            [(WHOLE, self.tr("Whole page")), (WIDTH, self.tr("Width"))],
            self.tr("How much of the page is seen"),
            chosen=WHOLE if whole else WIDTH,
            small=True,
        )
        self._size.chosen.connect(self._resize)
        self._version = Segmented(
            [(SENT, "FR"), (READ, "EN")], self.tr("French, which is sent, or English, to read"), small=True
        )
        self._version.setToolTip(self._version.accessibleName())
        self._version.chosen.connect(self._show)
        self._view = PaperView()
        self._view.page_shown.connect(self._say_page)
        self._view.set_whole(whole=whole)
        self._reading = Banner("info", self.tr("Reading version: only the French letter is sent"))
        self._reading.hide()
        flow = Flow(right=True)
        flow.addWidget(self._count)
        self._letters = QHBoxLayout()
        self._letters.setContentsMargins(0, 0, 0, 0)
        self._names: list[str] = []
        self._which = QWidget()
        self._which.setLayout(self._letters)
        self._which.hide()
        flow.addWidget(self._which)
        for choice in (self._size, self._version):
            flow.addWidget(choice)
        if keeps:
            self._add_keeping(flow)
        column = bare_column(self, 12)
        column.addLayout(flow)
        column.addWidget(self._reading)
        column.addWidget(self._view, 1)

    def _add_keeping(self, flow: Flow) -> None:
        self._buttons = []
        for text, name, icon, wanted in (
            (
                self.tr("E-mail"),
                self.tr("The letter as an e-mail, or as the text of an online form"),
                "mail",
                self.message_wanted.emit,
            ),
            ("PDF", self.tr("Save the letter as PDF"), "download", self.pdf_wanted.emit),
            ("ODT", self.tr("Save the letter for a word processor (ODT)"), "download", self.odt_wanted.emit),
        ):
            button = SecondaryButton(text, icon)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _on=False, wanted=wanted: wanted())
            flow.addWidget(button)
            self._buttons.append(button)
        mail, _pdf, odt = self._buttons
        self._made_anew = (mail, odt)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it is seen."""
        super().showEvent(event)
        self.seen.emit()

    @property
    def paper(self) -> Paper | None:
        """What lies on the table."""
        return self._paper

    def show_paper(self, paper: Paper | None) -> None:
        """Lay another letter on the table, or none."""
        self._paper = paper
        if paper is None or paper.reading is None:
            self._version.choose(SENT)
        self._version.set_enabled(READ, paper is not None and paper.reading is not None)
        for button in getattr(self, "_buttons", ()):
            button.setEnabled(paper is not None)
        for button in getattr(self, "_made_anew", ()):
            button.setEnabled(paper is not None and paper.ours)
        self._show(self._version.key)

    def set_letters(self, names: list[str], chosen: int) -> None:
        """Offer several letters to be shown, by their numbers; none or one takes the choice away."""
        if names != self._names:
            self._names = list(names)
            clear(self._letters)
            if len(names) > 1:
                numbers = [(str(place), str(place + 1)) for place in range(len(names))]
                which = Segmented(numbers, self.tr("The letter that is shown"), small=True)
                which.chosen.connect(lambda key: self.letter_chosen.emit(int(key)))
                self._letters.addWidget(which)
        if len(names) > 1 and (item := self._letters.itemAt(0)) is not None:
            which_one = item.widget()
            assert isinstance(which_one, Segmented)
            which_one.choose(str(chosen))
            which_one.setToolTip(plain_tip(names[chosen]))
        self._which.setVisible(len(names) > 1)

    def _show(self, version: str) -> None:
        paper = self._paper
        read = version == READ and paper is not None and paper.reading is not None
        self._reading.setVisible(read and paper is not None and paper.ours)
        sheet = None if paper is None else paper.reading if read else paper.sheet
        self._view.set_sheet(sheet)

    def _resize(self, key: str) -> None:
        self._view.set_whole(whole=key == WHOLE)

    def _say_page(self, page: int, count: int) -> None:
        said = fill(self.tr("Page {number} of {count}"), number=page, count=count)
        self._count.setText(said)
        self._count.setVisible(count > 1)
        self._view.setAccessibleName(said)
