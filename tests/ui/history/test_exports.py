"""Exports from the page History: asked in a dialog that says who can read the file, written where a person says."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.exporters.formats import Format, Step
from persienne.household.household import Household
from persienne.store.meters import StoredMeter, every_meter
from persienne.ui.frame import desk
from persienne.ui.frame.keys import HISTORY, METER
from persienne.ui.history.desk import HistoryDesk
from persienne.ui.history.export_lever import ExportDialog
from persienne.ui.history.exported import ExportWords, span_of
from persienne.ui.household.overview import Shown
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.style.translation import locale_for
from persienne.ui.widgets.options import Tick
from persienne.vault import PassphraseCredential
from support.histories import made_history
from support.windows import PASSPHRASE, asked, button, click, curve_file, make_home, open_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.consents.exports import Exported
    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.gui, pytest.mark.slow, pytest.mark.usefixtures("light")]

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 7)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_home(tmp_path / "home", curve_file(tmp_path / "week.csv", FIRST, LAST))


def dialog_of(qtbot: QtBot, home: Path) -> tuple[MainWindow, ExportDialog]:
    window = open_window(qtbot, home)
    window.go(HISTORY)
    page = window.desk(HistoryDesk).page
    qtbot.waitUntil(lambda: "7 complete day(s)" in words_in(page))
    click(qtbot, page, "Export…")
    return window, asked(qtbot, window, ExportDialog)


def ready(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.waitUntil(lambda: button(dialog, "Choose where…").isEnabled())


def known(home: Path) -> tuple[Exported, ...]:
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        return household.exports.known()


def test_notes_go_out_where_the_format_has_room_for_them_and_the_tick_is_set(qtbot: QtBot, home: Path) -> None:
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        household.day_notes.add(FIRST.toordinal(), FIRST.toordinal(), "coupure")
    window, dialog = dialog_of(qtbot, home)
    ready(qtbot, dialog)
    tick = next(one for one in dialog.findChildren(Tick) if one.text() == "With your notes on these days")
    assert not tick.isVisible()  # our own table has no room
    dialog.choose(Format.XLSX, Step.DAY)
    ready(qtbot, dialog)
    assert not dialog.wish.notes
    assert "They may be private. Persienne doesn’t read them back" in tick.accessibleDescription()
    tick.click()
    ready(qtbot, dialog)
    assert dialog.wish.notes
    assert "1 of your notes with them." in words_in(dialog)
    dialog.choose(Format.CSV)
    assert not dialog.wish.notes
    window.close()


def test_the_dialog_says_who_can_read_the_file_and_shows_its_first_rows(qtbot: QtBot, home: Path) -> None:
    window, dialog = dialog_of(qtbot, home)
    ready(qtbot, dialog)
    said = words_in(dialog)
    assert "Whoever gets the file can read it" in said
    assert "compteur;registre;nature" in said
    assert "336 row(s)" in said
    assert (dialog.wish.format, dialog.wish.step, dialog.wish.masked) == (Format.CSV, Step.CURVE, True)
    dialog.span.choose(FIRST, FIRST)
    assert "336 row(s)" not in words_in(dialog)
    assert "Reading the measures…" in words_in(dialog)
    ready(qtbot, dialog)
    assert "48 row(s)" in words_in(dialog)
    dialog.reject()
    window.close()
    assert known(home) == ()


@pytest.mark.parametrize("written", [one for one in Format if not one.takes_a_contract])
def test_every_format_is_written_where_it_was_said_and_noted(
    qtbot: QtBot, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: Format
) -> None:
    path = tmp_path / f"out.{written.suffix}"
    names: list[str] = []

    def place(_parent: object, _title: str, name: str, _kind: str) -> Path:
        names.append(name)
        return path

    monkeypatch.setattr(desk, "ask_where_to_save", place)  # a system's own window
    window, dialog = dialog_of(qtbot, home)
    dialog.choose(written)
    ready(qtbot, dialog)
    click(qtbot, dialog, "Choose where…")
    qtbot.waitUntil(lambda: "anyone can read this file" in words_in(window))
    window.close()
    assert path.stat().st_mode & 0o777 == 0o600
    assert names[0].startswith("persienne-")
    (one,) = known(home)
    assert (one.format, one.where) == (written.value, str(path))


def test_what_was_exported_is_told_where_measures_are_kept(
    qtbot: QtBot, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "ask_where_to_save", lambda *_said: tmp_path / "week-out.csv")
    window, dialog = dialog_of(qtbot, home)
    window.go(METER)
    meter = window.desk(MeterDesk).page
    qtbot.waitUntil(lambda: "The journal holds no erasure" in words_in(meter))
    assert "Files that you exported" not in words_in(meter)
    ready(qtbot, dialog)
    click(qtbot, dialog, "Choose where…")
    qtbot.waitUntil(lambda: "week-out.csv" in words_in(meter.exports))
    window.close()


def test_a_report_on_anything_but_a_month_or_a_year_is_refused_while_the_days_can_be_said(
    qtbot: QtBot, home: Path
) -> None:
    window, dialog = dialog_of(qtbot, home)
    dialog.choose(Format.PDF)
    dialog.span.choose(date(2026, 10, 2), date(2026, 10, 5))
    qtbot.waitUntil(lambda: "a whole month or a whole year" in words_in(dialog))
    assert not button(dialog, "Choose where…").isEnabled()
    dialog.span.choose(date(2026, 1, 1), date(2026, 12, 31))
    ready(qtbot, dialog)
    assert "a whole month or a whole year" not in words_in(dialog)
    dialog.reject()
    window.close()


def test_days_in_which_nothing_is_known_are_said_to_be_so(qtbot: QtBot, home: Path) -> None:
    window, dialog = dialog_of(qtbot, home)
    dialog.span.choose(date(2026, 10, 20), date(2026, 10, 25))
    qtbot.waitUntil(lambda: "Nothing of that is known" in words_in(dialog))
    assert not button(dialog, "Choose where…").isEnabled()
    dialog.reject()
    window.close()


def test_with_closed_slats_nothing_finer_than_a_day_is_offered_and_it_is_said_why(qtbot: QtBot, home: Path) -> None:
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        household.slats.move(every_meter(household.conn)[0], Slat.CLOSED)
    window, dialog = dialog_of(qtbot, home)
    ready(qtbot, dialog)
    assert dialog.wish.step is Step.DAY
    assert "nothing finer than a day goes out" in words_in(dialog)
    dialog.reject()
    window.close()


def test_the_days_of_another_meter_can_be_chosen_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    before = curve_file(tmp_path / "before.csv", FIRST.replace(year=2024), LAST.replace(year=2024))
    before.write_text(before.read_text().replace("09999999999998", "09999999999909"))
    home = make_home(tmp_path / "home", curve_file(tmp_path / "week.csv", FIRST, LAST), before)
    window, dialog = dialog_of(qtbot, home)
    dialog.choose_meter(1 - dialog.place)
    dialog.span.choose(FIRST.replace(year=2024), LAST.replace(year=2024))
    qtbot.waitUntil(lambda: "2024-" in words_in(dialog))
    assert dialog.wish.first == FIRST.replace(year=2024).toordinal()
    dialog.reject()
    window.close()


def test_the_closed_slats_of_one_meter_keep_nothing_of_another_one_back(qtbot: QtBot) -> None:
    history = made_history(FIRST, 7)
    closed, half = (
        Shown(StoredMeter(place, Meter(f"0999999999999{place}"), history.zone, slat), "EAST", history)
        for place, slat in ((1, Slat.CLOSED), (2, Slat.HALF))
    )
    days = (FIRST.toordinal(), LAST.toordinal())
    dialog = ExportDialog([(closed, "closed"), (half, "half")], 0, days, days, ExportWords(locale_for("en")))
    qtbot.addWidget(dialog)
    assert dialog.wish.step is Step.DAY
    dialog.choose_meter(1)
    assert [dialog.wish.step, dialog.wish.meters] == [Step.DAY, (half.meter,)]
    dialog.choose(Format.CSV, Step.CURVE)
    assert dialog.wish.step is Step.CURVE
    dialog.choose(Format.XLSX)
    dialog.choose_meter(None)
    assert dialog.wish.step is Step.DAY


def test_of_a_picture_it_is_not_said_that_persienne_reads_it_back(qtbot: QtBot, home: Path) -> None:
    _, dialog = dialog_of(qtbot, home)
    ready(qtbot, dialog)
    (tick,) = (one for one in dialog.findChildren(Tick) if one.text() == "With the meter’s whole number")
    assert "knows the file again" in tick.accessibleDescription()
    for written in (Format.PNG, Format.SVG, Format.PDF):
        dialog.choose(written)
        assert tick.accessibleDescription() == "Otherwise its last four digits."
    dialog.reject()


def test_a_row_of_the_preview_that_is_not_shown_whole_ends_in_an_ellipsis(qtbot: QtBot, home: Path) -> None:
    _, dialog = dialog_of(qtbot, home)
    ready(qtbot, dialog)
    head = next(line for line in words_in(dialog).split("\n") if line.startswith("compteur;"))
    assert len(head) == 84
    assert head.endswith("…")
    dialog.reject()


def test_days_that_are_exactly_a_period_are_called_so() -> None:
    spans = [
        span_of(date(2026, 10, 1).toordinal(), last.toordinal())
        for last in (date(2026, 10, 1), date(2026, 10, 7), date(2026, 10, 31), date(2027, 9, 30))
    ]
    assert spans == ["day", None, "month", None]
    assert span_of(date(2026, 10, 5).toordinal(), date(2026, 10, 11).toordinal()) == "week"
    assert span_of(date(2026, 1, 1).toordinal(), date(2026, 12, 31).toordinal()) == "year"
