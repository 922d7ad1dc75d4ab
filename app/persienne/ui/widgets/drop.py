"""Files that are dropped on a window or given to a dialog: they are named, their paths go out; none is opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.buttons import LinkButton, SecondaryButton
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.ui.widgets.dialog import Dialog


INSET = 24
RADIUS = 16


class DropOverlay(Themed, QWidget):
    """A veil over ``parent`` while files hang over it; it lets every event through."""

    plain_sight = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._title, self._sentence = "", ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parent.installEventFilter(self)
        self.hide()

    def announce(self, title: str, sentence: str = "") -> None:
        """Cover the parent and say what dropping would do."""
        self._title, self._sentence = title, sentence
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setGeometry(self._parent.rect())
        self.show()
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the parent whatever its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._parent.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the veil, the dashed frame and the words."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect())
        painter.fillRect(rect, self.theme.color("paper", 0.86))
        frame = rect.adjusted(INSET, INSET, -INSET, -INSET)
        painter.setBrush(self.theme.color("tint", 0.75))
        painter.setPen(QPen(self.theme.color("volet"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        title, sentence = fonts.font(fonts.TITLE), fonts.font(fonts.LEAD)
        sentence.setWeight(sentence.Weight.Normal)
        side = fonts.scaled(40)
        high, low = paint.line_height(title), paint.line_height(sentence)
        top = rect.center().y() - (side + 16 + high + 6 + low) / 2
        icons.draw(painter, "file-up", self.theme.color("volet"), QPointF(rect.center().x() - side / 2, top), size=side)
        words = QRectF(frame.left() + 16, top + side + 16, frame.width() - 32, high)
        paint.draw_text(painter, words, self._title, title, color=self.theme.color("ink"), align=paint.ALIGN_CENTER)
        below = QRectF(words.left(), words.bottom() + 6, words.width(), low)
        paint.draw_text(
            painter, below, self._sentence, sentence, color=self.theme.color("ink2"), align=paint.ALIGN_CENTER
        )


class FileDrop(QObject):
    """Lets files be dropped on ``window``; :meth:`say` gives the words for what that does."""

    dropped = Signal(object)
    """The paths of files and folders of this computer, at least one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._words = "", ""
        self._overlay = DropOverlay(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def say(self, title: str, sentence: str) -> None:
        """Say this while files hang over the window."""
        self._words = title, sentence

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what holds a file, and leave the rest to the window."""
        if event.type() == QEvent.Type.DragLeave:
            self._overlay.hide()
        elif isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if event.type() == QEvent.Type.Drop:
            self._overlay.hide()
        if not files:
            return
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(files)
        else:
            self._overlay.announce(*self._words)


class DropHint(Themed, QWidget):
    """A quiet dashed box that says where files may be dropped; the window receives them."""

    plain_sight = True
    heard_as = Role.StaticText
    HEIGHT = 44

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line of words with room around it."""
        return QSize(200, round(fonts.scaled(self.HEIGHT)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, the icon and the words."""
        painter = paint.smooth(QPainter(self))
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(self.theme.color("line2"), 1.2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(rect, 8, 8)
        font = fonts.font(fonts.CAPTION)
        side, gap = 16, 8
        wide = min(paint.text_width(font, self._text), rect.width() - side - gap - 16)
        left = rect.center().x() - (side + gap + wide) / 2
        icons.draw(painter, "file-up", self.theme.color("ink3"), QPointF(left, rect.center().y() - side / 2), size=side)
        words = QRectF(left + side + gap, rect.top(), wide + 1, rect.height())
        paint.draw_text(painter, words, self._text, font, color=self.theme.color("ink3"))


NAMED: Final = 3
"""Files that are named; more are counted."""


class FileWords(Protocol):
    """What counts files in words."""

    def more_files(self, number: int) -> str:
        """A phrase with the number of files that are not named."""


class TakenFiles(QWidget):
    """The files that ``dialog`` was given. ``title`` and ``sentence`` say what dropping does."""

    choose_wanted = Signal()
    """Files are to be chosen; :meth:`add` hands them back."""
    changed = Signal()

    def __init__(self, dialog: Dialog, words: FileWords, title: str, sentence: str) -> None:
        super().__init__()
        self._words = words
        self.paths: tuple[Path, ...] = ()
        """Files and folders, in the order in which they came."""
        drop = FileDrop(dialog)
        drop.say(title, sentence)
        drop.dropped.connect(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(DropHint(self.tr("Drop the files here")))
        self._names = Label("", fonts.BODY, wrap=True)
        self._names.hide()
        self.choose = SecondaryButton(self.tr("Choose files…"), "folder")
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self.choose_wanted)
        self._out = LinkButton(self.tr("Take them out"))
        self._out.setAutoDefault(False)
        self._out.clicked.connect(self._clear)
        self._out.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(self._out)
        row.addStretch(1)
        column.addWidget(self._names)
        column.addLayout(row)

    def add(self, paths: Sequence[Path]) -> None:
        """Take more files."""
        self._take(tuple(dict.fromkeys((*self.paths, *paths))))

    def _clear(self) -> None:
        self._take(())
        self.choose.setFocus()

    def _take(self, paths: tuple[Path, ...]) -> None:
        self.paths = paths
        names, more = [path.name for path in paths[:NAMED]], len(paths) - NAMED
        if more > 0:
            names.append(self._words.more_files(more))
        self._names.setText("\n".join(names))
        self._names.setVisible(bool(paths))
        self._out.setVisible(bool(paths))
        self.changed.emit()
