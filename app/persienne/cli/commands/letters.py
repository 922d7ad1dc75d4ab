"""The commands of the letters: parsed arguments come in, letters, lists and files go out; nothing is sent."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from persienne.base.atomic_write import save
from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.cli.choices import one_of, translated
from persienne.cli.commands import letter_following as following
from persienne.cli.commands.letter_check import check
from persienne.cli.commands.letter_following import said_in, standing_of
from persienne.cli.commands.letter_grounds import grounds, rests_of
from persienne.cli.commands.letter_law import law
from persienne.cli.commands.letter_lines import LetterLines
from persienne.cli.commands.letter_mandate import write_mandate
from persienne.cli.commands.letter_notes import tell_notes, words_of
from persienne.cli.commands.letter_notices import LetterNotices
from persienne.cli.commands.letter_objects import standing_object
from persienne.cli.commands.letter_parties import (
    OF_BODY,
    addressed,
    body_named,
    body_of,
    keep_found,
    only,
    party_of_flows,
    sharings,
)
from persienne.cli.commands.letter_rules import kind_named, language_of, read_day, tell_due, tell_kinds
from persienne.cli.commands.meters import only_point, point_named
from persienne.cli.commands.proofs import cautions_of, tell
from persienne.cli.unlocking import opened
from persienne.documents.message import message_of
from persienne.documents.plain_text import text as as_text
from persienne.household.correspondence.drafting import CNIL, MNE, Asked
from persienne.household.correspondence.earlier import Earlier
from persienne.household.correspondence.prefilled import WITHDRAWS, answers_of, switch_day
from persienne.household.correspondence.recipients import only_energy, party_of
from persienne.letters.answers import parsed as typed
from persienne.letters.catalogue import kind
from persienne.letters.complaint import MEDIATOR
from persienne.letters.events import SentBy
from persienne.letters.facts import Channel
from persienne.letters.mailing import enclosed, mail_of
from persienne.letters.requests import Pages
from persienne.letters.sender import NAMES
from persienne.telling.message_words import MessageWords
from persienne.words.letters import LETTERS, SENT_BY
from persienne.words.numbers import figures_of
from persienne.words.register import ENERGIES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from persienne.consents.flows import Flow
    from persienne.documents.document import Sheet
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.household import Household
    from persienne.letters.catalogue import Kind
    from persienne.letters.compose import Letter
    from persienne.letters.requests import Request
    from persienne.words import Speech

_CHANNELS: Final = {channel.value: SENT_BY[SentBy.of(channel)] for channel in Channel}
"""How a letter is meant to travel, in words."""

_OWN: Final = frozenset({*NAMES, *OF_BODY, "contract", "channel", "energy", "consent", "about"})
"""What ``--set`` says beside the letter's own questions."""


def letters(home: Path, parsed: argparse.Namespace, speech: Speech) -> None:
    """Run what was asked of the letters."""
    if parsed.verb in _RULES:
        _RULES[parsed.verb](parsed, speech)
        return
    with closing(opened(home, speech)) as household:
        _VERBS[parsed.verb](household, parsed, speech)


# --- writing ---------------------------------------------------------------------------------------------------------


class _Said(NamedTuple):
    """Which letter, to whom (id or name), what was said with ``--set``, the flows that it is about, and the request."""

    wanted: Kind
    party: str
    said: Mapping[str, str]
    flows: Sequence[Flow] = ()
    about: Request | None = None


