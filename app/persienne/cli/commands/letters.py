"""The commands of the letters: parsed arguments come in, letters, lists and files go out; nothing is sent."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Final

from persienne.base.atomic_write import save
from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.cli.commands.letter_mandate import write_mandate
from persienne.cli.commands.letter_notes import tell_notes, words_of
from persienne.cli.commands.letter_objects import standing_object, task_object
from persienne.cli.commands.letter_rules import language_of, read_day, tell_due, tell_kinds
from persienne.cli.commands.meters import point_named
from persienne.cli.commands.proofs import cautions_of, tell
from persienne.cli.unlocking import opened
from persienne.consents.parties import Typed
from persienne.documents.plain_text import text as as_text
from persienne.household.correspondence.drafting import CNIL, MNE, Asked
from persienne.household.correspondence.earlier import Earlier
from persienne.household.correspondence.recipients import only_energy, party_of
from persienne.letters.answers import parsed as typed
from persienne.letters.calendar_file import ics
from persienne.letters.catalogue import kind
from persienne.letters.complaint import MEDIATOR
from persienne.letters.compose import subject_of
from persienne.letters.events import SentBy, What
from persienne.letters.facts import Channel
from persienne.letters.mailing import mail_of
from persienne.letters.requests import Pages
from persienne.letters.sender import NAMES, lines_of
from persienne.telling.calendar_words import coming, entries
from persienne.words.letters import LETTERS, NOTICES, STATES, SUBJECTS, TASKS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from persienne.documents.bilingual import Language
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.correspondence.follow_up import Standing
    from persienne.household.household import Household
    from persienne.letters.agenda import Task
    from persienne.letters.compose import Letter, Notice
    from persienne.letters.law import Law
    from persienne.letters.requests import Request
    from persienne.words import Translate

_CHANNELS: Final = tuple(channel.value for channel in Channel)
_ENERGIES: Final = tuple(energy.value for energy in Energy)
_ROLES: Final = tuple(role.value for role in (Role.OPERATOR, Role.SUPPLIER, Role.THIRD_PARTY))
_OF_BODY: Final = ("to_address", "to_where", "to_seen", "to_role")
_OF_COMPLAINT: Final = ("to_address", "to_where", "to_seen", "siren", "account", "notes")
_OWN: Final = frozenset({*NAMES, *_OF_BODY, "contract", "channel", "energy", "consent", "about"})
"""What ``--set`` says beside the letter's own questions."""


