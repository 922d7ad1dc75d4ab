"""The letter on its table: a paper comes in, it is shown as it will be printed; what is wanted of it goes out.

What is taken along is the French letter, which is sent; the English version is read here and nowhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from persienne.base.placeholders import fill
from persienne.ui.paper.view import PaperView
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import SecondaryButton
from persienne.ui.widgets.choices import Segmented
from persienne.ui.widgets.label import Label, plain_tip
from persienne.ui.widgets.layouts import Flow, bare_column, clear
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from persienne.ui.letters.view import Paper

WHOLE, WIDTH = "whole", "width"
SENT, READ = "fr", "en"


class PaperPanel(Themed, QWidget):
    """The page, what of it is seen, and the ways to take it along."""

    pdf_wanted = Signal()
    odt_wanted = Signal()
    message_wanted = Signal()
    seen = Signal()
    """The table comes into sight."""
    letter_chosen = Signal(int)
    """The place of another of the letters that may be shown."""

    def __init__(self, *, keeps: bool = True, whole: bool = False) -> None:
        """``keeps``: whether it offers to take the letter along; ``whole``: whether the page is first seen in full."""
        super().__init__()
        self._paper: Paper | None = None
        self._count = Label("", fonts.BODY_MEDIUM, "ink2")
        self._count.hide()
        self._size = Segmented(
            [(WHOLE, self.tr("Whole page")), (WIDTH, self.tr("Width"))],
            self.tr("How much of the page is seen"),
            chosen=WHOLE if whole else WIDTH,
            small=True,
        )
        self._size.chosen.connect(self._resize)
        self._version = Segmented(
            [(SENT, "FR"), (READ, "EN")], self.tr("French, which is sent, or English, to read"), small=True
        )
        self._version.setToolTip(self._version.accessibleName())
        self._version.chosen.connect(self._show)
        self._view = PaperView()
        self._view.page_shown.connect(self._say_page)
        self._view.set_whole(whole=whole)
        self._reading = Banner("info", self.tr("Reading version: only the French letter is sent"))
        self._reading.hide()
        flow = Flow(right=True)
        flow.addWidget(self._count)
        self._letters = QHBoxLayout()
        self._letters.setContentsMargins(0, 0, 0, 0)
        self._names: list[str] = []
        self._which = QWidget()
        self._which.setLayout(self._letters)
        self._which.hide()
        flow.addWidget(self._which)
        for choice in (self._size, self._version):
            flow.addWidget(choice)
        if keeps:
            self._add_keeping(flow)
        column = bare_column(self, 12)
        column.addLayout(flow)
        column.addWidget(self._reading)
        column.addWidget(self._view, 1)

    def _add_keeping(self, flow: Flow) -> None:
        self._buttons = []
        for text, name, icon, wanted in (
            (
                self.tr("E-mail"),
                self.tr("The letter as an e-mail, or as the text of an online form"),
                "mail",
                self.message_wanted.emit,
            ),
            ("PDF", self.tr("Save the letter as PDF"), "download", self.pdf_wanted.emit),
            ("ODT", self.tr("Save the letter for a word processor (ODT)"), "download", self.odt_wanted.emit),
        ):
            button = SecondaryButton(text, icon)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _on=False, wanted=wanted: wanted())
            flow.addWidget(button)
            self._buttons.append(button)
        mail, _pdf, odt = self._buttons
        self._made_anew = (mail, odt)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it is seen."""
        super().showEvent(event)
        self.seen.emit()

    @property
    def paper(self) -> Paper | None:
        """What lies on the table."""
        return self._paper

    def show_paper(self, paper: Paper | None) -> None:
        """Lay another letter on the table, or none."""
        self._paper = paper
        if paper is None or paper.reading is None:
            self._version.choose(SENT)
        self._version.set_enabled(READ, paper is not None and paper.reading is not None)
        for button in getattr(self, "_buttons", ()):
            button.setEnabled(paper is not None)
        for button in getattr(self, "_made_anew", ()):
            button.setEnabled(paper is not None and paper.ours)
        self._show(self._version.key)

    def set_letters(self, names: list[str], chosen: int) -> None:
        """Offer several letters to be shown, by their numbers; none or one takes the choice away."""
        if names != self._names:
            self._names = list(names)
            clear(self._letters)
            if len(names) > 1:
                numbers = [(str(place), str(place + 1)) for place in range(len(names))]
                which = Segmented(numbers, self.tr("The letter that is shown"), small=True)
                which.chosen.connect(lambda key: self.letter_chosen.emit(int(key)))
                self._letters.addWidget(which)
        if len(names) > 1 and (item := self._letters.itemAt(0)) is not None:
            which_one = item.widget()
            assert isinstance(which_one, Segmented)
            which_one.choose(str(chosen))
            which_one.setToolTip(plain_tip(names[chosen]))
        self._which.setVisible(len(names) > 1)

    def _show(self, version: str) -> None:
        paper = self._paper
        read = version == READ and paper is not None and paper.reading is not None
        self._reading.setVisible(read and paper is not None and paper.ours)
        sheet = None if paper is None else paper.reading if read else paper.sheet
        self._view.set_sheet(sheet)

    def _resize(self, key: str) -> None:
        self._view.set_whole(whole=key == WHOLE)

    def _say_page(self, page: int, count: int) -> None:
        said = fill(self.tr("Page {number} of {count}"), number=page, count=count)
        self._count.setText(said)
        self._count.setVisible(count > 1)
        self._view.setAccessibleName(said)
