"""Choosing the meter’s port: one click chooses one port, and nothing is read for good before it is confirmed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from persienne.base.errors import UserError
from persienne.meters.meter_status import FoundMeter, MeterStatus, PortChoice
from persienne.ports.serial_port import PortInfo
from persienne.ui.style.translation import locale_for
from persienne.ui.today.causes import CauseDrawing
from persienne.ui.today.port_page import PortChoicePage, PortPathDialog
from persienne.ui.today.port_words import PortWords
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Stack
from persienne.ui.widgets.options import PickRow
from support.windows import asked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

PORTS = (PortChoice("/dev/ttyUSB0", "TIC plug", "FTDI"), PortChoice("/dev/ttyS0", "Serial port S0"))
CODES = ("port_denied", "port_busy", "port_missing", "port_silent", "port_wrong_speed", "port_weak")


@pytest.fixture
def page(qtbot: QtBot) -> PortChoicePage:
    made = PortChoicePage(locale_for("en"))
    qtbot.addWidget(made)
    made.resize(1056, 820)
    made.set_ports(PORTS)
    with qtbot.waitExposed(made):
        made.show()
    return made


def press(qtbot: QtBot, page: QWidget, kind: type[QAbstractButton], text: str) -> None:
    found = next(button for button in page.findChildren(kind) if button.text() == text and button.isVisible())
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def test_ports_go_by_their_human_names(page: PortChoicePage) -> None:
    rows = [row for row in page.findChildren(PickRow) if row.isVisible()]
    assert [(row.accessibleName(), row.accessibleDescription()) for row in rows] == [
        ("TIC plug", "FTDI"),
        ("Serial port S0", ""),
    ]
    assert not any("/dev/" in row.text() for row in rows)


def test_every_port_is_seen_where_there_is_room(qtbot: QtBot) -> None:
    """They are listed just before the page is shown, as the page Today does."""
    both, page = Stack(), PortChoicePage(locale_for("en"))
    both.addWidget(QWidget())
    both.addWidget(page)
    qtbot.addWidget(both)
    both.resize(1056, 820)
    with qtbot.waitExposed(both):
        both.show()
    page.set_ports(PORTS)
    both.setCurrentWidget(page)

    def seen() -> list[bool]:
        rows = [row for row in page.findChildren(PickRow) if row.isVisible()]
        return [row.visibleRegion().boundingRect() == row.rect() for row in rows]

    qtbot.waitUntil(lambda: seen() == [True, True])


def test_the_port_that_is_in_use_is_marked(qtbot: QtBot, page: PortChoicePage) -> None:
    page.set_ports([PORTS[1], replace(PORTS[0], used=True)])

    def said() -> list[str]:
        return [row.accessibleDescription() for row in page.findChildren(PickRow) if row.isVisible()]

    qtbot.waitUntil(lambda: said() == ["", "FTDI, in use now"])


def test_a_click_chooses_that_port_and_no_other(qtbot: QtBot, page: PortChoicePage) -> None:
    with qtbot.waitSignal(page.chosen) as chosen:
        press(qtbot, page, PickRow, "TIC plug")
    assert chosen.args == ["/dev/ttyUSB0"]
    assert page._progress.isVisible()


@pytest.mark.slow
def test_listening_may_be_cancelled(qtbot: QtBot, page: PortChoicePage) -> None:
    press(qtbot, page, PickRow, "TIC plug")
    with qtbot.waitSignals([page.cancelled, page.refresh_wanted]):
        press(qtbot, page, LinkButton, "Cancel")
    assert any(row.isVisible() for row in page.findChildren(PickRow))


def test_leaving_while_listening_lets_the_port_go(qtbot: QtBot, page: PortChoicePage) -> None:
    press(qtbot, page, PickRow, "TIC plug")
    with qtbot.waitSignals([page.cancelled, page.left]):
        press(qtbot, page, LinkButton, "Back")


@pytest.mark.slow
def test_what_was_found_is_confirmed_by_a_person(qtbot: QtBot, page: PortChoicePage) -> None:
    press(qtbot, page, PickRow, "TIC plug")
    page.show_found(
        FoundMeter("4321", MeterStatus(mode="standard", option="TEMPO", tariff="HP  BLEU", subscribed=9, power=640))
    )
    said = words(page)
    assert all(part in said for part in ("4321", "TEMPO", "9\u00a0kVA", "standard", "TIC plug"))
    assert "BLEU" not in said
    assert page._figure.accessibleName() == "640 VA right now"
    with qtbot.waitSignal(page.confirmed):
        press(qtbot, page, PrimaryButton, "It is my meter")


@pytest.mark.parametrize(
    ("mode", "option", "said"),
    [
        ("historique", "HC..", "peak and off-peak hours"),
        ("historique", "BASE", "one price all day"),
        ("historique", "EJP.", "EJP"),
        ("historique", "BBR(", "Tempo"),
        ("standard", "H PLEINE/CREUSE", "H PLEINE/CREUSE"),
    ],
)
def test_a_code_of_the_meter_is_said_in_words_and_a_suppliers_own_name_as_it_is(
    page: PortChoicePage, mode: str, option: str, said: str
) -> None:
    page.show_listening(PORTS[0])
    page.show_found(FoundMeter("0007", MeterStatus(mode=mode, option=option)))
    assert said in words(page).splitlines()


def test_a_meter_that_tells_little_shows_no_empty_line(page: PortChoicePage) -> None:
    page.show_listening(PORTS[0])
    page.show_found(FoundMeter("0007", MeterStatus(mode="historique")))
    assert "Subscribed power" not in words(page)
    assert "historical" in words(page)


@pytest.mark.parametrize("code", CODES)
def test_each_failure_has_its_own_words_and_steps(page: PortChoicePage, code: str) -> None:
    page.show_listening(PORTS[0])
    page.show_failure(UserError(code, port="TIC plug", group="uucp", quality=42.0))
    failure = PortWords().failure(UserError(code, group="uucp"))
    assert failure.title in words(page)
    said = words(page)
    assert len(failure.causes) == 3
    assert all(part in said for cause in failure.causes for part in (cause.title, cause.step, cause.command))
    drawn = [drawing for drawing in page.findChildren(CauseDrawing) if drawing.isVisible()]
    assert len({bytes(drawing.grab().toImage().constBits()) for drawing in drawn}) == 3


def test_the_command_that_gives_the_right_is_copied_with_the_ports_own_group(
    qtbot: QtBot, page: PortChoicePage
) -> None:
    page.show_listening(PORTS[0])
    page.show_failure(UserError("port_denied", port="TIC plug", group="uucp"))
    press(qtbot, page, SecondaryButton, "Copy the command")
    assert QGuiApplication.clipboard().text() == "sudo usermod -aG uucp $USER"


def test_a_port_that_is_in_no_list_is_listened_to_once_it_is_named(qtbot: QtBot, page: PortChoicePage) -> None:
    press(qtbot, page, LinkButton, "It is not in the list…")
    dialog = asked(qtbot, page, PortPathDialog)
    press(qtbot, dialog, PrimaryButton, "Listen")
    assert "Type the path of the port." in words(dialog)
    edit = dialog.findChild(QLineEdit)
    assert edit is not None
    edit.setText(" /dev/ttyAMA0 ")
    with qtbot.waitSignal(page.chosen) as chosen:
        press(qtbot, dialog, PrimaryButton, "Listen")
    assert chosen.args == ["/dev/ttyAMA0"]


@pytest.mark.parametrize(
    ("port", "name", "detail"),
    [
        (
            PortInfo("/dev/ttyACM0", "uTinfo-V3.0", "CH2i", "TINFO-0042", (0x1A86, 0x55D4), None),
            "µTeleinfo V3 (CH2i), TINFO-0042",
            "/dev/ttyACM0, made for the meter",
        ),
        (
            PortInfo("/dev/ttyUSB0", "FT230X Basic UART", "FTDI", "TINFO-0007", (0x0403, 0x6015), None),
            "µTeleinfo, TINFO-0007",
            "/dev/ttyUSB0, made for the meter",
        ),
        (
            PortInfo("/dev/ttyUSB0", "FT232R USB UART", "FTDI", "A1", (0x0403, 0x6001), None),
            "FTDI adapter (FT232R USB UART)",
            "/dev/ttyUSB0, an adapter of any kind, perhaps the meter’s",
        ),
        (
            PortInfo("/dev/ttyACM1", "SONOFF Zigbee 3.0 USB Dongle Plus V2", "ITEAD", "1", (0x1A86, 0x55D4), None),
            "SONOFF Zigbee 3.0 USB Dongle Plus V2 (ITEAD)",
            "/dev/ttyACM1, calls itself something other than a meter’s adapter",
        ),
        (
            PortInfo("/dev/ttyS0", None, None, None, None, None),
            "Serial port ttyS0",
            "/dev/ttyS0, built into this computer",
        ),
    ],
)
def test_a_port_is_named_by_what_it_says_of_itself_and_no_stick_is_taken_for_a_meters(
    port: PortInfo, name: str, detail: str
) -> None:
    choice = PortWords().port(port, used=False)
    assert (choice.name, choice.detail) == (name, detail)


def test_no_two_failures_say_the_same() -> None:
    titles = [PortWords().failure(UserError(code)).title for code in (*CODES, "another")]
    assert len(set(titles)) == len(titles)


def test_a_failed_port_is_tried_again(qtbot: QtBot, page: PortChoicePage) -> None:
    press(qtbot, page, PickRow, "Serial port S0")
    page.show_failure(UserError("port_silent"))
    with qtbot.waitSignal(page.chosen) as chosen:
        press(qtbot, page, PrimaryButton, "Try again")
    assert chosen.args == ["/dev/ttyS0"]
    page.show_failure(UserError("port_silent"))
    press(qtbot, page, SecondaryButton, "Another port")
    assert any(row.isVisible() for row in page.findChildren(PickRow))


@pytest.mark.slow
def test_a_computer_without_ports_says_what_to_do(qtbot: QtBot, page: PortChoicePage) -> None:
    page.set_ports(())
    assert "There is no port on this computer" in words(page)
    with qtbot.waitSignal(page.refresh_wanted):
        press(qtbot, page, LinkButton, "Look again")
