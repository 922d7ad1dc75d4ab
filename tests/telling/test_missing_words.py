"""What is still to be downloaded, in sentences."""

from __future__ import annotations

from datetime import date

from persienne.base.energy_market import Role
from persienne.consents.parties import Party
from persienne.insight.missing import ExportLimits, Missing, MissingSpan
from persienne.telling.missing_words import MissingWords, limits_of
from persienne.words.numbers import Figures

WORDS = MissingWords(lambda _context, source: source, Figures(french=False))
ENEDIS, REGIE = Party("enedis", "Enedis", Role.OPERATOR), Party("own-1", "Régie d’Elbeuf", Role.OPERATOR)
DAY = date(2026, 11, 2).toordinal()
SPAN = MissingSpan(DAY, DAY + 6, 5)


def said(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_where_the_files_are_is_told_as_far_as_it_is_known() -> None:
    assert "7 days at most" in WORDS.where(ENEDIS)
    assert WORDS.where(REGIE).startswith("In your account at Régie d’Elbeuf")
    assert (limits_of(ENEDIS), limits_of(REGIE)) == (ExportLimits(7, 730), ExportLimits())


def test_how_much_there_is_and_what_is_out_of_reach() -> None:
    one, two = Missing((SPAN,), lost=1), Missing((SPAN, SPAN), lost=12)
    assert [line.split(".")[0] for line in WORDS.summary(one, DAY)] == [
        "1 file is still to download",
        "1 more day is out of reach: it is older than the operator keeps half-hours",
    ]
    assert [line.split()[0] for line in WORDS.summary(two, DAY)] == ["2", "12"]
    assert [said(line) for line in WORDS.summary(Missing(()), DAY)] == ["From 2 Nov 2026 on, no half-hour is missing."]
    assert WORDS.summary(Missing(()), None) == []


def test_a_span_has_its_dates_and_how_many_days_are_missing() -> None:
    assert said(WORDS.span(SPAN)) == "2 – 8 Nov 2026"
    assert WORDS.days(SPAN) == "5 days without all their half-hours"
    assert WORDS.more(1) == "and 1 more file"
    assert WORDS.of_meter("Maison", "rien") == "Maison: rien"
    assert "hourly production" in WORDS.injects


def test_what_may_be_there_before_is_told_as_a_perhaps() -> None:
    found = Missing((), before=MissingSpan(DAY - 100, DAY - 1, 100))
    assert said(WORDS.before(found, DAY)).startswith("Before 2 Nov 2026 no half-hours are stored")
    assert WORDS.before(found, None).startswith("No half-hours are stored")
    assert WORDS.before(Missing(()), DAY) == ""
    assert (WORDS.head, WORDS.closed[:20]) == ("What you are missing", "The slats are closed")
