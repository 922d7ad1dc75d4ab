"""Where the plug's two wires go at the meter: a drawing of its terminals beside the same in words; nothing comes in."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from persienne.ui.style import fonts
from persienne.ui.today.sketch import Sketch, SketchWidget
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Fold

WIDE, HIGH = 236, 148
BESIDE = 480
"""Pixels at 100 % text that the drawing and the words take beside one another."""


class TerminalsCard(Card):
    """The first thing to do with a plug."""

    def __init__(self) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(Label(self.tr("Two wires at the meter"), fonts.CARD, wrap=True))
        for text, role in (
            (
                self.tr(
                    "Under the green cover at the foot of the Linky, the one without a seal, are three terminals: I1, "
                    "I2 and A."
                ),
                "ink",
            ),
            (self.tr("The plug’s two wires go on I1 and I2, in either order. A is for plugs that need power."), "ink"),
            (self.tr("Never open a cover that has a seal: the mains are behind it."), "ink2"),
        ):
            words.addWidget(Label(text, fonts.BODY, role, wrap=True))
        words.addStretch(1)
        both = Fold(least=BESIDE, spacing=20)
        both.add(_TerminalsDrawing())
        both.add(words, 1)
        self.body.addWidget(both)


class _TerminalsDrawing(SketchWidget):
    """The meter, its foot, and the terminals that are there, larger; for who listens the words say all of it."""

    def __init__(self) -> None:
        super().__init__(WIDE, HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the meter at the left, and what is behind its green cover at the right."""
        sketch = Sketch(QPainter(self), QPointF(0, 0))
        sketch.box((4, 4, 84, 140), "sunken", radius=8)
        sketch.box((16, 18, 60, 24), "surface", radius=3)
        sketch.words((16, 18, 60, 24), "LINKY", "ink2")
        for top in (56, 68):
            sketch.disc((24, top), 3, "surface")
        sketch.line([(36, 56), (74, 56)], "ink3")
        sketch.line([(36, 68), (66, 68)], "ink3")
        sketch.line([(4, 92), (88, 92)])
        sketch.box((10, 100, 34, 36), "sunken", "ink3", radius=3)
        sketch.disc((27, 118), 4, "surface", "ink3")
        sketch.box((50, 100, 32, 36), "tint", "volet", radius=3, width=2)
        sketch.line([(82, 100), (118, 24)], "volet", 1, dashed=True)
        sketch.line([(82, 136), (118, 92)], "volet", 1, dashed=True)
        sketch.box((118, 24, 112, 68), "tint", "volet", radius=6, width=2)
        sketch.terminals(143, 34)
        sketch.wire((153, 56), (132, 124))
        sketch.wire((174, 56), (132, 130))
        sketch.box((104, 116, 28, 22), "surface")
        sketch.words((104, 116, 28, 22), "USB", "ink2")
