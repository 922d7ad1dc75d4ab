"""Letters that are taken along: what is to be printed comes in, files are written and what was printed is kept.

A letter counts as printed only once its PDF lies on the disk; until then it is a draft, and nothing of it is lost.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Slot

from persienne.base.atomic_write import save
from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.documents.odt import odt_of
from persienne.documents.plain_text import message_of
from persienne.household.correspondence.drafting import CNIL, MNE
from persienne.letters.complaint import FILES, MEDIATOR
from persienne.letters.complaint import KIND as COMPLAINT
from persienne.letters.mandate import mandate_sheets
from persienne.letters.requests import Pages, enclosed, mail_of
from persienne.telling.letters_words import on_paper
from persienne.telling.sending_words import MessageWords
from persienne.ui.frame.desk import Lever, offer_saved
from persienne.ui.household.deeds import answer, deed
from persienne.ui.household.files import ask_for_folder, ask_where_to_save
from persienne.ui.letters.printing_dialogs import ApartDialog, ComplaintDialog, MandateDialog, MessageDialog
from persienne.ui.letters.view import Paper
from persienne.ui.paper.exhibit_reading import Exhibit, Kitchen
from persienne.ui.paper.exhibits import apart, as_filed, measured, merged, prepared
from persienne.ui.paper.pages import pdf_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from persienne.consents.parties import Typed
    from persienne.documents.document import Sheet
    from persienne.household.correspondence.complaint import CaseFile, OwnWords
    from persienne.household.correspondence.drafting import Asked
    from persienne.household.household import Household
    from persienne.letters.compose import Letter
    from persienne.letters.guide import Offer
    from persienne.letters.requests import Request
    from persienne.letters.sender import Sender
    from persienne.store.letters import Document
    from persienne.ui.frame.desk import Desk
    from persienne.ui.letters.page import LettersPage
    from persienne.ui.letters.view import ShownRequest
    from persienne.ui.letters.wish import Wish
    from persienne.ui.paper.exhibit_reading import Prepared
    from persienne.ui.paper.exhibits import Bundle

    _Drafts = Sequence[tuple[Asked, str | None]]

_TO = {COMPLAINT: CNIL, MEDIATOR: MNE}
"""To whom a file goes: the id of a body of the directory."""
PDF, ODT, EML = "PDF (*.pdf)", "ODT (*.odt)", "EML (*.eml)"


class Made(NamedTuple):
    """A draft that was kept, and its letter."""

    request: Request
    letter: Letter


class Exhibits(NamedTuple):
    """The case about a request, and its files as they were read, in their order."""

    case: CaseFile
    exhibits: tuple[Prepared, ...]


class Wanted(NamedTuple):
    """A file about a request: which one, and what the household says in its own words; None leaves what was kept."""

    reference: str
    slug: str
    words: OwnWords | None = None


class Complaint(NamedTuple):
    """The draft of a complaint, its letter, and the exhibits that it lists."""

    request: Request
    letter: Letter
    read: Exhibits


class PrintingLever(Lever):
    """New letters, drafts, copies, and the files for the CNIL and for the mediator."""

    def __init__(self, desk: Desk[Any], page: LettersPage, read: Callable[[], None]) -> None:
        super().__init__(desk)
        self._letters = page
        self._read = read
        self._laid: tuple[tuple[object, ...], Paper | None] | None = None
        """What the complaint on the table is made of, and its letter; None while that is being made."""
        page.new.save_wanted.connect(self._on_save)
        page.new.keep_wanted.connect(self._on_keep)
        page.new.mandate_wanted.connect(self._ask_mandate)
        page.pdf_wanted.connect(self.save_pdf)
        page.odt_wanted.connect(self._save_odt)
        page.message_wanted.connect(self.show_message)

    # New letters

    @Slot(object)
    def _on_save(self, wish: Wish) -> None:
        """Ask where the letters of a wish go, and print them."""
        wanted = wish.wanted
        if len(wanted) == 1:
            party = wish.body(wanted[0].role)
            name = file_name(wish.known.reference, "" if party is None else party.id)
            path = ask_where_to_save(self._letters, self.tr("Save the letter"), name, PDF)
            folder = None if path is None else path.parent
        else:
            path, folder = None, ask_for_folder(self._letters, self.tr("Where the letters go"))
        if folder is not None:
            self.print_new(wish, folder, path)

    @deed
    async def print_new(self, wish: Wish, folder: Path, path: Path | None = None) -> None:
        """Keep the letters of a wish as drafts, all of them or none, write them, and note that they were printed."""
        with self.tools.telling():
            made = await self.work(partial(_draft, asked=_asked(wish, wish.wanted), sender=wish.sender))
            self._print(made, folder, path)

    @Slot(object)
    def _on_keep(self, wish: Wish) -> None:
        self._keep_drafts(_asked(wish, wish.wanted), wish.sender)

    @deed
    async def _keep_drafts(self, asked: _Drafts, sender: Sender) -> None:
        with self.tools.telling():
            made = await self.work(partial(_draft, asked=asked, sender=sender))
            self._letters.leave_new(made[0].request.reference)
            self.tools.tell("info", self.tr("Kept as a draft"), self.tr("It waits here until you print it."))
            self._read()

    def keep_draft(self, wish: Wish, *, reviewed: bool) -> bool:
        """Keep what nobody has finished; False where it names no body, or makes no letter.

        Unless it was ``reviewed`` that is the letter which was asked for: what goes with it was not offered yet.
        """
        offers = wish.wanted if reviewed else wish.wanted[:1]
        try:
            asked = _asked(wish, offers)
        except KeyError:
            return False
        if asked:
            self._keep_drafts(asked, wish.sender)
        return bool(asked)

    @deed
    async def _print(self, made: Sequence[Made], folder: Path, path: Path | None = None) -> None:
        """Write every letter; what could not be written stays a draft."""
        self._letters.leave_new(made[0].request.reference)
        printed: list[tuple[str, Letter, Pages]] = []
        with self.tools.telling():
            for request, letter in made:
                content, count = pdf_of(letter.sheet)
                save(path or folder / file_name(request.reference, request.draft.party_id), content)
                printed.append((request.reference, letter, Pages(content, count=count)))
        await self.work(partial(_freeze, printed=printed))
        self._tell_printed(len(printed), path or folder, made[0].request)

    def _tell_printed(self, count: int, where: Path, request: Request) -> None:
        if count:
            said = self.tr("{file}. Send it as you chose; then note it here.")
            if on_paper(request):
                said = self.tr("{file}. Print, sign and send; then note it here.")
            said = fill(said, file=where)
            offer_saved(self.tools, self.tr("%n letter(s) saved", "", count), said, where)
        self._read()

    # A mandate

    @deed
    async def _ask_mandate(self, wish: Wish) -> None:
        """Ask what the mandate allows and where it goes, then write it; it is no letter, and nothing of it is kept."""
        dialog = MandateDialog(wish, self._letters.words, self._letters.window())
        if await answer(dialog):
            with self.tools.telling():
                sheet, _ = mandate_sheets(dialog.mandate, wish.sender, wish.known.today)
                name = self.tr("mandate.pdf", "the name of a file")
                path = ask_where_to_save(self._letters, self.tr("Save the mandate"), name, PDF)
                if path is not None:
                    self._write(path, pdf_of(sheet)[0])

    # Letters that are there

    @deed
    async def save_pdf(self, reference: str) -> None:
        """Print a draft, or save what was printed once more."""
        shown_one = self._letters.shown(reference)
        if shown_one is None or self._complains(shown_one.request):
            return
        name = file_name(reference, shown_one.request.draft.party_id)
        path = ask_where_to_save(self._letters, self.tr("Save the letter"), name, PDF)
        if path is None:
            return
        if shown_one.request.printed is None:
            self._print(await self.work(partial(_made, reference=reference)), path.parent, path)
            return
        content = (await self.work(partial(_document, reference=reference))).pdf
        if content is None and shown_one.paper is not None:
            content = pdf_of(shown_one.paper.sheet)[0]
        if content is not None:
            self._write(path, content)

    def _complains(self, request: Request) -> bool:
        """Have the file made where that is what a letter is for, which was never printed: exhibits go with it."""
        complains = request.kind in FILES and request.printed is None
        if complains:
            self.complain(request.draft.about or "", request.kind)
        return complains

    @Slot(str)
    def _save_odt(self, reference: str) -> None:
        shown_one = self._letters.shown(reference)
        paper = self._letters.paper.paper
        if shown_one is None or paper is None:
            return
        name = file_name(reference, shown_one.request.draft.party_id, "odt")
        path = ask_where_to_save(self._letters, self.tr("Save the letter"), name, ODT)
        if path is not None:
            self._write(path, odt_of(paper.sheet))

    def _write(self, path: Path, content: bytes) -> bool:
        """Write a file and say where it is; False where that failed, which is told."""
        with self.tools.telling():
            save(path, content)
            offer_saved(self.tools, self.tr("Saved"), str(path), path)
            return True
        return False

    # A letter as a message

    @Slot(str)
    def show_message(self, reference: str) -> None:
        """Show a letter's subject and text, to be copied or taken along as the draft of an e-mail."""
        paper = self._letters.paper.paper
        if paper is None:
            return
        window, sheet = self._letters.window(), paper.sheet
        words = MessageWords(self._letters.words.speech, self._letters.words.figures)
        dialog = MessageDialog(message_of(sheet), words, window, enclosed=enclosed(sheet))
        dialog.copied.connect(lambda: self.tools.tell("ok", self.tr("Copied"), self.tr("Ready to be pasted.")))
        dialog.draft_wanted.connect(partial(self._save_mail, reference, paper.sheet))
        dialog.open()

    @deed
    async def _save_mail(self, reference: str, sheet: Sheet) -> None:
        """Write the draft of an e-mail; a letter that was never printed counts as printed then."""
        shown_one = self._letters.shown(reference)
        if shown_one is None or self._complains(shown_one.request):
            return
        request = shown_one.request
        name = file_name(reference, request.draft.party_id, "eml")
        path = ask_where_to_save(self._letters, self.tr("Save the draft of an e-mail"), name, EML)
        if path is None:
            return
        if request.printed is not None:
            document = await self.work(partial(_document, reference=reference))
            self._write(path, mail_of(request, sheet, document.pdf))
            return
        for made, letter in await self.work(partial(_made, reference=reference)):
            content, count = pdf_of(letter.sheet)
            if self._write(path, mail_of(made, letter.sheet, content)):
                await self.work(partial(_freeze, printed=[(reference, letter, Pages(content, count=count))]))
                self._read()

    # The file for the CNIL or for the mediator

    @deed
    async def complain(self, reference: str, slug: str = COMPLAINT) -> None:
        """Ask for what the file would leave blank, then where it goes; it is made of the letter and every proof."""
        with self.tools.telling():
            wanted = await self._wanted(reference, slug)
            if wanted is not None:
                self.tools.tell("busy", self.tr("Reading the proofs…"), "")
                await self._make_file(await self._have_read(reference), wanted)

    async def _wanted(self, reference: str, slug: str) -> Wanted | None:
        """Ask for the addresses that are missing, and for what the household wants to say itself; None: no file."""
        known = await self.work(lambda household: household.correspondence.own_words(reference, slug))
        shown_one, view = self._letters.shown(reference), self._letters.view
        if shown_one is None or view is None:
            return Wanted(reference, slug)
        draft, bodies = shown_one.request.draft, view.known.bodies
        body = bodies.find(draft.party_id) or bodies.find(draft.body.name)
        authority = bodies.party(_TO[slug])
        words, window = self._letters.words, self._letters.window()
        dialog = ComplaintDialog(authority, body, view.today, known, letters=words, parent=window)
        if enclose := words.mandate_to_enclose(view.known.sender.mandatary):
            dialog.add_words(enclose)
        if not await answer(dialog):
            return None
        own_words, typed = dialog.words, dialog.typed
        await self.work(partial(_add_found, typed=typed))
        return Wanted(reference, slug, own_words)

    async def _have_read(self, reference: str) -> Exhibits:
        """The case about a request, its files read beside the household's own thread: that may take minutes."""
        case = await self.work(lambda household: household.correspondence.case(reference))
        return await self.aside(partial(_read_exhibits, case=case))

    async def _make_file(self, read: Exhibits, wanted: Wanted) -> None:
        """Say what cannot be reproduced, ask where the file goes, and put it together; then it counts as printed.

        Where an exhibit stops the merging nothing is written: what is left out is asked about once more.
        """
        self.tools.tell("info", "", "")
        left = list(apart(read.exhibits))
        if left and not await answer(ApartDialog(left, self._letters.words, self._letters.window())):
            return
        cnil = wanted.slug == COMPLAINT
        title = self.tr("Save the file for the CNIL") if cnil else self.tr("Save the file for the mediator")
        path = ask_where_to_save(self._letters, title, file_name(wanted.reference, _TO[wanted.slug]), PDF)
        if path is None:
            return
        complaint = await self.work(partial(_complaint, wanted=wanted, read=read))
        self.tools.tell("busy", self.tr("Putting the file together…"), "")
        request, pdf = complaint.request, pdf_of(complaint.letter.sheet)[0]
        whole = await self.aside(partial(_merged, complaint=complaint, pdf=pdf))
        filed = as_filed(read.exhibits, whole)
        if filed != read.exhibits:
            await self._make_file(read._replace(exhibits=filed), Wanted(request.draft.about or "", request.kind))
            return
        await self.work(partial(_keep_file, complaint=complaint, whole=whole, path=path))
        self._letters.open_next(request.reference)
        self._tell_printed(1, path, request)

    @deed
    async def show_complaint(self, shown_one: ShownRequest) -> None:
        """Lay the letter of a complaint on the table, made anew where something has changed in what it is made of."""
        about, view = shown_one.request.draft.about, self._letters.view
        if view is None or about is None or shown_one.request.kind not in FILES:
            return
        made_of = view.case_of(shown_one)
        if self._laid is not None and self._laid[0] == made_of:
            if (paper := self._laid[1]) is not None:
                self._letters.lay(shown_one.reference, paper)
            return  # else it is being made
        self._laid = made_of, None
        try:
            read = await self._have_read(about)
            complaint = await self.work(partial(_put_together, request=shown_one.request, read=read))
        except UserError as error:
            self._laid = None
            self.tools.tell_refused(error)
            return
        paper = Paper(complaint.letter.sheet, complaint.letter.reading)
        if self._laid is not None and self._laid[0] == made_of:
            self._laid = made_of, paper
        self._letters.lay(shown_one.reference, paper)


