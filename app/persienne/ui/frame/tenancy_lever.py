"""Where a meter is and who held its contract when: asked for from any page, then kept or removed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from shiboken6 import isValid

from persienne.letters.sender import lines_of
from persienne.letters.tenancy import Tenancies, Tenancy
from persienne.telling.sending_words import TenancyWords
from persienne.ui.frame.desk import Lever
from persienne.ui.household.deeds import deed
from persienne.ui.style.translation import Numbers, QtSpeech
from persienne.ui.widgets.day_fields import MaybeDay
from persienne.ui.widgets.form import Form, text_of

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from persienne.base.energy_market import Energy
    from persienne.household.household import Household

_LINES = 3
_ANOTHER = -1


class AskedTenancy(NamedTuple):
    """A meter's tenancies as typed (``own``), and the one that letters speak of today, if any."""

    own: tuple[Tenancy, ...]
    spoken: Tenancy
    today: date


class TenancyDialog(Form):
    """One tenancy of a meter at a time: where the meter is, the names on the contract, its first and last day."""

    keep_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, asked: AskedTenancy, words: TenancyWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Place and holders"), parent)
        self._asked = asked
        number = asked.spoken.point
        if number:
            self.add_words(number, "ink")
        self.add_words(self.tr("What you say here stands in the letters about this meter, and nowhere else."))
        rows = [(words.of(one), place) for place, one in enumerate(asked.own)]
        self._which = self.add_choice(self.tr("Which contract"), [*rows, (self.tr("Another contract"), _ANOTHER)])
        self._which.setVisible(bool(rows))
        self._which.currentIndexChanged.connect(self._show)
        self.address = self.add_captioned(self.tr("Where the meter is"), text_of("", "", _LINES))
        self.holders = self.add_field(
            self.tr("Names on the contract, if yours is not the only one"), hint=self.tr("Anne Martin; Luc Martin")
        )
        far = asked.today.replace(year=asked.today.year + 1, day=1)
        self.begin = self.add(MaybeDay(self.tr("First day"), self.tr("Not said"), asked.today, last=far))
        self.end = self.add(MaybeDay(self.tr("Last day"), self.tr("It goes on"), asked.today, last=far))
        self._remove = self.add_foot(self.tr("Remove"), self.remove_wanted.emit, "trash", first=True)
        self.ends(self.tr("Keep"), "check", self.keep_wanted.emit)
        begins = [one.begin for one in asked.own]
        current = begins.index(asked.spoken.begin) if asked.spoken.begin in begins else _ANOTHER
        self._which.setCurrentIndex(self._which.findData(current))
        self._show()

    @property
    def edited(self) -> Tenancy | None:
        """The tenancy that is corrected; None where another one is said."""
        place = self._which.currentData()
        return None if place == _ANOTHER else self._asked.own[place]

    @property
    def told(self) -> Tenancy:
        """The tenancy as it stands in the fields."""
        return Tenancy(
            self._asked.spoken.energy,
            self._asked.spoken.point,
            address=lines_of(self.address.toPlainText()),
            holders=lines_of(self.holders.text),
            begin=self.begin.day,
            end=self.end.day,
        )

    def _show(self) -> None:
        """Fill the fields with the chosen tenancy; another one of a meter is at the same place."""
        edited, spoken = self.edited, self._asked.spoken
        self._remove.setVisible(edited is not None)
        shown = edited or Tenancy(spoken.energy, spoken.point, spoken.address)
        self.address.setPlainText("\n".join(shown.address))
        self.holders.edit.setText(" ; ".join(shown.holders))
        self.begin.set_day(shown.begin)
        self.end.set_day(shown.end)
        self.fit()


class TenancyLever(Lever):
    """Asks over a page for the tenancies of a meter."""

    kept = Signal(object)
    """All Tenancies, as they are known now."""

    @deed
    async def ask(self, energy: Energy, point: str | None, page: QWidget) -> None:
        """Ask for the tenancies of a meter; what the household refuses is said in the dialog, which stays."""
        asked = await self.work(partial(_asked, energy=energy, point=point))
        words = TenancyWords(QtSpeech(), Numbers(self.tools.locale))
        dialog = TenancyDialog(asked, words, page.window())
        dialog.keep_wanted.connect(lambda: self._keep(dialog, dialog.told))
        dialog.remove_wanted.connect(lambda: self._keep(dialog, None))
        dialog.open()

    @deed
    async def _keep(self, dialog: TenancyDialog, told: Tenancy | None) -> None:
        replaced = dialog.edited
        with self.tools.telling(dialog.show_error, dialog):
            known = await self.work(partial(_kept, told=told, replaced=replaced), over=dialog)
            if isValid(dialog):
                dialog.accept()
            self.kept.emit(known)


def _asked(household: Household, *, energy: Energy, point: str | None) -> AskedTenancy:
    letters = household.correspondence
    own, spoken = letters.typed_tenancies(energy, point), letters.spoken_tenancy(energy, point)
    return AskedTenancy(own, spoken, letters.today())


def _kept(household: Household, *, told: Tenancy | None, replaced: Tenancy | None) -> Tenancies:
    letters = household.correspondence
    if told is not None:
        letters.set_tenancy(told, replaced, elsewhere=True)
    elif replaced is not None:
        letters.forget_tenancy(replaced)
    return letters.tenancies
