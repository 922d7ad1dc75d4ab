"""The hours of a letter, copied: what is known of them comes in, a change goes out; nothing is checked but its form."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.insight.reform.hours import BEGINS, Change
from persienne.insight.tariff_text import clock
from persienne.ui.frame.contract_fields import HoursField
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.insight.tariff import PriceWindow


class ReformDialog(Form):
    """From which day on, and which hours in winter and in summer. ``known`` is what was said before, or nothing."""

    def __init__(self, known: Change | None, since: date, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The hours of your letter"), parent)
        self.add_words(
            self.tr(
                "Copy the day and the hours of your supplier’s letter, or of your account there: as it prints them, or "
                "as 2:00 – 7:00, 13:00 – 16:00."
            )
        )
        begins = date.fromordinal(BEGINS)
        self._since = self.add_day(self.tr("From which day on"), max(since, begins), first=begins)
        winter, summer = ("", "") if known is None else (_text(known.winter), _text(known.summer))
        self._same = self.add_tick(
            self.tr("The same hours all year"),
            self.tr("Otherwise the letter has some for winter and some for summer."),
            checked=winter == summer,
        )
        hint = self.tr("HC (2H00-7H00;13H00-16H00)")
        self._winter = self.add(HoursField("", text=winter, hint=hint))
        self._summer = self.add(HoursField(self.tr("In summer (1 April – 31 October)"), text=summer, hint=hint))
        self.ends(self.tr("See what it changes"), act=self._on_show)

    @property
    def change(self) -> Change:
        """What was typed."""
        winter, summer = (field.windows() or () for field in self._fields)
        return Change(self._since.day.toordinal(), winter, summer)

    def copy(self, since: date, winter: str, summer: str | None) -> None:
        """Fill the fields as a person would; ``summer`` is None for the same hours all year."""
        self._since.choose(since)
        self._same.setChecked(summer is None)
        self._winter.edit.setText(winter)
        self._summer.edit.setText(summer or "")

    @property
    def _fields(self) -> tuple[HoursField, HoursField]:
        """The field of the winter hours and that of the summer hours; the same field where both seasons agree."""
        return self._winter, self._winter if self._same.isChecked() else self._summer

    def refresh(self) -> None:
        """Ask for the hours of summer where they are others."""
        same = self._same.isChecked()
        self._winter.rename(self.tr("All year") if same else self.tr("In winter (1 November – 31 March)"))
        self._summer.setVisible(not same)
        self.fit()

    def _on_show(self) -> None:
        said = [field.windows() for field in self._fields]
        if self.show_wrong():
            return
        if not self._since.refused and all(windows is not None for windows in said):
            self.accept()


def _text(windows: tuple[PriceWindow, ...]) -> str:
    """Hours as they are typed."""
    return ", ".join(f"{clock(window.start)} - {clock(window.end)}" for window in windows)
