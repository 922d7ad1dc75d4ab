"""The chart of a report on paper: columns where the figures are, and one page for every month and year."""

from __future__ import annotations

from datetime import date

import pytest

from persienne.base.localtime import local_days
from persienne.documents.document import Chart, Sheet
from persienne.insight.series import Periods
from persienne.telling.period_report import About, period_sheet
from persienne.ui.paper.marks import Rule, Words
from persienne.ui.paper.pages import lay_out, pdf_of, unprintable
from persienne.ui.paper.stripes import HEIGHT, chart_stripe, texts_of_chart
from support.histories import made_history
from support.read_pdf import text_of

pytestmark = pytest.mark.gui

CHART = Chart(
    ("1", "", "3", ""),
    (10.0, 5.0, None, None),
    (4.0, 8.0, None, 2.0),
    ("whole", "part", "shared", "nothing"),
    ((0.0, "0"), (10.0, "10")),
    now="2026",
    then="2025",
    key=(("part", "en partie"), ("shared", "ensemble"), ("nothing", "rien")),
)


def shaded(shade: str) -> list[Rule]:
    return [mark for mark in chart_stripe(CHART).marks if isinstance(mark, Rule) and mark.shade == shade]


def test_a_column_is_as_high_as_its_figure_and_another_tint_where_it_is_known_in_part() -> None:
    sign, whole = shaded("#1F5C6B")
    pale_sign, part = shaded("#8FB0B8")
    assert whole.thick == pytest.approx(2 * part.thick)
    assert whole.y + whole.thick == pytest.approx(part.y + part.thick)
    assert max(sign.thick, pale_sign.thick) < part.thick


def test_what_is_shared_and_what_is_unknown_fill_the_height_and_are_in_the_key() -> None:
    for shade in ("#DCE8EB", "#EFEFEF"):
        assert [rule.thick for rule in shaded(shade)][-1] == HEIGHT
    words = [mark.text for mark in chart_stripe(CHART).marks if isinstance(mark, Words)]
    assert words[:5] == ["2026", "2025", "en partie", "ensemble", "rien"]
    assert set(texts_of_chart(CHART)) >= set(words)


def test_the_year_before_is_a_line_of_steps_that_is_broken_where_nothing_is_known() -> None:
    lines = shaded("#8A5A2B")
    flat = [rule for rule in lines[1:] if rule.length > rule.thick]
    upright = [rule for rule in lines[1:] if rule.length < rule.thick]
    assert (len(flat), len(upright)) == (3, 1)


def test_an_empty_chart_is_drawn_too() -> None:
    assert chart_stripe(Chart((), (), (), (), (), now="2026")).height > 0


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("whole_year", [False, True])
def test_the_fullest_report_is_one_page_whose_every_sign_can_be_printed(language: str, *, whole_year: bool) -> None:
    local, begin = local_days(), date(2024, 1 if whole_year else 10, 1)
    day, step = begin.toordinal(), 60 if whole_year else 5
    rows = [
        (local.midnight(day + n * step + 25), local.midnight(day + n * step + 40), 9_000_000, 3600, 0, 0, True)
        if whole_year
        else (local.midnight(day + n * step), local.midnight(day + n * step + 3), 9_000_000, 3600, 0, 0, True)
        for n in range(5)
    ]
    rest = (local.midnight(day), local.midnight(day + 30 * (5 if whole_year else 1)), 7, 0, 0, 0, True)
    history = made_history(date(2023, 1, 1), 700)
    history = type(history)(history.curve, history.days, Periods.of_rows([*rows, rest]), history.zone)
    last = date(2024, 12, 31) if whole_year else date(2024, 10, 31)
    about = About(day, last.toordinal(), "Maison de campagne (**********9909), exemple inventé", day + 400)
    sheet: Sheet = period_sheet(history, about, language)
    assert len(lay_out(sheet)) == 1
    assert unprintable(sheet) == ""
    content, pages = pdf_of(sheet, page_marks=False)
    assert pages == 1
    assert ("Bilan" if language == "fr" else "Report") in text_of(content)
