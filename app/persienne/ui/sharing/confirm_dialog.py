"""The effect of a withdrawal was seen: the flow comes in, the day on which it was seen goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.placeholders import fill
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from persienne.consents.flows import Flow
    from persienne.telling.history_words import HistoryOfFlowWords


class ConfirmingDialog(Form):
    """On which day it was seen, in an account or in an answer, that nothing passes any more."""

    def __init__(self, flow: Flow, words: HistoryOfFlowWords, today: date, parent: QWidget | None = None) -> None:
        super().__init__(fill(self.tr("It has stopped: {flow}"), flow=words.title(flow)), parent)
        self.add_words(
            self.tr(
                "You saw it in the account, or an answer says so. It is noted as confirmed on that day. It does "
                "not prove that what was received before is erased."
            )
        )
        first = flow.ended_on or flow.requested_on
        self._day = self.add_day(self.tr("Seen on"), today, first=first, last=today)
        self.ends(self.tr("Note it"), "check")

    @property
    def day(self) -> date:
        """The day."""
        return self._day.day
