"""The card: a raised surface on the paper, which lays out what it is given; the one of an empty page says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.buttons import PrimaryButton, SecondaryButton
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow
from persienne.ui.widgets.shutter import ShutterView, paint_halo
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable


RADIUS = 12


class Card(Themed, QFrame):
    """A surface with a hairline. ``body`` is its vertical layout; ``small`` takes the tighter padding.

    ``deco(painter, rect)``, when given, paints on the surface under the children, clipped to the rounded rectangle.
    """

    ground = "surface"
    plain_sight = True
    radius = RADIUS

    def __init__(
        self,
        *,
        small: bool = False,
        deco: Callable[[QPainter, QRectF], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._deco = deco
        self._shutter: ShutterView | None = None
        self.body = QVBoxLayout(self)
        sides, ends = (20, 16) if small else (24, 20)
        self.body.setContentsMargins(sides, ends, sides, ends)
        self.body.setSpacing(8)

    def glow_behind(self, shutter: ShutterView) -> None:
        """Paint the light of ``shutter`` on this card (its own widget would cut the glow into a square)."""
        self._shutter = shutter
        shutter.openness_changed.connect(self.update)
        self.update()

    def minimumSizeHint(self) -> QSize:
        """What the contents need."""
        return self.body.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface, then its decoration."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect())
        paint.raised(painter, rect, RADIUS, self.theme)
        inner = rect.adjusted(1, 1, -1, -2)
        painter.setClipPath(paint.round_path(inner, RADIUS - 1))
        if self._deco is not None:
            self._deco(painter, inner)
        if self._shutter is not None and self._shutter.isVisibleTo(self):
            at = self._shutter.mapTo(self, QPoint(0, 0))
            box = self._shutter.box().translated(at.x(), at.y())
            paint_halo(painter, self.theme, box, self._shutter.openness)


class EmptyState(Card):
    """A card with a closed shutter at left, a title, one sentence, a primary and maybe a secondary button."""

    primary_clicked = Signal()
    secondary_clicked = Signal()

    def __init__(
        self, title: str, sentence: str, primary: str, *, primary_icon: str = "file-up", secondary: str = ""
    ) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        shutter = ShutterView(66, 84)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(Label(title, fonts.EMPTY, wrap=True))
        words.addWidget(Label(sentence, fonts.BODY, "ink2", wrap=True))
        words.addSpacing(6)
        actions = Flow()
        first = PrimaryButton(primary, primary_icon)
        first.clicked.connect(self.primary_clicked)
        actions.addWidget(first)
        if secondary:
            second = SecondaryButton(secondary)
            second.clicked.connect(self.secondary_clicked)
            actions.addWidget(second)
        words.addLayout(actions)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(13, 0, 0, 0)
        row.setSpacing(35)
        row.addWidget(shutter, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self.body.setContentsMargins(24, 16, 24, 16)
        self.body.addLayout(row)
        self.glow_behind(shutter)
