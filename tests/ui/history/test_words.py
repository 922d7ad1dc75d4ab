from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import FRANCE
from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.household.exporting.exports import Content
from persienne.insight.period import Span, compare, pairing_of
from persienne.insight.series import Periods
from persienne.store.meters import StoredMeter
from persienne.ui.history.exported import ExportWords
from persienne.ui.history.words import HistoryWords
from persienne.ui.style.translation import locale_for
from support.curves import at, history, steady, whole_days
from support.histories import made_history, without
from support.told import tell
from support.windows import spoken

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from persienne.insight.series import History

KWH = 3_600_000
METER = StoredMeter(1, Meter("09999999999998"), FRANCE, Slat.HALF)
OCTOBER, OCTOBER_BEFORE = date(2026, 10, 1).toordinal(), date(2025, 10, 1).toordinal()
ONE_OCTOBER = (OCTOBER, OCTOBER + 30)


def two_octobers(now: float, before: float) -> History:
    """So many kWh each day of October 2026, and of October 2025."""
    days = [round(before * KWH)] * 31 + [0] * 334 + [round(now * KWH)] * 31
    return history(days=whole_days(OCTOBER_BEFORE, days))


def answer(
    words: HistoryWords, home: History, span: Span | None, bounds: tuple[int, int], last: int | None = None
) -> str:
    """The answer for the days ``bounds``, of a period that lasts to ``last`` (the last of them unless said)."""
    last = bounds[1] if last is None else last
    compared = compare(home, bounds[0], last, pairing_of(at(bounds[0]), at(last + 1)))
    return words.answer(home, span, bounds[0], bounds, compared)


@pytest.fixture
def words() -> HistoryWords:
    return HistoryWords(locale_for("en"))


@pytest.mark.for_each(
    ("now", "before", "sentence"),
    [
        (12.0, 10.0, "October 2026: 20% more than in October 2025"),
        (9.0, 10.0, "October 2026: 10% less than in October 2025"),
        (10.0, 10.0, "October 2026: as much as in October 2025"),
        (10.04, 10.0, "October 2026: as much as in October 2025"),
        (10.06, 10.0, "October 2026: 1% more than in October 2025"),
        (10.0, 0.0, "October 2026: 310\u00a0kWh"),
    ],
)
def test_a_month_is_compared_with_the_one_a_year_before(
    words: HistoryWords, now: float, before: float, sentence: str
) -> None:
    assert answer(words, two_octobers(now, before), Span.MONTH, ONE_OCTOBER) == sentence


def test_a_day_and_a_week_say_which_days_they_are_compared_with(words: HistoryWords) -> None:
    saturday = date(2026, 10, 31).toordinal()
    home = history(days=whole_days(saturday - 371, [KWH] * 8 + [0] * 355 + [2 * KWH] * 9))
    tell(answer(words, home, Span.DAY, (saturday, saturday)))
    monday = saturday - 5
    tell(answer(words, home, Span.WEEK, (monday, monday + 6)))


def test_a_month_that_is_not_over_says_over_how_many_days_it_is_compared(words: HistoryWords) -> None:
    home = two_octobers(12, 10)
    assert answer(words, home, Span.MONTH, (OCTOBER, OCTOBER + 9), OCTOBER + 30).startswith("October 2026: 20% more")
    first = history(days=home.days.where(home.days.days <= OCTOBER + 9))
    said = answer(words, first, Span.MONTH, (OCTOBER, OCTOBER + 9), OCTOBER + 30)
    tell(said)
    two = history(days=home.days.where(home.days.days <= OCTOBER + 1))
    assert answer(words, two, Span.MONTH, (OCTOBER, OCTOBER + 1), OCTOBER + 30) == "October 2026: 24.0\u00a0kWh"


def test_what_nothing_stands_beside_is_told_by_its_total(words: HistoryWords) -> None:
    alone = history(days=whole_days(OCTOBER, [KWH] * 31))
    assert answer(words, alone, Span.MONTH, ONE_OCTOBER) == "October 2026: 31.0\u00a0kWh"
    both = two_octobers(2, 1)
    assert answer(words, both, Span.ALL, (OCTOBER_BEFORE, OCTOBER + 30)).endswith(": 93.0\u00a0kWh")
    # A stretch that the hand chose is compared with nothing: its ends mean nothing.
    assert answer(words, both, None, (OCTOBER, OCTOBER + 4)) == "1\u00a0– 5 Oct 2026: 10.0\u00a0kWh"


