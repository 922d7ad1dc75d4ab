"""The card of the flow picture: a view of the register comes in, a drawing with its key goes out, and what was clicked.

One picture an energy: a home with gas has two, and chooses between them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from persienne.base.energy_market import Energy, Role
from persienne.consents.fields import Category
from persienne.ui.sharing.view import RANK
from persienne.ui.style import fonts
from persienne.ui.style.translation import listed
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.choices import Segmented
from persienne.ui.widgets.flow_picture import FlowPicture, FlowPictureData, Node, Party, parties_shown
from persienne.ui.widgets.label import ElidedLabel
from persienne.ui.widgets.shutter import share_open
from persienne.ui.widgets.strokes import Standing, Step, StrokeSample

if TYPE_CHECKING:
    from persienne.consents.flows import Flow
    from persienne.ui.sharing.view import Body, SharingView
    from persienne.ui.sharing.words import SharingWords

METER, COMPUTER, OPERATOR, OTHERS = "meter", "computer", "operator", "others"
LARGE = 1.4
"""The scale of text from which things stand under each other rather than beside."""
_ICONS = {Role.SUPPLIER: "zap", Role.OPERATOR: "operator"}
"""The icon of a role; that of a building for everybody else."""


class PictureCard(Card):
    """The picture of the home and of every organisation that receives its data."""

    flow_chosen = Signal(object)
    """The Flow whose history a click on a node or on its line opens."""
    computer_chosen = Signal()
    others_chosen = Signal()
    """The bodies that the picture leaves to the table."""

    def __init__(self, words: SharingWords) -> None:
        super().__init__()
        self._words = words
        self._view: SharingView | None = None
        self.body.setContentsMargins(20, 20, 20, 14)
        self.body.setSpacing(12)
        self.picture = FlowPicture()
        self.picture.chosen.connect(self._on_chosen)
        self._energy = Segmented(
            ((Energy.ELECTRICITY.value, self.tr("Electricity")), (Energy.GAS.value, self.tr("Gas"))),
            self.tr("Which energy the picture is about"),
            small=True,
        )
        self._energy.chosen.connect(lambda _key: self._draw())
        self.body.addWidget(self._energy)
        self.body.addWidget(self.picture)
        self.body.addWidget(self._build_key())

    def _build_key(self) -> QWidget:
        """The strokes and what each means, in two rows, three for large text."""
        key = QWidget()
        grid = QGridLayout(key)
        grid.setContentsMargins(4, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        across = 3 if fonts.scaled(1) > LARGE else 4
        meanings = (
            (Step.LIVE, Standing.OPEN, self.tr("live")),
            (Step.HALF_HOUR, Standing.OPEN, self.tr("half-hour, hour")),
            (Step.DAY, Standing.OPEN, self.tr("day")),
            (Step.HALF_HOUR, Standing.ASKED, self.tr("stop asked for")),
            (Step.DAY, Standing.DOUBTFUL, self.tr("unexplained or expired")),
            (Step.NONE, Standing.CLOSED, self.tr("closed")),
            (Step.NONE, Standing.NOT_KNOWN, self.tr("not known")),
        )
        for place, (step, standing, text) in enumerate(meanings):
            pair = QHBoxLayout()
            pair.setSpacing(7)
            pair.addWidget(StrokeSample(step, standing, length=24))
            pair.addWidget(ElidedLabel(text, fonts.CAPTION, "ink2"))
            grid.addLayout(pair, place // across, place % across)
        grid.setColumnStretch(across, 1)
        return key

    def set_view(self, view: SharingView) -> None:
        """Show another state of the register."""
        self._view = view
        several = len(view.energies) > 1
        self._energy.setVisible(several)
        if view.energies and (not several or self.energy not in view.energies):
            self._energy.choose(view.energies[0].value)
        self._draw()

    @property
    def energy(self) -> Energy:
        """The energy that the picture is about."""
        return Energy(self._energy.key)

    def _draw(self) -> None:
        if self._view is not None:
            data = picture(self._view, self.energy, self._words)
            self.picture.setAccessibleName(self.tr("Who receives what of your home"))
            self.picture.setAccessibleDescription(described(data))
            self.picture.set_data(data)

    def _on_chosen(self, key: str) -> None:
        if self._view is None:
            return
        if key == COMPUTER:
            self.computer_chosen.emit()
        elif key == OTHERS:
            self.others_chosen.emit()
        elif (flow := self._flow(key)) is not None:
            self.flow_chosen.emit(flow)

    def _flow(self, key: str) -> Flow | None:
        view = self._view
        assert view is not None
        if key == METER:
            recording = view.recording()
            return recording if self.energy is Energy.ELECTRICITY else view.operator(self.energy).first
        if key == OPERATOR:
            flows = view.operator(self.energy)
            collected = next((flow for flow in flows.flows if flow.category is Category.C2), None)
            return collected or flows.first
        return next((body.first for body in view.bodies(self.energy) if _key(body) == key), None)


def picture(view: SharingView, energy: Energy, words: SharingWords) -> FlowPictureData:
    """What the picture of an energy shows; the computer reads an electricity meter alone."""
    electric = energy is Energy.ELECTRICITY
    recording = view.recording() if electric else None
    meter = Node(METER, "gauge", words.meter(energy), words.recording(recording))
    reading = view.reading and electric
    computer = Node(COMPUTER, "monitor", words.computer(), words.stays())
    body = view.operator(energy)
    operator = None
    if body.flows:
        name = words.node(body)
        operator = Party(Node(OPERATOR, "operator", name, words.detail(body, view.on)), body.step, body.standing)
    parties = [_party(one, view, words) for one in view.bodies(energy)]
    shown, more = parties_shown(parties)
    if more:
        node = Node(OTHERS, "table", words.others(more), words.in_table())
        rest = parties[len(shown) :]
        shown = (*shown, Party(node, _finest(rest), _worst(rest)))
    return FlowPictureData(share_open(view.slat), meter, computer, reading, operator=operator, parties=shown)


def described(data: FlowPictureData) -> str:
    """The picture in one paragraph, for a reader who does not see it."""
    nodes = [data.meter, data.computer, *(party.node for party in (data.operator, *data.parties) if party is not None)]
    return listed(f"{node.name}, {node.detail}" for node in nodes)


def _party(body: Body, view: SharingView, words: SharingWords) -> Party:
    shut = body.standing is Standing.CLOSED
    icon = _ICONS.get(body.role, "building")
    node = Node(_key(body), icon, words.party(body.first), words.detail(body, view.on), shut=shut)
    return Party(node, body.step, body.standing, from_home=body.role is Role.ASSISTANT)


def _finest(parties: list[Party]) -> Step:
    order = (Step.NONE, Step.DAY, Step.HALF_HOUR, Step.LIVE)
    return max(
        (party.step for party in parties if party.standing is not Standing.CLOSED), key=order.index, default=Step.DAY
    )


def _worst(parties: list[Party]) -> Standing:
    return max((party.standing for party in parties), key=RANK.index)


def _key(body: Body) -> str:
    return f"body:{body.id}"
