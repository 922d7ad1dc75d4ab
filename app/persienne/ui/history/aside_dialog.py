"""Setting days aside: the days in view come in, the days that are meant, the reason and a few words go out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.base.set_aside import Reason
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.ui.history.words import HistoryWords


class AsideDialog(Form):
    """Which days, why; what it does is said, and that it can be taken back.

    ``chosen`` are the days that are proposed, ``known`` those of which anything is known (ordinals, both included).
    """

    def __init__(
        self, chosen: tuple[int, int], known: tuple[int, int], words: HistoryWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Set days aside"), parent)
        self._words = words
        self.add_words(
            self.tr("These days stay stored and leave every sum. You can take them back at any time."), "ink"
        )
        low, high = map(date.fromordinal, known)
        first, last = (date.fromordinal(min(max(day, known[0]), known[1])) for day in chosen)
        self.span = self.add_days((first, last), (low, high), stays_one=True)
        self._counted = self.add_words()
        sentences = {
            Reason.IMPLAUSIBLE: self.tr("No home uses so much, or so little."),
            Reason.WRONG_UNIT: self.tr("Watts were read as kilowatts, or the other way round."),
            Reason.OTHER_HOME: self.tr("If a whole file is not yours, undo its import instead."),
            Reason.METER_FAULT: self.tr("It did not work, or was being replaced."),
            Reason.OTHER: self.tr("You may say which below."),
        }
        named = [(one.value, words.reason(one, alone=True), said) for one, said in sentences.items()]
        self._reason = self.add_options(self.tr("Why"), named)
        self._note = self.add_field(self.tr("In your own words (may stay empty)"))
        self.ends(self.tr("Set aside"), "archive")

    @property
    def days(self) -> tuple[int, int]:
        """The first and the last day (ordinals)."""
        return self.span.ordinals

    @property
    def reason(self) -> Reason:
        """Why."""
        return Reason(self._reason.key)

    @property
    def note(self) -> str | None:
        """The household's own words, or None."""
        return self._note.text or None

    def choose(self, first: date, last: date, reason: Reason, note: str = "") -> None:
        """Fill it in, as a person would."""
        self.span.choose(first, last)
        self._reason.choose(reason.value)
        self._note.edit.setText(note)

    def refresh(self) -> None:
        """Say how many days leave the sums, or what is wrong with them."""
        first, last = self.days
        wrong = self.span.wrong
        self.action.setEnabled(not wrong)
        self._counted.setText(wrong or self._words.leaving(last - first + 1))
