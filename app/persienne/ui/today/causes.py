"""Why a port can't be read: a failure comes in; its three likeliest causes are drawn and said, with what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from persienne.base.placeholders import fill
from persienne.ui.style import fonts
from persienne.ui.today.port_words import Drawing
from persienne.ui.today.sketch import Sketch, SketchWidget
from persienne.ui.widgets import paint
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import PrimaryButton, SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.heard import announce
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow, clear

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.ui.today.port_words import Cause, Failure


WIDE, HIGH = 104, 68


class CauseDrawing(SketchWidget):
    """One drawing; for who listens it is nothing, for the words beside it say all of it."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(WIDE, HIGH)
        self._drawing = drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tile and the drawing on it."""
        painter = paint.smooth(QPainter(self))
        paint.rounded(painter, QRectF(self.rect()), 8, self.theme.color("sunken"))
        _DRAWN[self._drawing](Sketch(painter, QPointF(0, 0)))


def _group(sketch: Sketch) -> None:
    for left in (50, 72):
        sketch.person(left, 22)
    sketch.line([(42, 12), (42, 56)], "ink3", dashed=True)
    sketch.person(12, 22, "alert")


def _login(sketch: Sketch) -> None:
    sketch.box((52, 10, 28, 48), "surface", radius=2)
    sketch.disc((58, 34), 1.5, "ink2")
    sketch.arrow((44, 24), (16, 24))
    sketch.arrow((16, 44), (44, 44))


def _rule(sketch: Sketch) -> None:
    sketch.box((12, 18, 30, 34), "surface")
    sketch.line([(12, 28), (42, 28)])
    sketch.line([(27, 18), (27, 28)])
    sketch.check((27, 40))
    sketch.usb_plug(52, 14)
    sketch.arrow((56, 42), (84, 42))


def _program(sketch: Sketch) -> None:
    sketch.screen(10, 8)
    sketch.screen(60, 8)
    sketch.line([(27, 34), (27, 46), (44, 54)], "volet", 2)
    sketch.line([(77, 34), (77, 46), (60, 54)], "alert", 2)
    sketch.disc((52, 55), 5, "surface")
    sketch.cross((89, 50), 4)


def _modem(sketch: Sketch) -> None:
    sketch.box((14, 30, 40, 22), "surface")
    sketch.line([(22, 30), (18, 14)])
    for left in (24, 32, 40):
        sketch.disc((left, 44), 2, "warn", "warn")
    sketch.line([(62, 18), (88, 18)], "ink3", dashed=True)
    sketch.disc((75, 38), 12, "surface")
    sketch.line([(75, 30), (75, 38), (81, 42)], "volet", 2)


def _windows(sketch: Sketch) -> None:
    sketch.screen(16, 10)
    sketch.screen(34, 26, "tint")
    sketch.cross((84, 20))


def _unplugged(sketch: Sketch) -> None:
    sketch.usb_plug(12, 26)
    sketch.arrow((48, 34), (68, 34))
    sketch.socket(78, 14)


def _renumbered(sketch: Sketch) -> None:
    sketch.box((10, 24, 34, 20), "surface")
    sketch.words((10, 24, 34, 20), "USB0", "ink2")
    sketch.line([(12, 42), (42, 26)], "alert", 2)
    sketch.arrow((48, 34), (56, 34))
    sketch.box((60, 24, 34, 20), "tint", "volet")
    sketch.words((60, 24, 34, 20), "USB1")


def _hub(sketch: Sketch) -> None:
    sketch.usb_plug(8, 8)
    sketch.box((42, 10, 24, 14), "surface")
    sketch.line([(66, 17), (76, 17), (76, 31), (84, 31)], "ink2", 2)
    sketch.cross((54, 17), 4)
    sketch.usb_plug(8, 40, "ok")
    sketch.line([(38, 48), (76, 48), (76, 37), (84, 37)], "ok", 2)
    sketch.socket(84, 14)
    sketch.check((56, 59))


def _terminals(sketch: Sketch) -> None:
    sketch.terminals(20, 8)
    sketch.wire((30, 27), (10, 56))
    sketch.wire((51, 27), (10, 60))
    sketch.check((84, 50))


def _loose(sketch: Sketch) -> None:
    sketch.terminals(40, 6, ("I1", "I2"))
    sketch.wire((71, 25), (20, 58))
    sketch.line([(50, 44), (50, 52), (20, 52)], "alert", 2.5)
    sketch.line([(50, 34), (50, 40)], "alert", 1.5, dashed=True)


def _other_port(sketch: Sketch) -> None:
    for number, role in enumerate(("ink2", "ok", "ink2")):
        top = 8 + 19 * number
        sketch.box((34, top, 36, 14), "tint" if role == "ok" else "surface", role)
        sketch.box((46, top + 4, 12, 6), "ink2", radius=1)
    sketch.cross((22, 15), 4)
    sketch.check((22, 34))


def _switches(sketch: Sketch) -> None:
    sketch.box((18, 16, 68, 36), "surface")
    for number, up in enumerate((True, False, True, False)):
        left = 26 + 15 * number
        sketch.box((left, 22, 8, 24), "sunken", radius=1)
        sketch.box((left + 1, 23 if up else 35, 6, 10), "volet", "volet", radius=1)


def _other_plug(sketch: Sketch) -> None:
    sketch.box((10, 12, 34, 18), "surface")
    sketch.words((10, 12, 34, 18), "TIC")
    sketch.check((54, 21))
    sketch.box((10, 38, 34, 18), "surface")
    sketch.words((10, 38, 34, 18), "TTL", "ink2")
    sketch.cross((54, 47), 4)
    sketch.usb_plug(64, 13, "ok")
    sketch.usb_plug(64, 39)


def _slow_light(sketch: Sketch) -> None:
    said = [(8, 26), (8, 12), (18, 12), (18, 26), (28, 26), (28, 12), (38, 12), (38, 26), (48, 26), (48, 12), (58, 12)]
    sketch.line(said, "ok", 2)
    heard = [(8, 54), (14, 44), (20, 50), (30, 48), (36, 44), (42, 50), (52, 48), (58, 44)]
    sketch.line(heard, "alert", 2)
    sketch.box((68, 14, 26, 40), "surface")
    sketch.line([(76, 26), (88, 26)])
    sketch.line([(76, 26), (82, 36), (88, 26)])
    sketch.line([(76, 37), (88, 37)])
    sketch.disc((82, 46), 2, "warn", "warn")


def _long_wires(sketch: Sketch) -> None:
    sketch.line([(8, 18), (96, 18)], "ink3", 5)
    sketch.line([(56, 8), (48, 20), (56, 20), (48, 32)], "warn", 2)
    sketch.line([(8, 44), (18, 38), (28, 44), (38, 38), (48, 44), (58, 38), (68, 44), (78, 38), (88, 44)], "volet", 2)
    sketch.arrow((44, 56), (16, 56))
    sketch.arrow((60, 56), (88, 56))


def _bridge(sketch: Sketch) -> None:
    sketch.usb_plug(8, 26)
    sketch.box((43, 22, 32, 24), "warnt", "warn")
    sketch.words((43, 22, 32, 24), "8N1", "warn")
    sketch.line([(75, 34), (84, 34)], "ink2", 2)
    sketch.socket(84, 14)


_DRAWN: Final[dict[Drawing, Callable[[Sketch], None]]] = {
    Drawing.GROUP: _group,
    Drawing.LOGIN: _login,
    Drawing.RULE: _rule,
    Drawing.PROGRAM: _program,
    Drawing.MODEM: _modem,
    Drawing.WINDOWS: _windows,
    Drawing.UNPLUGGED: _unplugged,
    Drawing.RENUMBERED: _renumbered,
    Drawing.HUB: _hub,
    Drawing.TERMINALS: _terminals,
    Drawing.LOOSE: _loose,
    Drawing.OTHER_PORT: _other_port,
    Drawing.SWITCHES: _switches,
    Drawing.OTHER_PLUG: _other_plug,
    Drawing.SLOW_LIGHT: _slow_light,
    Drawing.LONG_WIRES: _long_wires,
    Drawing.BRIDGE: _bridge,
}


class CausesCard(Card):
    """The problem, its causes one under the other, and the ways on."""

    again_wanted = Signal()
    """The same port is to be tried again."""
    other_wanted = Signal()
    """Another port is to be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setSpacing(16)
        self.problem = Banner("alert", "")
        self.body.addWidget(self.problem)
        self._causes = QGridLayout()
        self._causes.setHorizontalSpacing(16)
        self._causes.setVerticalSpacing(12)
        self._causes.setColumnStretch(1, 1)
        self.body.addLayout(self._causes)
        self._again = PrimaryButton(self.tr("Try again"))
        self._again.clicked.connect(self.again_wanted)
        other = SecondaryButton(self.tr("Another port"))
        other.clicked.connect(self.other_wanted)
        actions = Flow()
        actions.addWidget(self._again)
        actions.addWidget(other)
        self.body.addLayout(actions)

    def show_failure(self, failure: Failure, port: str, rate: str = "") -> None:
        """Show it; ``port`` is the name of the port that was tried, empty where none was, ``rate`` how it was heard."""
        self.problem.set_words("alert", failure.title, ", ".join(filter(None, (port, rate))))
        clear(self._causes)
        for row, cause in enumerate(failure.causes):
            top = Qt.AlignmentFlag.AlignTop
            self._causes.addWidget(CauseDrawing(cause.drawing), row, 0, top)
            self._causes.addLayout(self._said(cause), row, 1)
        self._again.setVisible(bool(port))

    def _said(self, cause: Cause) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(Label(cause.title, fonts.BODY_STRONG, wrap=True))
        column.addWidget(Label(cause.step, fonts.BODY, "ink2", wrap=True))
        if cause.command:
            command = Label(cause.command, fonts.BODY_MEDIUM, wrap=True)
            command.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            copy = SecondaryButton(self.tr("Copy the command"), "copy")
            copy.clicked.connect(lambda: self._copy(cause.command))
            column.addWidget(command)
            column.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _copy(self, command: str) -> None:
        QGuiApplication.clipboard().setText(command)
        announce(self, fill(self.tr("Copied: {command}"), command=command))
