"""What stands at the head of a small card: an icon and a title, the lamp of what is live, the chip of a Tempo day.

The chip of a Tempo day: a colour of the meter and words come in, a pill with a lettered disc goes out.
The letter is always there: nobody has to tell the colours apart. The discs' colours are the tariff's own and the same
in both palettes.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.themed import Themed

HEIGHT = 24
ICON = 16
GAP = 8


class CardHead(Themed, QWidget):
    """An icon beside the card's title."""

    plain_sight = True
    heard_as = Role.Heading

    def __init__(self, icon: str, title: str) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Say something else."""
        self._title = title
        self.setAccessibleName(title)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line, as high as a chip, so that heads beside one another stand level."""
        font = fonts.font(fonts.BODY_STRONG)
        wide = fonts.scaled(ICON) + GAP + paint.text_width(font, self._title)
        return QSize(round(wide), round(max(HEIGHT, paint.line_height(font))))

    def minimumSizeHint(self) -> QSize:
        """The title may be elided."""
        return QSize(round(fonts.scaled(80)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both."""
        painter = paint.smooth(QPainter(self))
        side = fonts.scaled(ICON)
        icons.draw(painter, self._icon, self.theme.color("ink2"), QPointF(0, (self.height() - side) / 2), size=side)
        left = side + GAP
        words = QRectF(left, 0, self.width() - left, self.height())
        paint.draw_text(painter, words, self._title, fonts.font(fonts.BODY_STRONG), color=self.theme.color("ink2"))


SIDE = 16


class Lamp(Themed, QWidget):
    """Lit while the meter speaks, a hollow ring otherwise; words beside it say the same."""

    plain_sight = True

    def __init__(self) -> None:
        super().__init__()
        self.lit = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_lit(self, *, lit: bool) -> None:
        """Light it, or not."""
        if lit != self.lit:
            self.lit = lit
            self.update()

    def sizeHint(self) -> QSize:
        """A dot and its halo."""
        side = round(fonts.scaled(SIDE))
        return QSize(side, side)

    minimumSizeHint = sizeHint  # it is never cut

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dot."""
        painter = paint.smooth(QPainter(self))
        middle = QPointF(self.width() / 2, self.height() / 2)
        radius = self.width() / 2
        if not self.lit:
            painter.setPen(QPen(self.theme.color("ctrl"), 1.5))
            painter.drawEllipse(middle, radius * 0.5, radius * 0.5)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("light", 0.28))
        painter.drawEllipse(middle, radius - 1, radius - 1)
        painter.setBrush(self.theme.color("light"))
        painter.drawEllipse(middle, radius * 0.5, radius * 0.5)


DISCS = {"blue": ("B", "#2F6FDE", "#FFFFFF"), "white": ("W", "#F4F4F2", "#22262A"), "red": ("R", "#C62828", "#FFFFFF")}
"""Letter, disc and ink of each colour; the meter's own letters (blanc is W, for B is taken)."""
DISC, TEMPO_HEIGHT, LEFT, TEMPO_GAP, RIGHT = 18, 36, 5, 6, 12
LETTER = fonts.Type(10, 600)
RING = QColor("#B9B5AC")


class TempoChip(Themed, QWidget):
    """« Aujourd'hui bleu », a disc before it."""

    def __init__(self) -> None:
        super().__init__()
        self._color, self._text = "blue", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_color(self, color: str, text: str) -> None:
        """Show ``color`` (a key of :data:`DISCS`) with ``text``."""
        self._color, self._text = color, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The disc and the words on one line."""
        font = fonts.font(fonts.CAPTION_STRONG)
        wide = LEFT + fonts.scaled(DISC) + TEMPO_GAP + paint.text_width(font, self._text) + RIGHT
        return QSize(round(wide), round(max(TEMPO_HEIGHT, paint.line_height(font) + 16)))

    minimumSizeHint = sizeHint  # a chip is never narrower than its words

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill, the disc and the words."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect())
        paint.rounded(painter, rect, rect.height() / 2, self.theme.color("surface"), border=self.theme.color("line2"))
        letter, fill, ink = DISCS[self._color]
        side = fonts.scaled(DISC)
        disc = QRectF(LEFT + 1, (rect.height() - side) / 2, side, side).adjusted(1, 1, -1, -1)
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(RING if self._color == "white" else QColor(fill), 1))
        painter.drawEllipse(disc)
        paint.draw_text(painter, disc, letter, fonts.font(LETTER), color=QColor(ink), align=paint.ALIGN_CENTER)
        left = LEFT + side + TEMPO_GAP + 1
        words = QRectF(left, 0, rect.width() - left - 4, rect.height())
        paint.draw_text(painter, words, self._text, fonts.font(fonts.CAPTION_STRONG), color=self.theme.color("ink"))
