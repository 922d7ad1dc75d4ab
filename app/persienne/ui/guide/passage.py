"""Words to be read at length, and pictures between them: they come in, widgets as wide as lines should be go out."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent


LEADING = 1.5
"""From line to line, in heights of the type."""
LINE = 560
"""Pixels at 100 % text of the longest line: some seventy-five letters."""
INDENT = 26
"""The same of what stands left of the words of an item."""
WIDEST, HIGHEST = 580, 340
"""The same of a picture."""
RADIUS = 12


class Passage(Themed, QWidget):
    """A paragraph, or an item of a list with its ``mark`` (« 1. », « • »); a no-break space stays one."""

    plain_sight = True
    heard_as = Role.Paragraph

    def __init__(self, words: str, *, mark: str = "", role: str = "ink") -> None:
        """``role`` is the colour role of the words."""
        super().__init__()
        self._words, self._mark, self._role = words, mark, role
        self.setAccessibleName(f"{mark} {words}" if mark[:1].isdigit() else words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _left(self) -> float:
        return fonts.scaled(INDENT) if self._mark else 0.0

    def _laid(self, width: float) -> tuple[QTextLayout, float]:
        """The words in lines of this width at most, and the height of all of them."""
        font = fonts.font(fonts.READING)
        laid, option, high = QTextLayout(self._words, font), QTextOption(), 0.0
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        laid.setTextOption(option)
        step, room = LEADING * fonts.READING.px * fonts.text_scale(), min(width - self._left(), fonts.scaled(LINE))
        laid.beginLayout()
        while (line := laid.createLine()).isValid():
            line.setLineWidth(max(1.0, room))
            line.setPosition(QPointF(self._left(), high + (step - line.height()) / 2))
            high += step
        laid.endLayout()
        return laid, high

    def sizeHint(self) -> QSize:
        """The longest line, and the lines at that width."""
        wide = self._left() + fonts.scaled(LINE)
        return QSize(ceil(wide), self.heightForWidth(ceil(wide)))

    def minimumSizeHint(self) -> QSize:
        """A few words a line are enough."""
        return QSize(round(fonts.scaled(120)), ceil(LEADING * fonts.scaled(fonts.READING.px)))

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The lines of the words."""
        return ceil(self._laid(width)[1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark and the lines."""
        painter = paint.smooth(QPainter(self))
        painter.setPen(self.theme.color(self._role))
        laid, _ = self._laid(self.width())
        laid.draw(painter, QPointF())
        if self._mark:
            line = QRectF(2, laid.lineAt(0).y(), self._left(), laid.lineAt(0).height())
            painter.setFont(fonts.font(fonts.NAV))
            painter.setPen(self.theme.color("ink2"))
            painter.drawText(line, paint.ALIGN_LEFT, self._mark)  # a number is no household's: it is seen


class GuidePicture(Themed, QWidget):
    """A picture in a soft frame, never wider than its room; ``words`` say what it shows.

    It is one of the invented home, and is seen in discreet mode too.
    """

    plain_sight = True
    heard_as = Role.Graphic

    def __init__(self, words: str, load: Callable[[bool], bytes]) -> None:
        """``load`` gives the bytes of the picture, the dark one where it is asked for that."""
        super().__init__()
        self._load, self._picture, self._dark = load, QPixmap(), not self.theme.dark
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    def restyle(self) -> None:
        """Have the picture of the palette."""
        if self.theme.dark is not self._dark:
            self._dark = self.theme.dark
            self._picture.loadFromData(self._load(self._dark))
        super().restyle()

    def _place(self, width: int) -> QRectF:
        """Where it is painted: as large as the text asks for, as far as there is room."""
        own = self._picture.size()
        share = min(1.0, WIDEST / max(1, own.width()), HIGHEST / max(1, own.height()))
        wide = min(float(width), fonts.scaled(share * own.width()))
        return QRectF(0, 0, wide, wide * own.height() / max(1, own.width()))

    def sizeHint(self) -> QSize:
        """Its own size at the size of the text."""
        return self._place(1_000_000).size().toSize()

    def minimumSizeHint(self) -> QSize:
        """It may be much smaller."""
        return QSize(round(fonts.scaled(120)), 1)

    def hasHeightForWidth(self) -> bool:
        """It keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at this width."""
        return ceil(self._place(width).height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture and its frame."""
        painter = paint.smooth(QPainter(self))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self._place(self.width())
        painter.setClipPath(paint.round_path(place, RADIUS))
        ratio = self.devicePixelRatioF()
        sharp = self._picture.scaled(
            (place.size() * ratio).toSize(),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawPixmap(place, sharp, QRectF(sharp.rect()))
        painter.setClipping(False)
        painter.setPen(self.theme.color("line2"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