def test_a_period_outside_of_what_is_known_says_so(words: HistoryWords) -> None:
    tell(answer(words, two_octobers(1, 1), Span.MONTH, (OCTOBER + 90, OCTOBER + 30), OCTOBER + 120))


@pytest.mark.for_each(
    ("span", "last", "name"),
    [
        (Span.DAY, OCTOBER, "Thursday 1 October 2026"),
        (None, OCTOBER, "Thursday 1 October 2026"),
        (Span.WEEK, OCTOBER + 6, "1\u00a0– 7 Oct 2026"),
        (Span.MONTH, OCTOBER + 30, "October 2026"),
        (Span.YEAR, OCTOBER + 30, "2026"),
        (Span.ALL, OCTOBER + 40, "1 Oct\u00a0– 10 Nov 2026"),
    ],
)
def test_a_period_has_the_name_that_one_gives_it(words: HistoryWords, span: Span | None, last: int, name: str) -> None:
    assert words.period(span, date.fromordinal(OCTOBER), date.fromordinal(last)) == name


def test_of_a_meter_only_the_last_digits_are_shown(words: HistoryWords) -> None:
    assert words.meter(METER, injected=False) == "Meter …9998"
    assert words.meter(METER, injected=True) == "Meter …9998, injection"
    tell(
        words.meter(replace(METER, meter=Meter(None)), injected=False),
        words.meter(replace(METER, label="la grange"), injected=True),
    )


def test_days_that_are_set_aside_are_told_with_their_reason_where_they_are_in_view(words: HistoryWords) -> None:
    home = without(made_history(date(2026, 10, 1), 20), date(2026, 10, 3), date(2026, 10, 5))
    first = date(2026, 10, 5).toordinal()
    tell(words.set_aside(home, (first, first + 9)))
    assert words.set_aside(home, (first + 1, first + 9)) == ""


def test_what_is_known_only_together_with_days_set_aside_is_said_not_to_be_counted_either(words: HistoryWords) -> None:
    home = without(made_history(date(2026, 10, 1), 20), date(2026, 10, 3), date(2026, 10, 5))
    first = date(2026, 10, 5).toordinal()
    silence = Periods.of_rows([(at(first), at(first + 3), 7 * KWH, 2 * 86_400, 0, 0, True)])
    said = words.set_aside(replace(home, with_set_aside=silence), (first, first + 9))
    assert said.endswith(
        "Known only together with days that are set aside, and not counted either: 7.00\u00a0kWh from 5 to 7\u00a0Oct."
    )
    assert "not counted either" not in words.set_aside(replace(home, with_set_aside=silence), (first + 3, first + 9))


def test_days_without_hours_say_why_there_is_no_curve(words: HistoryWords) -> None:
    assert words.note(two_octobers(1, 1), (OCTOBER, OCTOBER + 30)).startswith("Only one total a day is known here")
    assert words.note(history(steady(at(OCTOBER), at(OCTOBER + 1))), (OCTOBER, OCTOBER + 30)) == ""


@pytest.mark.gui
def test_the_answers_in_french(dressed: QApplication) -> None:
    with spoken(dressed, "fr"):
        words = HistoryWords(locale_for("fr"))
        said = [
            answer(words, two_octobers(now, before), Span.MONTH, ONE_OCTOBER)
            for now, before in ((12.0, 10.0), (9.0, 10.0), (10.0, 10.0), (10.0, 0.0))
        ]
        assert said == [
            "Octobre 2026\u00a0: 20\u202f% de plus qu’en octobre 2025",
            "Octobre 2026\u00a0: 10\u202f% de moins qu’en octobre 2025",
            "Octobre 2026\u00a0: autant qu’en octobre 2025",
            "Octobre 2026\u00a0: 310\u00a0kWh",
        ]
        assert words.meter(METER, injected=True) == "Compteur …9998, injection"


def test_what_an_export_leaves_out_of_hours_known_in_part_is_said_in_both_languages(qapp: QApplication) -> None:
    made = Content(b"x" * 100, 3, 0, in_part=KWH)
    for language, says in (("en", "1.00 kWh of hours or days that are known in part"), ("fr", "connus en partie")):
        with spoken(qapp, language):
            said = ExportWords(locale_for(language)).counted(made)
        assert says in said.replace("\u00a0", " ")
