"""``persienne letters``: letters are written, kept and shown; nothing is sent."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

from persienne.base.atomic_write import save
from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.cli.choices import one_of, translated
from persienne.cli.commands import letter_following as following
from persienne.cli.commands.letter_following import Rests, check, rests_of
from persienne.cli.commands.letter_lines import LetterLines, LetterNotices, letter_told
from persienne.cli.commands.letter_papers import complaint, mediator, notes, write_mandate
from persienne.cli.commands.letter_parties import (
    OF_BODY,
    Confirmed,
    LetterMeter,
    addressed,
    body_named,
    body_of,
    energy_named,
    only,
    party_of_flows,
    said_in,
    sharings,
)
from persienne.cli.commands.letter_rules import (
    RequestId,
    kind_named,
    language_of,
    law,
    read_day,
    tell_due,
    tell_kinds,
)
from persienne.cli.commands.letter_tenancies import tenancy
from persienne.cli.commands.meters import only_point, point_named
from persienne.cli.commands.proofs import cautions_of, tell
from persienne.cli.declared import Flag, Place, Say, Telling, Told, Verbs, arguments, command
from persienne.documents.plain_text import message_of
from persienne.documents.plain_text import text as as_text
from persienne.household.correspondence.correspondence import Earlier
from persienne.household.correspondence.drafting import WITHDRAWS, Asked, answers_of, switch_day
from persienne.household.correspondence.recipients import energy_of, party_of
from persienne.household.household import Household
from persienne.letters.answers import parsed as typed
from persienne.letters.catalogue import kind as kind_of
from persienne.letters.events import SentBy
from persienne.letters.facts import Channel
from persienne.letters.requests import Pages, enclosed, mail_of
from persienne.letters.sender import NAMES
from persienne.telling.sending_words import MessageWords
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.consents.flows import Flow
    from persienne.documents.document import Sheet
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.letters.catalogue import Kind
    from persienne.letters.compose import Letter
    from persienne.letters.requests import Request

LETTERS = table("letters.letters")
SENT_BY = table("letters.sent_by")
ENERGIES = table("register.energies")

_CHANNELS: Final = {channel.value: SENT_BY[SentBy.of(channel)] for channel in Channel}
"""How a letter is meant to travel, in words."""

_OWN: Final = frozenset({*NAMES, *OF_BODY, "contract", "channel", "energy", "consent", "about"})
"""What ``--set`` says beside the letter's own questions."""

_WAYS: Final = [way for way in SentBy if way is not SentBy.ONLINE_SWITCH]
"""How a letter may have been sent: a switch is no letter."""


@arguments
class Files:
    """Where a letter is written to, in which forms."""

    pdf: Annotated[Path | None, Flag("letters-pdf", "F")] = None
    odt: Annotated[Path | None, Flag("letters-odt", "F")] = None
    txt: Annotated[Path | None, Flag("letters-txt", "F")] = None
    eml: Annotated[Path | None, Flag("letters-eml", "F")] = None

    def __bool__(self) -> bool:
        """Whether a file of the letter is asked for."""
        return any(path is not None for path in (self.pdf, self.odt, self.txt, self.eml))


Settings = Annotated[Sequence[str], Flag("letters-set", "NAME=VALUE", "--set", together=True)]
To = Annotated[str | None, Flag("letters-to", "PARTY", "--to")]
KindName = Annotated[str, Place("letters-kind", "KIND")]


# --- writing ---------------------------------------------------------------------------------------------------------


class _Said(NamedTuple):
    """Which letter, to whom (id or name), what was said with ``--set``, the flows that it is about, and the request."""

    wanted: Kind
    party: str
    said: Mapping[str, str]
    meter: str | None
    flows: Sequence[Flow] = ()
    about: Request | None = None


@command("letters-new", json="json-object")
def new(
    household: Household,
    say: Say,
    *,
    kind: KindName,
    to: To = None,
    meter: LetterMeter = None,
    settings: Settings = (),
    confirmed: Confirmed = False,
    sharing: Annotated[Sequence[str], Flag("letters-sharing", "CONSENT")] = (),
    files: Files,
) -> Telling:
    """Make a letter, and print it where a file is named."""
    letters, said = household.correspondence, said_in(settings)
    wanted = kind_named(kind)
    about = letters.request(said["about"]) if "about" in said else None
    flows = sharings(household, (*sharing, *filter(None, said.get("consent", "").split(","))))
    party = to or (body_of(household, about) if about is not None else party_of_flows(household, flows, wanted))
    if party is None:
        raise UserError("letter_party_needed")
    party = addressed(household, party, said, say, confirmed=confirmed)
    asked = _asked(household, _Said(wanted, party, said, meter, flows=flows, about=about), say)
    request = letters.draft(replace(asked, about=None if about is None else about.reference))
    try:
        yield _printed(household, request, files, say)
    except UserError:
        letters.discard(request.reference)
        raise


