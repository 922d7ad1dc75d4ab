"""The storage bar: parts with a size come in, one bar and its key go out; sizes are put into words by the caller."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.wrapping import Wrapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


BAR = 16
GAP = 2
RADIUS = 4
SWATCH = 10
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
            paint.draw_text(painter, QRectF(at, top, wide, line), part.name, name, self.theme.color("ink2"))
            rest = QRectF(at + wide + 5, top, paint.text_width(value, part.words), line)
            paint.draw_text(painter, rest, part.words, value, self.theme.color("ink"))

    def _paint_bar(self, painter: QPainter, whole: QRectF) -> None:
        total = sum(part.size for part in self._parts)
        if total == 0:
            paint.rounded(painter, whole, RADIUS, self.theme.color("sunken"), self.theme.color("line"))
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
        paint.hatch(painter, paint.round_path(rect, radius), color, 3 if rect.width() < 20 else 4, 1.2)
