"""Banners: a fact about the page, with one link at most; a kind, a title and a line come in.

A fault that was told can be closed; what goes on being so cannot.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.buttons import IconButton, LinkButton
from persienne.ui.widgets.heard import Role, announce
from persienne.ui.widgets.label import ElidedLabel, Label
from persienne.ui.widgets.themed import Themed

RADIUS = 10
ICON = 20
WORDS = 280
"""Pixels at 100 % text: where the ways on leave less beside them, they stand under the words."""
GAP = 12
KINDS = {
    "info": ("tint", "volet", "info"),
    "ok": ("okt", "ok", "check"),
    "warn": ("warnt", "warn", "clock"),
    "alert": ("alertt", "alert", "alert-triangle"),
}
"""The fill role, the icon's role and the icon of each kind."""


def in_one(title: str, sentence: str) -> str:
    """Both in one line of text; a title has no full stop of its own."""
    return f"{title}{'' if title[-1] in '.!?…' else '.'} {sentence}" if sentence else title


class Banner(Themed, QFrame):
    """A tinted strip: icon, title, one line that may wrap, and a link, or several ways on."""

    plain_sight = True
    heard_as = Role.AlertMessage
    activated = Signal()
    """The link was chosen."""

    def __init__(self, kind: str, title: str, line: str = "", link: str = "", *, closable: bool = False) -> None:
        super().__init__()
        self._kind = kind
        self._read = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._title = Label(title, fonts.BODY_STRONG, wrap=True)
        self._line = Label(line, fonts.CAPTION, "ink2", wrap=True)
        self._link = LinkButton(link)
        self._link.clicked.connect(self.activated)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._line)
        self._row = QHBoxLayout(self)
        self._set_left()
        self._row.setSpacing(GAP)
        self._words, self._ways = (QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2))
        self._words.setSpacing(GAP)
        self._ways.setSpacing(GAP)
        self._words.addLayout(words, 1)
        self._words.addLayout(self._ways)
        self._words.setAlignment(self._ways, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.add_way(self._link)
        self._row.addLayout(self._words, 1)
        self._close = IconButton("close", self.tr("Close"))
        self._close.clicked.connect(self.hide)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_closable(closable=closable)
        self.set_words(kind, title, line, link)

    def restyle(self) -> None:
        """Leave room for the icon, which is as large as the text."""
        self._set_left()
        super().restyle()

    def _set_left(self) -> None:
        self._row.setContentsMargins(round(16 + fonts.scaled(ICON)) + 12, 8, 8, 8)

    def add_way(self, part: QWidget) -> None:
        """Put another way on behind the link."""
        self._ways.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def set_closable(self, *, closable: bool) -> None:
        """Let a person take it away, or not."""
        self._close.setVisible(closable)

    def set_words(self, kind: str, title: str, line: str = "", link: str = "") -> None:
        """Say something else; ``kind`` is a key of :data:`KINDS`."""
        self._kind = kind
        self._title.setText(title)
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self._link.setText(link)
        self._link.setVisible(bool(link))
        self._arrange()
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.update()
        self._read_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Have a fault read out, as soon as it is there."""
        super().showEvent(event)
        self._read_out()

    def _read_out(self) -> None:
        """Have a fault read out once, however often it is told again while it is seen."""
        said = in_one(self._title.text(), self._line.text()) if self._kind == "alert" and self.isVisible() else ""
        if said != self._read:
            self._read = said
            announce(self, said, urgent=True)

    def sizeHint(self) -> QSize:
        """As high as its wrapped words, and high enough for the icon."""
        wide = super().sizeHint().width()
        least = 52 if self._line.text() else 36
        return QSize(wide, max(self._row.heightForWidth(self.width()), self._row.minimumSize().height(), least))

    def minimumSizeHint(self) -> QSize:
        """The words wrap, and the ways on stand one under the other where it must be; the height is theirs."""
        widest = max(part.minimumSizeHint().width() for part in (self._title, self._line, *self._shown_ways()))
        return QSize(self._beside_words() + widest, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words may need another number of lines, and the ways on a line of their own."""
        super().resizeEvent(event)
        self._arrange()
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _arrange(self) -> None:
        """Put the ways on beside the words where both have room, else under them, in a row if that is wide enough."""
        wide = sum(part.sizeHint().width() + GAP for part in self._shown_ways())
        room = self.width() - self._beside_words()
        direction = QBoxLayout.Direction
        beside = room - wide >= fonts.scaled(WORDS)
        self._words.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._ways.setDirection(direction.LeftToRight if wide <= room + GAP else direction.TopToBottom)

    def _shown_ways(self) -> list[QWidget]:
        parts = [item.widget() for item in map(self._ways.itemAt, range(self._ways.count())) if item is not None]
        return [part for part in parts if part is not None and not part.isHidden()]

    def _beside_words(self) -> int:
        """Pixels that the icon, the edges and the cross take."""
        margins = self._row.contentsMargins()
        cross = 0 if self._close.isHidden() else self._close.sizeHint().width() + GAP
        return margins.left() + margins.right() + cross

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tint and the icon."""
        fill, color, icon = KINDS[self._kind]
        painter = paint.smooth(QPainter(self))
        paint.rounded(painter, QRectF(self.rect()), RADIUS, self.theme.color(fill))
        side = fonts.scaled(ICON)
        top = min((self.height() - side) / 2, 16.0)
        icons.draw(painter, icon, self.theme.color(color), QPointF(16, top), size=side)


class ProgressBanner(Themed, QFrame):
    """Work under way: what it is, how far it has come, and « Cancel ». It goes when the caller hides it."""

    plain_sight = True
    cancelled = Signal()

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: float | None = None
        self._title = Label(title, fonts.BODY_STRONG)
        self._detail = ElidedLabel("", fonts.CAPTION, "ink2", figures=True)
        self._cancel = LinkButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self._ask)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 14)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_progress(self, title: str, detail: str = "", share: float | None = None) -> None:
        """Say what is under way; ``share`` in [0, 1], or None while it is unknown."""
        anew = title != self._title.text() or not self.isVisible()
        self._title.setText(title)
        self._detail.setText(detail)
        self._share = None if share is None else min(1.0, max(0.0, share))
        self._cancel.setEnabled(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.update()
        if anew:
            announce(self, title)

    def _ask(self) -> None:
        """Ask once; the work ends at its next safe place."""
        self._cancel.setEnabled(False)
        self.cancelled.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tint and the bar along its foot."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect())
        paint.rounded(painter, rect, RADIUS, self.theme.color("tint"))
        painter.setClipPath(paint.round_path(rect, RADIUS))
        foot = QRectF(0, rect.height() - 4, rect.width(), 4)
        painter.fillRect(foot, self.theme.color("volet", 0.18))
        if self._share is None:
            path = paint.round_path(foot, 0)
            paint.hatch(painter, path, self.theme.color("volet", 0.8), 5, width=2.2)
        else:
            foot.setWidth(rect.width() * self._share)
            painter.fillRect(foot, self.theme.color("volet"))