def letters(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Run what was asked of the letters."""
    if parsed.verb in _RULES:
        _RULES[parsed.verb](parsed, translate)
        return
    with closing(opened(home, translate)) as household:
        _VERBS[parsed.verb](household, parsed, translate)


# --- writing ---------------------------------------------------------------------------------------------------------


def new(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Make a letter, and print it where a file is named."""
    letters, said = household.correspondence, _said(parsed.set)
    wanted = kind(parsed.kind)
    answers = {name: text for name, text in said.items() if name not in _OWN}
    about = letters.request(said["about"]) if "about" in said else None
    if parsed.to is None and about is None:
        raise UserError("letter_party_needed")
    party = about.draft.party_id if about is not None and parsed.to is None else _body(household, parsed.to, said)
    energy = Energy(_one_of("energy", said["energy"], _ENERGIES)) if "energy" in said else None
    asked = Asked(
        kind=wanted.kind,
        party=party,
        values=typed(wanted, answers),
        point=point_named(household, parsed.meter) or _only_point(household, party, energy),
        energy=energy,
        channel=Channel(_one_of("channel", said["channel"], _CHANNELS)) if "channel" in said else None,
        consents=tuple(household.register.consent(one.strip()) for one in said.get("consent", "").split(",") if one),
        about=None if about is None else about.reference,
    )
    _keep_sender(household, said, energy or only_energy(party_of(household.register, party)))
    request = letters.draft(asked)
    letter = letters.letter(request)
    if _forms(parsed):
        try:
            pages = _printed(letter, parsed, request, translate)
        except UserError:
            letters.discard(request.reference)
            raise
        request = letters.freeze(request.reference, letter, pages)
    _warn(letters, request, letter, parsed, translate)
    _warn_of_gaps(household, letter, request, translate)
    _tell(letters, request, parsed, letter, translate)


def earlier(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Keep a letter that was sent before the household had Persienne."""
    letters = household.correspondence
    energy = None if parsed.energy is None else Energy(parsed.energy)
    told = Earlier(
        kind=kind(parsed.kind).kind,
        party=parsed.to,
        sent=read_day(parsed.sent),
        channel=SentBy(parsed.channel),
        points=tuple(parsed.point),
        bore=parsed.reference,
        copy=parsed.file,
        point=point_named(household, parsed.meter) or _only_point(household, parsed.to, energy),
        energy=energy,
        rests_on=tuple(parsed.rests),
    )
    _tell(letters, letters.take_earlier(told), parsed, None, translate)


def show(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Write what was printed once more, as it was; a draft that never was is printed now."""
    letters = household.correspondence
    request = letters.request(parsed.request)
    letter = None
    if request.printed is None:
        letter = letters.letter(request)
        if _forms(parsed):
            request = letters.freeze(request.reference, letter, _printed(letter, parsed, request, translate))
        elif not parsed.json:
            print(as_text(letter.sheet), end="")
        _warn(letters, request, letter, parsed, translate)
    else:
        _written_again(letters, request, parsed)
    if parsed.json:
        _tell(letters, request, parsed, letter, translate)


def _written_again(letters: Correspondence, request: Request, parsed: argparse.Namespace) -> None:
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
    if not (_forms(parsed) or parsed.json):
        print(document.text, end="")


def complaint(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Make the file for the authority or for the mediator: one PDF with all its exhibits."""
    from persienne.ui.paper.dossier import apart, as_filed, measured, said_apart  # noqa: PLC0415 - a PDF needs Qt
    from persienne.ui.paper.exhibit_reading import Exhibit  # noqa: PLC0415
    from persienne.ui.paper.exhibits import merged, prepared  # noqa: PLC0415
    from persienne.ui.paper.pdf import pdf_of  # noqa: PLC0415

    letters = household.correspondence
    mediator = parsed.verb == MEDIATOR
    said = _said(parsed.set)
    _keep_found(household, letters.request(parsed.request), said, MNE if mediator else CNIL)
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
    _warn(letters, request, letter, parsed, translate)
    more = [
        {"number": number, "title": one.title, "reason": one.hidden, "sha256": one.sha256, "size": one.size}
        for number, one in left
    ]
    _tell(letters, request, parsed, letter, translate, {"apart": more})


# --- following -------------------------------------------------------------------------------------------------------


def event(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Note what happened to a letter."""
    letters = household.correspondence
    cautions = cautions_of(parsed.evidence)
    done = letters.note(
        parsed.request,
        What(parsed.event),
        None if parsed.on is None else read_day(parsed.on),
        _said(parsed.set),
        parsed.evidence or (),
        parsed.corrects,
    )
    tell((*cautions, *map(UserError, done.register)), translate)
    standing = _standing(letters, done.request.reference, letters.today())
    if parsed.json:
        print(json.dumps(standing_object(standing), ensure_ascii=False))
    else:
        print(_line(standing, language_of(parsed), translate))


def listing(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Print where every letter stands on a day."""
    standings = household.correspondence.status(None if parsed.on is None else read_day(parsed.on))
    if parsed.json:
        print(json.dumps([standing_object(one) for one in standings], ensure_ascii=False))
        return
    for one in standings:
        print(_line(one, language_of(parsed), translate))


def todo(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Print what there is to do on a day."""
    tasks = household.correspondence.todo(None if parsed.on is None else read_day(parsed.on))
    if parsed.json:
        print(json.dumps([task_object(one) for one in tasks], ensure_ascii=False))
        return
    for one in tasks:
        print(f"{one.on}  {one.reference}  {_task(one, translate)}")


def calendar(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Write what there is to do, and the days to come, as a calendar file."""
    days = coming(household, None if parsed.on is None else read_day(parsed.on))
    found = entries(days, lambda one: _task(one, translate), translate)
    content = ics(found, datetime.now(UTC))
    if parsed.json:
        told = [{"uid": one.uid, "on": one.day.isoformat(), "summary": one.summary} for one in found]
        print(json.dumps(told, ensure_ascii=False))
    if parsed.file is None and parsed.json:
        return
    if parsed.file is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
    else:
        save(parsed.file, content)


def mandate(household: Household, parsed: argparse.Namespace, _translate: Translate) -> None:
    """Write a mandate."""
    write_mandate(household, parsed, _said(parsed.set))


_RULES: Final = {"kinds": tell_kinds, "due": tell_due}
"""What needs no household."""

_VERBS: Final = {
    "new": new,
    "earlier": earlier,
    "show": show,
    "complaint": complaint,
    "mediator": complaint,
    "mandate": mandate,
    "notes": tell_notes,
    "event": event,
    "list": listing,
    "todo": todo,
    "ics": calendar,
}


# --- what was said ---------------------------------------------------------------------------------------------------


def _said(settings: Iterable[str]) -> dict[str, str]:
    """``NAME=VALUE`` by its name; ``letter_set_malformed`` (text)."""
    said: dict[str, str] = {}
    for setting in settings:
        name, equals, text = setting.partition("=")
        if not equals or not name.strip():
            raise UserError("letter_set_malformed", text=setting[:40])
        said[name.strip()] = text
    return said


def _one_of(name: str, text: str, wanted: tuple[str, ...]) -> str:
    if text not in wanted:
        raise UserError("letter_answer_unfit", name=name, answer=text[:40], wanted=", ".join(wanted))
    return text


def _body(household: Household, text: str, said: Mapping[str, str]) -> str:
    """The body of this id or name, with what was typed of it: its address and where it was read, its role if new."""
    told = {name: said[name] for name in _OF_BODY if name in said}
    if not told:
        return text
    directory = household.register.parties()
    known = directory.find(text)
    if known is None and "to_role" not in told:
        known = directory.party(text)
    role = known.role if known is not None else Role(_one_of("to_role", told["to_role"], _ROLES))
    body = Typed(
        name=text if known is None else known.name,
        role=role,
        where=told.get("to_where", ""),
        seen_on=read_day(told["to_seen"]) if "to_seen" in told else household.correspondence.today(),
        address=lines_of(told.get("to_address", "")),
        email="" if known is None or not known.own else known.email or "",
        form_url="" if known is None else known.form_url or "",
        energies=frozenset() if known is None else known.energies,
        siren="" if known is None else known.siren or "",
    )
    return household.register.add_party(body, None if known is None else known.id).id


def _keep_found(household: Household, about: Request, said: Mapping[str, str], authority: str) -> None:
    """What a file would leave blank: the authority's address and where it was read, and the SIREN of the body.

    ``letter_question_unknown`` for anything else.
    """
    for name in said:
        if name not in _OF_COMPLAINT:
            raise UserError("letter_question_unknown", name=name[:40], kind="complaint")
    if "to_address" in said:
        _body(household, authority, {name: text for name, text in said.items() if name in _OF_BODY})
    if "siren" in said:
        party = party_of(household.register, about.draft.party_id)
        today = household.correspondence.today()
        told = Typed(party.name, party.role, "persienne letters complaint", today, siren=said["siren"])
        household.register.add_party(told, party.id)


def _keep_sender(household: Household, said: Mapping[str, str], energy: Energy) -> None:
    """What was typed of the sender stays known; a contract's number belongs to the energy of the letter."""
    texts = {name: said[name] for name in NAMES if name in said}
    if "contract" in said:
        texts[f"{energy.value}_contract"] = said["contract"]
    if texts:
        household.correspondence.set_sender(texts)


def _only_point(household: Household, party: str, energy: Energy | None) -> str | None:
    """The delivery point where there is only one that it can be: a file never tells a gas meter's."""
    if (energy or only_energy(party_of(household.register, party))) is Energy.GAS:
        return None
    points = [meter.meter.point for meter in household.measures.meters() if meter.meter.point is not None]
    return points[0] if len(points) == 1 else None


# --- what is told ----------------------------------------------------------------------------------------------------


def _forms(parsed: argparse.Namespace) -> bool:
    """Whether a file of the letter is asked for."""
    return any(path is not None for path in (parsed.pdf, parsed.odt, parsed.txt, parsed.eml))


def _printed(letter: Letter, parsed: argparse.Namespace, request: Request, translate: Translate) -> Pages:
    """Write the files that were asked for, and hand back what is kept of them."""
    sheet = letter.sheet
    pdf = odt = count = None
    if parsed.pdf is not None or parsed.eml is not None:
        from persienne.ui.paper.pages import unprintable  # noqa: PLC0415 - a PDF needs Qt
        from persienne.ui.paper.pdf import pdf_of  # noqa: PLC0415

        if signs := unprintable(sheet):
            print(translate("CommandLine", LETTERS["unprintable"]).format(signs=signs), file=sys.stderr)
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


def _warn(
    letters: Correspondence, request: Request, letter: Letter, parsed: argparse.Namespace, translate: Translate
) -> None:
    for notice in letter.notices:
        print(_notice(notice, letters.law, request.kind, language_of(parsed), translate), file=sys.stderr)


def _notice(notice: Notice, law: Law, slug: str, language: Language, translate: Translate) -> str:
    """What is to be known before a letter is printed; what it is about is said as the letter or the law calls it."""
    if notice.code == "pitfall":
        return kind(notice.subject).pitfall.of(language)
    words = SUBJECTS.get(notice.subject)
    about = subject_of(notice, law, slug, language) if words is None else translate("LetterNotice", words)
    return translate("LetterNotice", NOTICES[notice.code]).format(subject=about)


def _warn_of_gaps(household: Household, letter: Letter, request: Request, translate: Translate) -> None:
    """What the household still lacks, before a letter that asks for a deletion."""
    if all(notice.code != "archive_first" for notice in letter.notices):
        return
    point = request.draft.facts.point
    for meter in household.measures.meters():
        if meter.meter.point == point:
            for first, last in household.correspondence.archive_gaps(meter):
                print(translate("CommandLine", LETTERS["gap"]).format(first=first, last=last), file=sys.stderr)


def _tell(
    letters: Correspondence,
    request: Request,
    parsed: argparse.Namespace,
    letter: Letter | None,
    translate: Translate,
    more: Mapping[str, Any] | None = None,
) -> None:
    """The reference, or the request and its letter as JSON, with ``more`` of it."""
    if not parsed.json:
        print(request.reference)
        return
    told = standing_object(_standing(letters, request.reference, letters.today()))
    if letter is not None:
        law, language = letters.law, language_of(parsed)
        notices = [
            {"code": one.code, "subject": one.subject, "text": _notice(one, law, request.kind, language, translate)}
            for one in letter.notices
        ]
        told |= {"grounds": list(letter.grounds), "enclosures": list(letter.enclosures), "notices": notices}
    told |= more or {}
    print(json.dumps(told, ensure_ascii=False))


def _standing(letters: Correspondence, reference: str, on: date) -> Standing:
    return next(one for one in letters.status(on) if one.request.reference == reference)


def _line(standing: Standing, language: Language, translate: Translate) -> str:
    request, status = standing.request, standing.status
    title, state = kind(request.kind).title.of(language), translate("LetterState", STATES[status.state])
    told = [request.reference, title, request.draft.body.name, state]
    if status.due is not None:
        told.append(translate("CommandLine", LETTERS["due"]).format(due=status.due))
    return "  ".join(told)


def _task(task: Task, translate: Translate) -> str:
    told = translate("LetterTodo", TASKS[task.what.value])
    return told.format(due=task.due if task.due is not None else "-")
