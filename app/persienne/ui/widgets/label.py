"""Words on a page: text, a step of the type scale and a colour role come in, a label goes out; no rich text."""

from __future__ import annotations

from html import escape
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from persienne.base.visible import visible
from persienne.ui.style import fonts
from persienne.ui.style.discreet import shown
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role, announce
from persienne.ui.widgets.themed import Themed, Wrapping

HEADINGS = (fonts.WELCOME, fonts.TITLE, fonts.EMPTY, fonts.LEAD, fonts.CARD)
"""The steps of type in which titles are set."""


class Label(Themed, QLabel):
    """Plain text that wraps when asked, within a long word too; ``role`` is the theme's colour role of the words."""

    def __init__(
        self,
        text: str,
        step: fonts.Type = fonts.BODY,
        role: str = "ink",
        *,
        wrap: bool = False,
        figures: bool = False,
        width: float = 0,
    ) -> None:
        """``width``: pixels at 100 % text that it is wide; 0 where its words or its room say so."""
        super().__init__()
        self._step = step
        self._width = width
        self._role = role
        self._figures = figures
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
        self.restyle()

    def setText(self, text: str) -> None:
        """Show ``text``; what would turn it around is written out."""
        self._text = visible(text)
        super().setText(self._wrapped() if self.wordWrap() else self._text)
        self._read_out()

    def say(self, text: str) -> None:
        """Show ``text``; an empty one hides the label."""
        self.setText(text)
        self.setVisible(bool(text))

    def _wrapped(self) -> str:
        """The text with the places at which its lines may end, and must not."""
        return paint.wrapping(self._text)

    def text(self) -> str:
        """The text, without the places at which it may break."""
        return self._text

    @property
    def heard_as(self) -> Role | None:
        """A title is a heading; other words are what Qt says of a label."""
        return Role.Heading if self._step in HEADINGS else None

    def minimumSizeHint(self) -> QSize:
        """One line of words that wrap: their width says how many they take; Qt's least is that of a narrow label."""
        hint = super().minimumSizeHint()
        return hint.boundedTo(QSize(hint.width(), self.fontMetrics().height())) if self.wordWrap() else hint

    def showEvent(self, event: QShowEvent) -> None:
        """Have a refusal read out, as soon as it is there."""
        super().showEvent(event)
        self._read_out()

    def _read_out(self) -> None:
        if self._role == "alert" and self.isVisible():
            announce(self, self._text, urgent=True)

    def set_role(self, role: str) -> None:
        """Change the colour role of the words."""
        self._role = role
        self.restyle()

    def restyle(self) -> None:
        """Take the font and the width at the text size, and the colour of the role."""
        if self._width:
            self.setFixedWidth(round(fonts.scaled(self._width)))
        self.setFont(fonts.font(self._step, figures=self._figures))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self.theme.color(self._role))
        self.setPalette(palette)


class ElidedLabel(Label):
    """One line that ends in an ellipsis where there is no room; the whole text is then its tooltip."""

    plain_sight = True

    def __init__(self, text: str, step: fonts.Type = fonts.BODY, role: str = "ink", *, figures: bool = False) -> None:
        super().__init__(text, step, role, figures=figures)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """A few letters are enough to stand."""
        hint = super().sizeHint()
        return QSize(min(hint.width(), round(fonts.scaled(32))), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tooltip when it does not fit."""
        super().resizeEvent(event)
        whole = paint.text_width(self.font(), self.text()) <= self.width()
        self.setToolTip("" if whole else plain_tip(self.text()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the text, elided."""
        painter = QPainter(self)
        color = self.theme.color(self._role)
        align = self.alignment() | Qt.AlignmentFlag.AlignVCenter
        paint.draw_text(painter, QRectF(self.rect()), self.text(), self.font(), color=color, align=align)


def plain_tip(text: str) -> str:
    """``text`` for a tooltip: Qt takes what looks like HTML for HTML, and a name may look so."""
    said = visible(text)
    return f"<span>{escape(said)}</span>" if "<" in said else said


class FigureLabel(Wrapping, QWidget):
    """A large figure and its unit on one baseline: « 25,8 kWh »; where both have no room, the unit is under it."""

    plain_sight = True
    heard_as = Role.StaticText
    UNIT_SHARE = 0.45
    """The unit's size beside the figure's; small figures keep a legible unit."""
    UNIT_LEAST_PX = 14
    GAP = 8

    def __init__(self, figure: str, unit: str, step: fonts.Type = fonts.HERO, *, whole: bool = False) -> None:
        """``whole``: its neighbours give way before the unit leaves the line."""
        super().__init__()
        self._whole = whole
        self._step = step
        self._role = "ink"
        self._figure, self._unit = figure, unit
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_figure(figure, unit)

    def set_figure(self, figure: str, unit: str) -> None:
        """Show ``figure`` followed by ``unit``."""
        self._figure, self._unit = figure, unit
        self.setAccessibleName(f"{figure} {unit}".strip())
        self.updateGeometry()
        self.update()

    def set_role(self, role: str) -> None:
        """Change the colour role of the figure."""
        self._role = role
        self.update()

    def _unit_step(self) -> fonts.Type:
        return fonts.Type(max(self.UNIT_LEAST_PX, round(self._step.px * self.UNIT_SHARE)), 500)

    def _line(self) -> QSize:
        """The figure and its unit on one line."""
        figure = fonts.font(self._step, figures=True)
        width = paint.text_width(figure, self._figure)
        if self._unit:
            width += fonts.scaled(self.GAP) + paint.text_width(fonts.font(self._unit_step()), self._unit)
        metrics = QFontMetricsF(figure)
        return QSize(round(width) + 1, round(metrics.capHeight() + metrics.descent() + fonts.scaled(4)))

    def sizeHint(self) -> QSize:
        """As wide as both on one line; as high as they are at the width that there is."""
        return QSize(self._line().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """The figure is never cut, nor a word of the unit."""
        if self._whole:
            return QSize(self._line().width(), self.heightForWidth(self.width()))
        figure = paint.text_width(fonts.font(self._step, figures=True), self._figure)
        words = (paint.text_width(fonts.font(self._unit_step()), word) for word in self._unit.split(" "))
        return QSize(round(max(figure, *words)) + 1, self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """One line, and under it those of the unit where the width has no room for both."""
        line = self._line()
        if width >= line.width() or not self._unit:
            return line.height()
        return line.height() + ceil(paint.wrapped_height(fonts.font(self._unit_step()), self._unit, width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint figure and unit on the figure's baseline."""
        painter = paint.smooth(QPainter(self))
        font = fonts.font(self._step, figures=True)
        metrics = QFontMetricsF(font)
        line = self._line()
        under = self.width() < line.width() and self.height() > line.height()
        baseline = (line.height() if under else self.height()) - metrics.descent()
        painter.setFont(font)
        painter.setPen(self.theme.color(self._role))
        figure, unit = shown(self._figure), shown(self._unit)
        painter.drawText(QPointF(0, baseline), figure)
        small = fonts.font(self._unit_step())
        if under:
            place = QRectF(0, line.height(), self.width(), self.height() - line.height())
            paint.draw_wrapped(painter, place, self._unit, small, color=self.theme.color("ink2"), align=paint.ALIGN_TOP)
            return
        left = paint.text_width(font, figure) + fonts.scaled(self.GAP)
        painter.setFont(small)
        painter.setPen(self.theme.color("ink2"))
        painter.drawText(QPointF(left, baseline), paint.elided(small, unit, self.width() - left + 1))
