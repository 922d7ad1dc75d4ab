"""The week as a list: what each step lets read, day by day; a view comes in, the same words as the picture's go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from persienne.ui.style import fonts
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.telling.mirror.view import MirrorView
    from persienne.ui.mirror.words import MirrorWords

WIDTH = 680


class WeekDialog(Dialog):
    """The bands, the coarsest first, each with its seven days."""

    def __init__(self, view: MirrorView, words: MirrorWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A week, closer and closer"), parent, width=WIDTH)
        for band in view.bands:
            self.add_words(words.band(band), "ink", fonts.BODY_STRONG)
            grid = QGridLayout()
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(4)
            grid.setColumnStretch(1, 1)
            for row, (day, said) in enumerate(words.days(band, view.week)):
                grid.addWidget(Label(day, fonts.CAPTION_MEDIUM), row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(Label(said, fonts.CAPTION, "ink2", wrap=True), row, 1)
            self.body.addLayout(grid)
        self.add_cancel(self.tr("Close"))
