"""A group of options: keys, names and sentences come in, the chosen key goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.one_stop import OneStop
from persienne.ui.widgets.option import OptionButton

if TYPE_CHECKING:
    from collections.abc import Sequence


class Options(QWidget):
    """Options one under the other; arrows move between them. ``chosen`` is emitted for every change."""

    heard_as = Role.Grouping
    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str, str]], chosen: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._keys: dict[OptionButton, str] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for key, title, sentence in options:
            button = OptionButton(title, sentence)
            button.setChecked(key == (chosen or options[0][0]))
            self._group.addButton(button)
            self._keys[button] = key
            column.addWidget(button)
        self._stop = OneStop(self._group)
        self._group.buttonToggled.connect(self._toggled)

    @property
    def key(self) -> str:
        """The key of the chosen option."""
        return next(key for button, key in self._keys.items() if button.isChecked())

    @property
    def button(self) -> OptionButton:
        """The chosen option's button: where the keyboard begins."""
        return next(button for button in self._keys if button.isChecked())

    def choose(self, key: str) -> None:
        """Choose an option, as a person would."""
        next(button for button, own in self._keys.items() if own == key).setChecked(True)

    def _toggled(self, _button: OptionButton, on: bool) -> None:
        if on:
            self.chosen.emit(self.key)
