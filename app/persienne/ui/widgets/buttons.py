"""Painted buttons: of words and an icon, of an icon alone, and the rail's, with words under an icon or beside one."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.label import plain_tip
from persienne.ui.widgets.themed import BeforeQt, Themed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QVBoxLayout

    from persienne.ui.style.theme import Theme


HEIGHT = 36
RADIUS = 8
ICON = 16
ICON_GAP = 8
LARGE_TEXT, LONG_WORDS = 1.3, 130
"""The size of text from which words of a button may take two lines, and the pixels at 100 % that such words have."""

AROUND = 6
"""Pixels around the icon and the words."""

LEFT, GAP, RIGHT, LEAST_HIGH = 15, 9, 4, 32


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

    def __init__(self, text: str, icon: str = "") -> None:
        super().__init__(text)
        self._icon = icon
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # In large text it may be narrower than its words on one line, never wider.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_icon(self, icon: str) -> None:
        """Paint another icon before the words."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """The words on one line, at least 36 px high."""
        font = fonts.font(fonts.BODY_STRONG)
        width = self._beside_words() + paint.text_width(font, _shown(self.text()))
        height = max(HEIGHT, paint.line_height(font) + 18)
        return QSize(round(max(width, height)), round(height))

    def minimumSizeHint(self) -> QSize:
        """A button is never narrower than its words; in large text long ones may take two lines.

        It is as high as they are at the width that it has: Qt gives a button neither less nor more than is said here.
        """
        whole, font = self.sizeHint(), fonts.font(fonts.BODY_STRONG)
        words = _shown(self.text())
        if not self._may_wrap():
            return whole
        room = paint.text_width(font, words) / 2
        while paint.wrapped_height(font, words, room) > 2.5 * paint.line_height(font):
            room *= 1.08
        width = round(self._beside_words() + room)
        return QSize(width, whole.height() if self.width() >= whole.width() else self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        """Where the words may wrap."""
        return self._may_wrap()

    def heightForWidth(self, width: int) -> int:
        """One line, or as many as the words take at this width."""
        whole, font = self.sizeHint(), fonts.font(fonts.BODY_STRONG)
        if width >= whole.width():
            return whole.height()
        high = paint.wrapped_height(font, _shown(self.text()), width - self._beside_words())
        return round(max(HEIGHT, high + 18))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words may take another number of lines."""
        super().resizeEvent(event)
        if self._may_wrap() and event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _beside_words(self) -> float:
        icon = fonts.scaled(ICON) + (ICON_GAP if self.text() else 0) if self._icon else 0.0
        return 2 * self.sides + icon

    def _may_wrap(self) -> bool:
        words = _shown(self.text())
        large = fonts.text_scale() >= LARGE_TEXT and " " in words
        return large and paint.text_width(fonts.font(fonts.BODY_STRONG), words) > fonts.scaled(LONG_WORDS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the face, the icon and the words."""
        painter = paint.smooth(QPainter(self))
        colors = self._colors()
        rect = QRectF(self.rect())
        paint.rounded(painter, rect, self.radius, colors.fill, border=colors.border)
        font = fonts.font(fonts.BODY_STRONG)
        words = _shown(self.text())
        side = fonts.scaled(ICON) if self._icon else 0.0
        gap = ICON_GAP if self._icon and words else 0
        wide = min(paint.text_width(font, words), rect.width() - side - gap)
        wraps = self._may_wrap() and rect.width() < self.sizeHint().width()
        if wraps:
            wide = rect.width() - self._beside_words()
        left = (rect.width() - wide - side - gap) / 2
        if self._icon:
            icons.draw(painter, self._icon, colors.text, QPointF(left, (rect.height() - side) / 2), size=side)
            left += side + gap
        place = QRectF(left, 0, wide, rect.height())
        (paint.draw_wrapped if wraps else paint.draw_text)(painter, place, words, font, color=colors.text)

    def _colors(self) -> _Colors:
        raised = self.isEnabled() and (self.isDown() or self.underMouse())
        clear = QColor(Qt.GlobalColor.transparent)
        if not self.isEnabled():
            flat = self.kind is _Kind.LINK
            return _Colors(
                clear if flat else self.theme.color("sunken"),
                None if flat else self.theme.color("line"),
                self.theme.color("ink3"),
            )
        match self.kind:
            case _Kind.PRIMARY:
                return _Colors(self.theme.color("volet2" if raised else "volet"), None, self.theme.color("onvolet"))
            case _Kind.SECONDARY:
                return _Colors(
                    self.theme.color("sunken" if raised else "surface"),
                    self.theme.color("line2"),
                    self.theme.color("ink"),
                )
            case _Kind.DANGER:
                fill = self.theme.color("alertt" if raised else "surface")
                return _Colors(fill, self.theme.edge("alert", 0.45), self.theme.color("alert"))
            case _:
                fill = self.theme.color("tint") if raised else clear
                return _Colors(fill, None, self.theme.color("volet"))


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

    def __init__(self, text: str, icon: str = "trash") -> None:
        super().__init__(text, icon)


class LinkButton(_Button):
    """A quiet action, in words."""

    kind = _Kind.LINK
    sides = 8


def add_link(rows: QVBoxLayout, text: str, act: Callable[[], object]) -> None:
    """Add a row that holds a link, which does ``act``."""
    link = LinkButton(text)
    link.clicked.connect(lambda _checked: act())
    row = QHBoxLayout()
    row.addWidget(link)
    row.addStretch(1)
    rows.addLayout(row)


class IconButton(SecondaryButton):
    """A square button with an icon alone; ``name`` is what a screen reader says and what the tooltip shows."""

    def __init__(self, icon: str, name: str) -> None:
        super().__init__("", icon)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.sides = 10


class UnderIcon(NamedTuple):
    """``text`` under an icon of ``icon`` pixels at 100 % text."""

    text: str
    icon: int

    def size(self, width: int) -> QSize:
        """As wide as the longest word, in bold; as high as its lines are in ``width`` pixels."""
        font = fonts.font(fonts.CAPTION_STRONG)
        least = max(paint.text_width(font, word) for word in self.text.split()) + 2 * AROUND
        high = paint.wrapped_height(font, self.text, max(least, width) - 2 * AROUND)
        return QSize(round(least), round(3 * AROUND + fonts.scaled(self.icon) + high))

    def draw(self, painter: QPainter, place: QRectF, theme: Theme, icon: tuple[str, str], *, on: bool) -> None:
        """Paint both: ``icon`` is its name and its colour, and the words are dark and bold where it is ``on``."""
        side = fonts.scaled(self.icon)
        at = QPointF(place.left() + (place.width() - side) / 2, place.top() + AROUND)
        icons.draw(painter, icon[0], theme.color(icon[1]), at, size=side)
        font = fonts.font(fonts.CAPTION_STRONG if on else fonts.CAPTION_MEDIUM)
        words = place.adjusted(AROUND, 2 * AROUND + side, -AROUND, 0)
        paint.draw_centred(painter, words, self.text, font, color=theme.color("ink" if on else "ink2"))


class RailButton(BeforeQt):
    """A button of the rail: its picture stands beside its words, or above them where it is narrow.

    Mixed in before its Qt class.
    """

    _narrow = False

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand the words under the picture, or beside it."""
        self._narrow = narrow
        self.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Under the picture the words take as many lines as the width asks for."""
        super().resizeEvent(event)
        if self._narrow and event.oldSize().width() != event.size().width():
            self.updateGeometry()


class DiscreetButton(RailButton, QPushButton):
    """Discreet mode, on or off: it is down while figures and names are hidden."""

    plain_sight = True
    radius = 8

    def __init__(self) -> None:
        super().__init__(self.tr("Discreet mode"))
        self.setCheckable(True)
        self.setAccessibleDescription(self.tr("Hides figures and names when somebody looks over your shoulder"))
        self.setToolTip(self.tr("Hides figures and names when somebody looks over your shoulder (F9)"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Its words in bold, as they are while it is down."""
        font, side = fonts.font(fonts.CAPTION_STRONG), fonts.scaled(ICON)
        if self._narrow:
            return UnderIcon(self.text(), ICON).size(self.width())
        width = LEFT + side + GAP + paint.text_width(font, self.text()) + RIGHT
        return QSize(round(width), round(max(LEAST_HIGH, paint.line_height(font) + 8)))

    minimumSizeHint = sizeHint  # its words are never cut

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the eye and the words."""
        painter = paint.smooth(QPainter(self))
        rect, on = QRectF(self.rect()), self.isChecked()
        if on:
            paint.rounded(painter, rect, self.radius, self.theme.color("tint"))
        elif self.underMouse() or self.isDown():
            paint.rounded(painter, rect, self.radius, self.theme.color("surface", 0.55))
        icon, color = ("eye-off", "volet") if on else ("eye", "ink3")
        if self._narrow:
            UnderIcon(self.text(), ICON).draw(painter, rect, self.theme, (icon, color), on=on)
            return
        side = fonts.scaled(ICON)
        icons.draw(painter, icon, self.theme.color(color), QPointF(LEFT, (rect.height() - side) / 2), size=side)
        font = fonts.font(fonts.CAPTION_STRONG if on else fonts.CAPTION_MEDIUM)
        words = rect.adjusted(LEFT + side + GAP, 0, -RIGHT, 0)
        paint.draw_text(painter, words, self.text(), font, color=self.theme.color("ink" if on else "ink2"))
