"""What is painted in discreet mode, widget by widget: what says nothing of itself is covered."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QToolTip,
    QWidget,
)

import persienne.ui
from persienne.ui.frame.shortcuts import Discretion
from persienne.ui.style.discreet import DOTS
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.label import FigureLabel, Label
from persienne.ui.widgets.themed import Themed
from support.drawn_texts import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

NAME, FIGURE = "Camille Durand", "25,8"


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[QWidget]:
    """A window in discreet mode."""
    window = QWidget()
    window.resize(400, 300)
    QHBoxLayout(window)
    qtbot.addWidget(window)
    mode = Discretion(window)
    mode.set_on(True)
    window.show()
    yield window
    mode.set_on(False)


def put(room: QWidget, widget: QWidget) -> QWidget:
    """``widget``, shown in ``room``."""
    layout = room.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.show()
    QApplication.processEvents()
    return widget


def drawn(widget: QWidget) -> str:
    """All that is written on ``widget`` and in it."""
    parts = (widget, *(one for one in widget.findChildren(QWidget) if one.isVisible()))
    return "\n".join(line.text for part in parts for line in written(part))


def picture(widget: QWidget) -> QImage:
    """``widget`` as it is painted."""
    return widget.grab().toImage()


class Curve(Themed, QWidget):
    """A new drawing, whose author thought of nothing."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self.high = height
        self.setFixedSize(300, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(0, 0, 40, self.high, Qt.GlobalColor.red)
        painter.drawText(50, 50, FIGURE)


class Plain(Curve):
    """A drawing that says that it may be seen."""

    plain_sight = True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)


