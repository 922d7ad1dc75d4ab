"""A page that shows a report: sections come in and stand as cards, the key of what a person wants to do goes out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persienne.telling.report import Act, Figure, Picture, State, Table, Words
from persienne.ui.frame.page import Page
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.bars import Share, SplitBar
from persienne.ui.widgets.buttons import IconButton, LinkButton, PrimaryButton
from persienne.ui.widgets.card import Card, EmptyState
from persienne.ui.widgets.chip import Chip
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Columns, bare_column, clear
from persienne.ui.widgets.scroll import ScrollBox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from persienne.telling.report import Part, Report, Row, Section

LEFT = "left"
"""The key of the way back."""
LOOKS = {
    "plain": (fonts.BODY, "ink2"),
    "list": (fonts.BODY, "ink2"),
    "loud": (fonts.BODY, "ink"),
    "small": (fonts.CAPTION, "ink2"),
}
"""The step of the type scale and the colour role of each look of words."""
BUTTON_TOP = 14
"""Pixels over the head of a card that has buttons beside it, which are higher than the head."""
ALONE_TOP = 8
"""Pixels over what a page has to show alone."""


class ReportPage(Page):
    """``paint`` makes the widget that shows a picture, ``back`` names the way back."""

    acted = Signal(str)
    """The key of an Act."""

    def __init__(self, title: str, paint: Callable[[Picture], QWidget], back: str) -> None:
        super().__init__(title)
        self.back = IconButton("chevron-left", back)
        self.back.clicked.connect(partial(self.acted.emit, LEFT))
        self.header.insertWidget(0, self.back, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.report: Report[Any] | None = None
        """What is shown."""
        self._paint = paint
        self._banners = QWidget()
        self._above = bare_column(self._banners, 16)
        content = QWidget()
        self._column = bare_column(content, 16)
        self._box = ScrollBox()
        self._box.set_content(content)
        self.body.addWidget(self._banners)
        self.body.addWidget(self._box, 1)

    def foot(self) -> None:
        """Scroll to the end of what is shown."""
        self._box.bring_end()

    def show_report(self, report: Report[Any]) -> None:
        """Show a report; of another question its top."""
        if self.report is None or self.report.about != report.about:
            self._box.bring_top()
        self.report = report
        self.set_title(report.title)
        self.say(report.answer)
        clear(self._above)
        clear(self._column)
        beside: dict[str, list[QWidget]] = {"main": [], "side": []}
        below: list[QWidget] = []
        at = None
        for section in report.sections:
            shown = SectionCard.of(section, self._paint, self.acted.emit)
            if section.place in beside:
                at = len(below) if at is None else at
                beside[section.place].append(shown)
            elif section.place == "banner":
                _add(self._above, shown)
            else:
                self._column.addSpacing(ALONE_TOP if section.place == "alone" else 0)
                below.append(shown)
        if at is not None:
            below.insert(at, Columns(beside["main"], beside["side"], (3, 2)))
        for shown in below:
            _add(self._column, shown)
        self._column.addStretch(1)
        self._banners.setVisible(self._above.count() > 0)


class SectionCard(Card):
    """A section of a report; ``act`` is told the key of what a person wants to do."""

    @classmethod
    def of(cls, section: Section, paint: Callable[[Picture], QWidget], act: Callable[[str], object]) -> QWidget:
        """A card, or what a section without one is shown as."""
        said = [sentence for part in section.parts if isinstance(part, Words) for sentence in part.sentences]
        if section.place in ("banner", "note"):
            (way,) = section.acts
            kind = "warn" if section.place == "banner" else "info"
            banner = Banner(kind, said[0], " ".join(said[1:]), way.words)
            banner.activated.connect(partial(act, way.key))
            return banner
        if section.place == "alone":
            (way,) = section.acts
            empty = EmptyState(section.head, " ".join(said), way.words, primary_icon=way.icon)
            empty.primary_clicked.connect(partial(act, way.key))
            return empty
        return cls(section, paint, act)

    def __init__(self, section: Section, paint: Callable[[Picture], QWidget], act: Callable[[str], object]) -> None:
        super().__init__()
        self._paint, self._act = paint, act
        if section.acts:
            margins = self.body.contentsMargins()
            margins.setTop(BUTTON_TOP)
            self.body.setContentsMargins(margins)
        head = Label(section.head, fonts.CARD, wrap=True)
        self.body.addLayout(_beside(head, *map(self._button, section.acts)))
        for part in section.parts:
            for widget in self._widgets(part):
                self.body.addWidget(widget)
        if section.foot:
            self.body.addSpacing(8)
            self.body.addLayout(_beside(*(widget for part in section.foot for widget in self._widgets(part))))

    def _button(self, act: Act) -> QWidget:
        button = (PrimaryButton if act.main else LinkButton)(act.words, act.icon)
        button.clicked.connect(partial(self._act, act.key))
        return button

    def _widgets(self, part: Part) -> Iterator[QWidget]:
        match part:
            case Words(sentences, look) if sentences:
                yield self._list(sentences) if look == "list" else self._words(" ".join(sentences), *LOOKS[look])
            case Figure(value, unit, words):
                if value:
                    yield Label(f"{value}\u00a0{unit}", fonts.SMALL_FIGURE, figures=True)
                yield self._words(words, fonts.BODY_MEDIUM, "ink2")
            case Table(columns, rows) if rows:
                yield _column([self._row(row, columns) for row in rows], 14)
            case Picture():
                yield self._paint(part)
            case State(words, tone, icon):
                yield Chip(words, tone, icon)
            case Act():
                yield self._button(part)

    def _words(self, text: str, step: fonts.Type, role: str) -> Label:
        return Label(text, step, role, wrap=True)

    def _list(self, sentences: tuple[str, ...]) -> QWidget:
        return _column([self._words(sentence, *LOOKS["list"]) for sentence in sentences], 6)

    def _row(self, row: Row, columns: tuple[str, ...]) -> QWidget:
        """A row of a year: its name and last two cells on a line, the first two as shares of a bar."""
        *shared, main, other = row.cells
        cells = [
            Label(text, step, role, figures=True)
            for text, step, role in ((other, fonts.BODY, "ink2"), (main, fonts.LEAD, "ink"))
            if text
        ]
        shown = QWidget()
        shown.setAccessibleName(row.spoken)
        column = bare_column(shown, 4)
        column.addLayout(_beside(Label(row.name, fonts.BODY_MEDIUM, wrap=True), *cells))
        bar = SplitBar()
        bar.show_shares(*map(Share, columns, row.shares, shared))
        column.addWidget(bar)
        return shown


def _column(widgets: list[QWidget], spacing: int) -> QWidget:
    shown = QWidget()
    column: QVBoxLayout = bare_column(shown, spacing)
    for widget in widgets:
        column.addWidget(widget)
    return shown


def _add(column: QVBoxLayout, widget: QWidget) -> None:
    """Add a widget that is seen at once: Qt would show what joins a page in sight a moment later."""
    column.addWidget(widget)
    widget.show()


def _beside(first: QWidget, *others: QWidget) -> QHBoxLayout:
    """A row of widgets: ``first`` takes the room, ``others`` stand at the right."""
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(first, 1)
    for other in others:
        row.addWidget(other, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return row
