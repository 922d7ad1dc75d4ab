"""Chips: a state in one or two words, with an icon; a chip that acts is a checkable button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from persienne.ui.style.theme import Theme

TONES = {
    "neutral": ("sunken", "ink2"),
    "info": ("tint", "volet"),
    "ok": ("okt", "ok"),
    "warn": ("warnt", "warn"),
    "alert": ("alertt", "alert"),
}
"""The fill and text roles of each tone."""
SIDES, GAP, ICON = 10, 6, 14


class Chip(Themed, QWidget):
    """A state: tinted, ``height`` px high (24 in text, 26 in rows), always with words and seldom without an icon."""

    plain_sight = True
    heard_as = Role.StaticText

    def __init__(self, text: str, tone: str = "neutral", icon: str = "", height: int = 24) -> None:
        super().__init__()
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(text, tone, icon)

    def set_state(self, text: str, tone: str = "neutral", icon: str = "") -> None:
        """Show ``text`` in ``tone`` (a key of :data:`TONES`)."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words and the icon on one line."""
        return chip_size(self._text, self._icon, self._height)

    minimumSizeHint = sizeHint  # a chip is never narrower than its words

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill."""
        paint_chip(
            paint.smooth(QPainter(self)), QRectF(self.rect()), self._text, self._tone, icon=self._icon, theme=self.theme
        )


class ChipButton(Themed, QAbstractButton):
    """A chip that acts: on or off, with a tick when on (« Octobre 2025 » beside the month's chart)."""

    plain_sight = True

    def __init__(self, text: str, *, checked: bool = False, height: int = 32) -> None:
        super().__init__()
        self._height = height
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def radius(self) -> float:
        """The focus ring follows the pill."""
        return self.height() / 2

    def sizeHint(self) -> QSize:
        """As wide unchecked as checked: chips do not move when pressed."""
        return chip_size(self.text(), "check", self._height)

    minimumSizeHint = sizeHint  # a chip is never narrower than its words

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill, its tick and its words."""
        painter = paint.smooth(QPainter(self))
        theme = self.theme
        fill = theme.color("sunken" if self.underMouse() or self.isDown() else "surface")
        border = theme.color("line2")
        paint.rounded(painter, QRectF(self.rect()), self.height() / 2, fill, border=border)
        text = theme.color("ink" if self.isChecked() else "ink2")
        _paint_words(painter, QRectF(self.rect()), self.text(), "check" if self.isChecked() else "", color=text)


def paint_chip(painter: QPainter, rect: QRectF, text: str, tone: str, icon: str, theme: Theme) -> None:
    """A chip that fills ``rect``: a cell of a table has no widget of its own."""
    fill, color = (theme.color(role) for role in TONES[tone])
    painter.save()
    painter.translate(rect.topLeft())
    here = QRectF(0, 0, rect.width(), rect.height())
    paint.rounded(painter, here, rect.height() / 2, fill, border=theme.color("line") if tone == "neutral" else None)
    _paint_words(painter, here, text, icon, color=color)
    painter.restore()


def chip_size(text: str, icon: str, height: int) -> QSize:
    """The size of a chip of these words."""
    font = fonts.font(fonts.CAPTION_STRONG)
    width = 2 * SIDES + paint.text_width(font, text) + (fonts.scaled(ICON) + GAP if icon else 0)
    return QSize(round(width), round(max(height, paint.line_height(font) + 8)))


def _paint_words(painter: QPainter, rect: QRectF, text: str, icon: str, color: QColor) -> None:
    font = fonts.font(fonts.CAPTION_STRONG)
    side = fonts.scaled(ICON) if icon else 0.0
    gap = GAP if icon else 0
    wide = min(paint.text_width(font, text), rect.width() - 2 * SIDES - side - gap)
    left = (rect.width() - wide - side - gap) / 2
    if icon:
        icons.draw(painter, icon, color, QPointF(left, (rect.height() - side) / 2), size=side)
    paint.draw_text(painter, QRectF(left + side + gap, 0, wide, rect.height()), text, font, color=color)
