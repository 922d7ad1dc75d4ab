from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QPushButton

from persienne.ui.widgets.flow_picture import FlowPicture, FlowPictureData, Node, Party, parties_shown
from persienne.ui.widgets.strokes import Standing, Step, StrokeSample
from support.heard_faults import Role, Text, heard

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("dressed")]

OPERATOR = Party(Node("op", "operator", "Réseau", "demi-heures"), Step.HALF_HOUR, Standing.OPEN)


def party(number: int, step: Step = Step.DAY, standing: Standing = Standing.OPEN) -> Party:
    return Party(Node(f"p{number}", "building", f"<b>Tiers {number}</b>", "jour"), step, standing)


def picture(qtbot: QtBot, *parties: Party) -> FlowPicture:
    shown = FlowPicture()
    qtbot.addWidget(shown)
    meter, computer = (
        Node("meter", "gauge", "Linky", "actif"),
        Node("pc", "monitor", "Cet ordinateur", "rien n’en sort"),
    )
    shown.set_data(FlowPictureData(0.5, meter, computer, reading=True, operator=OPERATOR, parties=parties))
    shown.resize(976, shown.sizeHint().height())
    shown.show()
    return shown


def box(shown: FlowPicture, name: str) -> QRect:
    """Where the node of this name stands in the picture: that of the item that holds its button."""
    return next(one for one in shown.findChildren(QPushButton) if one.text() == name).parentWidget().geometry()


def sample(qtbot: QtBot, step: Step, standing: Standing) -> QImage:
    shown = StrokeSample(step, standing, length=60)
    qtbot.addWidget(shown)
    shown.resize(shown.sizeHint())
    return shown.grab().toImage()


def test_a_click_on_a_node_or_on_its_line_tells_the_same_key(qtbot: QtBot) -> None:
    shown = picture(qtbot, party(1), party(2))
    node = next(button for button in shown.findChildren(QPushButton) if button.text() == "<b>Tiers 2</b>")
    with qtbot.waitSignal(shown.chosen) as chosen:
        qtbot.mouseClick(node, Qt.MouseButton.LeftButton)
    assert chosen.args == ["p2"]
    hub = box(shown, "Réseau")
    with qtbot.waitSignal(shown.chosen) as chosen:
        qtbot.mouseClick(
            shown,
            Qt.MouseButton.LeftButton,
            pos=hub.center() - QPoint(hub.width() // 2 + 4, 0),
        )
    assert chosen.args == ["op"]


def test_what_the_home_gives_itself_comes_from_the_home_with_or_without_an_operator(qtbot: QtBot) -> None:
    own = Party(Node("own", "building", "Assistant", "jour"), Step.DAY, Standing.OPEN, from_home=True)
    shown = picture(qtbot, party(1), own)
    edge = (
        next(one for one in shown.findChildren(QPushButton) if one.text() == "Cet ordinateur")
        .parentWidget()
        .geometry()
        .right()
    )
    with qtbot.waitSignal(shown.chosen) as chosen:
        computer = (
            next(one for one in shown.findChildren(QPushButton) if one.text() == "Cet ordinateur")
            .parentWidget()
            .geometry()
        )
        qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=QPoint(edge + 4, computer.bottom() + 18))
    assert chosen.args == ["own"]
    meter = Node("meter", "gauge", "Linky", "actif")
    alone = FlowPictureData(0.5, meter, Node("pc", "monitor", "PC", "-"), reading=False, parties=(own,))
    shown.set_data(alone)
    with qtbot.waitSignal(shown.chosen) as chosen:
        computer = box(shown, "PC")
        qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=QPoint(computer.right() + 4, computer.bottom() + 18))
    assert chosen.args == ["own"]


def test_no_node_lies_over_another_and_each_is_named(qtbot: QtBot) -> None:
    shown = picture(qtbot, *(party(number) for number in range(5)))
    for wide in (640, 720, 976, 1400):
        shown.resize(wide, shown.sizeHint().height())
        boxes = [button.parentWidget().geometry() for button in shown.findChildren(QPushButton) if button.isVisible()]
        assert len(boxes) == 8
        assert [(a, b) for a in boxes for b in boxes if a is not b and a.intersects(b)] == []
        assert all(shown.rect().contains(box) for box in boxes)
    assert all(button.accessibleName() for button in shown.findChildren(QPushButton))


def test_other_data_take_the_place_of_what_was_shown(qtbot: QtBot) -> None:
    shown = picture(qtbot, party(1), party(2))
    meter, computer = Node("meter", "gauge", "Linky", ""), Node("pc", "monitor", "Cet ordinateur", "")
    shown.set_data(FlowPictureData(0.0, meter, computer, reading=False))
    assert [button.text() for button in shown.findChildren(QPushButton) if button.isVisible()] == [
        "Linky",
        "Cet ordinateur",
    ]


def test_more_parties_than_fit_are_left_to_the_table() -> None:
    few, many = [party(number) for number in range(5)], [party(number) for number in range(12)]
    assert parties_shown(few) == (tuple(few), 0)
    assert parties_shown(many) == (tuple(many[:4]), 8)


@pytest.mark.usefixtures("theme")
def test_every_step_and_every_standing_is_another_stroke(qtbot: QtBot) -> None:
    open_ones = [sample(qtbot, step, Standing.OPEN) for step in (Step.LIVE, Step.HALF_HOUR, Step.DAY, Step.NONE)]
    half_hours = [sample(qtbot, Step.HALF_HOUR, standing) for standing in Standing]
    for images in (open_ones, half_hours):
        assert all(one != other for place, one in enumerate(images) for other in images[place + 1 :])


def test_the_picture_is_a_list_of_who_holds_what_with_a_button_in_each(qtbot: QtBot) -> None:
    shown = picture(qtbot, party(1))
    found = [(one.role(), one.text(Text.Name)) for one in heard(shown) if one.text(Text.Name)]
    assert found == [
        row
        for name in ("Linky, actif", "Cet ordinateur, rien n’en sort", "Réseau, demi-heures", "<b>Tiers 1</b>, jour")
        for row in ((Role.ListItem, name), (Role.Button, name))
    ]
    assert next(heard(shown)).role() is Role.List
