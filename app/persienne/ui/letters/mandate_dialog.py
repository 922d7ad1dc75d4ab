"""Before a mandate is written: the letters that it is for come in, how long it lasts and what it allows go out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from persienne.base.localtime import months_after
from persienne.letters.compose import subject_line
from persienne.letters.facts import LetterFacts
from persienne.letters.law import listed
from persienne.letters.mandate import Mandate
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.telling.letters_words import LettersWords
    from persienne.ui.letters.wish import Wish

_MONTHS = 12


def mandate_of(wish: Wish) -> Mandate:
    """A year's mandate for the letters that are wanted, to the bodies that are named."""
    today = wish.known.today
    bodies = [party.name for offer in wish.wanted if (party := wish.body(offer.role)) is not None]
    return Mandate(
        energy=wish.energy,
        point=wish.point,
        bodies=tuple(dict.fromkeys(bodies)),
        kinds=tuple(dict.fromkeys(offer.kind.kind for offer in wish.wanted)),
        begin=today,
        end=months_after(today, _MONTHS) - timedelta(days=1),
    )


class MandateDialog(Form):
    """What it is for and where the answers go is told; its days and what follows are asked (``mandate``)."""

    def __init__(self, wish: Wish, words: LettersWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A mandate for the person who writes for you"), parent)
        self._told = mandate_of(wish)
        self.add_words(
            self.tr("You both sign it, in two copies. A copy goes with every letter that they write for you.")
        )
        asked = LetterFacts("", wish.sender.holder(), wish.energy)
        requests = [subject_line(slug, asked).of(words.language) for slug in self._told.kinds]
        answered = wish.sender.mandatary if wish.sender.mandatary_answers else self.tr("you alone")
        for name, said in (
            (self.tr("For these requests"), "\n".join(requests)),
            (self.tr("To these organisations"), listed(list(self._told.bodies), words.language)),
            (self.tr("The answers go to"), answered),
        ):
            with self.under(4):
                self.add_caption(name)
                self.add_words(said, "ink")
        with self.beside(16, left=True):
            self.begin = self.add_day(self.tr("From"), self._told.begin)
            self.end = self.add_day(self.tr("Until"), self._told.end)
        self.follows = self.add_tick(self.tr("Reminders, complaints and referrals that follow, too"), checked=True)
        self.ends(self.tr("Save the mandate…"))

    @property
    def mandate(self) -> Mandate:
        """The mandate as it was said."""
        return replace(self._told, begin=self.begin.day, end=self.end.day, follows=self.follows.isChecked())
