"""Opening the shutter is an act: who decides and why come in, both may be left empty; it is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.slats import Slat
from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.stops import stop_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class WideningDialog(Dialog):
    """Says what the wider stop shows, and asks for a yes."""

    def __init__(self, stop: Slat, parent: QWidget | None = None) -> None:
        title = self.tr("Open the shutter") if stop is Slat.OPEN else self.tr("Open the shutter halfway")
        super().__init__(title, parent)
        self.add_words(stop_words(stop).sentence, "ink")
        self.add_words(
            self.tr(
                "It changes what this computer writes from now on. What was erased does not come back, and at the grid "
                "operator nothing changes."
            )
        )
        self._by = Field(self.tr("Who decides (may stay empty)"), hint=self.tr("a first name is enough"))
        self._why = Field(self.tr("Why (may stay empty)"))
        for field in (self._by, self._why):
            self.body.addWidget(field)
        self.add_words(self.tr("The day, the new position and these two lines are kept in this household’s register."))
        self.add_cancel(self.tr("Leave it as it is"))
        self.add_action(PrimaryButton(self.tr("Open"), "sun"))

    @property
    def by(self) -> str | None:
        """Who decides, or None."""
        return self._by.text or None

    @property
    def why(self) -> str | None:
        """Why, or None."""
        return self._why.text or None
