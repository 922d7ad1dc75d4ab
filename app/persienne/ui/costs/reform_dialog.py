"""The hours of a letter, copied: what is known of them comes in, a change goes out; nothing is checked but its form."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout

from persienne.base.errors import UserError
from persienne.insight.reform.hours import BEGINS, Change
from persienne.insight.tariff import overlapping
from persienne.insight.tariff_text import clock, off_peak_of
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.day_field import DayField
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.field import Field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.insight.tariff import PriceWindow
    from persienne.ui.style.theme import Theme

LINES: Final = 2
"""How many stretches a day's off-peak hours may have."""


class ReformDialog(Dialog):
    """From which day on, and which hours in winter and in summer. ``known`` is what was said before, or nothing."""

    def __init__(self, known: Change | None, since: date, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The hours of your letter"), theme, parent)
        self.add_words(self.tr("Copy the day and the hours of your supplier’s letter, or of your account there."))
        begins = date.fromordinal(BEGINS)
        self._since = DayField(self.tr("From which day on"), theme, max(since, begins), first=begins)
        self.body.addWidget(self._since)
        self._winter = self._season(self.tr("In winter (1 November – 31 March)"), known.winter if known else ())
        self._summer = self._season(self.tr("In summer (1 April – 31 October)"), known.summer if known else ())
        self.add_cancel()
        show = PrimaryButton(self.tr("See what it changes"), theme)
        show.clicked.connect(self._on_show)
        self.add_action(show, accepts=False)

    def _season(self, name: str, windows: tuple[PriceWindow, ...]) -> list[tuple[Field, Field]]:
        """The lines of a season, each from one minute to another."""
        self.add_words(name, "ink", fonts.CARD)
        lines = []
        for place in range(LINES):
            window = windows[place] if place < len(windows) else None
            begin = self._field(self.tr("from"), name, place, None if window is None else window.start)
            end = self._field(self.tr("to"), name, place, None if window is None else window.end)
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(begin, 1)
            row.addWidget(end, 1)
            self.body.addLayout(row)
            lines.append((begin, end))
        return lines

    def _field(self, what: str, season: str, place: int, minute: int | None) -> Field:
        line = (self.tr("First hours"), self.tr("Second hours (may stay empty)"))[place]
        field = Field(f"{line}, {what}", self.theme, text="" if minute is None else clock(minute), hint="00:00")
        field.edit.setAccessibleName(f"{season}, {line}, {what}")
        return field

    @property
    def change(self) -> Change:
        """What was typed."""
        winter, summer = (tuple(self._windows(lines) or ()) for lines in (self._winter, self._summer))
        return Change(self._since.day.toordinal(), winter, summer)

    def copy(self, since: date, winter: str, summer: str) -> None:
        """Fill the fields as a person would: ``23:00-07:00`` or ``02:00-07:00,13:00-16:00``."""
        self._since.choose(since)
        for lines, said in ((self._winter, winter), (self._summer, summer)):
            parts = said.split(",")
            for place, fields in enumerate(lines):
                begin, _, end = (parts[place] if place < len(parts) else "").partition("-")
                for field, text in zip(fields, (begin, end), strict=True):
                    field.edit.setText(text)

    def _windows(self, lines: list[tuple[Field, Field]]) -> list[PriceWindow] | None:
        """The hours of a season; None where one line is not clear, which is then said at it."""
        found: list[PriceWindow] = []
        for place, (begin, end) in enumerate(lines):
            if place and not begin.text and not end.text:
                continue
            try:
                found += off_peak_of(f"{begin.text} – {end.text}")
            except UserError:
                wrong = begin if begin.text and not end.text else end if end.text and not begin.text else begin
                wrong.show_error(self.tr("Write it as on the letter: 23:30, or 23h30."))
                return None
        if overlapping(found):
            lines[-1][0].show_error(self.tr("These hours overlap those above."))
            return None
        return found

    def _on_show(self) -> None:
        said = [self._windows(lines) for lines in (self._winter, self._summer)]
        if not self._since.refused and all(windows is not None for windows in said):
            self.accept()
