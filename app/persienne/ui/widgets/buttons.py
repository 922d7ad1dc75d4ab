"""Buttons: words, an icon and a Theme come in, a painted QPushButton goes out; what it does is the caller's."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.label import plain_tip
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from persienne.ui.style.theme import Theme

HEIGHT = 36
RADIUS = 8
ICON = 16
ICON_GAP = 8


class _Kind(Enum):
    PRIMARY = "primary"
    SECONDARY = "secondary"
    DANGER = "danger"
    LINK = "link"


class _Colors(NamedTuple):
    fill: QColor
    border: QColor | None
    text: QColor


class _Button(Themed, QPushButton):
    """A push button painted by us; ``radius`` is read by the focus ring."""

    plain_sight = True
    kind = _Kind.SECONDARY
    sides = 16
    radius = RADIUS

    def __init__(self, text: str, theme: Theme, icon: str = "") -> None:
        super().__init__(text)
        self.theme = theme
        self._icon = icon
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """The words on one line, at least 36 px high."""
        font = fonts.font(fonts.BODY_STRONG)
        width = 2 * self.sides + paint.text_width(font, _shown(self.text()))
        if self._icon:
            width += fonts.scaled(ICON) + (ICON_GAP if self.text() else 0)
        height = max(HEIGHT, paint.line_height(font) + 18)
        return QSize(round(max(width, height)), round(height))

    def minimumSizeHint(self) -> QSize:
        """A button is never narrower than its words."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover colour at once."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the face, the icon and the words."""
        painter = paint.smooth(QPainter(self))
        colors = self._colors()
        rect = QRectF(self.rect())
        paint.rounded(painter, rect, self.radius, colors.fill, colors.border)
        font = fonts.font(fonts.BODY_STRONG)
        words = _shown(self.text())
        side = fonts.scaled(ICON) if self._icon else 0.0
        gap = ICON_GAP if self._icon and words else 0
        wide = min(paint.text_width(font, words), rect.width() - side - gap)
        left = (rect.width() - wide - side - gap) / 2
        if self._icon:
            icons.draw(painter, self._icon, colors.text, QPointF(left, (rect.height() - side) / 2), side)
            left += side + gap
        paint.draw_text(painter, QRectF(left, 0, wide, rect.height()), words, font, colors.text)

    def _colors(self) -> _Colors:
        theme, raised = self.theme, self.isEnabled() and (self.isDown() or self.underMouse())
        clear = QColor(Qt.GlobalColor.transparent)
        if not self.isEnabled():
            flat = self.kind is _Kind.LINK
            return _Colors(
                clear if flat else theme.color("sunken"), None if flat else theme.color("line"), theme.color("ink3")
            )
        match self.kind:
            case _Kind.PRIMARY:
                return _Colors(theme.color("volet2" if raised else "volet"), None, theme.color("onvolet"))
            case _Kind.SECONDARY:
                return _Colors(theme.color("sunken" if raised else "surface"), theme.color("line2"), theme.color("ink"))
            case _Kind.DANGER:
                fill = theme.color("alertt" if raised else "surface")
                return _Colors(fill, theme.color("alert", 0.45), theme.color("alert"))
            case _:
                fill = theme.color("tint") if raised else clear
                return _Colors(fill, None, theme.color("volet"))


def _shown(text: str) -> str:
    """``text`` without its mnemonic mark."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


class PrimaryButton(_Button):
    """The one filled button of a page."""

    kind = _Kind.PRIMARY


class SecondaryButton(_Button):
    """Everything else that acts."""


class DangerButton(_Button):
    """What destroys; its verb ends with an ellipsis, since a question follows."""

    kind = _Kind.DANGER

    def __init__(self, text: str, theme: Theme, icon: str = "trash") -> None:
        super().__init__(text, theme, icon)


class LinkButton(_Button):
    """A quiet action, in words."""

    kind = _Kind.LINK
    sides = 8


class IconButton(SecondaryButton):
    """A square button with an icon alone; ``name`` is what a screen reader says and what the tooltip shows."""

    def __init__(self, icon: str, name: str, theme: Theme) -> None:
        super().__init__("", theme, icon)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.sides = 10
