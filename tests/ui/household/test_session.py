from __future__ import annotations

import threading
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from persienne.base.errors import UserError
from persienne.base.reading import Meter
from persienne.base.slats import Slat, Then
from persienne.household.household import Household
from persienne.household.measures.import_questions import QuestionCode, answered, groups_of
from persienne.meters.fictional_home import fictional_home
from persienne.ui.household.session import PendingImport, Session
from persienne.vault import PassphraseCredential
from support.households import put, raised
from support.patience import PATIENCE
from support.windows import PASSPHRASE, curve_file, damage, make_home, stored_imports

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]

SIGNALS = ("overview_read", "opening_failed", "refused", "reading_failed", "imported", "broken")


class Heard(list[tuple[str, Any]]):
    """What a session said, in order: the signal's name and its argument."""

    def listen(self, session: Session) -> None:
        for name in SIGNALS:
            getattr(session, name).connect(lambda said, name=name: self.append((name, said)))

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_home(tmp_path / "home")


@pytest.fixture
def session(home: Path) -> Iterator[Session]:
    session = Session(lambda: Household.open(home, PassphraseCredential(PASSPHRASE)))
    yield session
    session.close()


@pytest.fixture
def heard(session: Session) -> Heard:
    heard = Heard()
    heard.listen(session)
    return heard


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    weeks = [(date(2026, 9, 7), date(2026, 9, 13)), (date(2026, 9, 14), date(2026, 9, 20))]
    return [curve_file(tmp_path / f"week{first.day}.csv", first, last) for first, last in weeks]


@pytest.mark.slow
def test_proofs_are_read_while_the_household_is_asked_and_a_lock_drops_them(
    qtbot: QtBot, session: Session, heard: Heard
) -> None:
    begun, ended, told = threading.Event(), threading.Event(), list[object]()

    def without_end(check: Callable[[], None]) -> None:
        begun.set()
        try:
            while True:
                check()
        finally:
            ended.set()

    session.aside(without_end, told.append, told.append)
    session.aside(without_end, told.append, told.append)
    assert begun.wait(PATIENCE)
    session.open()
    qtbot.waitUntil(lambda: "overview_read" in heard.names and not session.busy)
    assert session.busy_aside
    session.close()
    assert ended.is_set()
    QCoreApplication.processEvents()
    assert told == []
    assert "broken" not in heard.names


def test_what_was_read_of_proofs_comes_back_here(qtbot: QtBot, session: Session) -> None:
    told: list[object] = []

    def refuse(_check: Callable[[], None]) -> None:
        raise UserError("file_missing", file="a.pdf")

    session.aside(lambda _check: threading.get_ident(), told.append)
    session.aside(refuse, told.append, lambda error: told.append(error.code))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[1] == "file_missing"
    assert told[0] != threading.get_ident()


@pytest.mark.slow
def test_every_change_is_followed_by_the_household_as_it_then_stands(
    qtbot: QtBot, session: Session, heard: Heard, files: list[Path]
) -> None:
    session.open()
    session.import_files(files[:1])
    session.import_files(files[1:])  # asked for while the first one waits: it is not forgotten
    qtbot.waitUntil(lambda: len(heard) == 5)
    assert heard.names[:2] == ["overview_read", "imported"]
    assert sorted(heard.names[2:]) == ["imported", "overview_read", "overview_read"]
    overview = heard[-1][1]
    assert len(overview.imports) == 2
    assert len(overview.shown[0].history.days) == 14
    session.change(lambda household: household.slats.move(None, Slat.CLOSED), lambda _moved: None)
    session.undo_import(overview.imports[0].id)
    session.undo_import(overview.imports[0].id)
    qtbot.waitUntil(lambda: len(heard) == 8)
    assert heard.names[5:] == ["overview_read", "overview_read", "refused"]
    assert heard[5][1].slat is Slat.CLOSED
    assert len(heard[6][1].imports) == 1
    assert heard[7][1].code == "batch_unknown"


