"""The page Settings: what holds comes in and stands in cards, what a person chooses goes out as signals, at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persienne.base.placeholders import fill
from persienne.household.household import LOCKS_AFTER
from persienne.household.notifications import Topic
from persienne.ui.frame.notifier import words_of
from persienne.ui.frame.page import Page
from persienne.ui.household.locking import how_it_locks
from persienne.ui.household.overview import ways_of
from persienne.ui.settings.about import AboutCard
from persienne.ui.settings.help import HELP
from persienne.ui.style import fonts
from persienne.ui.style.preferences import SIZES, SYSTEM, Preferences
from persienne.ui.style.translation import Numbers
from persienne.ui.widgets.buttons import SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.choices import Choice, Segmented
from persienne.ui.widgets.keyboard import give
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Columns
from persienne.ui.widgets.options import Tick
from persienne.ui.widgets.scroll import ScrollBox, Seeking
from persienne.ui.widgets.stop_choices import StopSlider
from persienne.vault import SlotKind

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QLocale

    from persienne.household.household import Household
    from persienne.ui.settings.about import About
    from persienne.ui.style.theme import Theme


@dataclass(frozen=True, slots=True)
class LockView:
    """When the window locks itself."""

    after: int | None
    """After how many minutes without a person; None: never."""
    events: frozenset[str]
    """What else locks it (``household.LOCKS_ON``)."""
    passphrase: bool
    """Whether a passphrase opens the household: without one a lock keeps out nobody who is logged in."""


@dataclass(frozen=True, slots=True)
class NotificationsView:
    """What the household wants to be told of, and whether outside the window with names and figures."""

    wanted: frozenset[Topic]
    detailed: bool


def read_notifications(household: Household) -> NotificationsView:
    """Read it."""
    door = household.notifications
    return NotificationsView(door.wanted, door.detailed)


def read_lock(household: Household) -> LockView:
    """Read it."""
    passphrase = any(way.kind is SlotKind.PASSPHRASE for way in ways_of(household))
    return LockView(household.locks_after, household.locks_on, passphrase)


class SettingsWords(QObject):
    """The words of one language."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self._numbers = Numbers(locale)

    def size(self, size: int) -> str:
        """A size of text (per cent): « 125 % »."""
        return self._numbers.percent(size / 100)

    def minutes(self, minutes: int) -> str:
        """After how long the window locks itself: « après 15 min »."""
        return fill(self.tr("after {duration}"), duration=self._numbers.duration(minutes * 60))

    def answer(self, preferences: Preferences, theme: Theme, lock: LockView | None) -> str:
        """What is chosen now; it says its own language, and of the lock what is of use."""
        look = self._look(preferences, theme)
        if lock is None or not lock.passphrase:
            return look
        return f"{look}. {how_it_locks(self._numbers, lock.after, lock.events)}"

    def _look(self, preferences: Preferences, theme: Theme) -> str:
        if theme.dark:
            said = self.tr("Text at {percent}, in a dark palette, in English")
        else:
            said = self.tr("Text at {percent}, in a light palette, in English")
        return fill(said, percent=self.size(preferences.text_size))


class LockCard(Card):
    """The automatic lock, of use where a passphrase opens the household, and the lock of now."""

    wanted = Signal(object, object)
    """After how many minutes without a person the window locks itself (None: never), and at which of ``LOCKS_ON``."""
    now_wanted = Signal()

    def __init__(self, words: SettingsWords) -> None:
        super().__init__()
        self.body.addWidget(Label(self.tr("Locking"), fonts.CARD))
        row = QHBoxLayout()
        row.setSpacing(12)
        said = self.tr("Lock this window, and stop reading the meter, when nobody uses it")
        row.addWidget(Label(said, fonts.BODY, "ink2", wrap=True), 1)
        self.minutes = Choice(self.tr("Lock this window"))
        self.minutes.addItems([self.tr("Never"), *(words.minutes(minutes) for minutes in LOCKS_AFTER)])
        self.minutes.activated.connect(self._on_chosen)
        row.addWidget(self.minutes)
        self.body.addLayout(row)
        slept, locked = self.tr("Lock when the computer goes to sleep"), self.tr("Lock when the screen is locked")
        self._events = {
            "sleep": Tick(slept, self.tr("The computer waits for the lock, for 5 seconds at most.")),
            "screen": Tick(locked, self.tr("On desktops that tell Persienne when the screen is locked.")),
        }
        for tick in self._events.values():
            tick.clicked.connect(self._on_chosen)
            self.body.addWidget(tick)
        now = SecondaryButton(self.tr("Lock now"), "lock")
        now.setToolTip("Ctrl+L")
        now.clicked.connect(self.now_wanted)
        self.body.addSpacing(4)
        self.body.addWidget(now, 0, Qt.AlignmentFlag.AlignLeft)

    def show_lock(self, view: LockView) -> None:
        """Show what holds."""
        self.minutes.setCurrentIndex((None, *LOCKS_AFTER).index(view.after))
        for event, tick in self._events.items():
            tick.setChecked(event in view.events)

    @Slot()
    def _on_chosen(self) -> None:
        events = frozenset(event for event, tick in self._events.items() if tick.isChecked())
        self.wanted.emit((None, *LOCKS_AFTER)[self.minutes.currentIndex()], events)


