"""What Qt says of its faults: its messages come in, masked lines go out on standard error; nothing else of Qt's is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from persienne.base.fault_log import write
from persienne.base.masking import mask, shaped

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext

_LEVELS: Final = {
    QtMsgType.QtWarningMsg: "WARNING",
    QtMsgType.QtCriticalMsg: "CRITICAL",
    QtMsgType.QtFatalMsg: "FATAL",
}

_PLATFORM: Final = ("qt.qpa.plugin", "qt.qpa.xcb", "qt.qpa.wayland", "qt.qpa.screen", "qt.qpa.gl")
"""Where Qt says why there is no window: it knows nothing of a household, and a person needs its words."""

_OFFSCREEN_NOISE: Final = "This plugin does not support"
"""What Qt's screenless platform says of every window; it is no fault of ours."""


def install(*, details: bool = False) -> None:
    """Have Qt say what goes wrong by :func:`line`, from now on and in every thread."""

    def say(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if (said := line(kind, context.category or "", message or "", details=details)) is not None:
            write(said)

    qInstallMessageHandler(say)


def line(kind: QtMsgType, category: str, message: str, *, details: bool) -> str | None:
    """What is printed of a message; None for what is no fault."""
    level = _LEVELS.get(kind)
    if level is None or message.startswith(_OFFSCREEN_NOISE):
        return None
    if kind is QtMsgType.QtFatalMsg or category.startswith(_PLATFORM):
        return f"{level} {category}: {mask(message)}"
    return f"{level} {category}: {shaped(message)}" if details else f"{level} {category}"
