from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import isValid

from persienne.cli.main import main
from persienne.documents.plain_text import text
from persienne.household.household import Household
from persienne.household.measures.resolved_history import recall_curve
from persienne.household.privacy.certificate import verify
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.store.erase import Level, Scope
from persienne.store.erasures import State, end
from persienne.store.meters import every_meter
from persienne.ui.frame.keys import METER
from persienne.ui.frame.page import Page
from persienne.ui.letters.desk import LettersDesk
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.meter.erasure_lever import CertificateDialog, EraseAllDialog, ErasingDialog
from persienne.ui.widgets.snackbar import Snackbar
from persienne.vault import PassphraseCredential
from persienne.words.numbers import Figures
from support.parts import part
from support.told_figures import unknown_in
from support.windows import (
    PASSPHRASE,
    asked,
    button,
    click,
    curve_file,
    is_open,
    make_home,
    open_window,
    pick,
    show_window,
    words_in,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.meter.page import MeterDataPage
    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_home(tmp_path / "home", curve_file(tmp_path / "weeks.csv", date(2026, 10, 1), date(2026, 10, 14)))


def page_of(qtbot: QtBot, window: MainWindow) -> MeterDataPage:
    window.go(METER)
    page = window.desk(MeterDesk).page
    qtbot.waitUntil(lambda: "The journal holds no erasure." in words_in(page))
    return page


def erase(qtbot: QtBot, window: MainWindow, page: MeterDataPage, first: date, last: date) -> None:
    click(qtbot, page, "Erase a period…")
    dialog = asked(qtbot, window, ErasingDialog)
    dialog.choose(first, last)
    qtbot.waitUntil(lambda: dialog.counted)
    click(qtbot, dialog, "Erase…")


def intervals(home: Path) -> int:
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        return sum(len(recall_curve(household.conn, meter).series) for meter in every_meter(household.conn))


def test_days_of_what_was_given_to_the_grid_alone_can_be_erased(qtbot: QtBot, tmp_path: Path) -> None:
    given = tmp_path / "given.csv"
    rows = "".join(
        f"2026-10-0{day}T00:00:00+02:00;Arrêté quotidien{';' * 16}{6658820 + 7000 * day}\n" for day in range(1, 5)
    )
    given.write_text(
        "Identifiant PRM;Type de donnees;Date de debut;Date de fin;"
        "Grandeur physique;Grandeur metier;Etape metier;Unite\n"
        "09999999999998;Index;01/10/2026;04/10/2026;Energie active;Production;Comptage Brut;Wh\n"
        "Horodate;Type de releve;EAS F1;EAS F2;EAS F3;EAS F4;EAS F5;EAS F6;EAS F7;EAS F8;EAS F9;EAS F10;"
        f"EAS D1;EAS D2;EAS D3;EAS D4;EAS T;EAI T\n{rows}",
        encoding="utf-8-sig",
    )
    window = open_window(qtbot, make_home(tmp_path / "home", given))
    click(qtbot, page_of(qtbot, window), "Erase a period…")
    dialog = asked(qtbot, window, ErasingDialog)
    assert dialog.span.days == (date(2026, 10, 1), date(2026, 10, 3))


def test_it_is_said_before_an_erasure_how_many_days_it_empties(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    click(qtbot, page_of(qtbot, window), "Erase a period…")
    dialog = asked(qtbot, window, ErasingDialog)
    dialog.choose(date(2026, 10, 1), date(2026, 10, 7))
    qtbot.waitUntil(lambda: dialog.counted)
    assert "because nothing else tells their total: 7" in words_in(dialog)
    dialog.reject()
    window.close()


def test_an_erasure_waits_ten_seconds_and_may_be_called_off(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    erase(qtbot, window, page_of(qtbot, window), date(2026, 10, 1), date(2026, 10, 7))
    said = "Erasing the half-hours and live values from 1 to 7 October 2026 in 10 s"
    assert said in words_in(window)
    assert part(window, Snackbar).accessibleName() == said
    click(qtbot, part(window, Snackbar), "Cancel")
    window.close()
    assert intervals(home) == 14 * 48


def test_the_certificate_offers_the_letter_that_asks_the_operator_for_the_same(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    erase(qtbot, window, page_of(qtbot, window), date(2026, 10, 2), date(2026, 10, 7))
    part(window, Snackbar)._time.setCurrentTime(10_000)
    shown = asked(qtbot, window, CertificateDialog)
    click(qtbot, shown, "Ask the grid operator by letter to erase the same days…")
    letters = window.desk(LettersDesk).page
    qtbot.waitUntil(lambda: letters.new.wish is not None)
    wish = letters.new.wish
    assert wish is not None
    values = wish.facts(wish.wanted[0]).values
    assert (values["begin"], values["end"]) == (date(2026, 10, 2), date(2026, 10, 7))


@pytest.mark.parametrize("place", [0, 1], ids=["all of them", "one"])
def test_the_ten_seconds_name_the_meter_where_there_are_several(qtbot: QtBot, tmp_path: Path, place: int) -> None:
    first = curve_file(tmp_path / "one.csv", date(2026, 10, 1), date(2026, 10, 7))
    second = tmp_path / "two.csv"
    second.write_bytes(first.read_bytes().replace(FICTIONAL_POINT.encode(), b"12345678906789"))
    window = open_window(qtbot, make_home(tmp_path / "home", first, second))
    click(qtbot, page_of(qtbot, window), "Erase a period…")
    dialog = asked(qtbot, window, ErasingDialog)
    dialog._meter.setCurrentIndex(place)
    named = dialog._meter.currentText()
    assert (named == "All meters") == (place == 0)
    dialog.choose(date(2026, 10, 2), date(2026, 10, 2))
    qtbot.waitUntil(lambda: dialog.counted)
    click(qtbot, dialog, "Erase…")
    assert f"Erasing the half-hours and live values of 2 October 2026 in 10 s: {named}" in words_in(window)


def test_the_letter_after_an_erasure_is_about_the_meter_that_was_erased(qtbot: QtBot, tmp_path: Path) -> None:
    first = curve_file(tmp_path / "one.csv", date(2026, 10, 1), date(2026, 10, 7))
    second = tmp_path / "two.csv"
    second.write_bytes(first.read_bytes().replace(FICTIONAL_POINT.encode(), b"12345678906789"))
    window = open_window(qtbot, make_home(tmp_path / "home", first, second))
    click(qtbot, page_of(qtbot, window), "Erase a period…")
    dialog = asked(qtbot, window, ErasingDialog)
    dialog._meter.setCurrentIndex(2)
    dialog.choose(date(2026, 10, 2), date(2026, 10, 2))
    qtbot.waitUntil(lambda: dialog.counted)
    click(qtbot, dialog, "Erase…")
    part(window, Snackbar)._time.setCurrentTime(10_000)
    shown = asked(qtbot, window, CertificateDialog)
    click(qtbot, shown, "Ask the grid operator by letter to erase the same days…")
    letters = window.desk(LettersDesk).page
    qtbot.waitUntil(lambda: letters.new.wish is not None)
    wish = letters.new.wish
    assert wish is not None
    assert wish.point == "12345678906789"
    wish.set_role(wish.roles[-1])
    wish.set_role(wish.roles[0])
    assert wish.point == "12345678906789", "who is asked says nothing of the meter"


@pytest.mark.quick
def test_what_was_erased_is_gone_and_its_certificate_is_kept_as_pdf_and_json(
    qtbot: QtBot, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    window = open_window(qtbot, home)
    page = page_of(qtbot, window)
    erase(qtbot, window, page, date(2026, 10, 1), date(2026, 10, 7))
    part(window, Snackbar)._time.setCurrentTime(10_000)
    assert "Erasing…" in words_in(window)
    dialog = asked(qtbot, window, CertificateDialog)
    assert "found: 0." in words_in(dialog)
    assert "Erasing…" not in words_in(window)
    pdf, as_json = tmp_path / "proof.pdf", tmp_path / "proof.json"
    pick(qtbot, pdf)
    click(qtbot, dialog, "Save as PDF…")
    pick(qtbot, as_json)
    click(qtbot, dialog, "Save as JSON…")
    assert "The certificate is in proof.json" in words_in(window)
    assert pdf.read_bytes().startswith(b"%PDF")
    said = json.loads(as_json.read_text())
    assert verify(said)
    assert (said["state"], said["proof"]["found"], said["last"]) == ("done", 0, "2026-10-07")
    click(qtbot, dialog, "Close")
    # The journal leads to the same certificate again.
    qtbot.waitUntil(lambda: "Finer than a day, until 7 Oct 2026" in words_in(page))
    button(page, "Certificate: Finer than a day, until 7 Oct 2026").click()
    again = asked(qtbot, window, CertificateDialog)
    shown, row = words_in(again) + text(again.sheet), words_in(page.journal)
    assert "found: 0" in shown
    window.close()
    assert intervals(home) == 7 * 48
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(home.with_name("passphrase")))
    home.with_name("passphrase").write_text(PASSPHRASE)
    assert main(["--home", str(home), "erase", "--journal", "--json"]) == 0
    entry = json.loads(capsys.readouterr().out)
    assert unknown_in(entry | {"sum": sum(entry["counts"].values())}, row, Figures(french=False)) == set()
    assert unknown_in(entry, shown, Figures(french=False)) <= {"256", "2,000"}, "of sentences"


def test_a_doubtful_erasure_is_proved_again_from_its_certificate(qtbot: QtBot, home: Path) -> None:
    left_doubtful(home)
    window = open_window(qtbot, home)
    window.go(METER)
    page = window.desk(MeterDesk).page
    qtbot.waitUntil(lambda: "doubtful" in words_in(page))
    button(page, "Certificate: Finer than a day").click()
    before = asked(qtbot, window, CertificateDialog)
    click(qtbot, before, "Prove again")
    qtbot.waitUntil(lambda: "doubtful" not in words_in(page))
    after = asked(qtbot, window, CertificateDialog)
    assert "This proof was made again" in text(after.sheet)
    assert "Prove again" not in words_in(after)
    click(qtbot, after, "Close")
    window.close()


def left_doubtful(home: Path) -> None:
    """An erasure in ``home`` that ended without its proof."""
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        certificate = replace(household.erasures.erase(Scope(Level.CURVE)), state=State.DOUBTFUL.value)
        (entry,) = household.erasures.journal()
        end(household.conn, entry.id, State.DOUBTFUL, certificate.to_json())


@pytest.mark.slow
def test_the_example_erases_like_a_household_and_gives_no_certificate_away(qtbot: QtBot, tmp_path: Path) -> None:
    window = show_window(qtbot, tmp_path / "nowhere", demo=True)
    qtbot.waitUntil(lambda: is_open(window))
    page = page_of(qtbot, window)
    said = words_in(page)
    for hidden in ("What opens this household", "Backups", "Open the folder", "Erase everything…"):
        assert hidden not in said
    erase(qtbot, window, page, date(2026, 10, 1), date(2026, 10, 7))
    window._waiting.do_now()
    dialog = asked(qtbot, window, CertificateDialog)
    assert "found: 0" in words_in(dialog)
    assert "Save as" not in words_in(dialog)
    window.close()
    assert not (tmp_path / "nowhere").exists()


def test_everything_erased_leaves_no_folder_and_leads_to_the_welcome(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    page_of(qtbot, window)
    click(qtbot, window, "Erase everything…")
    dialog = asked(qtbot, window, EraseAllDialog)
    assert "the measures, the register, the letters and their proofs" in words_in(dialog)
    assert "in the register and in letters" not in words_in(dialog), "what goes is not said to stay"
    dialog.findChild(QLineEdit).setText("ERASE")
    click(qtbot, dialog, "Erase everything")
    said = words_in(window)
    assert "See, close, erase." in said
    assert "This household is gone from this computer, and its keys with it" in said
    assert "what you printed" in said
    assert not home.exists() or list(home.iterdir()) == []
    qtbot.waitUntil(lambda: window.findChildren(Page) == [])
    window.close()


def test_a_count_that_comes_after_its_dialog_was_closed_is_let_go(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    click(qtbot, page_of(qtbot, window), "Erase a period…")
    dialog = asked(qtbot, window, ErasingDialog)
    dialog.choose(date(2026, 10, 1), date(2026, 10, 7))
    dialog.reject()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    session = window.session
    assert session is not None
    qtbot.waitUntil(lambda: not session.busy)
    assert not isValid(dialog)
