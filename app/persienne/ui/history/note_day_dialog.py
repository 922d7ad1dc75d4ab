"""Writing a note on days: the days that are proposed come in, the days that are meant and the words go out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.base.day_notes import FIRST_DAY, LAST_DAY, require_text
from persienne.base.errors import UserError
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from persienne.base.day_notes import DayNote


class NoteDayDialog(Form):
    """Which days, and what is to be remembered of them; ``note`` is the one that is changed, None: a new one.

    ``days`` are those that are proposed (ordinals, both included). ``say`` puts what is wrong with a text into words.
    """

    def __init__(
        self,
        days: tuple[int, int],
        note: DayNote | None,
        say: Callable[[UserError], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Note a day") if note is None else self.tr("Change a note"), parent)
        self._say = say
        self.add_words(
            self.tr(
                "Your own words, kept in your encrypted file and shown beside your measures. They change no figure; "
                "the mirror and the letters never read them."
            ),
            "ink",
        )
        first, last = (date.fromordinal(day) for day in (days if note is None else note[1:3]))
        self.span = self.add_days((first, last), (FIRST_DAY, LAST_DAY), stays_one=True)
        self._field = self.add_field(
            self.tr("What there was"),
            text="" if note is None else note.text,
            hint=self.tr("power cut, extra heater, holidays"),
        )
        self._counted = self.add_words()
        self.ends(self.tr("Note") if note is None else self.tr("Change"), "flag")
        self._field.edit.setFocus()

    @property
    def days(self) -> tuple[int, int]:
        """The first and the last day (ordinals)."""
        return self.span.ordinals

    @property
    def text(self) -> str:
        """The words."""
        return self._field.text

    def choose(self, first: date, last: date, text: str) -> None:
        """Fill it in, as a person would."""
        self.span.choose(first, last)
        self._field.edit.setText(text)

    def accept(self) -> None:
        """Close, unless something is wrong with the words: then say what."""
        try:
            require_text(self.text)
        except UserError as error:
            self._field.show_error(self._say(error))
            self.show_wrong()
        else:
            super().accept()

    def refresh(self) -> None:
        """Say what is wrong with the days."""
        wrong = self.span.wrong
        self._counted.say(wrong)
        self.action.setEnabled(not wrong and bool(self.text))