def file_name(reference: str, body: str, suffix: str = "pdf") -> str:
    """The name of a letter's file: its reference, then the id of its recipient."""
    return f"{'-'.join(part for part in (reference, body) if part)}.{suffix}"


def _asked(wish: Wish, offers: Sequence[Offer]) -> _Drafts:
    """What is to be drafted, and the reference of the draft that it changes; KeyError where a wish names nobody."""
    return [(wish.asked(offer), wish.changes(offer)) for offer in offers]


def _draft(household: Household, *, asked: _Drafts, sender: Sender) -> list[Made]:
    """Keep each as a new draft, or in the place of the draft of that reference."""
    letters = household.correspondence
    if sender != letters.sender:
        letters.set_sender(
            {
                "name": sender.name,
                "address": "\n".join(sender.address),
                "place": sender.place,
                "email": sender.email,
                "mandatary": sender.mandatary,
                "mandatary_address": "\n".join(sender.mandatary_address),
                "mandatary_answers": "yes" if sender.mandatary_answers else "",
            }
        )
    kept = [letters.draft(one) if known is None else letters.update(known, one) for one, known in asked]
    return [Made(request, letters.letter(request)) for request in kept]


def _made(household: Household, *, reference: str) -> list[Made]:
    letters = household.correspondence
    request = letters.request(reference)
    return [Made(request, letters.letter(request))]


