"""Small bars: shares of a whole, parts of the storage, totals of a few days; numbers and words come in, no axis."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.ui.style import fonts
from persienne.ui.style.translation import listed, named
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.themed import Themed, Wrapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QFont


SHARES_BAR = 10
SHARES_RADIUS = 5.0
SHARES_GAP = 3
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
        return round(SHARES_BAR + KEY_TOP + self._lines(width) * paint.line_height(fonts.font(fonts.CAPTION)))

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
            paint.rounded(painter, QRectF(0, 0, width, SHARES_BAR), SHARES_RADIUS, self.theme.color("sunken"))
        else:
            both = SHARES_GAP if off_peak.size and peak.size else 0
            first = (width - both) * off_peak.size / whole
            # A part that exists is seen, however small.
            first = min(max(first, SHARES_BAR), width - both - SHARES_BAR) if both else first
            self._fill(painter, QRectF(0, 0, first, SHARES_BAR), "hc")
            self._fill(painter, QRectF(first + both, 0, width - first - both, SHARES_BAR), "hp")
        self._key(painter, off_peak, "hc", right=False)
        self._key(painter, peak, "hp", right=True)

    def _key(self, painter: QPainter, share: Share, role: str, *, right: bool) -> None:
        """One entry of the key: at its own end of one line, or on its own of two."""
        font, text = fonts.font(fonts.CAPTION), _key_of(share)
        high, apart = paint.line_height(font), self._lines(self.width()) == 2
        wide = min(paint.text_width(font, text), self.width() - SWATCH - 7)
        left = self.width() - wide - SWATCH - 7 if right and not apart else 0.0
        top = SHARES_BAR + KEY_TOP + (high if right and apart else 0.0)
        swatch = QRectF(left, top + (high - SWATCH) / 2, SWATCH, SWATCH)
        self._fill(painter, swatch, role, radius=3)
        words = QRectF(swatch.right() + 7, top, wide, high)
        paint.draw_text(painter, words, text, font, color=self.theme.color("ink2"))

    def _fill(self, painter: QPainter, rect: QRectF, role: str, radius: float = SHARES_RADIUS) -> None:
        if rect.width() <= 0:
            return
        if role != "hc":
            paint.rounded(painter, rect, radius, self.theme.color(role))
            return
        paint.rounded(painter, rect, radius, self.theme.color("hct"))
        paint.hatch(painter, paint.round_path(rect, radius), self.theme.color("hc"), 3, width=1.6)


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
        return QSize(200, SHARES_BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, then the part."""
        painter = paint.smooth(QPainter(self))
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, 0, self.width(), SHARES_BAR)
        paint.rounded(painter, track, SHARES_RADIUS, self.theme.color("line"))
        if not self._share:
            return
        part = QRectF(0, 0, max(SHARES_BAR, track.width() * min(self._share, 1.0)), SHARES_BAR)
        paint.rounded(painter, part, SHARES_RADIUS, self.theme.color("volet"))
        if self._share > 1:
            within = track.width() / self._share
            over = QRectF(within, 0, track.width() - within, SHARES_BAR)
            painter.setClipRect(over)
            paint.hatch(painter, paint.round_path(track, SHARES_RADIUS), self.theme.color("surface", 0.7), 4, width=1.6)


BAR = 16
GAP = 2
RADIUS = 4
KEY_GAP = 26


class StoragePart(NamedTuple):
    """One part: its name, its size in bytes, the size in words, its colour role, and whether it is hatched."""

    name: str
    size: int
    words: str
    role: str = "volet"
    hatched: bool = False


