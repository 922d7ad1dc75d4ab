"""An erasure's certificate as a paper document: a Certificate and a language come in, a Sheet goes out; it is pure.

Its texts are ``documents/certificate.toml`` in the resources: they promise what was done and looked for, and no more.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.documents.document import Bullets, Heading, Paragraph, Sheet, Table, Weight
from persienne.documents.texts import texts_of
from persienne.documents.typography import count, short_day

if TYPE_CHECKING:
    from persienne.documents.document import Block
    from persienne.documents.texts import Texts
    from persienne.household.privacy.certificate import Certificate, Step


def certificate_sheet(certificate: Certificate, language: str = "fr") -> Sheet:
    """The sheet of ``certificate``; its texts are English for ``en`` and French for any other language."""
    texts = texts_of("certificate", language)
    made_with = {"app": certificate.app, "sqlcipher": certificate.sqlcipher, "sqlite": certificate.sqlite}
    return Sheet(
        title=texts.say("title"),
        blocks=(
            Paragraph(texts.say(f"states.{_state(certificate)}"), Weight.STRONG),
            Heading(texts.say("headings.what")),
            Bullets(_what(certificate, texts)),
            _rows(certificate, texts),
            Heading(texts.say("headings.how")),
            _steps(certificate, texts),
            Bullets(_file(certificate, texts)),
            Heading(texts.say("headings.search")),
            *_search(certificate, texts),
            Heading(texts.say("headings.limits")),
            Bullets(tuple(texts.say(f"limits.{code}") for code in certificate.limits)),
            *_exports(certificate, texts),
            Paragraph(texts.say("made_with", **made_with), Weight.SMALL),
            Paragraph(texts.say("number", id=certificate.id), Weight.FIXED),
            Paragraph(f"SHA-256 {certificate.to_dict()['sha256']}", Weight.FIXED),
        ),
        language=texts.language,
    )


def _exports(certificate: Certificate, texts: Texts) -> tuple[Block, ...]:
    """The files that were exported before, where any is known."""
    if not certificate.exports:
        return ()
    days = [
        [short_day(date.fromisoformat(day), texts.language) for day in (one.at[:10], one.first, one.last)]
        for one in certificate.exports
    ]
    rows = tuple(
        (made, texts.say(f"formats.{one.format}"), texts.say(f"export_steps.{one.step}"), first, last)
        for one, (made, first, last) in zip(certificate.exports, days, strict=True)
    )
    columns = texts.all_of("export_columns")
    return Paragraph(texts.say("exported")), Table(columns, rows, (0.2, 0.22, 0.22, 0.18, 0.18))


def _state(certificate: Certificate) -> str:
    """The state; a certificate that is done has another text where no value was looked for."""
    searched = certificate.proof is not None and certificate.proof.sampled
    return "done_unsearched" if certificate.state == "done" and not searched else certificate.state


def _what(certificate: Certificate, texts: Texts) -> tuple[str, ...]:
    at = local_days().wall(certificate.at)
    return (
        texts.say(f"levels.{certificate.level}"),
        texts.say(f"kinds.{certificate.kind}"),
        *_period(certificate, texts),
        texts.say("when.asked", day=short_day(at.date(), texts.language), time=f"{at:%H:%M}"),
    )


def _period(certificate: Certificate, texts: Texts) -> tuple[str, ...]:
    """The first and the last day, one of them, or nothing where the erasure has no limit in time."""
    bounds = {
        name: short_day(date.fromordinal(day), texts.language)
        for name, day in (("first", certificate.first), ("last", certificate.last))
        if day is not None
    }
    key = "between" if len(bounds) == 2 else "since" if "first" in bounds else "until"
    return (texts.say(f"when.{key}", **bounds),) if bounds else ()


def _rows(certificate: Certificate, texts: Texts) -> Table:
    """The tables that lost something, or whose rows changed in number."""
    number = partial(count, language=texts.language)
    deleted = dict(certificate.deleted)
    rows = [
        (texts.say(f"tables.{one.table}"), *map(number, (one.before, deleted.pop(one.table, 0), one.after)))
        for one in certificate.tables
        if one.before != one.after or deleted.get(one.table)
    ]
    rows += [(texts.say(f"tables.{table}"), "", number(erased), "") for table, erased in deleted.items()]
    return Table(texts.all_of("row_columns"), tuple(rows), (0.4, 0.2, 0.2, 0.2))


def _steps(certificate: Certificate, texts: Texts) -> Table:
    """The steps with their results; a result that is a number has no text and stands as it is."""
    rows = tuple((texts.say(f"steps.{one.step}"), _result(one, texts)) for one in certificate.steps)
    return Table(texts.all_of("step_columns"), rows, (0.7, 0.3))


def _result(step: Step, texts: Texts) -> str:
    if step.step == "checkpoint":  # SQLite's row of it: only noughts say that nothing is left
        return texts.say("results.done" if step.result == "0|0|0" else "results.not_emptied")
    key = f"results.{step.result}"
    return texts.say(key) if key in texts else step.result


def _file(certificate: Certificate, texts: Texts) -> tuple[str, str]:
    before, after = (count(size, texts.language) for size in (certificate.bytes_before, certificate.bytes_after))
    return (
        texts.say("file.size", before=before, after=after),
        texts.say("file.key", before=certificate.key_before, after=certificate.key_after),
    )


def _search(certificate: Certificate, texts: Texts) -> tuple[Block, ...]:
    proof = certificate.proof
    if proof is None:
        return (Paragraph(texts.say("search.waiting")),)
    numbers = {
        "sampled": proof.sampled,
        "found": proof.found,
        "pages": proof.pages,
        "old": proof.old_key_pages,
        "foreign": proof.foreign_pages,
    }
    said = texts.say("search.searched", **{name: count(number, texts.language) for name, number in numbers.items()})
    more = []
    if proof.again is not None:
        at = local_days().wall(proof.again)
        more.append(texts.say("search.again", day=short_day(at.date(), texts.language), time=f"{at:%H:%M}"))
    if proof.interrupted:
        more.append(texts.say("search.interrupted" if proof.again is None else "search.forgotten"))
    if proof.found_before:
        more.append(texts.say("search.found_before", found=count(proof.found_before, texts.language)))
    return (Paragraph(said), *map(Paragraph, more))
