"""The contract of a meter, asked for once: what is known of it comes in, an option with its hours goes out.

Seasons and weekdays of off-peak hours are for the command line's file: where a contract has them, they stay as they are
until another one is said here.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from persienne.insight.tariff import MINUTES_OF_DAY, Period, PriceWindow, Timeline, overlapping
from persienne.insight.tariff_text import MOST_KVA, minute_of
from persienne.meters.tic.contract import Option
from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.day_field import DayField
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.options import Options

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.telling.contract_words import ContractWords
    from persienne.ui.style.theme import Theme

_HOUR = r"(\d{1,2})\s*[h:]?\s*(\d{2})?"
_WINDOW = re.compile(rf"{_HOUR}\s*(?:-|–|à|a|to)\s*{_HOUR}", re.IGNORECASE)
_BETWEEN = re.compile(r"[,;]|\bet\b|\band\b", re.IGNORECASE)
_AROUND = re.compile(r"\b(?:HC|de|from)\b|[()«»]", re.IGNORECASE)
"""What stands around the hours on a bill, « HC (22H30-6H30) », or in a sentence."""


class ContractDialog(Dialog):
    """Which price when. ``known`` is what the household said, or what the meter tells of itself."""

    def __init__(
        self,
        known: Timeline,
        first_day: date,
        today: date,
        words: ContractWords,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        meter: str = "",
    ) -> None:
        super().__init__(self.tr("Your electricity contract"), theme, parent)
        if meter:
            self.add_words(meter, "ink")
        self.add_words(
            self.tr("It is on your bill. It gives energy its price, and splits daily totals once half-hours are gone.")
        )
        self._known = known
        self._last = last = known.periods[-1] if known.periods else None
        self.options = Options(
            self.tr("Option"),
            (
                (Option.BASE.value, self.tr("One price all day"), self.tr("Base option")),
                (
                    Option.HPHC.value,
                    self.tr("Peak and off-peak hours"),
                    self.tr("The hours stand on the bill: « HC (22H30-6H30) »"),
                ),
                (
                    Option.TEMPO.value,
                    self.tr("Tempo"),
                    self.tr("Blue, white and red days; off-peak from 22:00 to 6:00"),
                ),
                *self._of_a_file(last, words),
            ),
            theme,
            last.option.value if last else Option.BASE.value,
        )
        self.body.addWidget(self.options)
        self._said = ", ".join(words.window(window) for window in last.off_peak) if last else ""
        self._hours = Field(self.tr("Off-peak hours"), theme, text=self._said, hint="22:30 – 6:30, 12:30 – 14:30")
        self.body.addWidget(self._hours)
        power = "" if last is None or last.kva is None else str(last.kva)
        self._kva = Field(self.tr("Subscribed power in kVA (prices take it)"), theme, text=power, hint="6")
        self.body.addWidget(self._kva)
        since = date.fromordinal(last.since) if last else first_day
        self._since = DayField(self.tr("Since"), theme, since, last=max(since, today))  # it may lie ahead: new hours
        self.body.addWidget(self._since)
        self.options.chosen.connect(self._on_option)
        self._on_option(self.options.key)
        self.add_cancel(self.tr("Not now"))
        save = PrimaryButton(self.tr("Keep this contract"), theme)
        save.clicked.connect(self._on_save)
        self.add_action(save, accepts=False)

    def _of_a_file(self, last: Period | None, words: ContractWords) -> tuple[tuple[str, str, str], ...]:
        """The contract that only a file can say, to be kept; nothing where there is none such."""
        if last is None or last.option not in (Option.EJP, Option.OTHER):
            return ()
        return ((last.option.value, words.figures.capital(words.period(last)), self.tr("As a file said it")),)

    @property
    def timeline(self) -> Timeline:
        """The meter's contracts and the one of this dialog, which replaces a contract that begins on the same day."""
        option, since = Option(self.options.key), self._since.day.toordinal()
        # The supplier, the prices and what else a file said stay while the option does.
        same = self._last if self._last is not None and self._last.option is option else Period(since, option)
        windows = self._windows() or () if option is Option.HPHC else ()
        added = replace(same, since=since, off_peak=windows, kva=self._power())
        kept = [period for period in self._known.periods if period.since != added.since]
        return Timeline(tuple(sorted([*kept, added], key=lambda period: period.since)))

    def choose(self, option: Option, hours: str = "") -> None:
        """Choose an option and its off-peak hours, as a person would."""
        self.options.choose(option.value)
        self._hours.edit.setText(hours)

    def _windows(self) -> tuple[PriceWindow, ...] | None:
        """What was typed; hours that were left as they stood keep their season and weekdays."""
        if self._said and self._hours.text == self._said:
            return self._known.periods[-1].off_peak
        return windows_of(self._hours.text)

    def _power(self) -> int | None:
        """The power that was typed; None where nothing was, or nothing that a home has."""
        text = self._kva.text.strip().casefold().removesuffix("kva").strip()
        return int(text) if text.isdecimal() and 1 <= int(text) <= MOST_KVA else None

    def _on_option(self, key: str) -> None:
        self._hours.setVisible(key == Option.HPHC.value)
        self.fit()

    def _on_save(self) -> None:
        if self._kva.text.strip() and self._power() is None:
            self._kva.show_error(self.tr("Write a whole number from 1 to 36, as on the bill."))
        elif self.options.key != Option.HPHC.value:
            self.accept()
        elif self._windows() is None:
            self._hours.show_error(self.tr("Write each as 22:30 – 6:30, with a comma between them."))
        elif overlapping(self._windows() or ()):
            self._hours.show_error(self.tr("Two of these hours overlap."))
        else:
            self.accept()


def windows_of(text: str) -> tuple[PriceWindow, ...] | None:
    """The off-peak hours that a person typed, as on the bill or in words, or None where that can't be told."""
    found = []
    for part in _BETWEEN.split(_AROUND.sub(" ", text)):
        match = _WINDOW.fullmatch(part.strip())
        if match is None:
            return None
        try:
            start, end = (minute_of(f"{match[place]}:{match[place + 1] or '00'}") for place in (1, 3))
        except ValueError:
            return None
        end = end or MINUTES_OF_DAY
        if start in (end, MINUTES_OF_DAY):
            return None
        found.append(PriceWindow(start, end))
    return tuple(found)
