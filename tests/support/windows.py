"""What the window's tests share: a folder comes in, made files and a locked household go out; words are read back."""

from __future__ import annotations

import shutil
from contextlib import closing, contextmanager
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QLocale, QMimeData, QPointF, Qt, QTimer, QTranslator, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QFileDialog, QLabel, QLineEdit, QWidget

from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_curve, write_index
from persienne.household.household import Household
from persienne.household.measures.import_questions import Answers
from persienne.household.measures.import_report import every_import
from persienne.meters.fictional_home import fictional_home
from persienne.store.connection import STORE_FILE
from persienne.ui.frame.contract_fields import TABLE, OfferTable
from persienne.ui.household.opening import Opening
from persienne.ui.pages import PAGES
from persienne.ui.style import translation
from persienne.ui.style.translation import locale_for
from persienne.ui.widgets.label import FigureLabel
from persienne.ui.window import MainWindow
from persienne.vault import PassphraseCredential
from support.households import CheapPassphrase, put, store
from support.made import made_once

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.frame.contract_dialog import ContractDialog
    from persienne.ui.frame.desktop import Desktop
    from persienne.ui.pages import PageEntry

Asked = TypeVar("Asked", bound=QDialog)

PASSPHRASE = "volets du soir"
TODAY = date(2026, 11, 24)
HEAD = 8192


def curve_file(path: Path, first: date, last: date, holes: Sequence[tuple[int, int]] = ()) -> Path:
    """The fictional home's half-hours of these days, as a file of the portal's shape."""
    path.write_bytes(write_curve(fictional_home(first, last, holes=holes).curve))
    return path


def index_file(path: Path, first: date, last: date) -> Path:
    """The fictional home's daily indexes of these days."""
    path.write_bytes(write_index(fictional_home(first, last).indexes))
    return path


def make_home(folder: Path, *files: Path, slat: Slat = Slat.HALF) -> Path:
    """A household under :data:`PASSPHRASE` in ``folder``, each of ``files`` imported by itself.

    It is a copy of one that is made once: all of the same files have one key.
    """
    return shutil.copytree(made_once(_make_home, slat, *((file.name, file.read_bytes()) for file in files)), folder)


def _make_home(folder: Path, slat: Slat, *files: tuple[str, bytes]) -> None:
    with closing(Household.create(folder, CheapPassphrase(PASSPHRASE), slat=slat)) as household:
        for at, (name, content) in enumerate(files):
            store(household, [put(folder.parent, name, content)], Answers(at))


def stored_imports(home: Path) -> int:
    """How many imports the file holds, read after the window has let it go."""
    household = Household.open(home, PassphraseCredential(PASSPHRASE))
    try:
        return len(every_import(household.conn))
    finally:
        household.close()


def damage(home: Path) -> None:
    """Overwrite the database, all but its first two pages, which it takes to open it."""
    file = home / STORE_FILE
    with file.open("r+b") as stream:
        stream.seek(HEAD)
        stream.write(bytes(file.stat().st_size - HEAD))


def show_window(
    qtbot: QtBot,
    home: Path,
    language: str = "en",
    *,
    demo: bool = False,
    pages: Sequence[PageEntry] = PAGES,
    desktop: Desktop | None = None,
) -> MainWindow:
    """The window on ``home``, as it stands once it has begun."""
    opening, locale = Opening(home, TODAY, demo=demo), locale_for(language)
    window = MainWindow(opening, locale, pages=pages, desktop=desktop)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.entrance.page is not None or is_open(window))
    return window


def open_window(
    qtbot: QtBot,
    home: Path,
    language: str = "en",
    *,
    pages: Sequence[PageEntry] = PAGES,
    desktop: Desktop | None = None,
) -> MainWindow:
    """The window on ``home``, unlocked."""
    window = show_window(qtbot, home, language, pages=pages, desktop=desktop)
    type_passphrase(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: is_open(window))
    return window


def is_open(window: MainWindow) -> bool:
    """Whether ``window`` shows a household."""
    return window.session is not None and window.session.ready and window.entrance.page is None


def type_passphrase(qtbot: QtBot, window: MainWindow, passphrase: str) -> None:
    """Type it where it is asked for, and Return."""
    field = next(field for field in window.findChildren(QLineEdit) if field.isVisible())
    field.clear()
    qtbot.keyClicks(field, passphrase)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def words_in(root: QWidget) -> str:
    """Everything that can be read in ``root``, one piece a line."""
    lines = []
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and isinstance(widget, QLabel | QAbstractButton):
            lines.append(widget.text())
        elif widget.isVisible() and isinstance(widget, FigureLabel):
            lines.append(widget.accessibleName())
    return "\n".join(lines)


def button(root: QWidget, name: str) -> QAbstractButton:
    """The button in sight of this text or accessible name."""
    return _buttons(root, name)[0]


def _buttons(root: QWidget, name: str) -> list[QAbstractButton]:
    return [
        found
        for found in root.findChildren(QAbstractButton)
        if found.isVisible() and name in (found.text(), found.accessibleName())
    ]


def click(qtbot: QtBot, root: QWidget, name: str) -> None:
    """Click the button of this name, once it is in sight."""
    qtbot.waitUntil(lambda: bool(_buttons(root, name)))
    qtbot.mouseClick(button(root, name), Qt.MouseButton.LeftButton)


def tabbed(qtbot: QtBot, dialog: QWidget, steps: int) -> list[str]:
    """The names of what Tab reaches, from what has the keyboard on."""
    names = []
    for _ in range(steps):
        at = QApplication.focusWidget()
        text = at.text() if isinstance(at, QAbstractButton) else ""
        names.append(text if at is None else at.accessibleName() or text)
        qtbot.keyClick(at or dialog, Qt.Key.Key_Tab)
    return names


def asked(qtbot: QtBot, root: QWidget, kind: type[Asked]) -> Asked:
    """The dialog of this kind over ``root``, once it is there."""

    def seen() -> list[Asked]:
        return [dialog for dialog in root.findChildren(kind) if dialog.isVisible()]

    qtbot.waitUntil(lambda: bool(seen()))
    return seen()[-1]


def typed_offer(dialog: ContractDialog) -> OfferTable:
    """The rows of an offer, once the contract that is asked for is one of its own."""
    dialog.options.choose(TABLE)
    table = dialog.findChild(OfferTable)
    assert isinstance(table, OfferTable)
    return table


def choose_contract(dialog: ContractDialog, since: int) -> None:
    """Ask about the contract that begins on this day (an ordinal)."""
    box = next(box for box in dialog.findChildren(QComboBox) if box.findData(since) >= 0)
    box.setCurrentIndex(box.findData(since))


def pick(qtbot: QtBot, path: Path) -> None:
    """Type ``path`` and Return in the file dialog that is about to open."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        field.setText(str(path))
        qtbot.keyClick(field, Qt.Key.Key_Return)

    QTimer.singleShot(0, act)


def drop(target: QWidget, *files: Path) -> None:
    """Let files fall on ``target``: Qt offers them to it, and to what holds it until one of them takes them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    at = QPointF(target.rect().center())
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, QDragEnterEvent(at.toPoint(), *how))
    QApplication.sendEvent(target, QDropEvent(at, *how))


@contextmanager
def spoken(app: QApplication, language: str) -> Iterator[None]:
    """The application in ``language``, and as it was before."""
    before, known = QLocale(), set(app.findChildren(QTranslator))
    translation.install(app, language)
    try:
        yield
    finally:
        for translator in set(app.findChildren(QTranslator)) - known:
            app.removeTranslator(translator)
            translator.deleteLater()
        QLocale.setDefault(before)
