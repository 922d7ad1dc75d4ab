"""Pictures of the page History: each period, the table, the supply, days that are set aside, dialogs that ask."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.base.set_aside import Reason
from persienne.base.voltage import VoltageDay
from persienne.exporters.formats import Format
from persienne.household.measures.supply import Supply
from persienne.insight.period import Span
from persienne.insight.supply import Peak, PowerSaid, power_use
from persienne.insight.tariff import Timeline
from persienne.insight.tariff_text import timeline_of
from persienne.ui.frame.keys import HISTORY
from persienne.ui.history.aside_dialog import AsideDialog
from persienne.ui.history.desk import HistoryDesk
from persienne.ui.history.export_lever import ExportDialog
from persienne.ui.history.notes_lever import NoteDayDialog
from persienne.ui.style.translation import spoken_language
from pictures.costs import contract, say
from pictures.today import highest_of_days

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.insight.series import History
    from persienne.ui.history.page import HistoryPage
    from pictures.camera import Camera

NOTES = {"fr": "pluie, sèche-linge toute la journée", "en": "rain, tumble dryer all day"}
"""What is written on a day, in the language of the window."""


def draw_history(camera: Camera, today: date) -> None:
    """Draw them, on the month before ``today``; what was set aside counts again afterwards."""
    window = camera.window
    window.go(HISTORY)
    page = window.desk(HistoryDesk).page
    month_before = today.replace(day=1).toordinal() - 1
    for span in Span:
        page.show_span(span, None if span is Span.ALL else month_before)
        camera.take(f"history-{span.value}")
    page.show_span(Span.MONTH, month_before)
    page.show_table(shown=True)
    camera.take("history-table")
    page.show_table(shown=False)
    draw_supply(camera, page, month_before)
    _draw_notes(camera, month_before)
    _draw_export(camera)
    _draw_set_aside(camera, date.fromordinal(month_before))
    _draw_euros(camera, date.fromordinal(month_before))


def _draw_notes(camera: Camera, day: int) -> None:
    """A note as it is written, and the list of all; nothing is stored."""
    page = camera.window.desk(HistoryDesk).page
    page.notes.write_wanted.emit(day, day)
    dialog = camera.asked(NoteDayDialog)
    dialog.choose(date.fromordinal(day), date.fromordinal(day), NOTES[spoken_language()])
    camera.over("history-note-dialog", dialog)
    camera.question("history-notes-dialog", page.notes.list_wanted)


def _draw_export(camera: Camera) -> None:
    """The dialog as it opens on the month, and on the picture of the chart; nothing is written."""
    camera.window.desk(HistoryDesk).page.export_button.click()
    dialog = camera.asked(ExportDialog)
    camera.over("history-export-dialog", dialog, keep_open=True)
    dialog.choose(Format.PNG)
    camera.over("history-export-picture", dialog)


def _draw_set_aside(camera: Camera, last: date) -> None:
    """Three days in the month of ``last``, asked for as a person would."""
    desk = camera.window.desk(HistoryDesk)
    page = desk.page
    page.set_aside_button.click()
    dialog = camera.asked(AsideDialog)
    dialog.choose(last.replace(day=8), last.replace(day=10), Reason.METER_FAULT)
    camera.over("history-set-aside-dialog", dialog, keep_open=True)
    dialog.accept()
    camera.wait(lambda: bool(page.set_aside))
    desk.tools.tell("info", "", "")  # what passes by would lie over the note under the chart
    camera.take("history-set-aside")
    page.take_back_wanted.emit(page.set_aside[0].id)
    camera.wait(lambda: not camera.session.busy and not page.set_aside)
    desk.tools.tell("info", "", "")
    camera.bring(page.euros.card)


def _draw_euros(camera: Camera, last: date) -> None:
    """The month of ``last``, a day and its year in euros; then energy without a price, and no contract."""
    page = camera.window.desk(HistoryDesk).page
    page.euros.choose(euros=True)
    for span in (Span.DAY, Span.YEAR, Span.MONTH):
        page.show_span(span, last.toordinal())
        camera.take(f"history-euros-{span.value}")
    kept = contract(camera)
    say(camera, timeline_of([{"since": last.replace(day=9).isoformat(), "option": "base", "kva": 9}]))
    camera.take("history-euros-holes")
    say(camera, Timeline())
    camera.take("history-euros-no-contract")
    say(camera, kept)
    page.euros.choose(euros=False)


DAYS = 340
KVA = 6
MEAN = 600
"""Seconds of a mean of voltages."""


def draw_supply(camera: Camera, page: HistoryPage, last: int) -> None:
    """Both cards with the days up to ``last`` (an ordinal), two of which have means outside the bounds."""
    assert page.in_view is not None
    camera.rest()  # what the example's own meter told is read first
    shown, _ = page.in_view.shown[page.in_view.chosen]
    page.supply.take(shown, _made(shown.history, last))
    for name, card in (("power", page.supply.power), ("voltage", page.supply.voltage)):
        camera.bring(card)
        camera.take(f"history-{name}")
    page.supply.take(shown, Supply(None, (), None))
    camera.bring(page.euros.card)  # the first


def _made(history: History, last: int) -> Supply:
    local, days = local_days(history.zone), range(last - DAYS, last + 1)
    peaks = [Peak(day, powers) for day, powers in highest_of_days(days[0], last).items() if day % 11]
    volts = [_volts(local, day, outside=2 if day % 15 == 0 else 0) for day in days]
    return Supply(power_use(peaks, (), PowerSaid(KVA, KVA, ())), (tuple(volts),), None)


def _volts(local: LocalDays, day: int, *, outside: int) -> VoltageDay:
    means = (local.midnight(day + 1) - local.midnight(day)) // MEAN
    return VoltageDay(day, 221 + day % 5, 255 if outside else 236 + day * 7 % 8, means, outside)
