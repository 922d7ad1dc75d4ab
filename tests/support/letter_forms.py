"""Every letter of the catalogue in every form in which it leaves: made once for each body, energy and language."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from email import message_from_bytes
from email.policy import default
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from pypdf import PdfReader

from persienne.base.energy_market import Energy, Role
from persienne.documents.document import Numbered
from persienne.documents.odt import odt_of
from persienne.documents.plain_text import Attachment, eml_of, message_of
from persienne.documents.plain_text import text as plain_text
from persienne.letters.case import Case, DatedFact, Event, Exhibit, Gap, Missing, RightUsed
from persienne.letters.catalogue import kind
from persienne.letters.complaint import compose_complaint
from persienne.letters.compose import compose, subject_line
from persienne.letters.facts import Channel, Holder
from persienne.letters.framing import RULE
from persienne.letters.law import shipped
from persienne.ui.paper.pages import pdf_of
from support.letter_homes import EVERY, TODAY, answers, body, facts
from support.read_odt import odt_text
from support.read_pdf import words_of

if TYPE_CHECKING:
    from email.message import EmailMessage

    from persienne.documents.document import Sheet

CASES = [
    *EVERY,
    *(
        (slug, Role.BOTH, energy)
        for slug in dict.fromkeys(slug for slug, _, _ in EVERY)
        for energy in Energy
        if kind(slug).goes_to(Role.BOTH, energy)
    ),
]
"""Every letter that is composed from answers, to every kind of body and about every energy that it goes to."""
WAYS = ("told", "blank", "by e-mail")
"""A letter of which everything is known; of which nothing is; and one that goes as an e-mail."""


@dataclass(frozen=True, slots=True)
class Forms:
    """One sheet in its five forms."""

    sheet: Sheet
    pdf: bytes
    pages: int
    odt: bytes
    text: str
    mail: bytes

    @property
    def words_of_pdf(self) -> list[str]:
        """The words of the pages in their order."""
        foot, found = words_of(" ".join(self.sheet.footer)), []
        for page in PdfReader(BytesIO(self.pdf)).pages:
            said = re.sub(r"(?<=\w-)\n(?=\w)|(?<=\))\n(?=\([a-z]\))", "", page.extract_text())
            words = [word for word in words_of(said) if not re.fullmatch(r"\d/\d", word)]
            found += words[: -len(foot)] if words[-len(foot) :] == foot else [*words, "no foot"]
        return [*found, *foot]

    @property
    def words_of_odt(self) -> list[str]:
        """The words of the file in their order, with the numbers that a word processor counts itself."""
        numbers = iter([block for block in self.sheet.blocks if isinstance(block, Numbered)])
        said = odt_text(self.odt)
        for block in numbers:
            for number, item in enumerate(block.items, block.first):
                said = said.replace(f"\n{item}\n", f"\n{number}. {item}\n", 1)
        return words_of(re.sub(r"\t1/1$", "", said))

    @property
    def words_of_text(self) -> list[str]:
        """The words of the plain text in their order."""
        return words_of(self.text)

    @property
    def read_mail(self) -> EmailMessage:
        """The draft as a mail program reads it."""
        return message_from_bytes(self.mail, policy=default)  # type: ignore[arg-type,return-value]


@cache
def sheets(slug: str, role: Role, energy: Energy, way: str) -> tuple[Sheet, Sheet]:
    """A letter as it is sent, in French, and its version that is read, in English."""
    told = facts(energy, **answers(slug, energy))
    if way == "blank":
        values = told.values if kind(slug).told else {}
        told = replace(told, holder=Holder(RULE), point=None, tenancy=None, contract=None, values=values)
    if way == "by e-mail":
        told = replace(told, channel=Channel.EMAIL, holder=replace(told.holder, email="camille@exemple.invalid"))
    made = compose(kind(slug), told, body(role, verified=way != "blank"), shipped(), TODAY)
    return made.sheet, made.reading


def complaint_sheet() -> Sheet:
    """The file for the authority about a request with many points, over several pages."""
    asked, subject = "PERS-2026-0003", subject_line("erase-collected", facts())
    points = tuple(f"Supprimer la courbe de charge du {number} septembre 2026." for number in range(2, 12))
    case = Case(
        body(Role.OPERATOR),
        (DatedFact(date(2026, 9, 1), Event.SENT, asked, (1, 2)), DatedFact(date(2026, 10, 5), Event.DUE, asked)),
        (RightUsed(asked, subject, date(2026, 9, 1), points),),
        (Gap(Missing.NO_ANSWER, "rgpd-12-3", date(2026, 10, 5)),),
        tuple(Exhibit(f"Preuve n°\u00a0{number}", "a" * 64, 2) for number in range(1, 9)),
    )
    return compose_complaint(case, facts(), body(Role.AUTHORITY), shipped(), TODAY).sheet


def forms(sheet: Sheet) -> Forms:
    """A sheet in every form."""
    pdf, pages = pdf_of(sheet)
    mail = eml_of(message_of(sheet), "camille@exemple.invalid", (Attachment("PERS-2026-0007.pdf", pdf),))
    return Forms(sheet, pdf, pages, odt_of(sheet), plain_text(sheet), mail)
