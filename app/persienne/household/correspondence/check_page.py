"""The page of a check, which is kept as a proof: a check and a language come in, a Sheet goes out; it is pure.

Its texts are ``documents/deletion_check.toml`` in the resources: they say what was compared, and no more.
"""

from __future__ import annotations

from datetime import date
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from persienne.documents.document import Bullets, Heading, Paragraph, Sheet, Table, Weight
from persienne.documents.texts import texts_of
from persienne.documents.typography import count, short_day
from persienne.household.correspondence.deletion_check import Doubt
from persienne.insight.deletion_check import Outcome, Verdict

if TYPE_CHECKING:
    from persienne.documents.document import Block
    from persienne.documents.texts import Texts
    from persienne.household.correspondence.deletion_check import DeletionCheck
    from persienne.insight.deletion_check import Span

MOST_SPANS: Final = 6
"""Spans of days that one line of the table tells: where the files are few, the page is one page."""

_FILE_NAME: Final = "constat"


def page_name(check: DeletionCheck) -> str:
    """The name of the page's file."""
    return f"{_FILE_NAME}-{check.request.reference}-{check.on.isoformat()}.pdf"


def check_page(check: DeletionCheck, language: str = "fr") -> Sheet:
    """The page of ``check``; its texts are English for ``en`` and French for any other language."""
    texts = texts_of("deletion_check", language)
    return Sheet(
        title=texts.say("title"),
        blocks=(
            Paragraph(_finding(check, texts), Weight.STRONG),
            Heading(texts.say("headings.request")),
            Bullets(_request(check, texts)),
            Heading(texts.say("headings.seen")),
            Bullets(_seen(check, texts)),
            *_days(check, texts),
            *_method(check, texts),
            Heading(texts.say("headings.limits")),
            Bullets(_limits(check, texts)),
            *_files(check, texts),
            Paragraph(_made_with(check, texts), Weight.SMALL),
        ),
        language=texts.language,
    )


def finding(check: DeletionCheck, language: str = "fr") -> str:
    """The sentence of the page that says what the check has found."""
    return _finding(check, texts_of("deletion_check", language))


def retold(note: str, language: str) -> str:
    """A note that is a finding in French, in ``language``; any other note as it stands."""
    french, wanted = texts_of("deletion_check", "fr"), texts_of("deletion_check", language)
    for key in (*french.keys_of("outcomes"), *french.keys_of("former")):
        facts = french.read(key, note)
        if facts is not None:
            if "days" in facts:
                facts = {**facts, "days": _recounted(facts["days"], french, wanted)}
            return wanted.say(key, **facts)
    return note


def _recounted(fact: str, french: Texts, wanted: Texts) -> str:
    """A number of days in other words."""
    if french.read("counted.one", fact) is not None:
        return wanted.say("counted.one")
    many = french.read("counted.many", fact)
    return fact if many is None else _counted(int("".join(many["count"].split())), wanted)


def _finding(check: DeletionCheck, texts: Texts) -> str:
    body = check.request.draft.body.name
    if check.outcome is not Outcome.THERE:
        return texts.say(f"outcomes.{check.outcome}", body=body)
    days = _counted(check.counts[Verdict.THERE], texts)
    if check.deletion.answered_on is None:
        return texts.say("outcomes.there_unanswered", body=body, days=days)
    if check.notes is None:
        return texts.say("outcomes.there_unsettled", days=days)
    return texts.say("outcomes.there", body=body, days=days)


def _request(check: DeletionCheck, texts: Texts) -> tuple[str, ...]:
    deletion, request = check.deletion, check.request
    sent, last = _day(deletion.sent_on, texts), _day(deletion.last, texts)
    body, point = request.draft.body.name, check.meter.meter.point
    named = (
        texts.say("request.letter", reference=request.quoted, sent=sent, body=body)
        if request.quoted
        else texts.say("request.unreferenced", sent=sent, body=body)
    )
    if point is not None:
        named = texts.say("request.of_point", letter=named, point=point)
    days = (
        texts.say("request.until", last=last)
        if deletion.first is None
        else texts.say("request.days", first=_day(deletion.first, texts), last=last)
    )
    answered = (
        texts.say("request.granted", day=_day(deletion.answered_on, texts))
        if deletion.answered_on is not None
        else texts.say("request.refused" if deletion.refused else "request.not_granted")
    )
    return named, days, answered


