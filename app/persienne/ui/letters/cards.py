"""The cards of requests: one open with its timeline, the others short; what a person asks for goes out as signals."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from persienne.base.placeholders import fill
from persienne.letters.moves import Move, moves_of
from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.buttons import LinkButton, SecondaryButton
from persienne.ui.widgets.card import RADIUS, Card
from persienne.ui.widgets.chip import Chip
from persienne.ui.widgets.label import Label, plain_tip
from persienne.ui.widgets.layouts import Flow
from persienne.ui.widgets.themed import Themed
from persienne.ui.widgets.timeline import StepDots, Timeline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from persienne.letters.events import What
    from persienne.telling.letters_words import LettersWords
    from persienne.telling.move_words import MoveWords
    from persienne.ui.letters.view import Proof, ShownRequest

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
            for proof, name in zip(shown.proofs, named(shown.proofs, words), strict=True):
                self.body.addWidget(self._proof(proof, name, words))
        self.body.addSpacing(10)
        self.body.addLayout(self._moves())

    def _proof(self, proof: Proof, name: str, words: LettersWords) -> QWidget:
        row = ProofRow(name, size_of(proof, words), proof.name, here=proof.here)
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
        paint.hairline(QPainter(self), 0, self.width(), 4, self.theme.color("line"))


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
        icons.draw(painter, "download" if over else "paperclip", self.theme.color("ink2"), at, side)
        caption, body = fonts.font(fonts.CAPTION), fonts.font(fonts.BODY_MEDIUM)
        wide = min(paint.text_width(caption, self._size), rect.width() / 2)
        left = side + 10
        words = QRectF(left, 0, rect.width() - left - wide - 12, rect.height())
        paint.draw_text(painter, words, self.text(), body, self.theme.color("ink"))
        end = QRectF(rect.width() - wide - 4, 0, wide, rect.height())
        paint.draw_text(painter, end, self._size, caption, self.theme.color("ink2"), paint.ALIGN_RIGHT)


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


def named(proofs: Sequence[Proof], words: LettersWords) -> list[str]:
    """What each proof is called on a card: where several prove the same, by its place among them."""
    count, names = Counter(one.proves for one in proofs), []
    seen: Counter[What] = Counter()
    for one in proofs:
        seen[one.proves] += 1
        several = f" {seen[one.proves]}/{count[one.proves]}" if count[one.proves] > 1 else ""
        names.append(words.proof(one.proves) + several)
    return names


def size_of(proof: Proof, words: LettersWords) -> str:
    """What a proof is and how large: « PDF, 84 ko »; that it was erased, where it was."""
    if not proof.here:
        return words.erased()
    return f"{words.media(proof.media)}, {words.numbers.size(proof.size)}"