def come_back() -> None:
    """A person turns to another program, and to this one again."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for state in (Qt.ApplicationState.ApplicationInactive, Qt.ApplicationState.ApplicationActive):
        app.applicationStateChanged.emit(state)


@pytest.mark.slow
def test_what_a_command_wrote_meanwhile_is_shown_to_who_comes_back(
    qtbot: QtBot, home: Path, session: Session, heard: Heard, files: list[Path]
) -> None:
    session.open()
    session.import_files(files)
    qtbot.waitUntil(lambda: len(heard) == 3 and not session.busy)
    come_back()
    qtbot.waitUntil(lambda: not session.busy)
    assert len(heard) == 3  # nobody else wrote
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as command:
        command.slats.move(None, Slat.CLOSED, then=Then.REDUCE)
    come_back()
    qtbot.waitUntil(lambda: len(heard) == 4)
    overview = heard[3][1]
    assert overview.slat is Slat.CLOSED
    assert overview.measures == 0
    session.close()
    come_back()
    QCoreApplication.processEvents()
    assert len(heard) == 4


def test_an_act_that_was_done_is_told_as_done_though_the_household_cannot_be_read_afterwards(
    qtbot: QtBot, home: Path, session: Session, heard: Heard
) -> None:
    done: list[str] = []

    def lock_after_a_quarter(household: Household) -> str:
        household.lock_after(15)
        damage(home)
        return "done"

    session.change(lock_after_a_quarter, done.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert [(name, error.code) for name, error in heard] == [("reading_failed", "store_damaged")]
    assert done == ["done"]


@pytest.mark.slow
def test_a_cancelled_import_is_refused_whole_and_the_next_one_is_done(
    qtbot: QtBot, session: Session, heard: Heard, files: list[Path]
) -> None:
    release = threading.Event()
    session._scribe.call(lambda _household: release.wait(PATIENCE), lambda _: None, lambda _: None)
    session.import_files(files)
    session.cancel_import()
    session.import_files(files[:1])
    release.set()
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard.names == ["refused", "imported", "overview_read"]
    assert heard[0][1].code == "cancelled"
    assert len(heard[2][1].imports) == 1


@pytest.mark.slow
def test_an_answer_that_brings_up_another_question_is_asked_again_before_anything_is_stored(
    qtbot: QtBot, session: Session, heard: Heard, tmp_path: Path, files: list[Path]
) -> None:
    curve = raised(fictional_home(date(2026, 9, 7), date(2026, 9, 13)).curve, 300)
    other = put(tmp_path, "other.csv", replace(curve, meter=Meter(None)))
    asked: list[PendingImport] = []
    session.import_asked.connect(asked.append)
    session.import_files([files[0], other])
    qtbot.waitUntil(lambda: len(asked) == 1)
    (group,) = groups_of(asked[0].looked.waiting)
    session.store_import(asked[0], answered([(group, group.candidates[0].meter)], asked[0].answers))
    qtbot.waitUntil(lambda: len(asked) == 2)
    (overlap,) = groups_of(asked[1].looked.waiting)
    assert (overlap.code, heard) == (QuestionCode.OVERLAP, [])
    session.store_import(asked[1], answered([(overlap, False)], asked[1].answers))
    qtbot.waitUntil(lambda: heard.names == ["imported", "overview_read"])
    outcome = heard[0][1]
    assert [report.file for report in outcome.reports] == [files[0].name]
    assert [entry.questions for entry in outcome.waiting] == [()]


@pytest.mark.slow
def test_an_import_that_breaks_stands_in_the_way_of_no_other(
    qtbot: QtBot, session: Session, heard: Heard, files: list[Path], caplog: pytest.LogCaptureFixture
) -> None:
    session.import_files([object()])  # type: ignore[list-item]
    session.import_files(files)
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard.names == ["broken", "imported", "overview_read"]
    assert isinstance(heard[0][1], AttributeError)
    assert not session._imports
    caplog.clear()


def test_closing_ends_an_import_under_way_with_nothing_stored(
    qtbot: QtBot, home: Path, session: Session, files: list[Path]
) -> None:
    with qtbot.waitSignal(session.overview_read):
        session.open()
    asked = threading.Event()

    def wait_for_the_end(_household: Household) -> None:
        assert asked.wait(PATIENCE)
        (cancel,) = session._imports.values()
        assert cancel.wait(PATIENCE)

    session._scribe.call(wait_for_the_end, lambda _: None, lambda _: None)
    session.import_files(files)
    asked.set()
    session.close()
    assert stored_imports(home) == 0


def test_the_port_and_the_way_in_are_told_once_however_often_it_is_read(
    qtbot: QtBot, session: Session, heard: Heard
) -> None:
    opened: list[tuple[str | None, Any]] = []
    session.opened.connect(lambda port, reopen: opened.append((port, reopen)))
    session.open()
    session.choose_port("/dev/ttyUSB0")
    session.open()
    session.read()
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard.names == ["overview_read"] * 3
    ((port, reopen),) = opened
    assert port is None
    again = reopen()
    assert again.port == "/dev/ttyUSB0"
    again.close()
