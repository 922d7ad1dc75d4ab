"""Papers beside the letters: the file for the authority or the mediator, and a mandate; nothing is sent."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from persienne.base.atomic_write import save
from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import months_after
from persienne.cli.commands.letter_lines import LetterNotices, letter_told
from persienne.cli.commands.letter_parties import (
    Confirmed,
    LetterMeter,
    addressed,
    body_of,
    energy_named,
    only,
    said_in,
)
from persienne.cli.commands.letter_rules import RequestId, kind_named, language_of, read_day
from persienne.cli.commands.meters import only_point, point_named
from persienne.cli.declared import Flag, Say, Telling, Told, arguments, command
from persienne.consents.parties import Typed
from persienne.documents.plain_text import text as as_text
from persienne.household.correspondence.complaint import OwnWords
from persienne.household.correspondence.drafting import CNIL, MNE
from persienne.household.correspondence.recipients import party_of
from persienne.household.household import Household
from persienne.letters.complaint import KIND, MEDIATOR
from persienne.letters.mandate import Mandate, mandate_sheets
from persienne.letters.requests import Pages
from persienne.letters.sender import NAMES, said_yes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.household.correspondence.correspondence import Correspondence


_BETWEEN: Final = re.compile(r"[\n|]")
"""What separates the paragraphs of an account."""

_SAID: Final = ("to_address", "to_where", "to_seen", "siren", "account", "notes")
"""What ``--set`` says of a file for the authority or for the mediator."""


@arguments
class Filing:
    """About which letter the file is, what is said of it, and where it is written."""

    settings: Annotated[Sequence[str], Flag("letters-complaint-set", "NAME=VALUE", "--set", together=True)] = ()
    confirmed: Confirmed = False
    request: RequestId
    pdf: Annotated[Path, Flag("letters-pdf", "F")]


@command("letters-complaint", json="json-object")
def complaint(household: Household, say: Say, *, filing: Filing) -> Telling:
    """Make the file for the authority: one PDF with all its exhibits."""
    return _filed(household, filing, say, KIND)


@command("letters-mediator", json="json-object")
def mediator(household: Household, say: Say, *, filing: Filing) -> Telling:
    """Make the file for the mediator: one PDF with all its exhibits."""
    return _filed(household, filing, say, MEDIATOR)


def _filed(household: Household, filing: Filing, say: Say, kind: str) -> Telling:
    from persienne.ui.paper.exhibit_reading import Exhibit  # noqa: PLC0415 - a PDF needs Qt
    from persienne.ui.paper.exhibits import apart, as_filed, measured, merged, prepared, said_apart  # noqa: PLC0415
    from persienne.ui.paper.pages import pdf_of  # noqa: PLC0415

    letters = household.correspondence
    said = said_in(filing.settings)
    _keep_found(household, filing, said, say, authority=MNE if kind == MEDIATOR else CNIL)
    words = _words_of(letters, filing.request, kind, said)
    make = letters.referral if kind == MEDIATOR else letters.complaint
    request, case = make(filing.request, words), letters.case(filing.request)
    exhibits = prepared([Exhibit(one.piece.title, one.content, one.mime) for one in case.attached])
    while True:
        letter = letters.complaint_letter(request, case, map(measured, exhibits))
        bundle = merged(pdf_of(letter.sheet)[0], exhibits, title=letter.sheet.title)
        filed = as_filed(exhibits, bundle)
        if filed == exhibits:
            break
        exhibits = filed  # what stopped the merging is listed as not reproduced
    left = list(apart(exhibits))
    for number, one in left:
        print(said_apart(number, one, language_of(say)), file=sys.stderr)
    save(filing.pdf, bundle.pdf)
    request = letters.freeze(request.reference, letter, Pages(bundle.pdf, count=bundle.pages))
    LetterNotices(household, request, letter, say).warn()
    more = [
        {"number": number, "title": one.title, "reason": one.hidden, "sha256": one.sha256, "size": one.size}
        for number, one in left
    ]
    yield letter_told(household, request, letter, say, more={"apart": more})


def _keep_found(household: Household, filing: Filing, said: Mapping[str, str], say: Say, authority: str) -> None:
    """What a file would leave blank: the authority's address and where it was read, and the SIREN of the body.

    ``letter_set_unknown`` (name, wanted) for anything else.
    """
    only(said, _SAID)
    about, today = household.correspondence.request(filing.request), household.correspondence.today()
    addressed(household, authority, said, say, confirmed=filing.confirmed)
    if "siren" in said:
        party = party_of(household.register, body_of(household, about))
        told = Typed(party.name, party.role, "persienne letters complaint", today, siren=said["siren"])
        household.register.add_party(told, party.id)


@command("letters-notes", json="json-array")
def notes(household: Household, *, request: RequestId) -> Telling:
    """The notes about a letter that may be chosen for a file, by their days."""
    _, known = household.correspondence.own_words(request, KIND)
    for one in known:
        yield Told(f"{one.id}  {one.on}  {one.text}", {"id": one.id, "on": one.on.isoformat(), "text": one.text})


def _words_of(letters: Correspondence, reference: str, kind: str, said: Mapping[str, str]) -> OwnWords | None:
    """The account and the notes that are said, beside what the file keeps already; None where neither is said.

    Raises ``letter_answer_unfit`` for the id of no note.
    """
    if "account" not in said and "notes" not in said:
        return None
    kept, known = letters.own_words(reference, kind)
    ids = [one.id for one in known]
    notes = tuple(one.strip() for one in said["notes"].split(",") if one.strip()) if "notes" in said else kept.notes
    for one in notes:
        if one not in ids:
            raise UserError("letter_answer_unfit", name="notes", answer=one[:40], wanted=", ".join(ids) or "-")
    account = tuple(_BETWEEN.split(said["account"])) if "account" in said else kept.account
    return OwnWords(account, notes)


SAID: Final = ("to", "kinds", "from", "until", "follows", "answers", "energy")
"""What ``--set`` says beside what is known of the sender."""
_MONTHS: Final = 12


@command("letters-mandate")
def write_mandate(
    household: Household,
    say: Say,
    *,
    meter: LetterMeter = None,
    settings: Annotated[Sequence[str], Flag("letters-mandate-set", "NAME=VALUE", "--set", together=True)] = (),
    pdf: Annotated[Path | None, Flag("letters-pdf", "F")] = None,
    odt: Annotated[Path | None, Flag("letters-odt", "F")] = None,
    txt: Annotated[Path | None, Flag("letters-txt", "F")] = None,
) -> None:
    """Write the mandate to the files that are named, else to standard output; what is said of the sender stays known.

    Raises ``letter_set_unknown`` for what it does not ask, and what ``mandate_sheets`` raises.
    """
    said = said_in(settings)
    only(said, (*SAID, *NAMES))
    letters = household.correspondence
    today = letters.today()
    begin = read_day(said["from"]) if "from" in said else today
    year = months_after(begin, _MONTHS) - timedelta(days=1)
    energy = energy_named(said.get("energy", Energy.ELECTRICITY.value), say)
    point = point_named(household, meter) or only_point(household, energy)
    texts = {name: said[name] for name in NAMES if name in said}
    if "answers" in said:
        texts["mandatary_answers"] = said["answers"]
    sender = letters.set_sender(texts) if texts else letters.sender
    mandate = Mandate(
        energy=energy,
        point=point,
        bodies=tuple(party_of(household.register, one).name for one in _parts(said.get("to", ""))),
        kinds=tuple(kind_named(one).kind for one in _parts(said.get("kinds", ""))),
        begin=begin,
        end=read_day(said["until"]) if "until" in said else year,
        supply=letters.spoken_tenancy(energy, point).address,
        follows=said_yes("follows", said.get("follows", "yes")),
    )
    sheet, _ = mandate_sheets(mandate, sender, today)
    if pdf is not None:
        from persienne.ui.paper.pages import pdf_of  # noqa: PLC0415 - a PDF needs Qt

        save(pdf, pdf_of(sheet)[0])
    if odt is not None:
        from persienne.documents.odt import odt_of  # noqa: PLC0415 - what writes paper stands beside what needs Qt

        save(odt, odt_of(sheet))
    if txt is not None:
        save(txt, as_text(sheet).encode())
    if pdf is odt is txt is None:
        print(as_text(sheet), end="")


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
