"""Shares of a whole as one bar: off-peak beside peak, or a part of a limit; numbers and words come in, no unit here."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.themed import Themed

BAR = 10
RADIUS = 5.0
GAP = 3
SWATCH = 10
KEY_TOP = 8


class Share(NamedTuple):
    """A part of the whole: its name, its size and its size in words."""

    name: str
    size: float
    words: str


class SplitBar(Themed, QWidget):
    """Off-peak hours hatched, all others solid, and the key of both under them, on two lines where one is too short."""

    heard_as = Role.Graphic

    def __init__(self) -> None:
        super().__init__()
        self._shares: tuple[Share, Share] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_shares(self, off_peak: Share, peak: Share) -> None:
        """Show both."""
        self._shares = (off_peak, peak)
        self.setAccessibleName(", ".join(f"{share.name} {share.words}" for share in self._shares))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The bar and one line."""
        return QSize(200, self.heightForWidth(200))

    def heightForWidth(self, width: int) -> int:
        """The bar, and the key on as many lines as it takes."""
        return round(BAR + KEY_TOP + self._lines(width) * paint.line_height(fonts.font(fonts.CAPTION)))

    def _lines(self, width: float) -> int:
        font = fonts.font(fonts.CAPTION)
        widest = max((paint.text_width(font, _key_of(share)) for share in self._shares or ()), default=0.0)
        return 1 if widest <= width / 2 - SWATCH - 12 else 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar, then the key: one at each end."""
        if self._shares is None:
            return
        painter = paint.smooth(QPainter(self))
        off_peak, peak = self._shares
        whole = off_peak.size + peak.size
        width = float(self.width())
        if whole <= 0:
            paint.rounded(painter, QRectF(0, 0, width, BAR), RADIUS, self.theme.color("sunken"))
        else:
            both = GAP if off_peak.size and peak.size else 0
            first = (width - both) * off_peak.size / whole
            # A part that exists is seen, however small.
            first = min(max(first, BAR), width - both - BAR) if both else first
            self._fill(painter, QRectF(0, 0, first, BAR), "hc")
            self._fill(painter, QRectF(first + both, 0, width - first - both, BAR), "hp")
        self._key(painter, off_peak, "hc", right=False)
        self._key(painter, peak, "hp", right=True)

    def _key(self, painter: QPainter, share: Share, role: str, *, right: bool) -> None:
        """One entry of the key: at its own end of one line, or on its own of two."""
        font, text = fonts.font(fonts.CAPTION), _key_of(share)
        high, apart = paint.line_height(font), self._lines(self.width()) == 2
        wide = min(paint.text_width(font, text), self.width() - SWATCH - 7)
        left = self.width() - wide - SWATCH - 7 if right and not apart else 0.0
        top = BAR + KEY_TOP + (high if right and apart else 0.0)
        swatch = QRectF(left, top + (high - SWATCH) / 2, SWATCH, SWATCH)
        self._fill(painter, swatch, role, radius=3)
        words = QRectF(swatch.right() + 7, top, wide, high)
        paint.draw_text(painter, words, text, font, self.theme.color("ink2"))

    def _fill(self, painter: QPainter, rect: QRectF, role: str, radius: float = RADIUS) -> None:
        if rect.width() <= 0:
            return
        if role != "hc":
            paint.rounded(painter, rect, radius, self.theme.color(role))
            return
        paint.rounded(painter, rect, radius, self.theme.color("hct"))
        paint.hatch(painter, paint.round_path(rect, radius), self.theme.color("hc"), 3, 1.6)


def _key_of(share: Share) -> str:
    return f"{share.name} {share.words}"


class LimitBar(Themed, QWidget):
    """How much of a limit was reached; beyond it the bar is full and its end hatched."""

    heard_as = Role.Graphic

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, name: str) -> None:
        """Show ``share`` of 1, said as ``name``."""
        self._share = max(0.0, share)
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, then the part."""
        painter = paint.smooth(QPainter(self))
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, 0, self.width(), BAR)
        paint.rounded(painter, track, RADIUS, self.theme.color("line"))
        if not self._share:
            return
        part = QRectF(0, 0, max(BAR, track.width() * min(self._share, 1.0)), BAR)
        paint.rounded(painter, part, RADIUS, self.theme.color("volet"))
        if self._share > 1:
            within = track.width() / self._share
            over = QRectF(within, 0, track.width() - within, BAR)
            painter.setClipRect(over)
            paint.hatch(painter, paint.round_path(track, RADIUS), self.theme.color("surface", 0.7), 4, 1.6)