def _freeze(household: Household, *, printed: Sequence[tuple[str, Letter, Pages]]) -> None:
    letters = household.correspondence
    for reference, letter, pages in printed:
        letters.freeze(reference, letter, pages)


def _document(household: Household, *, reference: str) -> Document:
    return household.correspondence.document(reference)


def _add_found(household: Household, *, typed: Sequence[tuple[str, Typed]]) -> None:
    for party_id, told in typed:
        household.register.add_party(told, party_id)


def _read_exhibits(check: Callable[[], None], *, case: CaseFile) -> Exhibits:
    """Have the exhibits read, which may take minutes where they are hostile."""
    files = [Exhibit(one.piece.title, one.content, one.mime) for one in case.attached]
    return Exhibits(case, prepared(files, Kitchen(check=check)))


def _complaint(household: Household, *, wanted: Wanted, read: Exhibits) -> Complaint:
    letters = household.correspondence
    make = letters.referral if wanted.slug == MEDIATOR else letters.complaint
    return _put_together(household, request=make(wanted.reference, wanted.words), read=read)


def _put_together(household: Household, *, request: Request, read: Exhibits) -> Complaint:
    """The letter that is written around the exhibits."""
    letter = household.correspondence.complaint_letter(request, read.case, map(measured, read.exhibits))
    return Complaint(request, letter, read)


def _merged(check: Callable[[], None], *, complaint: Complaint, pdf: bytes) -> Bundle:
    """The letter's PDF with the pages of its exhibits behind its own."""
    return merged(pdf, complaint.read.exhibits, title=complaint.letter.sheet.title, kitchen=Kitchen(check=check))


def _keep_file(household: Household, *, complaint: Complaint, whole: Bundle, path: Path) -> None:
    """Write the letter and its exhibits to ``path``, and keep that it was printed."""
    save(path, whole.pdf)
    _freeze(household, printed=[(complaint.request.reference, complaint.letter, Pages(whole.pdf, count=whole.pages))])
