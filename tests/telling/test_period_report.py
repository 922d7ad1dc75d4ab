"""A month or a year on one page: picture, sentences and table say the same to the Wh, and what is not known."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.documents.document import Chart, Paragraph, Sheet, Table
from persienne.documents.plain_text import text
from persienne.insight.bars import totals
from persienne.insight.series import History, Periods
from persienne.telling.period_report import About, period_sheet
from support.document_texts import shipped
from support.histories import made_history, without
from support.told import tell

LOCAL = local_days()
KWH = 3_600_000


def month(year: int, number: int, **options: object) -> About:
    first = date(year, number, 1)
    last = date(year + number // 12, number % 12 + 1, 1).toordinal() - 1
    return About(first.toordinal(), last, "compteur …9909", date(2026, 11, 27).toordinal(), **options)  # type: ignore[arg-type]


def year(number: int) -> About:
    first, last = date(number, 1, 1).toordinal(), date(number, 12, 31).toordinal()
    return About(first, last, "compteur …9909", date(2026, 11, 27).toordinal())


def table(sheet: Sheet) -> Table:
    (found,) = (block for block in sheet.blocks if isinstance(block, Table))
    return found


def chart(sheet: Sheet) -> Chart:
    (found,) = (block for block in sheet.blocks if isinstance(block, Chart))
    return found


def cells(sheet: Sheet) -> list[tuple[str, ...]]:
    """The rows of the table, its two halves one behind the other."""
    found = table(sheet)
    if found.head[0] != found.head[len(found.head) // 2]:
        return list(found.rows)
    half = len(found.head) // 2
    rows = [row[:half] for row in found.rows] + [row[half:] for row in found.rows]
    return [row for row in rows if row[0]]


def number(cell: str) -> float:
    return float(cell.replace("\u202f", "").replace("\u2212", "-").replace(",", "."))


def together(history: History, first: date, last: date, joules: int) -> History:
    """``history`` with an energy that these days share, and without anything else of them."""
    start, end = LOCAL.midnight(first.toordinal()), LOCAL.midnight(last.toordinal() + 1)
    kept = (history.days.days < first.toordinal()) | (history.days.days > last.toordinal())
    row = (start, end, joules, end - start, 0, 0, True)
    return replace(history, days=history.days.where(kept), periods=Periods.of_rows([row]))


TWO_YEARS = made_history(date(2023, 1, 1), 731)


@pytest.mark.parametrize(
    "about",
    [
        month(2024, 10),
        *(pytest.param(one, marks=pytest.mark.slow) for one in (month(2024, 2), month(2024, 3), year(2024))),
    ],
)
def test_the_table_adds_up_to_the_total_and_the_chart_holds_the_same_figures(about: About) -> None:
    sheet = period_sheet(TWO_YEARS, about)
    *rows, total = cells(sheet)
    energy = totals(TWO_YEARS, about.first, about.last).joules / KWH
    assert number(total[1]) == pytest.approx(energy, abs=0.0005)
    assert sum(number(row[1]) for row in rows) == pytest.approx(energy, abs=0.0006 * len(rows))
    assert [value for value in chart(sheet).values if value is not None] == pytest.approx(
        [number(row[1]) for row in rows], abs=0.0006
    )
    assert [value for value in chart(sheet).before if value is not None] == pytest.approx(
        [number(row[2]) for row in rows if row[2] != "–"], abs=0.0006
    )
    (strong,) = (block.text for block in sheet.blocks if isinstance(block, Paragraph) and block.weight == "strong")
    assert strong.startswith(total[1])


def test_the_comparison_is_that_of_equal_days() -> None:
    said = text(period_sheet(TWO_YEARS, month(2024, 10)))
    tell(said, text(period_sheet(TWO_YEARS, month(2023, 10))))
    doubled = replace(
        TWO_YEARS, days=replace(TWO_YEARS.days, joules=np.where(TWO_YEARS.days.days < 738_886, 1, 2) * KWH)
    )
    assert "100 % more than a year before" in text(period_sheet(doubled, month(2024, 10), "en")).replace(
        "\n", " "
    ).replace("100%", "100 %")


@pytest.mark.slow
def test_a_title_is_elided_before_a_vowel() -> None:
    titles = [period_sheet(TWO_YEARS, about).title for about in (month(2024, 10), month(2024, 9), year(2024))]
    assert titles == ["Bilan d’octobre 2024", "Bilan de septembre 2024", "Bilan de 2024"]
    assert period_sheet(TWO_YEARS, month(2024, 10), "en").title == "Report on October 2024"


def test_what_several_days_share_is_a_row_of_its_own_and_spread_nowhere() -> None:
    history = together(TWO_YEARS, date(2024, 10, 8), date(2024, 10, 10), 50 * KWH)
    sheet = period_sheet(history, month(2024, 10))
    *rows, total = cells(sheet)
    assert [row[1:2] for row in rows if row[0].startswith(("mar. 8", "mer. 9", "jeu. 10"))] == [("–",)] * 3
    assert rows[-1][:2] == ("8\u00a0– 10 oct., ensemble", "50,000")
    assert sum(number(row[1]) for row in rows if row[1] != "–") == pytest.approx(number(total[1]), abs=0.02)
    assert chart(sheet).known[7:10] == ("shared",) * 3
    assert chart(sheet).values[7:10] == (None,) * 3


def test_what_two_months_share_is_a_row_of_the_year_and_of_neither_month() -> None:
    history = together(TWO_YEARS, date(2024, 9, 29), date(2024, 10, 2), 70 * KWH)
    *rows, total = cells(period_sheet(history, year(2024)))
    assert rows[-1][:2] == ("29 sept.\u00a0– 2 oct., ensemble", "70,000")
    assert sum(number(row[1]) for row in rows) == pytest.approx(number(total[1]), abs=0.02)


def test_many_spans_and_small_rests_are_one_row() -> None:
    rows = [
        (LOCAL.midnight(day), LOCAL.midnight(day + 2), KWH, 3600, 0, 0, True)
        for day in range(date(2024, 10, 1).toordinal(), date(2024, 10, 29).toordinal(), 4)
    ]
    rest = (
        LOCAL.midnight(date(2024, 10, 3).toordinal()),
        LOCAL.midnight(date(2024, 10, 9).toordinal()),
        -3600,
        0,
        0,
        0,
        True,
    )
    history = replace(TWO_YEARS, periods=Periods.of_rows([*rows, rest]))
    *_, left, total = cells(period_sheet(history, month(2024, 10)))
    assert left[:2] == ("compteur moins jours", "6,999")
    assert number(total[1]) == pytest.approx(totals(history, *bounds(month(2024, 10))).joules / KWH, abs=0.0005)


def bounds(about: About) -> tuple[int, int]:
    return about.first, about.last


def test_days_without_data_set_aside_and_to_come_are_said_apart() -> None:
    holes = [(LOCAL.midnight(date(2026, 11, 3).toordinal()), LOCAL.midnight(date(2026, 11, 5).toordinal()) + 7200)]
    history = without(made_history(date(2026, 11, 1), 26, holes=holes), date(2026, 11, 20), date(2026, 11, 21))
    sheet = period_sheet(history, month(2026, 11))
    whole = "21 jours connus en entier, 1 jour connu en partie, 2 jours dont rien n’est connu"
    assert f"{whole}, 2 jours mis de côté et pas comptés, 4 jours à venir" in text(sheet, 400)
    known = chart(sheet).known
    assert (known[2], known[4], known[19], known[29]) == ("nothing", "part", "aside", "ahead")
    assert [kind for kind, _ in chart(sheet).key] == ["part", "nothing", "aside"]
    assert {row[-1] for row in cells(sheet)} == {"entier", "non", "en partie", "mis de côté", "à venir", ""}


def test_a_month_of_which_nothing_is_known_says_so_and_shows_no_chart() -> None:
    sheet = period_sheet(TWO_YEARS, month(2020, 5))
    tell(text(sheet))
    assert not any(isinstance(block, (Chart, Table)) for block in sheet.blocks)


def test_without_a_year_before_there_is_no_column_of_it() -> None:
    sheet = period_sheet(TWO_YEARS, month(2023, 10))
    assert "un an avant" not in table(sheet).head
    assert chart(sheet).then == ""


def test_any_other_period_is_refused() -> None:
    first = date(2024, 10, 1).toordinal()
    for last in (first, first + 29, first + 31, first + 365):
        with pytest.raises(UserError, match="export_month_or_year"):
            period_sheet(TWO_YEARS, About(first, last, "", first))


def test_injection_is_called_what_it_is() -> None:
    assert "électricité injectée" in text(period_sheet(TWO_YEARS, month(2024, 10, injected=True)))


@pytest.mark.slow
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_text_stands_on_one_of_them(language: str) -> None:
    two = [
        (LOCAL.midnight(date(2026, 10, day).toordinal()), LOCAL.midnight(date(2026, 10, day + 1).toordinal()))
        for day in (3, 9)
    ]
    one = made_history(date(2026, 11, 1), 2)
    parts = [(start + 7200, end - 7200) for start, end in two]
    shared = together(TWO_YEARS, date(2024, 10, 8), date(2024, 10, 10), 50 * KWH)
    lone = together(TWO_YEARS, date(2024, 10, 8), date(2024, 10, 8), 0)
    base = made_history(date(2026, 10, 1), 29)
    single = replace(TWO_YEARS, days=TWO_YEARS.days.where(TWO_YEARS.days.days == date(2024, 10, 1).toordinal()))
    level = replace(TWO_YEARS, days=replace(TWO_YEARS.days, joules=np.full(731, KWH)))
    doubled = replace(
        TWO_YEARS, days=replace(TWO_YEARS.days, joules=np.where(TWO_YEARS.days.days < 738_886, 1, 2) * KWH)
    )
    halved = replace(
        TWO_YEARS, days=replace(TWO_YEARS.days, joules=np.where(TWO_YEARS.days.days < 738_886, 2, 1) * KWH)
    )
    rest = (
        LOCAL.midnight(date(2024, 10, 3).toordinal()),
        LOCAL.midnight(date(2024, 10, 9).toordinal()),
        -3600,
        0,
        0,
        0,
        True,
    )
    day = date(2024, 10, 8).toordinal()
    astride = (LOCAL.midnight(day) + 3600, LOCAL.midnight(day + 1) + 3600, KWH, 7200, 0, 0, True)
    oct26 = month(2026, 10)
    sheets = [
        period_sheet(*pair, language)
        for pair in (
            (TWO_YEARS, month(2024, 9)),
            (TWO_YEARS, year(2024)),
            (TWO_YEARS, month(2024, 10, injected=True)),
            (TWO_YEARS, month(2020, 5)),
            (shared, month(2024, 10)),
            (lone, month(2024, 10)),
            (level, month(2024, 10)),
            (doubled, month(2024, 10)),
            (halved, month(2024, 10)),
            (single, month(2024, 10)),
            (replace(TWO_YEARS, periods=Periods.of_rows([rest])), month(2024, 10)),
            (without(made_history(date(2026, 10, 1), 31, holes=two), date(2026, 10, 20)), oct26),
            (without(made_history(date(2026, 10, 1), 31, holes=parts), date(2026, 10, 20), date(2026, 10, 21)), oct26),
            (made_history(date(2026, 10, 1), 31, holes=two[:1]), oct26),
            (made_history(date(2026, 10, 1), 31, holes=parts[:1]), oct26),
            (one, month(2026, 11)),
            (base, replace(oct26, today=date(2026, 10, 31).toordinal())),
            (replace(lone, periods=Periods.of_rows([astride])), month(2024, 10)),
        )
    ]
    said = " ".join(text(sheet, 100_000) for sheet in sheets)
    said += " ".join(
        words for sheet in sheets for block in sheet.blocks if isinstance(block, Chart) for _, words in block.key
    )
    texts = {key: one.fr if language == "fr" else one.en for key, one in shipped("period_report").items()}
    patterns = {key: ".+".join(map(re.escape, re.split(r"\{[a-z_]+\}", one))) for key, one in texts.items()}
    assert [key for key, pattern in patterns.items() if re.search(pattern, said) is None] == []