class Anew(Plain):
    """One that is drawn after it, and does not say so for itself."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)


@pytest.mark.parametrize("kind", [Curve, pytest.param(Anew, marks=pytest.mark.slow)])
def test_a_drawing_that_does_not_say_that_it_may_be_seen_is_covered(room: QWidget, kind: type[Curve]) -> None:
    low, high = put(room, kind(10)), put(room, kind(150))
    assert picture(low) == picture(high)
    assert drawn(low) == "Hidden. F9 shows it"


def test_a_drawing_that_says_so_is_seen(room: QWidget) -> None:
    assert FIGURE in drawn(put(room, Plain(10)))


@pytest.mark.slow
def test_wrapped_words_stay_in_their_room_where_dots_would_ask_for_another_line(room: QWidget) -> None:
    label = Label("Over 1 month, your highest power was 5, on 3; you pay for 9.", wrap=True)
    put(room, label)
    for width in range(150, 400, 5):
        label.setFixedSize(width, label.heightForWidth(width))
        lines = written(label)
        assert lines
        assert [line.text for line in lines if line.ink.top() < -1 or line.ink.bottom() > label.height() + 1] == []
        assert "5" not in drawn(label)


@pytest.mark.slow
def test_a_class_of_ours_that_may_be_seen_writes_by_paint_alone() -> None:
    """``FigureLabel`` masks by itself, and ``Passage`` has the guide's words alone, the same for everybody."""
    writing: set[str] = set()
    for source in Path(persienne.ui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and "plain_sight = True" in ast.unparse(node):
                said = ast.unparse(node)
                writing |= {node.name} if "drawText" in said or "QTextLayout" in said else set()
    assert writing == {"FigureLabel", "Passage"}


def test_what_stands_in_a_drawing_that_is_covered_is_covered_with_it(room: QWidget) -> None:
    whole = Curve(10)
    inner = Curve(10)
    inner.setParent(whole)
    inner.setFixedSize(60, 40)
    inner.move(120, 80)
    put(room, whole)
    alone = put(room, Curve(10))
    assert picture(whole) == picture(alone)


def test_a_scroll_bar_in_a_drawing_that_is_covered_tells_nothing_of_its_length(room: QWidget) -> None:
    whole = Curve(10)
    bar = QScrollBar(Qt.Orientation.Vertical, whole)
    bar.setRange(0, 5)
    bar.setGeometry(120, 0, 12, 80)
    put(room, whole)
    alone = put(room, Curve(10))
    assert picture(whole) == picture(alone)


@pytest.mark.parametrize("wrap", [False, True])
def test_a_label_keeps_its_words_for_ears_and_draws_dots(room: QWidget, wrap: bool) -> None:
    label = Label(NAME, wrap=wrap)
    size = label.sizeHint()
    put(room, label)
    assert drawn(label) == DOTS
    assert (label.text(), label.sizeHint()) == (NAME, size)


def test_a_figure_is_dots_and_its_unit_is_seen(room: QWidget) -> None:
    figure = FigureLabel(FIGURE, "kWh")
    assert drawn(put(room, figure)) == f"{DOTS}\nkWh"
    assert figure.accessibleName() == f"{FIGURE} kWh"


def test_a_fixed_text_of_a_label_is_seen(room: QWidget) -> None:
    assert drawn(put(room, Label("Historique"))) == "Historique"


def test_a_picture_in_a_label_is_covered(room: QWidget) -> None:
    label = QLabel()
    label.setPixmap(QPixmap(300, 200))
    assert drawn(put(room, label)) == "Hidden. F9 shows it"


def test_what_is_typed_is_a_dot_a_sign_and_the_hint_is_seen(room: QWidget) -> None:
    field = Field("Its name", hint="Home, barn…")
    put(room, field)
    assert drawn(field.edit) == "Home, barn…"
    field.edit.setText(NAME)
    assert drawn(field.edit) == "•" * len(NAME)
    assert field.text == NAME


def test_lines_that_are_typed_are_dots_and_a_text_that_is_only_read_is_covered(room: QWidget) -> None:
    lines = QPlainTextEdit(f"{NAME}\n{FIGURE}")
    put(room, lines)
    assert set(drawn(lines)) <= {"•", "\n"}
    lines.setReadOnly(True)
    assert drawn(lines).strip() in ("", "Hidden. F9 shows it")


def test_a_long_line_that_is_typed_shows_its_end(room: QWidget) -> None:
    edit = QLineEdit("x" * 400)
    put(room, edit)
    assert set(drawn(edit)) == {"•"}


def test_the_rows_of_a_list_are_dots_but_for_fixed_texts(room: QWidget) -> None:
    rows = QListWidget()
    rows.addItems([NAME, "Historique", "compteur.csv"])
    assert drawn(put(room, rows)).splitlines() == [DOTS, "Historique", DOTS]


def test_the_popup_of_a_choice_is_masked(room: QWidget) -> None:
    choice = QComboBox()
    choice.addItems([NAME, "Historique"])
    put(room, choice)
    view = choice.view()
    view.window().resize(300, 200)
    view.window().grab()  # what was never shown is laid out only now
    assert drawn(view.viewport()).splitlines() == [DOTS, "Historique"]


def test_a_button_of_qt_with_a_name_on_it_is_covered(room: QWidget) -> None:
    assert drawn(put(room, QPushButton(NAME))) == ""
    assert drawn(put(room, QPushButton("Historique"))) == "Historique"


def test_a_menu_keeps_its_fixed_words_and_hides_names(room: QWidget) -> None:
    menu = QMenu(room)
    menu.addAction("Copier")
    menu.addAction(NAME)
    menu.resize(menu.sizeHint())
    assert drawn(menu).splitlines() == ["Copier", DOTS]


@pytest.mark.parametrize(("said", "seen"), [(f"<span>{NAME} &lt;1</span>", DOTS), ("Historique", "Historique")])
def test_a_tooltip_is_masked(room: QWidget, said: str, seen: str) -> None:
    QToolTip.showText(room.mapToGlobal(room.rect().center()), said, room)
    (tip,) = [one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel") and one.isVisible()]
    assert drawn(tip) == seen
    QToolTip.hideText()
    tip.hide()


def test_a_title_that_names_somebody_is_hidden_and_comes_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    mode = Discretion(window)
    dialog = Dialog(NAME, window)
    dialog.open()
    mode.set_on(True)
    assert dialog.windowTitle() == DOTS
    assert dialog.accessibleName() == NAME
    dialog.set_title("12 rue des Tilleuls")
    assert dialog.windowTitle() == DOTS
    mode.set_on(False)
    assert dialog.windowTitle() == "12 rue des Tilleuls"


def test_a_title_that_is_set_while_the_one_before_is_hidden_stays_when_figures_are_shown_again(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    mode = Discretion(window)
    dialog = Dialog(NAME, window)
    dialog.open()
    mode.set_on(True)
    dialog.set_title("Historique")
    assert dialog.windowTitle() == "Historique"
    mode.set_on(False)
    assert dialog.windowTitle() == "Historique"