class LookCard(Card):
    """One choice under the other; nothing is to be confirmed."""

    chosen = Signal(str, object)
    """The name of a choice of ``Preferences``, and what it is from now on."""

    def __init__(self, words: SettingsWords) -> None:
        super().__init__()
        self.body.addWidget(Label(self.tr("Appearance"), fonts.CARD))
        self.text_size = StopSlider(self.tr("Text size"), [words.size(size) for size in SIZES], everyones=True)
        self.text_size.chosen.connect(lambda place: self.chosen.emit("text_size", SIZES[place]))
        self._name(self.tr("Text size"))
        self.body.addWidget(self.text_size)
        keys = self.tr("Ctrl + and Ctrl - do the same everywhere, and Ctrl 0 goes back to {percent}.")
        self.body.addWidget(Label(fill(keys, percent=words.size(100)), fonts.CAPTION, "ink2", wrap=True))
        self._choices = {
            "palette": self._choice(
                "palette",
                self.tr("Palette"),
                ((SYSTEM, self.tr("Same as the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))),
            ),
            "contrast": self._choice(
                "contrast",
                self.tr("Contrast"),
                ((SYSTEM, self.tr("Same as the system")), ("usual", self.tr("Usual")), ("more", self.tr("More"))),
            ),
            "motion": self._choice(
                "motion",
                self.tr("Motion"),
                ((SYSTEM, self.tr("Same as the system")), ("full", self.tr("Full")), ("reduced", self.tr("Reduced"))),
            ),
            "language": self._choice(
                "language",
                self.tr("Language"),
                ((SYSTEM, self.tr("Same as the system")), ("fr", "Français"), ("en", "English")),
            ),
        }

    @property
    def language(self) -> Segmented:
        """The choice that has this page built anew."""
        return self._choices["language"]

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what holds."""
        self.text_size.set_place(SIZES.index(preferences.text_size))
        for name, choice in self._choices.items():
            choice.choose(getattr(preferences, name))

    def _choice(self, key: str, name: str, choices: tuple[tuple[str, str], ...]) -> Segmented:
        self._name(name)
        choice = Segmented(choices, name, small=True)
        choice.chosen.connect(lambda value: self.chosen.emit(key, value))
        self.body.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        return choice

    def _name(self, name: str) -> None:
        self.body.addSpacing(8)
        self.body.addWidget(Label(name, fonts.BODY_MEDIUM))


class NotificationsCard(Card):
    """A tick for each topic, one for names and figures, and when anything can be told."""

    wanted = Signal(object, bool)
    """The topics (a frozenset), and whether names and figures may be said outside the window."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        words = words_of(locale)
        self.body.addWidget(Label(self.tr("Notifications"), fonts.CARD))
        self.topics = {topic: Tick(words.name(topic), "") for topic in Topic}
        self.detailed = Tick(
            self.tr("With names and figures beside the tray too"),
            self.tr("Whoever sees your screen reads them. In the window they are always said."),
        )
        for tick in (*self.topics.values(), self.detailed):
            tick.clicked.connect(self._on_clicked)
            self.body.addWidget(tick)
        when = self.tr(
            "Persienne looks while it is open, in its window or in the tray, and tells each thing once. Locked or "
            "closed it knows nothing: what there was meanwhile is told at the next opening."
        )
        self.body.addWidget(Label(when, fonts.CAPTION, "ink2", wrap=True))

    def show_state(self, view: NotificationsView) -> None:
        """Show what holds."""
        for topic, tick in self.topics.items():
            tick.setChecked(topic in view.wanted)
        self.detailed.setChecked(view.detailed)

    @Slot()
    def _on_clicked(self) -> None:
        topics = frozenset(topic for topic, tick in self.topics.items() if tick.isChecked())
        self.wanted.emit(topics, self.detailed.isChecked())


class TrayCard(Card):
    """Whether closing leaves the window in the tray, and on which panel its icon stands."""

    chosen = Signal(str, object)
    """The name of a choice of ``Preferences``, and what it is from now on."""

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Label(self.tr("In the tray"), fonts.CARD))
        self.switch = Tick(
            self.tr("Closing the window leaves Persienne in the tray"),
            self.tr(
                "It goes on reading the meter and locks itself as usual. The menu of the icon opens, locks or ends it."
            ),
        )
        self.switch.clicked.connect(lambda on: self.chosen.emit("tray", on))
        self.body.addWidget(self.switch)
        self._none = Label(
            self.tr("This desktop shows no tray now: closing the window ends Persienne."),
            fonts.CAPTION,
            "ink2",
            wrap=True,
        )
        self.body.addWidget(self._none)
        self._icon = QWidget()
        column = QVBoxLayout(self._icon)
        column.setContentsMargins(0, 0, 0, 0)
        name = self.tr("The icon’s panel")
        column.addWidget(Label(name, fonts.BODY_MEDIUM))
        choices = (
            (SYSTEM, self.tr("Same as the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        )
        self.panel = Segmented(choices, name, small=True)
        self.panel.chosen.connect(lambda value: self.chosen.emit("panel", value))
        column.addWidget(self.panel, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._icon)

    def show_preferences(self, preferences: Preferences, *, possible: bool) -> None:
        """Show what holds; ``possible``: the desktop has a tray."""
        self.switch.setChecked(preferences.tray)
        self.panel.choose(preferences.panel)
        self._none.setVisible(not possible)
        self._icon.setVisible(possible and preferences.tray)


class SettingsPage(Page):
    """How the window looks, speaks, locks and closes, what is told, and what Persienne is."""

    HELP = HELP
    GUIDE = "start"

    def __init__(self, locale: QLocale, about: About, folder: Path | None) -> None:
        """``folder`` is where the household lies; None for the example."""
        super().__init__(self.tr("Settings"))
        self.words = SettingsWords(locale)
        self._preferences = Preferences()
        self._lock_view: LockView | None = None
        self.look = LookCard(self.words)
        self.lock = LockCard(self.words)
        self.lock.hide()
        self.tray = TrayCard()
        self.notifications = NotificationsCard(locale)
        self.notifications.hide()
        self.about = AboutCard(about, folder)
        self._whole = ScrollBox()
        self._whole.set_content(Columns((self.look, self.tray), (self.lock, self.notifications, self.about)))
        self._seeking = Seeking(self._whole)
        self.body.addWidget(self._whole, 1)

    def show_preferences(self, preferences: Preferences, *, tray: bool = False) -> None:
        """Show how the window is to look and speak; ``tray``: the desktop has one."""
        self._preferences = preferences
        self.look.show_preferences(preferences)
        self.tray.show_preferences(preferences, possible=tray)
        self._answer_anew()

    def show_lock(self, view: LockView) -> None:
        """Show when the window locks itself."""
        self._lock_view = view
        self.lock.show_lock(view)
        self.lock.setVisible(view.passphrase)
        self._answer_anew()

    def show_notifications(self, view: NotificationsView) -> None:
        """Show what the household wants to be told of."""
        self.notifications.show_state(view)
        self.notifications.show()

    def bring_lock(self) -> None:
        """Bring the lock into sight, with the keyboard."""
        self._seeking.seek(self.lock)
        give(self.lock.minutes)

    def restyle(self) -> None:
        """Say the palette of now."""
        super().restyle()
        self._answer_anew()

    def _answer_anew(self) -> None:
        self.say(self.words.answer(self._preferences, self.theme, self._lock_view))