@command("letters-change", json="json-object")
def change(
    household: Household,
    say: Say,
    *,
    to: To = None,
    meter: LetterMeter = None,
    settings: Settings = (),
    confirmed: Confirmed = False,
    request: RequestId,
    files: Files,
) -> Telling:
    """Make a draft anew, with what is said otherwise; what is not said stays as it was."""
    letters, said = household.correspondence, said_in(settings)
    known = letters.request(request)
    draft = known.draft
    if draft.about is not None:
        raise UserError("letter_draft_follows", reference=request)
    party = addressed(household, to or body_of(household, known), said, say, confirmed=confirmed)
    asked = _asked(household, _Said(kind_of(draft.kind), party, said, meter), say)
    left = {name for name, text in said.items() if not text.strip()}
    values = {name: value for name, value in {**draft.facts.values, **asked.values}.items() if name not in left}
    kept = replace(
        asked,
        values=values,
        point=draft.facts.point if meter is None else asked.point,
        energy=asked.energy or draft.facts.energy,
        channel=asked.channel or draft.facts.channel,
        consents=draft.consents,
    )
    yield _printed(household, letters.update(request, kept), files, say)


def _asked(household: Household, told: _Said, say: Say) -> Asked:
    """What is asked for, with what the register knows of it; what is typed of the sender stays known."""
    wanted, party, said, meter, flows, about = told
    answers = {name: text for name, text in said.items() if name not in _OWN}
    energy = (
        energy_named(said["energy"], say)
        if "energy" in said
        else next((flow.energy for flow in flows), None if about is None else about.draft.facts.energy)
    )
    point = (
        point_named(household, meter)
        or next((flow.meter_ref for flow in flows), None)
        or _point_about(about, energy)
        or _only_point(household, party, energy)
    )
    consents = tuple(dict.fromkeys(str(flow.consent_id) for flow in flows))
    known = household.register.flows()
    days = {one.name: switch_day(known, wanted.kind, one.name, point) for one in wanted.questions}
    values = {**answers_of(known, consents, wanted), **{name: day for name, day in days.items() if day is not None}}
    _keep_sender(household, said, energy or energy_of(party_of(household.register, party), point))
    return Asked(
        kind=wanted.kind,
        party=party,
        values={**values, **typed(wanted, LetterLines(say).values(wanted, answers))},
        point=point,
        energy=energy,
        channel=_channel_named(said["channel"], say) if "channel" in said else None,
        consents=consents if wanted.kind == WITHDRAWS else (),
    )


def _channel_named(text: str, say: Say) -> Channel:
    return Channel(one_of("channel", text, translated(_CHANNELS, "LettersWords", say.translate), say.translate))


def _printed(household: Household, request: Request, files: Files, say: Say) -> Told:
    """Print a draft where a file is named, and say what is to be known of it."""
    letters = household.correspondence
    letter = letters.letter(request)
    if files:
        request = letters.freeze(request.reference, letter, _written(letter, files, request, say))
    notices = LetterNotices(household, request, letter, say)
    notices.warn()
    notices.warn_of_gaps()
    return letter_told(household, request, letter, say)


@command("letters-earlier", json="json-object")
def earlier(
    household: Household,
    say: Say,
    *,
    kind: KindName,
    to: Annotated[str, Flag("letters-to", "PARTY")],
    meter: LetterMeter = None,
    energy: Annotated[Energy | None, Flag("letters-energy", words=(("Register", ENERGIES),))] = None,
    sent: Annotated[date, Flag("letters-sent", "D", read=read_day)],
    channel: Annotated[SentBy, Flag("letters-channel", choices=_WAYS, words=(("LettersWords", SENT_BY),))],
    point: Annotated[Sequence[str], Flag("letters-point", "TEXT")] = (),
    file: Annotated[Path | None, Flag("letters-copy", "F")] = None,
    reference: Annotated[str, Flag("letters-bore", "R")] = "",
    settings: Annotated[Sequence[str], Flag("letters-body-set", "NAME=VALUE", "--set", together=True)] = (),
    rests: Rests = (),
) -> Telling:
    """Keep a letter that was sent before the household had Persienne."""
    letters, said = household.correspondence, said_in(settings)
    only(said, OF_BODY)
    cautions = cautions_of([] if file is None else [file])
    party = body_named(household, to, said, say)
    told = Earlier(
        kind=kind_named(kind).kind,
        party=party,
        sent=sent,
        channel=channel,
        points=tuple(point),
        bore=reference,
        copy=file,
        point=point_named(household, meter) or _only_point(household, party, energy),
        energy=energy,
    )
    texts = {one: letters.law.cite([one], language_of(say)) for one in letters.earlier_grounds(told)}
    request = letters.take_earlier(replace(told, rests_on=rests_of(rests, texts, say)))
    unknown = () if request.founded else (UserError("letter_grounds_unknown", reference=request.reference),)
    tell((*cautions, *unknown), say.translate)
    yield letter_told(household, request, None, say)


