"""A line to be typed: a name, a hint and what is wrong with it come in, its text goes out; an eye shows a secret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import IconButton
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent


class Eye(IconButton):
    """Shows the passphrase in ``edit``, and hides it again once the keyboard has left both, or they are hidden."""

    shows_only = True

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__("eye", self.tr("Show the passphrase"))
        self._edit = edit
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._show)
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        for one in (edit, self):
            one.installEventFilter(self)

    def _show(self, shown: bool) -> None:
        """The words stay: what is pressed in says by itself that it is on."""
        self._edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._icon = "eye-off" if shown else "eye"
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See whether the keyboard has left both, once it is where it goes to."""
        if event.type() is QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._hide_unless_here)
        return super().eventFilter(watched, event)

    def _hide_unless_here(self) -> None:
        if not (self._edit.hasFocus() or self.hasFocus()):
            self.setChecked(False)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is locked, or gone on from, shows nothing when it is back."""
        super().hideEvent(event)
        self.setChecked(False)


HEIGHT = 36


class _Edit(QLineEdit):
    """Qt's own; told to, it keeps Return from the dialog's default button."""

    keeps_return = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say Return once: a dialog would press its default button for it too."""
        super().keyPressEvent(event)
        if self.keeps_return and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class Field(QWidget):
    """A label above a line edit, and room under it for one sentence that says what is wrong.

    ``secret``: an eye beside it alone shows what is typed. ``keeps_return``: Return is ``entered`` alone, and not the
    dialog's default button too.
    """

    changed = Signal(str)
    entered = Signal()

    def __init__(
        self, name: str, *, text: str = "", hint: str = "", secret: bool = False, keeps_return: bool = False
    ) -> None:
        super().__init__()
        self.edit = _Edit(text)
        self.edit.keeps_return = keeps_return
        self.edit.setMinimumHeight(HEIGHT)
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(hint)
        self.edit.setAcceptDrops(False)  # a file dropped on it is the window's
        self.edit.textChanged.connect(self._on_changed)
        self.edit.returnPressed.connect(self.entered)
        self._error = Label("", fonts.CAPTION, "alert", wrap=True)
        self._error.hide()
        self.whole: QWidget = self
        """What is brought into sight where something is wrong with it: more than the field, where more answers it."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._label = Label(name, fonts.CAPTION_MEDIUM, "ink2", wrap=True)
        self._label.setBuddy(self.edit)
        column.addWidget(self._label)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.edit, 1)
        if secret:
            line.addWidget(Eye(self.edit))
        column.addLayout(line)
        column.addWidget(self._error)
        self.setFocusProxy(self.edit)

    def rename(self, name: str) -> None:
        """Give it another name."""
        self._label.setText(name)
        self.edit.setAccessibleName(name)

    @property
    def text(self) -> str:
        """What was typed, without spaces around it."""
        return self.edit.text().strip()

    def show_error(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.edit.setAccessibleDescription(sentence)

    @property
    def is_wrong(self) -> bool:
        """Whether something is said to be wrong with it."""
        return self.isVisible() and bool(self._error.text())

    def _on_changed(self, text: str) -> None:
        self.show_error("")
        self.changed.emit(text)
