"""How the window looks and speaks: the preferences of now come in, each choice goes out as soon as it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from persienne.ui.style import fonts
from persienne.ui.style.preferences import SIZES, SYSTEM
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.segmented import Segmented
from persienne.ui.widgets.stop_slider import StopSlider

if TYPE_CHECKING:
    from persienne.ui.settings.words import SettingsWords
    from persienne.ui.style.preferences import Preferences


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
        keys = self.tr("Ctrl + and Ctrl - do the same everywhere, and Ctrl 0 goes back to %1.")
        self.body.addWidget(Label(keys.replace("%1", words.size(100)), fonts.CAPTION, "ink2", wrap=True))
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