@command("letters-show", json="json-object")
def show(
    household: Household,
    say: Say,
    *,
    request: RequestId,
    message: Annotated[bool, Flag("letters-message")] = False,
    reading: Annotated[bool, Flag("letters-reading")] = False,
    files: Files,
    as_json: bool,
) -> Telling:
    """Write what was printed once more, as it was; a draft that never was is printed now."""
    letters = household.correspondence
    known, letter = letters.request(request), None
    if known.printed is not None:
        _write_again(letters, known, files)
    else:
        letter = letters.letter(known)
        if files:
            known = letters.freeze(known.reference, letter, _written(letter, files, known, say))
        LetterNotices(household, known, letter, say).warn()
    if message:
        _say_message(letters.sheets(known)[0], say)
    if reading:
        _say_reading(letters.sheets(known), known)
    if as_json:
        yield Told(None, letter_told(household, known, letter, say).to_scripts)
    elif not (files or message or reading):
        print(letters.document(known.reference).text if letter is None else as_text(letter.sheet), end="")


def _write_again(letters: Correspondence, request: Request, files: Files) -> None:
    """Write what was printed, as it was; what was not made then (an ODT, say) can't be written now."""
    if files.eml is not None and request.earlier:
        raise UserError("letter_earlier", reference=request.reference)
    document = letters.document(request.reference)
    for path, content in ((files.pdf, document.pdf), (files.odt, document.odt)):
        if path is not None and content is None:
            raise UserError("letter_form_missing", file=path.name)
        if path is not None and content is not None:
            save(path, content)
    if files.txt is not None:
        save(files.txt, document.text.encode())
    if files.eml is not None:
        save(files.eml, mail_of(request, letters.sheets(request)[0], document.pdf))


def _say_message(sheet: Sheet, say: Say) -> None:
    """The letter as an e-mail or an online form takes it: its subject, then its text; what is to be known, apart."""
    message = message_of(sheet)
    print(say(LETTERS["subject"], subject=message.subject), message.text, sep="\n\n", end="")
    for _tone, said in MessageWords(say.translate, say.figures).told(message, enclosed(sheet)):
        print(said, file=sys.stderr)


def _say_reading(sheets: Sequence[Sheet], request: Request) -> None:
    """The version that is read; ``letter_no_reading`` (reference) where none was kept."""
    if len(sheets) < 2:
        raise UserError("letter_no_reading", reference=request.reference)
    print(as_text(sheets[1]), end="")


def _written(letter: Letter, files: Files, request: Request, say: Say) -> Pages:
    """Write the files that were asked for, and hand back what is kept of them."""
    sheet = letter.sheet
    pdf = odt = count = None
    if files.pdf is not None or files.eml is not None:
        from persienne.ui.paper.pages import pdf_of, unprintable  # noqa: PLC0415 - a PDF needs Qt

        if signs := unprintable(sheet):
            print(say(LETTERS["unprintable"], signs=signs), file=sys.stderr)
        pdf, count = pdf_of(sheet)
    if files.pdf is not None and pdf is not None:
        save(files.pdf, pdf)
    if files.odt is not None:
        from persienne.documents.odt import odt_of  # noqa: PLC0415 - what writes paper stands beside what needs Qt

        odt = odt_of(sheet)
        save(files.odt, odt)
    if files.txt is not None:
        save(files.txt, as_text(sheet).encode())
    if files.eml is not None:
        save(files.eml, mail_of(request, sheet, pdf))
    return Pages(pdf, odt, count)


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
    return only_point(household, energy or energy_of(party_of(household.register, party)))


letters = Verbs(
    {
        "kinds": tell_kinds,
        "new": new,
        "change": change,
        "discard": following.discard,
        "history": following.history,
        "check": check,
        "earlier": earlier,
        "grounds": following.grounds,
        "show": show,
        "complaint": complaint,
        "mediator": mediator,
        "notes": notes,
        "mandate": write_mandate,
        "tenancy": tenancy,
        "list": following.listing,
        "event": following.event,
        "due": tell_due,
        "todo": following.todo,
        "law": law,
        "ics": following.calendar,
    }
)
