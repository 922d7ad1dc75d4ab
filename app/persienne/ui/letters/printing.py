"""Letters that are taken along: what is to be printed comes in, files are written and what was printed is kept.

A letter counts as printed only once its PDF lies on the disk; until then it is a draft, and nothing of it is lost.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Slot

from persienne.base.atomic_write import save
from persienne.base.errors import UserError
from persienne.documents.message import message_of
from persienne.documents.odt import odt_of
from persienne.household.correspondence.drafting import CNIL, MNE
from persienne.letters.complaint import FILES, MEDIATOR
from persienne.letters.complaint import KIND as COMPLAINT
from persienne.letters.mailing import enclosed, mail_of
from persienne.letters.mandate import mandate_sheets
from persienne.letters.requests import Pages
from persienne.telling.letters_words import on_paper
from persienne.telling.message_words import MessageWords
from persienne.ui.frame.lever import Lever
from persienne.ui.frame.saved import offer_saved
from persienne.ui.household.files import ask_for_folder, ask_where_to_save
from persienne.ui.letters.apart_dialog import ApartDialog
from persienne.ui.letters.complaint_dialog import ComplaintDialog
from persienne.ui.letters.mandate_dialog import MandateDialog
from persienne.ui.letters.message_dialog import MessageDialog
from persienne.ui.letters.view import Paper
from persienne.ui.paper.dossier import apart, as_filed, measured
from persienne.ui.paper.exhibit_asking import Kitchen
from persienne.ui.paper.exhibit_reading import Exhibit
from persienne.ui.paper.exhibits import merged, prepared
from persienne.ui.paper.pdf import pdf_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from persienne.consents.parties import Typed
    from persienne.documents.document import Sheet
    from persienne.household.correspondence.complaint import CaseFile
    from persienne.household.correspondence.drafting import Asked
    from persienne.household.correspondence.own_words import Choice, OwnWords
    from persienne.household.household import Household
    from persienne.letters.compose import Letter
    from persienne.letters.guide import Offer
    from persienne.letters.mandate import Mandate
    from persienne.letters.requests import Request
    from persienne.letters.sender import Sender
    from persienne.store.letters import Document
    from persienne.ui.frame.desk import Desk
    from persienne.ui.letters.page import LettersPage
    from persienne.ui.letters.view import ShownRequest
    from persienne.ui.letters.wish import Wish
    from persienne.ui.paper.exhibit_reading import Prepared
    from persienne.ui.paper.exhibits import Bundle

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
        self._page = page
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
        """Ask where, keep the drafts, write them, and note that they were printed."""
        wanted = wish.wanted
        if len(wanted) == 1:
            party = wish.body(wanted[0].role)
            name = file_name(wish.known.reference, "" if party is None else party.id)
            path = ask_where_to_save(self._letters, self.tr("Save the letter"), name, PDF)
            folder = None if path is None else path.parent
        else:
            path, folder = None, ask_for_folder(self._letters, self.tr("Where the letters go"))
        if folder is not None:
            self.keep(wish, partial(self._print, folder=folder, path=path))

    @Slot(object)
    def _on_keep(self, wish: Wish) -> None:
        self._keep_drafts(wish, wish.wanted)

    def _keep_drafts(self, wish: Wish, offers: Sequence[Offer]) -> None:
        def kept(made: Sequence[Made]) -> None:
            self._letters.leave_new(made[0].request.reference)
            self.tools.tell("info", self.tr("Kept as a draft"), self.tr("It waits here until you print it."))
            self._read()

        self.keep(wish, kept, offers)

    def keep_draft(self, wish: Wish, *, reviewed: bool) -> bool:
        """Keep what nobody has finished; False where it names no body, or makes no letter.

        Unless it was ``reviewed`` that is the letter which was asked for: what goes with it was not offered yet.
        """
        offers = wish.wanted if reviewed else wish.wanted[:1]
        if not offers:
            return False
        try:
            self._keep_drafts(wish, offers)
        except KeyError:
            return False
        return True

    def keep(self, wish: Wish, then: Callable[[Sequence[Made]], None], offers: Sequence[Offer] | None = None) -> None:
        """Keep the letters of a wish as drafts, or those of ``offers`` alone; all of them or none."""
        if self.session is not None:
            wanted = wish.wanted if offers is None else offers
            asked = [(wish.asked(offer), wish.changes(offer)) for offer in wanted]
            self.session.ask(partial(_draft, asked=asked, sender=wish.sender), then, self._say)

    def _print(self, made: Sequence[Made], *, folder: Path, path: Path | None = None) -> None:
        """Write every letter; what could not be written stays a draft."""
        self._letters.leave_new(made[0].request.reference)
        printed: list[tuple[str, Letter, Pages]] = []
        for request, letter in made:
            target = path or folder / file_name(request.reference, request.draft.party_id)
            content, count = pdf_of(letter.sheet)
            try:
                save(target, content)
            except UserError as error:
                self._say(error)
                break
            printed.append((request.reference, letter, Pages(content, count=count)))
        if self.session is not None:
            where, first = path or folder, made[0].request
            self.session.ask(partial(_freeze, printed=printed), lambda _none: self._told(len(printed), where, first))

    def _told(self, count: int, where: Path, request: Request) -> None:
        if count:
            said = self.tr("%1. Send it as you chose; then note it here.")
            if on_paper(request):
                said = self.tr("%1. Print, sign and send; then note it here.")
            said = said.replace("%1", str(where))
            offer_saved(self.tools, self.tr("%n letter(s) saved", "", count), said, where)
        self._read()

    # A mandate

    @Slot(object)
    def _ask_mandate(self, wish: Wish) -> None:
        """Ask what the mandate allows and where it goes, then write it; it is no letter, and nothing of it is kept."""
        dialog = MandateDialog(wish, self._letters.words, self.tools.theme, self._letters.window())
        dialog.accepted.connect(lambda: self._save_mandate(dialog.mandate, wish))
        dialog.open()

    def _save_mandate(self, mandate: Mandate, wish: Wish) -> None:
        try:
            sheet, _ = mandate_sheets(mandate, wish.sender, wish.known.today)
        except UserError as error:
            self._say(error)
            return
        name = self.tr("mandate.pdf", "the name of a file")
        path = ask_where_to_save(self._letters, self.tr("Save the mandate"), name, PDF)
        if path is not None:
            self._write(path, pdf_of(sheet)[0])

    # Letters that are there

    @Slot(str)
    def save_pdf(self, reference: str) -> None:
        """Print a draft, or save what was printed once more."""
        shown_one = self._letters.shown(reference)
        if shown_one is None or self.session is None:
            return
        if shown_one.request.kind in FILES and shown_one.request.printed is None:
            self.complain(shown_one.request.draft.about or "", shown_one.request.kind)
            return
        name = file_name(reference, shown_one.request.draft.party_id)
        path = ask_where_to_save(self._letters, self.tr("Save the letter"), name, PDF)
        if path is None:
            return
        if shown_one.request.printed is None:
            self.session.ask(partial(_made, reference=reference), partial(self._print, folder=path.parent, path=path))
        else:
            self.session.ask(
                partial(_document, reference=reference), partial(self._copy, shown_one=shown_one, path=path)
            )

    def _copy(self, document: Document, *, shown_one: ShownRequest, path: Path) -> None:
        content = document.pdf
        if content is None and shown_one.paper is not None:
            content = pdf_of(shown_one.paper.sheet)[0]
        if content is not None:
            self._write(path, content)

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
        try:
            save(path, content)
        except UserError as error:
            self._say(error)
            return False
        offer_saved(self.tools, self.tr("Saved"), str(path), path)
        return True

    # A letter as a message

    @Slot(str)
    def show_message(self, reference: str) -> None:
        """Show a letter's subject and text, to be copied or taken along as the draft of an e-mail."""
        paper = self._letters.paper.paper
        if paper is None:
            return
        theme, window, sheet = self.tools.theme, self._letters.window(), paper.sheet
        words = MessageWords(self._letters.words.speech, self._letters.words.figures)
        dialog = MessageDialog(message_of(sheet), words, theme, window, enclosed=enclosed(sheet))
        dialog.copied.connect(lambda: self.tools.tell("ok", self.tr("Copied"), self.tr("Ready to be pasted.")))
        dialog.draft_wanted.connect(partial(self._save_mail, reference, paper.sheet))
        dialog.open()

    def _save_mail(self, reference: str, sheet: Sheet) -> None:
        """Write the draft of an e-mail; a letter that was never printed counts as printed then."""
        shown_one = self._letters.shown(reference)
        if shown_one is None or self.session is None:
            return
        request = shown_one.request
        if request.kind in FILES and request.printed is None:  # it is made of its exhibits, as one file
            self.complain(request.draft.about or "", request.kind)
            return
        name = file_name(reference, request.draft.party_id, "eml")
        path = ask_where_to_save(self._letters, self.tr("Save the draft of an e-mail"), name, EML)
        if path is None:
            return

        def copied(document: Document) -> None:
            self._write(path, mail_of(request, sheet, document.pdf))

        if request.printed is None:
            self.session.ask(partial(_made, reference=reference), partial(self._print_mail, path=path))
        else:
            self.session.ask(partial(_document, reference=reference), copied)

    def _print_mail(self, made: Sequence[Made], *, path: Path) -> None:
        for request, letter in made:
            content, count = pdf_of(letter.sheet)
            if self._write(path, mail_of(request, letter.sheet, content)) and self.session is not None:
                printed = [(request.reference, letter, Pages(content, count=count))]
                self.session.ask(partial(_freeze, printed=printed), lambda _none: self._read())

    # The file for the CNIL or for the mediator

    def complain(self, reference: str, slug: str = COMPLAINT) -> None:
        """Ask for what the file would leave blank, then where it goes; it is made of the letter and every proof."""
        if self.session is not None:
            work = partial(_own_words, reference=reference, slug=slug)
            self.session.ask(work, partial(self._ask_first, reference=reference, slug=slug), self._say)

    def _ask_first(self, known: tuple[OwnWords, tuple[Choice, ...]], *, reference: str, slug: str) -> None:
        """Ask for the addresses that are missing, and for what the household wants to say itself."""
        shown_one, view = self._letters.shown(reference), self._letters.view
        if shown_one is None or view is None:
            self._read_proofs(Wanted(reference, slug))
            return
        draft, bodies = shown_one.request.draft, view.known.bodies
        body = bodies.find(draft.party_id) or bodies.find(draft.body.name)
        authority = bodies.party(_TO[slug])
        words, window = self._letters.words, self._letters.window()
        dialog = ComplaintDialog(authority, body, view.today, known, words, self.tools.theme, window)
        if enclose := words.mandate_to_enclose(view.known.sender.mandatary):
            dialog.add_words(enclose)
        dialog.accepted.connect(lambda: self._keep_found(Wanted(reference, slug, dialog.words), dialog.typed))
        dialog.open()

    def _keep_found(self, wanted: Wanted, typed: Sequence[tuple[str, Typed]]) -> None:
        if self.session is not None:
            then = partial(self._read_proofs, wanted)
            self.session.ask(partial(_add_found, typed=typed), lambda _none: then(), self._say)

    def _read_proofs(self, wanted: Wanted) -> None:
        """Have every proof read, say what cannot be reproduced, ask where the file goes, and make it."""
        self.tools.tell("busy", self.tr("Reading the proofs…"), "")
        self._have_read(wanted.reference, partial(self._offer_file, wanted=wanted), self._say)

    def _have_read(self, reference: str, then: Callable[[Exhibits], None], failed: Callable[[UserError], None]) -> None:
        """The case about a request, its files read beside the household's own thread: that may take minutes."""
        if (session := self.session) is not None:

            def read(case: CaseFile) -> None:
                session.aside(partial(_read_exhibits, case=case), then, failed)

            session.ask(partial(_case, reference=reference), read, failed)

    def _offer_file(self, read: Exhibits, *, wanted: Wanted) -> None:
        self.tools.tell("info", "", "")
        left = list(apart(read.exhibits))
        if not left:
            self._ask_where(read, wanted)
            return
        dialog = ApartDialog(left, self._letters.words, self.tools.theme, self._letters.window())
        dialog.accepted.connect(lambda: self._ask_where(read, wanted))
        dialog.open()

    def _ask_where(self, read: Exhibits, wanted: Wanted) -> None:
        cnil = wanted.slug == COMPLAINT
        title = self.tr("Save the file for the CNIL") if cnil else self.tr("Save the file for the mediator")
        path = ask_where_to_save(self._letters, title, file_name(wanted.reference, _TO[wanted.slug]), PDF)
        if path is not None and self.session is not None:
            work = partial(_complaint, wanted=wanted, read=read)
            self.session.ask(work, partial(self._bundle, path=path), self._say)

    def _bundle(self, complaint: Complaint, *, path: Path) -> None:
        """Draw the letter of a complaint, have its exhibits put behind it, and keep it where the household is.

        Where an exhibit stops the merging nothing is written: what is left out is asked about once more.
        """
        request = complaint.request
        wanted = Wanted(request.draft.about or "", request.kind)

        def kept(_none: None) -> None:
            self._letters.open_next(request.reference)
            self._told(1, path, request)

        def merged_to(whole: Bundle) -> None:
            filed = as_filed(complaint.read.exhibits, whole)
            if filed != complaint.read.exhibits:
                self._offer_file(complaint.read._replace(exhibits=filed), wanted=wanted)
            elif self.session is not None:
                self.session.ask(partial(_keep_file, complaint=complaint, whole=whole, path=path), kept, self._say)

        if self.session is not None:
            self.tools.tell("busy", self.tr("Putting the file together…"), "")
            pdf = pdf_of(complaint.letter.sheet)[0]
            self.session.aside(partial(_merged, complaint=complaint, pdf=pdf), merged_to, self._say)

    def show_complaint(self, shown_one: ShownRequest) -> None:
        """Lay the letter of a complaint on the table, made anew where something has changed in what it is made of."""
        about, view = shown_one.request.draft.about, self._letters.view
        if self.session is None or view is None or about is None or shown_one.request.kind not in FILES:
            return
        made_of = view.case_of(shown_one)
        if self._laid is not None and self._laid[0] == made_of:
            if (paper := self._laid[1]) is not None:
                self._letters.lay(shown_one.reference, paper)
            return  # else it is being made
        self._laid = made_of, None

        def laid(complaint: Complaint) -> None:
            paper = Paper(complaint.letter.sheet, complaint.letter.reading)
            if self._laid is not None and self._laid[0] == made_of:
                self._laid = made_of, paper
            self._letters.lay(shown_one.reference, paper)

        def failed(error: UserError) -> None:
            self._laid = None
            self._say(error)

        def put_together(read: Exhibits) -> None:
            if self.session is not None:
                self.session.ask(partial(_put_together, request=shown_one.request, read=read), laid, failed)

        self._have_read(about, put_together, failed)

    def _say(self, error: UserError) -> None:
        self.tools.tell("alert", self.tr("That did not work"), self.tools.say(error))


def file_name(reference: str, body: str, suffix: str = "pdf") -> str:
    """The name of a letter's file: its reference, then the id of its recipient."""
    return f"{'-'.join(part for part in (reference, body) if part)}.{suffix}"


def _draft(household: Household, *, asked: Sequence[tuple[Asked, str | None]], sender: Sender) -> list[Made]:
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


def _case(household: Household, *, reference: str) -> CaseFile:
    return household.correspondence.case(reference)


def _read_exhibits(check: Callable[[], None], *, case: CaseFile) -> Exhibits:
    """Have the exhibits read, which may take minutes where they are hostile."""
    files = [Exhibit(one.piece.title, one.content, one.mime) for one in case.attached]
    return Exhibits(case, prepared(files, Kitchen(check=check)))


def _own_words(household: Household, *, reference: str, slug: str) -> tuple[OwnWords, tuple[Choice, ...]]:
    return household.correspondence.own_words(reference, slug)


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
