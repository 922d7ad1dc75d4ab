"""The keys of the window, what each does, and the acts of two of them: the size of text, and discreet mode.

Discreet mode is turned on or off by a key or a button for all that the program shows, and is not stored. Figures and
names can't be read over a shoulder then: ``widgets/cover.py`` paints, ``style/discreet.py`` knows which words may be
seen. A screen reader says everything as before, for who looks does not listen, and copying copies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget

from persienne.base.placeholders import fill
from persienne.ui.guide.pages import BEGINNING, KEY_LIST
from persienne.ui.style import discreet
from persienne.ui.style.preferences import USUAL_SIZE, larger, smaller
from persienne.ui.style.translation import Numbers
from persienne.ui.widgets.cover import Cover, hide_title, show_title
from persienne.ui.widgets.heard import announce
from persienne.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QAbstractButton

    from persienne.ui.frame.kept_preferences import KeptPreferences


DISCREET = "F9"

CONTEXT = "Shortcuts"
LOCK = "Ctrl+L"
LARGER, SMALLER, USUAL = "Ctrl++", "Ctrl+-", "Ctrl+0"
LARGER_TOO = "Ctrl+="
"""Where + needs Shift, the same key without it."""
GUIDE, KEYS, HELP = "F1", "Ctrl+F1", "Shift+F1"
LENT = (GUIDE, KEYS, LOCK, DISCREET, LARGER, LARGER_TOO, SMALLER, USUAL)
"""The keys that act in a question too."""

ACTS = (
    (GUIDE, QT_TRANSLATE_NOOP("Shortcuts", "The guide, at the page that is about what is shown")),
    (KEYS, QT_TRANSLATE_NOOP("Shortcuts", "The list of all keys, in the guide")),
    (HELP, QT_TRANSLATE_NOOP("Shortcuts", "Help of the page that is shown")),
    ("Ctrl+I", QT_TRANSLATE_NOOP("Shortcuts", "Import files")),
    (DISCREET, QT_TRANSLATE_NOOP("Shortcuts", "Hide figures and names on the screen, or show them again")),
    (LOCK, QT_TRANSLATE_NOOP("Shortcuts", "Lock the household")),
    ("Ctrl+Q", QT_TRANSLATE_NOOP("Shortcuts", "Close the window")),
    (LARGER, QT_TRANSLATE_NOOP("Shortcuts", "Larger text")),
    (SMALLER, QT_TRANSLATE_NOOP("Shortcuts", "Smaller text")),
    (USUAL, QT_TRANSLATE_NOOP("Shortcuts", "Text at its usual size")),
)
"""What keys do wherever the keyboard is, beside those of the pages."""

ELSEWHERE = (
    ("Tab", QT_TRANSLATE_NOOP("Shortcuts", "The next control; with Shift the one before")),
    ("Space", QT_TRANSLATE_NOOP("Shortcuts", "Press the button with the ring around it; Return does so too")),
    (
        "Up",
        QT_TRANSLATE_NOOP("Shortcuts", "In the list of pages, a choice or a table: the one above; Down the next"),
    ),
    ("Left", QT_TRANSLATE_NOOP("Shortcuts", "On a chart: the bar or the half-hour before; Right the one after")),
    ("Home", QT_TRANSLATE_NOOP("Shortcuts", "On a chart: the first in view; End the last")),
    ("Return", QT_TRANSLATE_NOOP("Shortcuts", "On the chart of History: open the bar that is pointed at")),
    ("+", QT_TRANSLATE_NOOP("Shortcuts", "On the chart of History: closer; - further away")),
    ("N", QT_TRANSLATE_NOOP("Shortcuts", "On the chart of History: write a note on the day that is pointed at")),
    ("Alt+Left", QT_TRANSLATE_NOOP("Shortcuts", "In History: back to what was in view before")),
    ("Ctrl+C", QT_TRANSLATE_NOOP("Shortcuts", "In a table: copy the rows that are chosen")),
    ("Ctrl+Z", QT_TRANSLATE_NOOP("Shortcuts", "Undo, while the strip at the foot says that it can be undone")),
    ("Escape", QT_TRANSLATE_NOOP("Shortcuts", "Close a question without changing anything")),
)
"""What keys do where the keyboard is; they are put in by what they belong to."""


class Discretion(QObject):
    """Whether figures and names are hidden."""

    changed = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._cover = Cover(self)

    def bind(self, button: QAbstractButton) -> None:
        """Make ``button`` switch the mode, and show its state: checked while the mode is on."""
        button.setChecked(self.on)
        button.toggled.connect(self.set_on)
        self.changed.connect(button.setChecked)

    @property
    def on(self) -> bool:
        """Whether they are hidden now."""
        return discreet.is_on()

    @Slot()
    def switch(self) -> None:
        """Hide them, or show them again."""
        self.set_on(not self.on)

    @Slot(bool)
    def set_on(self, on: bool) -> None:
        """Hide them, or show them again; a window, a dialog or a menu that opens later follows."""
        app = QCoreApplication.instance()
        if on == self.on or not isinstance(app, QApplication):
            return
        discreet.turn(on=on)
        if on:
            app.installEventFilter(self._cover)
            self._cover.destroyed.connect(_end)  # the mode ends with its window
            said = self.tr("Discreet mode: figures and names are hidden on the screen")
        else:
            app.removeEventFilter(self._cover)
            self._cover.destroyed.disconnect(_end)
            said = self.tr("Figures and names are shown again")
        QToolTip.hideText()
        for widget in app.allWidgets():
            if widget.isWindow():
                (hide_title if on else show_title)(widget)
            widget.update()
        announce(self._window, said)
        self.changed.emit(on)


def _end() -> None:
    discreet.turn(on=False)


class LentKey(QShortcut):
    """A key that acts in the window, in a question that is open over it, and while a menu or a list is open."""

    def __init__(self, key: str, owner: QWidget, do: Callable[[], object]) -> None:
        super().__init__(QKeySequence(key), owner, do)
        self.setContext(Qt.ShortcutContext.ApplicationShortcut)  # a menu is a window of its own
        self.activatedAmbiguously.connect(do)  # of two questions that are open each has one: either is pressed


class Shortcuts(QObject):
    """The keys that act wherever the keyboard is in the window; Ctrl+F1 lists all there are."""

    def __init__(
        self,
        window: QWidget,
        pages: Sequence[tuple[str, Callable[[], object]]],
        acts: Mapping[str, Callable[[], object]],
        guide: Callable[[], str] = lambda: "",
    ) -> None:
        """``pages`` are titles, in order, and what shows each; ``acts`` are keys of ``ACTS`` and what they do.

        ``guide`` tells the page of the guide that is about what is shown.
        """
        super().__init__(window)
        self._window = window
        acts = {GUIDE: lambda: self.show_guide(guide()), KEYS: lambda: self.show_guide(KEY_LIST), **acts}
        self._titles = [title for title, _ in pages]
        for number, (_, show) in enumerate(pages, start=1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), window, show)
        for key, do in acts.items():
            if key in LENT:
                LentKey(key, window, do)
            else:
                QShortcut(QKeySequence(key), window, do)
        self._lent = {key: acts[key] for key in LENT if key in acts}
        app = QCoreApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._lend)

    @Slot(QWidget, QWidget)
    def _lend(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A question takes all keys while it is open: have it know those that are lent."""
        dialog = None if now is None else now.window()
        if not isinstance(dialog, QDialog) or dialog not in self._window.window().findChildren(QDialog):
            return
        if not dialog.findChild(LentKey):
            for key, do in self._lent.items():
                LentKey(key, dialog, do)

    def listing(self) -> list[tuple[str, str]]:
        """Each key as the system writes it, and what it does."""
        pages = [(f"Ctrl+{number}", title) for number, title in enumerate(self._titles, start=1)]
        known = [(key, QCoreApplication.translate(CONTEXT, words)) for key, words in (*ACTS, *ELSEWHERE)]
        return [(shown(key), words) for key, words in (*pages, *known)]

    def show_guide(self, page: str) -> None:
        """Open the guide at ``page``, or turn to it where it is open; an empty one is that of how to begin."""
        from persienne.ui.guide.dialog import GuideDialog  # noqa: PLC0415 - on use

        # A question takes all keys and clicks while it is open: the guide is opened over that.
        question = QApplication.activeModalWidget()
        below = question if question in self._window.window().findChildren(QDialog) else self._window
        guide = next((one for one in below.findChildren(GuideDialog) if one.isVisible()), None)
        if guide is None:
            guide = GuideDialog(self.listing(), below)
        guide.show_page(page or BEGINNING)
        guide.show()
        guide.raise_()
        guide.activateWindow()


def open_guide(window: QWidget, page: str) -> None:
    """Open the guide of ``window`` at ``page``."""
    if (keys := window.window().findChild(Shortcuts)) is not None:
        keys.show_guide(page)


def shown(key: str) -> str:
    """The name of a key on this system and in this language: « Ctrl+Maj+F1 »."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def size_keys(window: QWidget, preferences: KeptPreferences) -> dict[str, Callable[[], None]]:
    """Each key, and what it does."""

    def take(wanted: Callable[[int], int]) -> None:
        """Take another size of text, and say which."""
        size = wanted(preferences.now.text_size)
        preferences.choose(text_size=size)
        said = QCoreApplication.translate("TextSize", "Text at {percent}")
        announce(window, fill(said, percent=Numbers(QLocale()).percent(size / 100)))

    def grow() -> None:
        take(larger)

    return {
        LARGER: grow,
        LARGER_TOO: grow,
        SMALLER: lambda: take(smaller),
        USUAL: lambda: take(lambda _size: USUAL_SIZE),
    }
