"""What a person prefers, while the program runs and in the household's folder: choices come in, a signal goes out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from persienne.ui.frame.plain_files import read_plain, write_plain
from persienne.ui.style.preferences import SYSTEM, Preferences

if TYPE_CHECKING:
    from pathlib import Path

PREFERENCES_FILE = "window.toml"


def read_preferences(folder: Path) -> Preferences:
    """What is kept in ``folder``; the defaults where nothing is, or nothing that we know."""
    return Preferences.heard(_read(folder))


class KeptPreferences(QObject):
    """The preferences of now. They are written once there is a household that keeps them."""

    changed = Signal()

    def __init__(
        self, folder: Path, now: Preferences | None = None, *, said: str | None = None, parent: QObject | None = None
    ) -> None:
        """``now`` is what holds at the beginning. ``said`` is the language of the command line, which beats it."""
        super().__init__(parent)
        self._folder = folder
        self.now = read_preferences(folder) if now is None else now
        self.said = said
        self._keeps = False

    @property
    def language(self) -> str | None:
        """The language that is asked for; None: that of the system."""
        preferred = self.now.language
        return self.said or (None if preferred == SYSTEM else preferred)

    @property
    def wish(self) -> tuple[str, str | None]:
        """The language that is preferred, and that of the command line, which beats it."""
        return self.now.language, self.said

    def choose(self, **choice: Any) -> None:  # noqa: ANN401 - the fields of Preferences
        """Take another choice, by the names of ``Preferences``, at once; a language beats the command line's too."""
        chosen = replace(self.now, **choice)
        if "language" in choice:
            self.said = None
        elif chosen == self.now:
            return
        self._take(chosen)

    def wish_again(self, wish: tuple[str, str | None]) -> None:
        """Have the :attr:`wish` of before: the language that was chosen since cannot be spoken."""
        language, self.said = wish
        self._take(replace(self.now, language=language))

    def _take(self, chosen: Preferences) -> None:
        self.now = chosen
        if self._keeps:
            self._write()
        self.changed.emit()

    def keep(self) -> None:
        """A household is there, whose folder keeps them from now on."""
        self._keeps = True
        if self.now != read_preferences(self._folder):
            self._write()

    def keep_no_more(self) -> None:
        """There is none, or it is the example: they hold for as long as the program runs."""
        self._keeps = False

    def _write(self) -> None:
        told = self.now.told(_read(self._folder))
        write_plain(self._folder / PREFERENCES_FILE, told.encode("utf-8"))


def _read(folder: Path) -> str:
    return read_plain(folder / PREFERENCES_FILE).decode("utf-8", "replace")
