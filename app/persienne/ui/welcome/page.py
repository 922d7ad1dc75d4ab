"""The pages before a household is open: welcome, make one, unlock one; choices go out as signals, nothing is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persienne.base.placeholders import fill
from persienne.base.slats import Slat
from persienne.ui.frame.page import ENDS, MOST, NARROW, NARROW_SIDES
from persienne.ui.frame.shortcuts import open_guide
from persienne.ui.guide.pages import BEGINNING
from persienne.ui.style import fonts
from persienne.ui.welcome.first_files import FilesStrip
from persienne.ui.welcome.unlock_card import UnlockCard
from persienne.ui.widgets import paint
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.heard import announce
from persienne.ui.widgets.keyboard import give
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow, Fold, Stack
from persienne.ui.widgets.new_passphrase import NewPassphrase
from persienne.ui.widgets.rail import LockLine, Wordmark
from persienne.ui.widgets.scroll import ScrollBox
from persienne.ui.widgets.shutter import paint_halo, paint_shutter, share_open
from persienne.ui.widgets.stop_choices import SlatChoice
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet


FORM_WIDTH = 560
SIDES = 80
SCATTERING = (0.755, 0.57, 0.43)
"""Steps whose multiples, less their whole part, lie evenly and in no row: across, down, and how long."""
DOORS, DOOR_WORDS = 800, 264
"""Pixels at 100 % text that the three ways to begin take beside one another, and that the words of each take."""


class StartPage(Themed, QWidget):
    """Welcome, creation and unlocking, one at a time."""

    ground = "paper"
    turned = Signal(bool)
    """Another of them is shown; whether that is the welcome."""
    demo_wanted = Signal()
    files_wanted = Signal()
    """A person wants to begin with files of their own."""
    meter_wanted = Signal()
    """A person wants to begin by plugging in their meter."""
    backup_wanted = Signal()
    """A person wants to begin with a backup."""
    restoring_wanted = Signal(str)
    """The passphrase of the backup that was chosen."""
    creation_wanted = Signal(Slat, str)
    """The stop, and the passphrase (empty: the keyring)."""
    unlocking_wanted = Signal(str)
    """A passphrase."""
    sheet_given = Signal(str)
    """The words of a recovery sheet."""
    retry_wanted = Signal()
    keyring_wanted = Signal()
    """The keyring is to be asked again."""
    trust_wanted = Signal()
    """A person says that the household is theirs, though nothing shows it."""

    def __init__(self) -> None:
        super().__init__()
        self.files = FilesStrip()
        """What the files are that were given first."""
        self._stack = Stack()
        self._welcome = self._build_welcome()
        self._create = self._build_creation()
        self._unlock = self._build_unlocking()
        self._failed = self._build_failure()
        self._restore = self._build_restoring()
        for page in (self._welcome, self._create, self._unlock, self._failed, self._restore):
            self._stack.addWidget(page)
        self._stack.currentChanged.connect(self._on_turned)
        column = self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(Wordmark(indent=0))
        head.addStretch(1)
        guide = LinkButton(self.tr("How it works (F1)"), "help")
        guide.clicked.connect(lambda: open_guide(self, BEGINNING))
        head.addWidget(guide)
        head.addWidget(LockLine())
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self._set_sides()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A page that is narrow for its text has narrow sides."""
        super().resizeEvent(event)
        self._set_sides()

    def _set_sides(self) -> None:
        sides, ends = (NARROW_SIDES, 16) if self.width() < fonts.scaled(NARROW) else (SIDES, ENDS)
        sides = max(sides, round(self.width() - fonts.scaled(MOST)) // 2)
        self._column.setContentsMargins(sides, ends, sides, ends)

    # What is shown

    def show_welcome(self, title: str = "", sentence: str = "", *, restorable: bool = True, kind: str = "info") -> None:
        """No household yet; ``title`` and ``sentence`` say what there is to know first, as a banner of ``kind``.

        ``restorable``: a backup may be put here.
        """
        self._backup.setVisible(restorable)
        self._news.set_words(kind, title, sentence)
        self._news.setVisible(bool(title))
        self._welcome.setEnabled(True)
        self._discover.setText(self._visit_it())
        self._stack.setCurrentWidget(self._welcome)

    @Slot()
    def show_visiting(self) -> None:
        """Say that the example is being opened; nothing else can be begun meanwhile."""
        self._welcome.setEnabled(False)
        self._discover.setText(self.tr("The example opens…"))
        self._discover.repaint()  # what follows may take the main thread
        announce(self, self._discover.text())

    @Slot()
    def _on_turned(self) -> None:
        self.turned.emit(self._stack.currentWidget() is self._welcome)

    def show_creation(self, keyring: str) -> None:
        """Ask for the stop and how the key is protected; ``keyring`` is its name, empty where there is none."""
        self._keyring = keyring
        self.files.hide()
        self._create_button.setEnabled(True)
        self._fields.setVisible(not keyring)
        if keyring:
            words = self.tr(
                "The key of your file is kept in the keyring of this session ({keyring}): nothing to remember."
            )
            self._protection.setText(fill(words, keyring=keyring))
        else:
            self._protection.setText(
                self.tr(
                    "This session has no keyring that can be trusted. Choose a passphrase; the recovery sheet, for "
                    "the day when it is forgotten, comes after your first chart."
                )
            )
        self._fields.clear()
        self._stack.setCurrentWidget(self._create)
        give(self._stop)

    def show_restoring(self, file_name: str, keyring: str) -> None:
        """Ask for the passphrase of a backup; ``keyring`` is the name of what will open it, empty where none may."""
        if keyring:
            words = self.tr("From then on the keyring of this session ({keyring}) opens the household.")
            self._opens.setText(fill(words, keyring=keyring))
        else:
            self._opens.setText(self._by_this_passphrase())
        self._file_name.setText(file_name)
        self._secret.edit.clear()
        self._secret.show_error("")
        self._restore_button.setText(self._restore_it())
        self._restore_button.setEnabled(True)
        self._stack.setCurrentWidget(self._restore)
        self._secret.edit.setFocus()

    def show_restoring_error(self, sentence: str, *, by_passphrase: bool = False, may_be_trusted: bool = False) -> None:
        """Say why the backup was not restored; ``by_passphrase``: the keyring refused, and is left out from now on.

        ``may_be_trusted``: the next click restores it all the same, and says so.
        """
        if may_be_trusted:
            self._restore_button.setText(self.tr("It is mine: restore it"))
        if by_passphrase:
            self._opens.setText(self._by_this_passphrase())
        self._stack.setCurrentWidget(self._restore)
        self._secret.show_error(sentence)
        self._restore_button.setEnabled(True)

    def show_unlocking(self, ways: AbstractSet[str], notice: str = "") -> None:
        """Ask for one of ``ways``; ``notice`` says why the household did not open by itself."""
        self.unlock.ask(ways, notice)
        self._stack.setCurrentWidget(self._unlock)
        self.unlock.show_error("")

    @property
    def asks(self) -> bool:
        """Whether what opens a household is asked for."""
        return self._stack.currentWidget() is self._unlock

    def show_unlocking_error(self, sentence: str) -> None:
        """Say why what was typed did not open it."""
        self._stack.setCurrentWidget(self._unlock)
        self.unlock.show_error(sentence)

    def show_failure(self, sentence: str, *, may_be_trusted: bool = False) -> None:
        """Say why the household can't be opened, and offer to try again.

        ``may_be_trusted``: a person may say that it is theirs, and open it all the same.
        """
        self._failure.setText(sentence)
        self._trust.setVisible(may_be_trusted)
        self._stack.setCurrentWidget(self._failed)

    def show_creation_error(self, sentence: str, *, by_passphrase: bool = False) -> None:
        """Say why the household was not made; ``by_passphrase``: the keyring refused, and a passphrase may stand in."""
        if by_passphrase:
            self._keyring = ""
            self._fields.show()
            self._protection.setText(
                self.tr("A passphrase can protect the key of your file instead; a recovery sheet comes later.")
            )
        self._create_error.setText(sentence)
        self._create_error.show()
        self._create_button.setEnabled(True)

    def _visit_it(self) -> str:
        return self.tr("Visit the example")

    def _restore_it(self) -> str:
        return self.tr("Restore it")

    def _by_this_passphrase(self) -> str:
        return self.tr("From then on what you type here opens the household.")

    # Building

    def _build_welcome(self) -> QWidget:
        page, content = ScrollBox(), QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        page.set_content(content)
        self._news = Banner("info", "")
        self._news.hide()
        column.addSpacing(8)
        column.addWidget(self._news)
        column.addStretch(1)
        hero = Label(self.tr("See, close, erase."), fonts.WELCOME, wrap=True)
        lead = Label(
            self.tr("Your electricity readings, safe behind your own shutters."), fonts.INVITING, "ink2", wrap=True
        )
        for words in (hero, lead):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        column.addSpacing(24)
        column.addWidget(Facade(), 12)
        column.addSpacing(16)
        column.addWidget(self._doors())
        column.addStretch(1)
        self._backup = QWidget()
        row = QHBoxLayout(self._backup)
        row.setContentsMargins(0, 8, 0, 0)
        row.addStretch(1)
        row.addWidget(Label(self.tr("Do you have a backup?"), fonts.BODY, "ink2"))
        restore = LinkButton(self._restore_it())
        restore.clicked.connect(self.backup_wanted)
        row.addWidget(restore)
        row.addStretch(1)
        column.addWidget(self._backup)
        column.addStretch(1)
        return page

    def _doors(self) -> Fold:
        """The three ways to begin, each under a window of the house."""
        discover = self._discover = SecondaryButton(self._visit_it(), "eye")
        discover.clicked.connect(self.demo_wanted)
        choose = PrimaryButton(self.tr("Choose a file"), "file-up")
        choose.clicked.connect(self.files_wanted)
        plug = SecondaryButton(self.tr("Find the meter"), "plug")
        plug.clicked.connect(self.meter_wanted)
        doors = Fold(least=DOORS, spacing=0)
        for title, sentence, button in (
            (self.tr("Discover"), self.tr("An invented home and three years of readings. Nothing is kept."), discover),
            (
                self.tr("Open a file"),
                self.tr("An Enedis export, for instance: drop it anywhere in this window."),
                choose,
            ),
            (
                self.tr("Plug in the meter"),
                self.tr("With a USB adapter on the Linky’s socket: what you use, live."),
                plug,
            ),
        ):
            doors.add(self._choice(title, sentence, button), 1)
        return doors

    def _choice(self, title: str, sentence: str, button: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(6)
        head = Label(title, fonts.DOOR)
        text = Label(sentence, fonts.BODY, "ink2", wrap=True, width=DOOR_WORDS)
        for words in (head, text):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        middle = QHBoxLayout()  # words that are aligned in their cell would not have the height of their lines
        middle.addStretch(1)
        middle.addWidget(text)
        middle.addStretch(1)
        column.addWidget(head, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(middle)
        column.addSpacing(8)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        return column

    def _build_creation(self) -> QWidget:
        self._keyring = ""
        card = Card()
        card.body.setSpacing(12)
        card.body.addWidget(self.files)
        card.body.addWidget(Label(self.tr("What may Persienne keep?"), fonts.SMALL_FIGURE, wrap=True))
        self._stop = SlatChoice(Slat.CLOSED)
        card.body.addWidget(self._stop)
        card.glow_behind(self._stop.shutter)
        self._protection = Label("", fonts.BODY, "ink2", wrap=True)
        card.body.addWidget(self._protection)
        self._fields = NewPassphrase()
        self._fields.changed.connect(self._check_creation)
        self._fields.entered.connect(self._on_create)
        card.body.addWidget(self._fields)
        self._create_error = Label("", fonts.BODY, "alert", wrap=True)
        self._create_error.hide()
        card.body.addWidget(self._create_error)
        self._create_button = PrimaryButton(self.tr("Make my household"), "lock")
        self._create_button.clicked.connect(self._on_create)
        return self._ended(card, self._create_button)

    def _build_unlocking(self) -> QWidget:
        self.unlock = UnlockCard()
        self.unlock.passphrase_given.connect(self.unlocking_wanted)
        self.unlock.words_given.connect(self.sheet_given)
        self.unlock.retry_wanted.connect(self.keyring_wanted)
        return _Form(self.unlock)

    def _build_failure(self) -> QWidget:
        card = Card()
        card.body.setSpacing(12)
        card.body.addWidget(Label(self.tr("The household was not opened"), fonts.SMALL_FIGURE, wrap=True))
        self._failure = Label("", fonts.BODY, "ink", wrap=True)
        card.body.addWidget(self._failure)
        again = PrimaryButton(self.tr("Try again"))
        again.clicked.connect(self.retry_wanted)
        self._trust = SecondaryButton(self.tr("It is mine: open it all the same"))
        self._trust.clicked.connect(self.trust_wanted)
        row = Flow(right=True)
        row.addWidget(self._trust)
        row.addWidget(again)
        card.body.addLayout(row)
        return _Form(card)

    def _build_restoring(self) -> QWidget:
        card = Card()
        card.body.setSpacing(12)
        card.body.addWidget(Label(self.tr("Restore a backup"), fonts.SMALL_FIGURE, wrap=True))
        self._file_name = Label("", fonts.BODY_MEDIUM, "ink", wrap=True)
        self._secret = Field(
            self.tr("The passphrase of the backup, or the twelve words of the recovery sheet"), secret=True
        )
        self._secret.entered.connect(self._on_restore)
        self._opens = Label("", fonts.BODY, "ink2", wrap=True)
        for widget in (self._file_name, self._secret, self._opens):
            card.body.addWidget(widget)
        self._restore_button = PrimaryButton(self._restore_it(), "undo")
        self._restore_button.clicked.connect(self._on_restore)
        return self._ended(card, self._restore_button)

    def _ended(self, card: Card, button: PrimaryButton) -> QWidget:
        """Close ``card`` with the way back to the doors and with ``button``; returns it centred."""
        back = LinkButton(self.tr("Back"), "arrow-left")
        back.clicked.connect(lambda: self._stack.setCurrentWidget(self._welcome))
        row = QHBoxLayout()
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(button)
        card.body.addLayout(row)
        return _Form(card)

    # What a person does

    @Slot()
    def _on_restore(self) -> None:
        if self._restore_button.isEnabled():
            self._restore_button.setEnabled(False)
            self.restoring_wanted.emit(self._secret.edit.text())

    @Slot()
    def _check_creation(self) -> None:
        self._create_error.hide()

    @Slot()
    def _on_create(self) -> None:
        if not self._create_button.isEnabled():
            return  # Return was pressed again while the household is being made
        if not self._keyring and not self._fields.check():
            return
        self._create_button.setEnabled(False)
        self.creation_wanted.emit(self._stop.stop, "" if self._keyring else self._fields.text)


class Facade(Themed, QWidget):
    """A house front at dusk with the three stops, decoration alone; its windows are as high as there is room for."""

    plain_sight = True
    SHORTEST, TALLEST = 200, 336
    EAVES, PLINTH = 15, 18
    STROKES = 34
    SHUTTER = 248
    """The height of a shutter where there is room; its width is three quarters of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(self.SHORTEST)
        self.setMaximumHeight(self.TALLEST)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the wall between its eaves and its plinth, and the light that the open windows throw on it."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect())
        painter.setClipPath(paint.round_path(rect, 14))
        wall = QLinearGradient(rect.topLeft(), rect.bottomLeft())
        wall.setColorAt(0, self.theme.color("wall"))
        wall.setColorAt(1, self.theme.color("wall_foot"))
        painter.fillRect(rect, wall)
        self._paint_plaster(painter, rect)
        shade, edge = self.theme.color("wall_foot").darker(109), self.theme.color("wall_foot").darker(122)
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), self.EAVES), shade)
        painter.fillRect(QRectF(rect.left(), rect.top() + self.EAVES - 3, rect.width(), 3), edge)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - self.PLINTH, rect.width(), self.PLINTH), shade)
        high = min(self.SHUTTER, rect.height() - self.EAVES - self.PLINTH - 32)
        wide, third = high * 3 / 4, rect.width() / len(Slat)
        top = rect.top() + self.EAVES + (rect.height() - self.EAVES - self.PLINTH - high) / 2
        boxes = [QRectF(third * n + (third - wide) / 2, top, wide, high) for n in range(len(Slat))]
        for box, stop in zip(boxes, Slat, strict=True):
            paint_halo(painter, self.theme, box, share_open(stop))
        for box, stop in zip(boxes, Slat, strict=True):
            paint_shutter(painter, self.theme.outdoors, box, share_open(stop))

    def _paint_plaster(self, painter: QPainter, rect: QRectF) -> None:
        """Strokes of the trowel, hardly lighter than the wall, the same in every picture."""
        for number in range(self.STROKES):
            across, down, long = (number * step % 1 for step in SCATTERING)
            left = rect.left() + across * rect.width()
            top = rect.top() + self.EAVES + down * (rect.height() - self.EAVES - self.PLINTH)
            stroke = QRectF(left, top, 40 + 60 * long, 1.5)
            painter.fillRect(stroke, self.theme.color("wall_stone", 0.1 + 0.15 * (1 - long)))


class _Form(ScrollBox):
    """A card in the middle of its page, no wider than a form should be."""

    def __init__(self, card: Card) -> None:
        super().__init__()
        self._card = card
        holder = QWidget()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 100)
        row.addStretch(1)
        column = QVBoxLayout(holder)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.set_content(holder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the size of the text too."""
        self._card.setMaximumWidth(round(fonts.scaled(FORM_WIDTH)))
        super().resizeEvent(event)
