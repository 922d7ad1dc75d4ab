"""The page Letters and what it asks for: the session is asked, and the answers come back to the page.

Nothing is sent: letters are written to files that the household prints or sends itself.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from shiboken6 import isValid

from persienne.base.atomic_write import save
from persienne.base.energy_market import Role
from persienne.base.errors import UserError
from persienne.household.correspondence.drafting import read_table
from persienne.household.correspondence.recipients import party_of
from persienne.letters.calendar_file import ics
from persienne.letters.facts import RECIPIENTS
from persienne.letters.guide import goal
from persienne.letters.law import Law, diff, parse
from persienne.telling.move_words import coming, entries
from persienne.telling.sending_words import AddressWords
from persienne.ui.frame.desk import Lever
from persienne.ui.frame.tenancy_lever import TenancyLever
from persienne.ui.household.deeds import answer, deed
from persienne.ui.household.files import ask_for_file, ask_where_to_save
from persienne.ui.letters.earlier_dialog import EarlierLetterDialog
from persienne.ui.letters.following import FollowingLever
from persienne.ui.letters.law import LawChangesDialog, LawDialog
from persienne.ui.letters.new_letter import REVIEW
from persienne.ui.letters.page import LettersPage
from persienne.ui.letters.printing import PrintingLever
from persienne.ui.letters.printing_dialogs import LetterBodyDialog
from persienne.ui.letters.proofs import look_at, proof_filter
from persienne.ui.letters.view import LettersView, read_letters
from persienne.ui.letters.wish import Wish, goal_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from persienne.base.energy_market import Energy
    from persienne.consents.directory import Directory
    from persienne.consents.parties import Party, Typed
    from persienne.household.household import Household
    from persienne.ui.frame.desk import Desk

FIRST_GOAL = "stop-collection"
"""What is chosen until the household says what it wants."""
ERASE = "erase"
"""The goal of who wants what was collected to be deleted."""


class LettersRoom(Lever):
    """Requests, their clock, and new ones."""

    def __init__(self, desk: Desk[Any]) -> None:
        self.page = page = LettersPage(desk.tools.locale)
        super().__init__(desk)
        self._view: LettersView | None = None
        self._letters = page
        self._tried: Wish | None = None
        self.printing = PrintingLever(desk, page, self.read)
        self.following = FollowingLever(desk, page, self.printing, self.read)
        self.following.change_wanted.connect(self.take_up)
        self.following.letter_wanted.connect(self.begin)
        page.new_wanted.connect(self.begin_goal)
        page.earlier_wanted.connect(self._ask_earlier)
        page.calendar_wanted.connect(self._save_calendar)
        page.law_wanted.connect(self._show_law)
        page.complaint_shown.connect(self.printing.show_complaint)
        page.new.given_up.connect(lambda: page.leave_new(""))
        page.new.body_wanted.connect(self._ask_body)
        page.new.import_wanted.connect(self.tools.choose_files)
        tenancy = TenancyLever(desk)
        page.new.tenancy_wanted.connect(lambda energy, point: tenancy.ask(energy, point, page))
        tenancy.kept.connect(page.new.set_tenancies)

    @deed
    async def read(self) -> None:
        """Read the letters as they stand."""
        self._show(await self.work(read_letters))

    def keep_unfinished(self) -> bool:
        """Have a request that is being made kept as a draft, as it stands; False where it cannot be, or was not."""
        wish = self._letters.unfinished
        if wish is None:
            return True
        if wish is self._tried:
            return False
        kept = self.printing.keep_draft(wish, reviewed=self._letters.new.reviewed)
        self._tried = wish if kept else None  # one that cannot be kept may be made such that it can
        return kept

    def _show(self, view: LettersView) -> None:
        self._view = view
        self._letters.show_letters(view)

    # A new request

    def _show_new(self, wish: Wish, *, at: int) -> None:
        """Begin a request at a question; what was said of the former task would lie over its buttons."""
        self.tools.let_pass()
        self._letters.show_new(wish, at=at)

    @Slot(str)
    def begin_goal(self, name: str) -> None:
        """Begin a request: at the first question, or at the second where what is wanted is said already."""
        if self._view is not None:
            self._show_new(Wish(self._view.known, goal(name or FIRST_GOAL)), at=1 if name else 0)

    @deed
    async def begin(self, kind: str, party_id: str, consent_ids: Sequence[str] = ()) -> None:
        """Begin a letter to a body, about these rows of the register; what is left to ask is asked on the page."""
        view, party = await self.work(partial(_read_with, party_id=party_id))
        self._show(view)
        role = party.role if party.role in RECIPIENTS else Role.THIRD_PARTY
        wish = Wish(view.known, goal_of(kind, role), consent_ids)
        wish.set_role(role)
        wish.set_body(party)
        self._show_new(wish, at=REVIEW - 2)

    @Slot(str)
    def take_up(self, reference: str) -> None:
        """Take a draft up again, at its check; what no wish leads to, such as a reminder, says so."""
        shown = None if self._view is None else self._view.find(reference)
        if shown is None or self._view is None:
            return
        try:
            wish = Wish.of_draft(self._view.known, shown.request.draft)
        except KeyError:
            said = self.tr("A reminder and a complaint follow from what was noted. Correct it there, and make it anew.")
            self.tools.tell("info", self.tr("This draft is not changed here"), said)
            return
        except UserError as error:  # its organisation was removed since
            self.tools.tell_refused(error)
            return
        self._show_new(wish, at=REVIEW)

    @deed
    async def begin_erasure(self, first: date | None, last: date | None, point: str | None = None) -> None:
        """Begin the letter that asks for the erasure of what was collected, of these days and of this meter."""
        view = await self.work(read_letters)
        self._show(view)
        wish = Wish(view.known, goal(ERASE))
        of_point = [energy for energy, number in view.known.points if number == point]
        if of_point:
            wish.set_meter(of_point[0], point)
        wish.erased = None if first is None or last is None else (first, last)
        for name, day in (("begin", first), ("end", last)):
            wish.answer(wish.wanted[0], name, day)
        self._show_new(wish, at=1)

    @deed
    async def _ask_body(self, role: Role, party: Party | None) -> None:
        """Ask for a body, or for the address of one, and where it was read."""
        wish = self._letters.new.wish
        if wish is None:
            return
        today = wish.known.today
        window = self._letters.window()
        dialog = LetterBodyDialog(role, party, wish.energy, today, words=self._address_words, parent=window)
        if await answer(dialog):
            typed, party_id = dialog.typed, None if party is None else party.id
            with self.tools.telling():
                bodies, kept = await self.work(partial(_add_body, typed=typed, party_id=party_id))
                self._letters.new.set_body(role, kept, bodies)
                self.read()

    @property
    def _address_words(self) -> AddressWords:
        return AddressWords(self._letters.words.speech, self._letters.words.figures)

    # A letter that was sent already

    @Slot()
    def _ask_earlier(self) -> None:
        """Ask what is known of a letter that was sent without Persienne, and follow it."""
        if self._view is None:
            return
        page = self._letters
        dialog = EarlierLetterDialog(self._view.known, page.words, page.window())
        dialog.copy_wanted.connect(lambda: self._choose_copy(dialog))
        dialog.body_wanted.connect(lambda role, energy: self._name_body(dialog, role, energy))
        dialog.keep_wanted.connect(lambda: self._keep_earlier(dialog))
        dialog.open()

    @deed
    async def _choose_copy(self, dialog: EarlierLetterDialog) -> None:
        """Have the copy looked at like any other proof; one that can't be kept is not taken."""
        path = ask_for_file(dialog, self.tr("A copy of your letter"), [proof_filter()])
        if path is not None:
            dialog.set_copy(path)
            with self.tools.telling(lambda said: dialog.refuse_copy(said, path)):
                errors = await look_at(self, [path], over=dialog)
                dialog.set_caution("\n".join(map(self.tools.say, errors)), path)

    @deed
    async def _name_body(self, dialog: EarlierLetterDialog, role: Role, energy: Energy) -> None:
        """Ask for a body that is not in the list; the reminder will need its address."""
        if self._view is None:
            return
        today = self._view.today
        asked = LetterBodyDialog(role, None, energy, today, words=self._address_words, parent=dialog)
        if await answer(asked):
            typed = asked.typed
            with self.tools.telling(dialog.show_error):
                bodies, party = await self.work(partial(_add_body, typed=typed, party_id=None), over=dialog)
                dialog.set_body(party, bodies)

    @deed
    async def _keep_earlier(self, dialog: EarlierLetterDialog) -> None:
        """Keep what was said; it stays in the dialog until that is done."""
        told = dialog.told
        with self.tools.telling(dialog.show_error, dialog):
            request = await self.work(lambda household: household.correspondence.take_earlier(told))
            if isValid(dialog):
                dialog.accept()
            self._letters.open_next(request.reference)
            counted = self.tr("Now note when it was received: the time to answer counts from there.")
            said = counted if request.terms.month else self.tr("Now note when it was received.")
            self.tools.tell("ok", self.tr("The letter is followed"), said)
            self.read()

    # Days to come

    @deed
    async def _save_calendar(self) -> None:
        days = await self.work(coming)
        name = self.tr("letters.ics", "the name of a file")
        path = ask_where_to_save(self._letters, self.tr("Save the days to come"), name, "iCalendar (*.ics)")
        if path is not None:
            with self.tools.telling():
                save(path, ics(entries(days, self._letters.words), datetime.now(UTC)))
                said = self.tr("Your calendar imports it; it holds references and no names.")
                self.tools.tell("ok", self.tr("Saved"), said)

    # Texts of law

    @Slot()
    def _show_law(self) -> None:
        if self._view is not None:
            law = self._view.known.law
            dialog = LawDialog(law, self._letters.words, self._letters.window())
            dialog.file_wanted.connect(self._choose_law)
            dialog.open()

    @Slot()
    def _choose_law(self) -> None:
        path = ask_for_file(self._letters, self.tr("A table of legal texts"), ["JSON (*.json)"])
        if path is not None:
            self.offer_law(path)

    @deed
    async def offer_law(self, path: Path) -> None:
        """Show what a table would change, and use it once that was agreed to."""
        assert self._view is not None
        law = self._view.known.law
        with self.tools.telling():
            data = read_table(path)
            after: Law = law.updated(parse(data, path.name, self._view.today))
            changes = diff(law, after)
            if not changes:
                self.tools.tell("info", self.tr("This table says nothing new"), path.name)
            elif await answer(LawChangesDialog(after, changes, self._letters.words, self._letters.window())):
                await self.work(lambda household: household.correspondence.take_law(data, path.name))
                self.read()


def _read_with(household: Household, *, party_id: str) -> tuple[LettersView, Party]:
    return read_letters(household), party_of(household.register, party_id)


def _add_body(household: Household, *, typed: Typed, party_id: str | None) -> tuple[Directory, Party]:
    party = household.register.add_party(typed, party_id)
    return household.register.recipients(), party
