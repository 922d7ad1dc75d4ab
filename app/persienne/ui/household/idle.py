"""How long nobody has touched this program: keys, clicks and the wheel come in, a signal goes out; it locks nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

_TOUCHED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.DragEnter,
    }
)
AGAIN_MS = 5_000


class Idle(QObject):
    """Watches the whole application while it is told to, and costs nothing while it is not."""

    elapsed = Signal()
    """Nobody touched anything for so long."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QCoreApplication | None = None
        self.minutes: int | None = None
        """After how long it says so; None: it does not watch."""
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self.elapsed)

    def watch(self, minutes: int | None) -> None:
        """Say so after ``minutes``; None: never."""
        self.minutes = minutes
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None
        self.timer.stop()
        app = QCoreApplication.instance()
        if minutes is not None and app is not None:
            self.timer.setInterval(minutes * 60_000)
            app.installEventFilter(self)
            self._watched = app
            self.timer.start()

    def again(self) -> None:
        """It came at a bad moment: say so once more in a little while."""
        if self.minutes is not None:
            self.timer.start(AGAIN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew; nothing is kept from anyone."""
        if event.type() in _TOUCHED and self.minutes is not None:
            self.timer.start(self.minutes * 60_000)
        return super().eventFilter(watched, event)
