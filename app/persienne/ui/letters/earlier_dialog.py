"""A letter that was sent without Persienne: to whom, what it asked, when and how are asked for, and handed on.

Nothing of it is guessed: its points are copied from it, or left out, and what it rests on is ticked, or left unknown.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.consents.directory import operator_of
from persienne.household.correspondence.correspondence import Earlier, draft_of
from persienne.letters.catalogue import kind, kinds
from persienne.letters.earlier import FOLLOWING, checked, possible_grounds
from persienne.letters.events import SentBy
from persienne.letters.guide import words as guide_words
from persienne.ui.letters.law import GroundTicks
from persienne.ui.letters.wish import fits
from persienne.ui.style import fonts
from persienne.ui.widgets.choices import Segmented
from persienne.ui.widgets.day_fields import DayField
from persienne.ui.widgets.field import HEIGHT, Field
from persienne.ui.widgets.form import Form, text_of
from persienne.ui.widgets.layouts import bare_column

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.consents.directory import Directory
    from persienne.consents.parties import Party
    from persienne.letters.requests import Draft
    from persienne.telling.letters_words import LettersWords
    from persienne.ui.letters.wish import Known

_OTHER: Final = ""
"""The entry of the list of bodies that stands for one that is not in it."""
_LINES: Final = 5
"""The lines of the points that are seen."""
WAYS: Final = tuple(way for way in SentBy if way is not SentBy.ONLINE_SWITCH)
"""How a letter may have been sent."""


class EarlierLetterDialog(Form):
    """What the household knows of its letter; :attr:`told` hands it on once it was checked."""

    body_wanted = Signal(object, object)
    """A Role and an Energy: a body that is not in the list is to be named; :meth:`set_body` hands it back."""
    keep_wanted = Signal()
    """What was said is complete, and is to be kept; whoever keeps it closes the dialog."""
    copy_wanted = Signal()
    """A file is to be chosen; :meth:`set_copy` hands it back."""

    def __init__(self, known: Known, words: LettersWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A letter that you have sent already"), parent)
        self._known, self._words = known, words
        self._bodies: Directory = known.bodies
        self._copy: Path | None = None
        self.add_words(self.tr("Persienne then follows it like its own. How depends on what the letter rests on."))
        self._add_kind()
        self._add_meter()
        self._add_body()
        self._add_sending()
        self._add_points()
        self._add_grounds()
        self._add_copy()
        self.ends(self.tr("Follow this letter"), act=self._on_keep)
        self._on_kind()

    # What is asked

    def _add_kind(self) -> None:
        rows = [(one.title.of(self._words.language), one.kind) for one in kinds() if one.kind not in FOLLOWING]
        self.kind = self.add_choice(self.tr("What did it ask?"), rows, captioned=True)
        self.kind.activated.connect(self._on_kind)

    def _add_meter(self) -> None:
        name = self.tr("About which meter?")
        rows = [(one.value, guide_words()[f"energies.{one}"].of(self._words.language)) for one in Energy]
        with self.beside(16):
            self.energy = self.add_captioned(name, Segmented(rows, name, chosen=Energy.ELECTRICITY.value))
            self.energy.chosen.connect(self._on_energy)
            self.number = self.add(Field(self.tr("Its number"), text=self._own_point()), 1, Qt.AlignmentFlag.AlignTop)

    def _add_body(self) -> None:
        self.to = self.add_choice(self.tr("To whom?"), captioned=True)
        self.to.activated.connect(self._on_body)

    def _add_sending(self) -> None:
        today, words = self._known.today, self._words
        # A file for the CNIL tells how it was sent: no way is taken for granted.
        ways = [(self.tr("Choose"), ""), *((words.numbers.capital(words.sent_by(one)), one.value) for one in WAYS)]
        with self.beside(16, left=True):
            day = DayField(self.tr("On which day was it sent?"), today, last=today)
            self.day = self.add(day, at=Qt.AlignmentFlag.AlignTop)
            self.day.changed.connect(self._offer_grounds)
            self.way = self.add_choice(self.tr("How was it sent?"), ways, high=HEIGHT, captioned=True)
        hint = self.tr("as the letter says it; empty where it had none")
        self.bore = self.add_field(self.tr("The reference that it bore"), hint=hint)

    def _add_points(self) -> None:
        said = self.tr("Its numbered points, one a line, as the letter words them")
        self.points = self.add_captioned(said, text_of(said, "", _LINES))
        advice = self.tr(
            "Copy them word for word: they are quoted. Without them, the letter is named by its subject alone."
        )
        self.add_words(advice, "ink2", fonts.CAPTION)

    def _add_grounds(self) -> None:
        said = self.tr("Which texts does it name? The time to answer and the way on follow from them.")
        self._resting = self.add(QWidget())
        with self.inside(bare_column(self._resting, 0)):
            self.add_words(said, "ink2", fonts.CAPTION_MEDIUM)
            self.grounds = self.add(GroundTicks(self._words))
            later = self.tr(
                "Tick nothing where you don’t know: it can be said later, and nothing is claimed until then."
            )
            self.add_words(later, "ink2", fonts.CAPTION)

    def _add_copy(self) -> None:
        self._no_copy = self.tr("A PDF, a picture or an e-mail, kept encrypted")
        with self.beside(10):
            self.add_button(self.tr("Add a copy…"), self.copy_wanted.emit, "paperclip")
            self._file = self.add_words(self._no_copy, "ink2", fonts.CAPTION, room=1)
        self._caution = self.add_words("", "warn", fonts.CAPTION)
        self._caution.hide()

    # What was said

    @property
    def told(self) -> Earlier:
        """The letter as it was told; a body and a way must have been chosen (until then it is told as by post)."""
        digits = "".join(self.number.text.split())
        return Earlier(
            kind=self.kind.currentData(),
            party=self.to.currentData() or "",
            sent=self.day.day,
            channel=SentBy(self.way.currentData() or SentBy.POST),
            points=tuple(line for line in self.points.toPlainText().splitlines() if line.strip()),
            bore=self.bore.text,
            copy=self._copy,
            point=digits or None,
            energy=self._energy,
            rests_on=self.grounds.rests_on,
        )

    def set_body(self, party: Party, bodies: Directory) -> None:
        """Use a body that was named just now."""
        self._bodies = bodies
        self._fill_bodies(party.id)
        self._offer_grounds()

    def set_copy(self, path: Path | None) -> None:
        """Keep this file with it, or none."""
        self._copy = path
        self._file.setText(self._no_copy if path is None else path.name)
        self._caution.hide()

    def set_caution(self, sentence: str, path: Path) -> None:
        """What is to be known of the copy ``path`` before it is kept; nothing of another one."""
        if path == self._copy and sentence:
            self._caution.setText(sentence)
            self._caution.show()
            self.fit()
            QTimer.singleShot(0, self, lambda: self.show_part(self._caution))  # once it is laid out

    def refuse_copy(self, sentence: str, path: Path) -> None:
        """The copy ``path`` can't be kept, and why."""
        if path == self._copy:
            self.set_copy(None)
            self.show_error(sentence)

    @property
    def _energy(self) -> Energy:
        return Energy(self.energy.key)

    def _own_point(self) -> str:
        return next((point for energy, point in self._known.points if energy is self._energy), "")

    def _on_kind(self) -> None:
        self._fill_bodies(self.to.currentData() or "")
        self._offer_grounds()

    def _on_energy(self) -> None:
        self.number.edit.setText(self._own_point())
        self.number.show_error("")
        self._on_kind()

    def _on_body(self, _index: int) -> None:
        if self.to.currentData() == _OTHER:
            self.to.setCurrentIndex(0)
            wanted = kind(self.kind.currentData())
            usual = (Role.THIRD_PARTY, Role.SUPPLIER, Role.OPERATOR)
            role = next((one for one in usual if wanted.goes_to(one, self._energy)), Role.THIRD_PARTY)
            self.body_wanted.emit(role, self._energy)
            return
        self._offer_grounds()

    def _fill_bodies(self, chosen: str) -> None:
        """Those to whom such a letter goes, the household's own first; the home's operator where none was chosen."""
        operator = operator_of(self._known.flows, self._bodies, self._energy)
        self.to.clear()
        self.to.addItem(self.tr("Choose…"), None)
        for party in sorted(self._bodies, key=lambda one: not one.own):
            if self._draft(party) is not None:
                self.to.addItem(party.name, party.id)
        self.to.addItem(self.tr("Another one…"), _OTHER)
        wanted = (chosen, "" if operator is None else operator.id)
        places = (self.to.findData(one) for one in wanted if one)
        self.to.setCurrentIndex(next((place for place in places if place > 0), 0))

    def _draft(self, party: Party) -> Draft | None:
        """The letter to a body, as far as it is known; None where such a letter does not go to it."""
        if party.energies and self._energy not in party.energies:
            return None
        told, known = self.told, self._known
        point = told.point if told.point is not None and fits(told.point, self._energy) else None
        try:
            return draft_of(replace(told, point=point), party, known.sender, known.reference, today=known.today)
        except UserError:
            return None

    def _offer_grounds(self) -> None:
        """Ask what the letter rests on, once it is known to whom it went."""
        party = self.to.currentData()
        draft = self._draft(self._bodies.party(party)) if party else None
        law = self._known.law
        possible = () if draft is None else possible_grounds(draft, law, self.day.day)
        self._resting.setVisible(bool(possible))
        self.grounds.offer(possible, law)

    def _on_keep(self) -> None:
        told = self.told
        if told.point is not None and not fits(told.point, self._energy):
            self.number.show_error(self.tr("It has 14 digits; leave it empty where you don’t know it."))
            self.show_part(self.number)
            return
        draft = self._draft(self._bodies.party(told.party)) if told.party else None
        if draft is None:
            self.show_error(self.tr("Say to whom it was sent."))
            return
        if not self.way.currentData():
            self.show_error(self.tr("Say how it was sent."))
            return
        try:
            checked(draft, told.points)
        except UserError as error:
            self.show_error(self._words.error(error))
            return
        self.keep_wanted.emit()
