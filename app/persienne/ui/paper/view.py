"""The page on the screen: a Sheet comes in, its pages are drawn as the PDF has them, on a table; nothing is edited.

The paper is white in both palettes. The dashed window of the envelope is on the screen alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from persienne.documents import geometry as at
from persienne.documents import plain_text
from persienne.ui.paper.marks import UNITS, draw
from persienne.ui.paper.pages import Page, lay_out
from persienne.ui.style import fonts
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.paint import rounded, smooth
from persienne.ui.widgets.scroll import ScrollBox
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from persienne.documents.document import Sheet

FULL_SCALE = 2.78
"""Pixels a millimetre at 100 % text: the page is no larger, however wide its table."""
LEAST_TABLE = 240
"""Pixels of the table that are seen however low the window is."""
MARGIN = 14
GAP = 18
RADIUS = 8
_SHADOW_REACH = 7
_SHADOW = QColor("#3A2E18")
_WINDOW = QRectF(104, 47, 92, 37)
"""What an envelope's window shows of the sheet, in millimetres, as it lies in the middle."""
_WINDOW_LINE = QColor("#8FA5A5")
_WINDOW_FILL = QColor("#F6F9F9")
_WINDOW_WORD = QColor("#5F6B6B")
_LEAST_SCALE_FOR_WORDS = 2.0


class Pages(Themed, QWidget):
    """The pages one under the other; as wide as it is made, as high as they need."""

    def __init__(self, window_word: str) -> None:
        super().__init__()
        self.pages: tuple[Page, ...] = ()
        self._window_word = window_word
        self._room: int | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pages(self, pages: tuple[Page, ...]) -> None:
        """Draw ``pages`` from now on."""
        self.pages = pages
        self.updateGeometry()
        self.update()

    def fit(self, height: int | None) -> None:
        """Make a page no higher than ``height`` px, its margins included; None lets the width alone decide."""
        if height != self._room:
            self._room = height
            self.updateGeometry()
            self.update()

    def page_rect(self, number: int) -> QRectF:
        """Where page ``number`` (from 0) lies, in px."""
        scale = self._scale(self.width())
        width, height = at.WIDTH * scale, at.HEIGHT * scale
        return QRectF((self.width() - width) / 2, MARGIN + number * (height + GAP), width, height)

    def hasHeightForWidth(self) -> bool:
        """Pages that are narrower are lower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all pages at ``width`` px."""
        count = len(self.pages)
        return round(2 * MARGIN + count * at.HEIGHT * self._scale(width) + max(0, count - 1) * GAP)

    def sizeHint(self) -> QSize:
        """The page at its full scale."""
        width = round(at.WIDTH * FULL_SCALE * fonts.text_scale()) + 2 * MARGIN
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A page that can still be recognised."""
        return QSize(200, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages that are in sight."""
        painter = smooth(QPainter(self))
        for number, page in enumerate(self.pages):
            place = self.page_rect(number)
            if place.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN).intersects(QRectF(event.rect())):
                self._draw_page(painter, page, place)
        painter.end()

    def _scale(self, width: int) -> float:
        """Pixels a millimetre on a widget of ``width`` px."""
        scale = min(FULL_SCALE * fonts.text_scale(), (width - 2 * MARGIN) / at.WIDTH)
        if self._room is not None:
            scale = min(scale, (self._room - 2 * MARGIN) / at.HEIGHT)
        return max(0.2, scale)

    def _draw_page(self, painter: QPainter, page: Page, place: QRectF) -> None:
        _draw_shadow(painter, place)
        painter.fillRect(place, Qt.GlobalColor.white)
        scale = place.width() / at.WIDTH
        painter.save()
        painter.translate(place.topLeft())
        if page.window:
            self._draw_window(painter, scale)
        painter.scale(scale / UNITS, scale / UNITS)
        draw(page.marks, painter)
        painter.restore()

    def _draw_window(self, painter: QPainter, scale: float) -> None:
        """The window of the envelope, and its name where there is room for it."""
        frame = QRectF(_WINDOW.x() * scale, _WINDOW.y() * scale, _WINDOW.width() * scale, _WINDOW.height() * scale)
        painter.setPen(QPen(_WINDOW_LINE, 1, Qt.PenStyle.DashLine))
        painter.setBrush(_WINDOW_FILL)
        painter.drawRoundedRect(frame, 6, 6)
        if scale >= _LEAST_SCALE_FOR_WORDS:
            painter.setFont(fonts.make(fonts.TICK, scale=0.9 * scale / FULL_SCALE))
            painter.setPen(_WINDOW_WORD)
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            painter.drawText(frame.adjusted(0, 3 * scale / FULL_SCALE, -8, 0), align, self._window_word)


class PaperView(Themed, QWidget):
    """A table on which the pages of a sheet lie; it follows the sheet that it is given, and scrolls.

    A reader of screens is given the sheet's text. ``page_shown`` says which page is in sight (from 1) and how many
    there are.
    """

    heard_as = Role.Document

    page_shown = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self._whole = False
        self._said = (0, 0)
        self.content = Pages(self.tr("window"))
        self.box = ScrollBox(self.tr("The page"), stays=True)
        self.box.setMinimumHeight(LEAST_TABLE)
        self.box.set_content(self.content)
        self.box.viewport().installEventFilter(self)
        self.box.verticalScrollBar().valueChanged.connect(self._say_page)
        self.box.verticalScrollBar().rangeChanged.connect(self._say_page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.box)

    @property
    def page_count(self) -> int:
        """How many pages the sheet has; 0 where there is none."""
        return len(self.content.pages)

    @property
    def page(self) -> int:
        """The page that fills most of the sight, from 1; 0 where there is none."""
        top = self.box.verticalScrollBar().value()
        sight = QRectF(0, top, self.content.width(), max(1, self.box.viewport().height()))
        seen = [self.content.page_rect(number).intersected(sight).height() for number in range(len(self.content.pages))]
        return seen.index(max(seen)) + 1 if seen else 0

    def set_sheet(self, sheet: Sheet | None) -> None:
        """Lay ``sheet`` on the table in place of what lay there; the place in it is kept."""
        if sheet == self._sheet:
            return
        self._sheet = sheet
        self.content.show_pages(lay_out(sheet) if sheet is not None else ())
        self.box.setAccessibleName(sheet.title if sheet is not None else "")
        self.box.setAccessibleDescription(plain_text.text(sheet) if sheet is not None else "")
        self._say_page()

    def set_whole(self, *, whole: bool) -> None:
        """Show a page from top to bottom, or as wide as the table allows."""
        self._whole = whole
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the height of what is in sight."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The table."""
        painter = smooth(QPainter(self))
        rounded(painter, QRectF(self.rect()), RADIUS, self.theme.color("sunken"), border=self.theme.color("line"))
        painter.end()

    def _fit(self) -> None:
        self.content.fit(self.box.viewport().height() if self._whole else None)
        self._say_page()

    def _say_page(self) -> None:
        said = (self.page, self.page_count)
        if said != self._said:
            self._said = said
            self.page_shown.emit(*said)


def _draw_shadow(painter: QPainter, place: QRectF) -> None:
    """A soft edge around the paper, deeper below."""
    painter.setPen(Qt.PenStyle.NoPen)
    for reach in range(_SHADOW_REACH, 0, -1):
        shade = QColor(_SHADOW)
        shade.setAlphaF(0.016)
        painter.setBrush(shade)
        painter.drawRoundedRect(place.adjusted(-reach, -reach + 2, reach, reach + 2), reach, reach)