def new(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Make a letter, and print it where a file is named."""
    letters, said = household.correspondence, said_in(parsed.set)
    wanted = kind_named(parsed.kind)
    about = letters.request(said["about"]) if "about" in said else None
    flows = sharings(household, (*parsed.sharing, *filter(None, said.get("consent", "").split(","))))
    party = parsed.to or (body_of(household, about) if about is not None else party_of_flows(household, flows, wanted))
    if party is None:
        raise UserError("letter_party_needed")
    party = addressed(household, parsed, party, said, speech)
    asked = _asked(household, parsed, _Said(wanted, party, said, flows, about), speech)
    request = letters.draft(replace(asked, about=None if about is None else about.reference))
    try:
        _print(household, parsed, request, speech)
    except UserError:
        letters.discard(request.reference)
        raise


def change(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Make a draft anew, with what is said otherwise; what is not said stays as it was."""
    letters, said = household.correspondence, said_in(parsed.set)
    known = letters.request(parsed.request)
    draft = known.draft
    if draft.about is not None:
        raise UserError("letter_draft_follows", reference=parsed.request)
    wanted = kind(draft.kind)
    party = addressed(household, parsed, parsed.to or body_of(household, known), said, speech)
    asked = _asked(household, parsed, _Said(wanted, party, said), speech)
    left = {name for name, text in said.items() if not text.strip()}
    values = {name: value for name, value in {**draft.facts.values, **asked.values}.items() if name not in left}
    kept = replace(
        asked,
        values=values,
        point=draft.facts.point if parsed.meter is None else asked.point,
        energy=asked.energy or draft.facts.energy,
        channel=asked.channel or draft.facts.channel,
        consents=draft.consents,
    )
    _print(household, parsed, letters.update(parsed.request, kept), speech)


def _asked(household: Household, parsed: argparse.Namespace, told: _Said, speech: Speech) -> Asked:
    """What is asked for, with what the register knows of it; what is typed of the sender stays known."""
    wanted, party, said, flows, about = told
    answers = {name: text for name, text in said.items() if name not in _OWN}
    energy = (
        Energy(one_of("energy", said["energy"], translated(ENERGIES, "Register", speech), speech))
        if "energy" in said
        else next((flow.energy for flow in flows), None if about is None else about.draft.facts.energy)
    )
    point = (
        point_named(household, parsed.meter)
        or next((flow.meter_ref for flow in flows), None)
        or _point_about(about, energy)
        or _only_point(household, party, energy)
    )
    consents = tuple(dict.fromkeys(str(flow.consent_id) for flow in flows))
    known = household.register.flows()
    days = {one.name: switch_day(known, wanted.kind, one.name, point) for one in wanted.questions}
    values = {**answers_of(known, consents, wanted), **{name: day for name, day in days.items() if day is not None}}
    _keep_sender(household, said, energy or only_energy(party_of(household.register, party)))
    return Asked(
        kind=wanted.kind,
        party=party,
        values={**values, **typed(wanted, LetterLines(speech, parsed.language).values(wanted, answers))},
        point=point,
        energy=energy,
        channel=Channel(one_of("channel", said["channel"], translated(_CHANNELS, "LettersWords", speech), speech))
        if "channel" in said
        else None,
        consents=consents if wanted.kind == WITHDRAWS else (),
    )


def _print(household: Household, parsed: argparse.Namespace, request: Request, speech: Speech) -> None:
    """Print a draft where a file is named, and say what is to be known of it."""
    letters = household.correspondence
    letter = letters.letter(request)
    if _forms(parsed):
        request = letters.freeze(request.reference, letter, _printed(letter, parsed, request, speech))
    notices = LetterNotices(household, request, letter, parsed, speech)
    notices.warn()
    notices.warn_of_gaps()
    _tell(household, request, parsed, letter, speech)


def earlier(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Keep a letter that was sent before the household had Persienne."""
    letters, said = household.correspondence, said_in(parsed.set)
    only(said, OF_BODY)
    cautions = cautions_of([] if parsed.file is None else [parsed.file])
    party = body_named(household, parsed.to, said, speech)
    energy = None if parsed.energy is None else Energy(parsed.energy)
    told = Earlier(
        kind=kind_named(parsed.kind).kind,
        party=party,
        sent=read_day(parsed.sent),
        channel=SentBy(parsed.channel),
        points=tuple(parsed.point),
        bore=parsed.reference,
        copy=parsed.file,
        point=point_named(household, parsed.meter) or _only_point(household, party, energy),
        energy=energy,
    )
    texts = {one: letters.law.cite([one], language_of(parsed)) for one in letters.earlier_grounds(told)}
    request = letters.take_earlier(replace(told, rests_on=rests_of(parsed.rests, texts, speech)))
    unknown = () if request.founded else (UserError("letter_grounds_unknown", reference=request.reference),)
    tell((*cautions, *unknown), speech)
    _tell(household, request, parsed, None, speech)


def show(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Write what was printed once more, as it was; a draft that never was is printed now."""
    letters = household.correspondence
    request = letters.request(parsed.request)
    letter = None
    if request.printed is not None:
        _write_again(letters, request, parsed)
    else:
        letter = letters.letter(request)
        if _forms(parsed):
            request = letters.freeze(request.reference, letter, _printed(letter, parsed, request, speech))
        LetterNotices(household, request, letter, parsed, speech).warn()
    if parsed.message:
        _say_message(letters.sheets(request)[0], speech)
    if parsed.reading:
        _say_reading(letters.sheets(request), request)
    if parsed.json:
        _tell(household, request, parsed, letter, speech)
    elif not (_forms(parsed) or parsed.message or parsed.reading):
        print(letters.document(request.reference).text if letter is None else as_text(letter.sheet), end="")


def _write_again(letters: Correspondence, request: Request, parsed: argparse.Namespace) -> None:
    """Write what was printed, as it was; what was not made then (an ODT, say) can't be written now."""
    if parsed.eml is not None and request.earlier:
        raise UserError("letter_earlier", reference=request.reference)
    document = letters.document(request.reference)
    for path, content in ((parsed.pdf, document.pdf), (parsed.odt, document.odt)):
        if path is not None and content is None:
            raise UserError("letter_form_missing", file=path.name)
        if path is not None and content is not None:
            save(path, content)
    if parsed.txt is not None:
        save(parsed.txt, document.text.encode())
    if parsed.eml is not None:
        save(parsed.eml, mail_of(request, letters.sheets(request)[0], document.pdf))


def _say_message(sheet: Sheet, speech: Speech) -> None:
    """The letter as an e-mail or an online form takes it: its subject, then its text; what is to be known, apart."""
    message = message_of(sheet)
    print(speech("CommandLine", LETTERS["subject"]).format(subject=message.subject), message.text, sep="\n\n", end="")
    figures = figures_of(speech)
    for _tone, said in MessageWords(speech, figures).told(message, enclosed(sheet)):
        print(said, file=sys.stderr)


def _say_reading(sheets: Sequence[Sheet], request: Request) -> None:
    """The version that is read; ``letter_no_reading`` (reference) where none was kept."""
    if len(sheets) < 2:
        raise UserError("letter_no_reading", reference=request.reference)
    print(as_text(sheets[1]), end="")


def complaint(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Make the file for the authority or for the mediator: one PDF with all its exhibits."""
    from persienne.ui.paper.dossier import apart, as_filed, measured, said_apart  # noqa: PLC0415 - a PDF needs Qt
    from persienne.ui.paper.exhibit_reading import Exhibit  # noqa: PLC0415
    from persienne.ui.paper.exhibits import merged, prepared  # noqa: PLC0415
    from persienne.ui.paper.pdf import pdf_of  # noqa: PLC0415

    letters = household.correspondence
    mediator, said = parsed.verb == MEDIATOR, said_in(parsed.set)
    keep_found(household, parsed, said, speech, MNE if mediator else CNIL)
    words = words_of(letters, parsed.request, parsed.verb, said)
    request = letters.referral(parsed.request, words) if mediator else letters.complaint(parsed.request, words)
    case = letters.case(parsed.request)
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
        print(said_apart(number, one, language_of(parsed)), file=sys.stderr)
    save(parsed.pdf, bundle.pdf)
    request = letters.freeze(request.reference, letter, Pages(bundle.pdf, count=bundle.pages))
    LetterNotices(household, request, letter, parsed, speech).warn()
    more = [
        {"number": number, "title": one.title, "reason": one.hidden, "sha256": one.sha256, "size": one.size}
        for number, one in left
    ]
    _tell(household, request, parsed, letter, speech, {"apart": more})


# --- verbs ------------------------------------------------------------------------------------------------------------


_RULES: Final = {"kinds": tell_kinds, "due": tell_due}
"""What needs no household."""

_VERBS: Final = {
    "new": new,
    "change": change,
    "discard": following.discard,
    "earlier": earlier,
    "grounds": grounds,
    "show": show,
    "complaint": complaint,
    "mediator": complaint,
    "mandate": write_mandate,
    "notes": tell_notes,
    "event": following.event,
    "history": following.history,
    "check": check,
    "law": law,
    "list": following.listing,
    "todo": following.todo,
    "ics": following.calendar,
}


# --- what was said ---------------------------------------------------------------------------------------------------


def _keep_sender(household: Household, said: Mapping[str, str], energy: Energy) -> None:
    """What was typed of the sender stays known; a contract's number belongs to the energy of the letter."""
    texts = {name: said[name] for name in NAMES if name in said}
    if "contract" in said:
        texts[f"{energy.value}_contract"] = said["contract"]
    if texts:
        household.correspondence.set_sender(texts)


def _point_about(about: Request | None, energy: Energy | None) -> str | None:
    """The delivery point of the request that a letter follows, where both are about the same energy."""
    return None if about is None or about.draft.facts.energy is not energy else about.draft.facts.point


def _only_point(household: Household, party: str, energy: Energy | None) -> str | None:
    """The delivery point where there is only one of this energy."""
    return only_point(household, energy or only_energy(party_of(household.register, party)))


# --- what is told ----------------------------------------------------------------------------------------------------


def _forms(parsed: argparse.Namespace) -> bool:
    """Whether a file of the letter is asked for."""
    return any(path is not None for path in (parsed.pdf, parsed.odt, parsed.txt, parsed.eml))


def _printed(letter: Letter, parsed: argparse.Namespace, request: Request, speech: Speech) -> Pages:
    """Write the files that were asked for, and hand back what is kept of them."""
    sheet = letter.sheet
    pdf = odt = count = None
    if parsed.pdf is not None or parsed.eml is not None:
        from persienne.ui.paper.pages import unprintable  # noqa: PLC0415 - a PDF needs Qt
        from persienne.ui.paper.pdf import pdf_of  # noqa: PLC0415

        if signs := unprintable(sheet):
            print(speech("CommandLine", LETTERS["unprintable"]).format(signs=signs), file=sys.stderr)
        pdf, count = pdf_of(sheet)
    if parsed.pdf is not None and pdf is not None:
        save(parsed.pdf, pdf)
    if parsed.odt is not None:
        from persienne.documents.odt import odt_of  # noqa: PLC0415 - what writes paper stands beside what needs Qt

        odt = odt_of(sheet)
        save(parsed.odt, odt)
    if parsed.txt is not None:
        save(parsed.txt, as_text(sheet).encode())
    if parsed.eml is not None:
        save(parsed.eml, mail_of(request, sheet, pdf))
    return Pages(pdf, odt, count)


def _tell(
    household: Household,
    request: Request,
    parsed: argparse.Namespace,
    letter: Letter | None,
    speech: Speech,
    more: Mapping[str, Any] | None = None,
) -> None:
    """The reference, or the request and its letter as JSON, with ``more`` of it."""
    if not parsed.json:
        print(request.reference)
        return
    letters = household.correspondence
    told = standing_object(standing_of(letters, request.reference, letters.today()))
    if letter is not None:
        notices = LetterNotices(household, request, letter, parsed, speech).objects()
        told |= {"grounds": list(letter.grounds), "enclosures": list(letter.enclosures), "notices": notices}
    told |= more or {}
    print(json.dumps(told, ensure_ascii=False))