class StorageBar(Wrapping, QWidget):
    """Parts of a whole as one bar of 16 px, with the key beneath, on as many lines as it takes."""

    heard_as = Role.Graphic

    def __init__(self, parts: Sequence[StoragePart] = ()) -> None:
        super().__init__()
        self._parts: tuple[StoragePart, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_parts(parts)

    @property
    def parts(self) -> tuple[StoragePart, ...]:
        """What is shown."""
        return self._parts

    def set_parts(self, parts: Sequence[StoragePart]) -> None:
        """Show ``parts``, those of no size left out."""
        self._parts = tuple(part for part in parts if part.size > 0)
        self.setAccessibleName(self.tr("Space used"))
        self.setAccessibleDescription(", ".join(f"{part.name} {part.words}" for part in self._parts))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """The bar and the key's lines."""
        line = self._line()
        rows = 1 + max((row for _, _, row in self._key(width)), default=0)
        return round(BAR + 10 + rows * line)

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        return QSize(360, self.heightForWidth(360))

    def minimumSizeHint(self) -> QSize:
        """The bar can be short; the key then takes more lines."""
        return QSize(160, self.heightForWidth(max(160, self.width())))

    def _line(self) -> float:
        return paint.line_height(fonts.font(fonts.CAPTION)) + 6

    def _key(self, width: float) -> Iterator[tuple[StoragePart, float, int]]:
        """Each part with the left edge and the line of its key."""
        left, row = 0.0, 0
        for part in self._parts:
            wide = SWATCH + 5 + paint.text_width(fonts.font(fonts.CAPTION), part.name) + 5
            wide += paint.text_width(fonts.font(fonts.CAPTION_STRONG), part.words)
            if left > 0 and left + wide > width:
                left, row = 0.0, row + 1
            yield part, left, row
            left += wide + KEY_GAP

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar, then its key."""
        painter = paint.smooth(QPainter(self))
        whole = QRectF(0, 0, self.width(), BAR)
        self._paint_bar(painter, whole)
        line = self._line()
        for part, left, row in self._key(self.width()):
            top = BAR + 10 + row * line
            swatch = QRectF(left, top + (line - SWATCH) / 2, SWATCH, SWATCH)
            self._fill(painter, swatch, 3, part)
            name, value = fonts.font(fonts.CAPTION), fonts.font(fonts.CAPTION_STRONG)
            at = swatch.right() + 5
            wide = paint.text_width(name, part.name)
            paint.draw_text(painter, QRectF(at, top, wide, line), part.name, name, color=self.theme.color("ink2"))
            rest = QRectF(at + wide + 5, top, paint.text_width(value, part.words), line)
            paint.draw_text(painter, rest, part.words, value, color=self.theme.color("ink"))

    def _paint_bar(self, painter: QPainter, whole: QRectF) -> None:
        total = sum(part.size for part in self._parts)
        if total == 0:
            paint.rounded(painter, whole, RADIUS, self.theme.color("sunken"), border=self.theme.color("line"))
            return
        painter.save()
        painter.setClipPath(paint.round_path(whole, RADIUS))
        room = whole.width() - GAP * (len(self._parts) - 1)
        left = 0.0
        for part in self._parts:
            wide = max(2.0, room * part.size / total)
            self._fill(painter, QRectF(left, 0, wide, whole.height()), 1, part)
            left += wide + GAP
        painter.restore()

    def _fill(self, painter: QPainter, rect: QRectF, radius: float, part: StoragePart) -> None:
        color = self.theme.color(part.role)
        if not part.hatched:
            paint.rounded(painter, rect, radius, color)
            return
        paint.rounded(painter, rect, radius, self.theme.color("hct" if part.role == "hc" else "sunken"))
        paint.hatch(painter, paint.round_path(rect, radius), color, 3 if rect.width() < 20 else 4, width=1.2)


DAYS_RADIUS, DAYS_GAP, WIDEST = 3.0, 8.0, 56.0


class DayBar(NamedTuple):
    """A day: its name under the bar, its size, its words over it, and whether it was measured in full.

    ``size`` None is a day of which nothing is known.
    """

    name: str
    size: float | None
    words: str
    whole: bool = True


class DayBars(Themed, QWidget):
    """One bar a day, the last one at full strength; what is not known is hatched from top to bottom."""

    heard_as = Role.Graphic

    def __init__(self, name: str) -> None:
        super().__init__()
        self.bars: Sequence[DayBar] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bars(self, bars: Sequence[DayBar]) -> None:
        """Show ``bars``, oldest first."""
        self.bars = bars
        self.setAccessibleDescription(listed(named(bar.name, bar.words) for bar in bars))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the bars and both lines of words; it takes what the page has left."""
        return QSize(420, 150)

    def minimumSizeHint(self) -> QSize:
        """Low bars still tell."""
        return QSize(240, round(fonts.scaled(90)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the baseline, the bars and their words."""
        if not self.bars:
            return
        painter = paint.smooth(QPainter(self))
        font = fonts.font(fonts.TICK)
        line = paint.line_height(font)
        pitch = self.width() / len(self.bars)
        names = _names(self.bars, font, pitch)
        foot = self.height() - line * max(map(len, names)) - 8
        room = foot - line - 8
        largest = max((bar.size or 0.0 for bar in self.bars), default=0.0) or 1.0
        wide = min(pitch - DAYS_GAP, WIDEST)
        for at, (bar, name) in enumerate(zip(self.bars, names, strict=True)):
            left = at * pitch + (pitch - wide) / 2
            if bar.size is None:
                self._paint_hole(painter, QRectF(left, 0, wide, foot))
            else:
                high = max(2.0, round(room * bar.size / largest))
                rect = QRectF(round(left), foot - high, round(wide), high)
                self._paint_bar(painter, rect, bar, last=at == len(self.bars) - 1)
            for below, word in enumerate(name):
                slot = QRectF(at * pitch, foot + 6 + below * line, pitch, line)
                paint.draw_text(painter, slot, word, font, color=self.theme.color("ink3"), align=paint.ALIGN_CENTER)
        paint.hairline(painter, 0, self.width(), foot, color=self.theme.color("ink", 0.28))

    def _paint_bar(self, painter: QPainter, rect: QRectF, bar: DayBar, *, last: bool) -> None:
        path = QPainterPath()
        radius = min(DAYS_RADIUS, rect.height())
        path.addRoundedRect(rect.adjusted(0, 0, 0, radius), radius, radius)
        painter.save()
        painter.setClipRect(QRectF(rect.left() - 1, 0, rect.width() + 2, rect.bottom()))
        if bar.whole:
            painter.fillPath(path, self.theme.color("volet", 1.0 if last else 0.8))
        else:
            painter.fillPath(path, self.theme.color("volet", 0.16))
            paint.hatch(painter, path, self.theme.color("volet", 0.9), 4, width=1.1)
            painter.strokePath(path, QPen(self.theme.color("volet"), 1.2))
        painter.restore()
        font = fonts.font(fonts.TICK_MEDIUM, figures=True)
        over = QRectF(rect.center().x() - 60, rect.top() - paint.line_height(font) - 3, 120, paint.line_height(font))
        if paint.text_width(font, bar.words) <= self.width() / len(self.bars) - 2:
            paint.draw_text(painter, over, bar.words, font, color=self.theme.color("ink2"), align=paint.ALIGN_CENTER)

    def _paint_hole(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(rect, self.theme.color("ghost", 0.08))
        path = QPainterPath()
        path.addRect(rect)
        paint.hatch(painter, path, self.theme.color("ghost", 0.55), 5, width=1.1)


def _names(bars: Sequence[DayBar], font: QFont, pitch: float) -> list[list[str]]:
    """« mar. 17 » stands over two lines where the days are narrow; where they are narrower still, « M » and « 17 »."""
    if all(paint.text_width(font, bar.name) <= pitch for bar in bars):
        return [[bar.name] for bar in bars]
    names = [bar.name.split() for bar in bars]
    if all(paint.text_width(font, name[0]) <= pitch + 1 for name in names):
        return names
    return [[name[0][:1].upper(), *name[1:]] for name in names]
