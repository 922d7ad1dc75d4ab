"""What Persienne is made of and under which licences: components come in, they are listed; nothing is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from persienne.ui.settings.about import PUBLIC_DOMAIN
from persienne.ui.style import fonts
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from persienne.ui.settings.about import Component

WIDTH = 640


class LicencesDialog(Form):
    """Lists the libraries and fonts of the program. Each row has a name, a purpose and a licence."""

    def __init__(self, components: Sequence[Component], language: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Licences"), parent, width=WIDTH)
        self.add_words(self.tr("What Persienne is made of, and under which licence each part of it may be used."))
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for row, one in enumerate(components):
            what = QVBoxLayout()
            what.setSpacing(1)
            what.addWidget(Label(one.name, fonts.BODY_STRONG, wrap=True))
            what.addWidget(Label(one.fr if language == "fr" else one.en, fonts.CAPTION, "ink2", wrap=True))
            grid.addLayout(what, row, 0)
            licence = self.tr("public domain") if one.licence == PUBLIC_DOMAIN else one.licence
            grid.addWidget(Label(licence, wrap=True), row, 1)
        self.body.addLayout(grid)
        self.closes(self.tr("Close"))