def _seen(check: DeletionCheck, texts: Texts) -> tuple[str, ...]:
    said = [texts.say(f"seen.{check.came}", day=_day(check.on, texts))]
    for one in check.files:
        signs = [texts.say(f"signs.{sign}", day=_day(day, texts)) for sign, day in one.signs.items()]
        told = ", ".join(signs) if signs else texts.say("seen.undated")
        said.append(texts.say("seen.made", file=one.name, signs=told))
    if check.none_held:
        said.append(texts.say("seen.none_held"))
    if len(check.files) > 1:
        said.append(texts.say("seen.files", count=count(len(check.files), texts.language)))
    return tuple(said)


def _files(check: DeletionCheck, texts: Texts) -> tuple[Block, ...]:
    """The files, and their hashes as they are compared; they come last, for there may be one a week."""
    if not check.files:
        return ()
    rows = tuple(
        (one.name, texts.say("files.no_curve") if one.days is None else _span(one.days, texts), one.sha256)
        for one in check.files
    )
    head = tuple(texts.say(f"files.{name}") for name in ("name", "days", "sha256"))
    return Heading(texts.say("headings.files")), Table(head, rows, (0.17, 0.19, 0.64), dense=True)


def _days(check: DeletionCheck, texts: Texts) -> tuple[Block, ...]:
    """The days by verdict; where nothing but an answer was looked at there is none to be seen."""
    if not check.found or not check.files:
        return ()
    rows = tuple(
        (_verdict(check, verdict, texts), count(number, texts.language), _spans(check.spans(verdict), texts))
        for verdict, number in check.counts.items()
    )
    table = Table(texts.all_of("day_columns"), rows, (0.3, 0.08, 0.62))
    return Heading(texts.say("headings.days")), table


def _verdict(check: DeletionCheck, verdict: Verdict, texts: Texts) -> str:
    """A verdict by its name, and why, where it says that nothing could be compared."""
    name = texts.say(f"verdicts.{verdict}")
    if verdict is not Verdict.NOT_COMPARABLE:
        return name
    whys = dict.fromkeys(one.why for one in check.found if one.verdict is verdict)
    return texts.say("verdicts.why", verdict=name, whys=", ".join(texts.say(f"whys.{why}") for why in whys))


def _method(check: DeletionCheck, texts: Texts) -> tuple[Block, ...]:
    """How days were compared; nothing, where no day of a curve was seen."""
    there = [one.why for one in check.found if one.verdict is Verdict.THERE]
    if not there:
        return ()
    counted = {why: count(there.count(why), texts.language) for why in dict.fromkeys(there)}
    said = tuple(texts.say(f"method.{why}", days=days) for why, days in counted.items())
    whole = Paragraph(texts.say("method.whole"), Weight.SMALL)
    return Heading(texts.say("headings.method")), Bullets(said), whole


def _limits(check: DeletionCheck, texts: Texts) -> tuple[str, ...]:
    codes = ["lawful"]
    if check.outcome is Outcome.THERE:
        codes.append("source")
    if check.files and Verdict.NOT_VISIBLE in check.counts:
        codes.append("absent")
    if check.outcome is Outcome.NONE_HELD:
        codes.append("said")
    if Doubt.SAME_FILE in check.doubts:
        codes.append("same")
    return tuple(texts.say(f"limits.{code}") for code in codes)


def _made_with(check: DeletionCheck, texts: Texts) -> str:
    which = {0: "answer", 1: "file"}.get(len(check.files), "files")
    return texts.say(f"made_with.{which}", app=version("persienne"))


def _counted(number: int, texts: Texts) -> str:
    if number == 1:
        return texts.say("counted.one")
    return texts.say("counted.many", count=count(number, texts.language))


def _spans(spans: tuple[Span, ...], texts: Texts) -> str:
    said = [_span(span, texts) for span in spans[:MOST_SPANS]]
    more = len(spans) - MOST_SPANS
    if more == 1:
        said.append(texts.say("counted.one_more"))
    elif more > 1:
        said.append(texts.say("counted.more", count=count(more, texts.language)))
    return ", ".join(said)


def _span(span: Span, texts: Texts) -> str:
    first, last = (_day(date.fromordinal(day), texts) for day in span)
    return first if first == last else f"{first} – {last}"


def _day(day: date, texts: Texts) -> str:
    return short_day(day, texts.language)
