"""The page of the reform: a year before and after, what is asked, what may be noted, and where it leads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt

from persienne.insight.reform.hours import BEGINS, Change, noted
from persienne.insight.reform.midday import MiddayTells
from persienne.insight.tariff_text import off_peak_of
from persienne.meters.tic.contract import Option
from persienne.telling.reform import ReformTeller
from persienne.telling.reform_found import Standing
from persienne.telling.report import Picture
from persienne.ui.costs.reform_lever import ReformDialog, ReformPage
from persienne.ui.costs.reform_strips import DayStrips
from persienne.ui.style.translation import locale_for
from persienne.ui.widgets.keyboard import takes_tab
from persienne.words.numbers import Figures
from support.bills import day_totals, half_hours, known, ordinal
from support.parts import part
from support.reform_reports import (
    HPHC,
    REFORM,
    TODAY,
    change,
    made_notice,
    made_reform,
    steady_year,
    teller,
    year_with_tank,
)
from support.reports import parts_of, rows_of
from support.told_figures import WithoutFigures, unknown_to
from support.windows import button, click, words_in

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from pytestqt.qtbot import QtBot

    from persienne.telling.reform_found import ReformFound
    from persienne.telling.report import Report

pytestmark = pytest.mark.gui

SMALL, LAPTOP = QSize(800, 668), QSize(1142, 736)
"""What the rail leaves of a window of 1024 x 700 and of one of 1366 x 768."""


def made_page(qtbot: QtBot, language: str = "en", size: QSize = LAPTOP) -> ReformPage:
    page = ReformPage(locale_for(language))
    qtbot.addWidget(page)
    page.setAutoFillBackground(True)
    page.resize(size)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot) -> ReformPage:
    return made_page(qtbot)


def wanted(qtbot: QtBot, page: ReformPage, key: str) -> AbstractContextManager[object]:
    """What is done within asks for this."""
    return qtbot.waitSignal(page.acted, check_params_cb=lambda asked: asked == key)


def after_midday(report: Report[ReformFound]) -> Report[ReformFound]:
    """The same once midday totals were read."""
    assert report.found.year is not None
    midday = MiddayTells(off_peak_of("13:00-16:00"), 180, 0.889, 0.71)
    return teller().report(replace(report.found, year=replace(report.found.year, has_read_midday=True, midday=midday)))


@pytest.mark.slow
def test_title_answer_rows_and_picture_are_those_of_the_view(page: ReformPage) -> None:
    view = made_reform(steady_year())
    page.show_report(view)
    said = words_in(page)
    assert page.accessibleName() == view.title
    assert page.accessibleDescription() == view.answer
    for row in rows_of(view):
        assert {row.name, *row.cells[2:]} <= set(said.splitlines())
    (picture,) = parts_of(view, Picture)
    strips = part(page, DayStrips)
    assert strips.accessibleDescription() == ". ".join(picture.spoken)
    assert takes_tab(strips)
    assert "365 days with half-hours" in said
    assert "Amounts are those of the energy alone" in said
    assert "What the water heater changes" not in said
    assert "To compare with your letter" not in said


@pytest.mark.slow
@pytest.mark.parametrize("letter", ["23:00-07:00", "22:30-05:00,13:30-15:30", "03:00-06:00"])
def test_no_figure_is_seen_that_json_lacks(page: ReformPage, letter: str) -> None:
    said = change(letter, "02:00-07:00,13:00-16:00")
    for what in (year_with_tank(), known(None, day_totals("2026-06-01", 10_000, 12_000))):
        found = after_midday(made_reform(what, said, changed=ordinal("2026-11-12"))).found
        figures = Figures(french=True)
        page.show_report(report := ReformTeller(WithoutFigures(), figures).report(found))
        assert unknown_to(report.facts, page, figures) <= {"24", "5"}  # hours of the axis, and of a rule


@pytest.mark.slow
def test_doubts_stand_beside_the_figures(page: ReformPage) -> None:
    page.show_report(made_reform(steady_year(), change("22:30-06:30", "02:00-07:00,13:00-16:00")))
    assert "To compare with your letter" in words_in(page)
    assert "In winter: 30\u00a0min between 7:00 and 11:00 or 17:00 and 23:00" in words_in(page)


def test_totals_alone_show_the_hours_and_what_is_missing(page: ReformPage) -> None:
    page.show_report(made_reform(known(None, day_totals("2026-06-01", 10_000, 12_000))))
    assert "Not in these figures: 22.0\u00a0kWh of which only totals are known." in words_in(page)
    assert "same habits" not in words_in(page)
    assert "usual day" not in words_in(page)
    assert "Note these hours in my contract" in words_in(page)


@pytest.mark.slow
def test_hours_can_be_noted_once_and_corrected(qtbot: QtBot, page: ReformPage) -> None:
    page.show_report(made_reform(steady_year()))
    with wanted(qtbot, page, "note"):
        click(qtbot, page, "Note these hours in my contract")
    with wanted(qtbot, page, "hours"):
        click(qtbot, page, "Correct the hours…")
    page.show_report(made_reform(steady_year(), contracts=noted(HPHC, REFORM, TODAY)))
    assert "Note these hours in my contract" not in words_in(page)
    assert "Bills take these hours from that day on." in words_in(page)


def test_hours_that_the_contract_of_their_day_cannot_take_are_not_said_to_be_noted(page: ReformPage) -> None:
    base = replace(HPHC.periods[0], since=ordinal("2026-12-01"), option=Option.BASE, off_peak=())
    page.show_report(
        made_reform(steady_year(), change("23:00-07:00", "23:00-07:00", "2026-12-01"), contracts=HPHC.with_period(base))
    )
    said = words_in(page)
    assert "can’t be noted: on 1 Dec 2026 your contract is “One price 9\u00a0kVA”" in said
    assert "Noted in your contract" not in said
    assert "Note these hours in my contract" not in said


def test_the_page_leads_back_and_to_the_mirror(qtbot: QtBot, page: ReformPage) -> None:
    page.show_report(made_reform(steady_year()))
    with wanted(qtbot, page, "left"):
        page.back.click()
    with wanted(qtbot, page, "midday"):
        click(qtbot, page, "Read it in my half-hours")
    page.show_report(after_midday(made_reform(steady_year())))
    assert "first 8 times in ten" in words_in(page)
    with wanted(qtbot, page, "mirror"):
        click(qtbot, page, "What the mirror reads")


def test_what_was_read_of_midday_goes_with_the_hours_that_it_was_read_for(page: ReformPage) -> None:
    page.show_report(after_midday(made_reform(steady_year())))
    page.show_report(made_reform(steady_year(), change("23:00-07:00", "23:00-07:00")))
    assert "times in ten" not in words_in(page)
    assert "Read it in my half-hours" not in words_in(page)


def test_hours_that_have_changed_are_asked_about(qtbot: QtBot, page: ReformPage) -> None:
    page.show_report(made_notice(Standing.CONCERNED, ordinal("2026-11-12")))
    assert "Since 12 Nov 2026 the meter counts by other hours" in words_in(page)
    with wanted(qtbot, page, "hours"):
        click(qtbot, page, "Enter the hours…")
    page.show_report(made_reform(steady_year()))
    assert "by other hours" not in words_in(page)


@pytest.mark.slow
@pytest.mark.parametrize("standing", list(Standing))
def test_every_notice_has_a_way_on(qtbot: QtBot, page: ReformPage, standing: Standing) -> None:
    page.show_report(made_notice(standing))
    words, key = {
        Standing.CONCERNED: ("Copy the hours…", "hours"),
        Standing.NO_CONTRACT: ("Enter my contract…", "contract"),
    }.get(standing, ("Back to Costs", "left"))
    with wanted(qtbot, page, key):
        click(qtbot, page, words)


# The letter's hours


def made_dialog(qtbot: QtBot) -> ReformDialog:
    dialog = ReformDialog(None, date.fromordinal(TODAY))
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    return dialog


def test_what_is_copied_is_the_change(qtbot: QtBot) -> None:
    dialog = made_dialog(qtbot)
    dialog.copy(date(2026, 12, 15), "23h00-7h00", "2:00-7:00,13:00-16:00")
    with qtbot.waitSignal(dialog.accepted):
        click(qtbot, dialog, "See what it changes")
    assert dialog.change == REFORM


def test_a_change_that_was_said_stands_in_the_fields(qtbot: QtBot) -> None:
    dialog = ReformDialog(REFORM, date.fromordinal(REFORM.since))
    qtbot.addWidget(dialog)
    assert dialog.change == REFORM


def test_hours_are_pasted_as_the_letter_prints_them_once_for_all_year_or_for_each_season(qtbot: QtBot) -> None:
    dialog = made_dialog(qtbot)
    assert "In summer (1 April – 31 October)" not in words_in(dialog)
    dialog.copy(date(2026, 12, 15), "HC (2H00-7H00;13H00-16H00)", None)
    hours = off_peak_of("2:00-7:00, 13:00-16:00")
    assert dialog.change == Change(date(2026, 12, 15).toordinal(), hours, hours)
    button(dialog, "The same hours all year").click()
    assert "In summer (1 April – 31 October)" in words_in(dialog)
    dialog.copy(date(2026, 12, 15), "23h-7h", "02h00 à 07h00 et 13h00 à 16h00")
    assert dialog.change == Change(date(2026, 12, 15).toordinal(), off_peak_of("23:00-7:00"), hours)


@pytest.mark.parametrize(
    ("winter", "summer", "wrong"),
    [
        ("", "02:00-07:00", "Write each as 22:30 – 6:30"),
        ("", None, "Write each as 22:30 – 6:30"),
        ("23:00-", "02:00-07:00", "Write each as 22:30 – 6:30"),
        ("23:00-07:00", "", "Write each as 22:30 – 6:30"),
        ("23:00-07:00,99:00-16:00", "02:00-07:00", "A day goes from 0:00 to 24:00"),
        ("0h-25h", None, "A day goes from 0:00 to 24:00"),
        ("23:00-07:00,06:00-08:00", "02:00-07:00", "Two of these hours overlap."),
    ],
)
def test_hours_that_are_not_clear_are_said_at_their_field(
    qtbot: QtBot, winter: str, summer: str | None, wrong: str
) -> None:
    dialog = made_dialog(qtbot)
    dialog.copy(date(2026, 12, 15), winter, summer)
    with qtbot.assertNotEmitted(dialog.accepted):
        click(qtbot, dialog, "See what it changes")
    assert wrong in words_in(dialog)


def test_no_day_before_the_reform_can_be_said(qtbot: QtBot) -> None:
    dialog = ReformDialog(None, date(2024, 1, 1))
    qtbot.addWidget(dialog)
    assert dialog.change.since == BEGINS


# How it is drawn


def test_hours_that_find_no_room_are_left_to_the_description(page: ReformPage) -> None:
    """Blocks beside each other leave no place for words; the picture is painted all the same."""
    view = made_reform(known(half_hours("2026-06-01", "2026-06-03")), change("00:00-00:30,00:45-01:00", "23:00-23:30"))
    page.show_report(view)
    strips = part(page, DayStrips)
    strips.resize(400, strips.sizeHint().height())
    assert not strips.grab().isNull()
    assert "00:45\u00a0–\u00a001:00" in strips.accessibleDescription()
