"""One flow with its history, proofs and actions: values come in, the wishes of a person go out.

What is typed in events is painted as plain text. Nothing is changed here; the dialog is filled anew after each act.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QPushButton, QWidget

from persienne.base.placeholders import fill
from persienne.consents.fields import Kind
from persienne.telling.report import Act, Picture, State, Table, Words
from persienne.telling.steps import Step, StepState
from persienne.ui.sharing.view import Line, Place
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.chip import Chip
from persienne.ui.widgets.choices import Choice
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import bare_column, clear
from persienne.ui.widgets.row import Row
from persienne.ui.widgets.strokes import StrokeSample
from persienne.ui.widgets.timeline import TOP, Timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from persienne.consents.events import Event
    from persienne.consents.flows import Flow
    from persienne.store.proofs import Kept
    from persienne.telling import report
    from persienne.telling.history_words import HistoryOfFlowWords, HistoryView
    from persienne.telling.report import Part, Report


LEAST = 48.0
"""The height of a step that has a button."""


class EventTimeline(Timeline):
    """A timeline with a widget at the right end of some of its steps."""

    def __init__(self, steps: Sequence[Step], ends: Sequence[QWidget | None]) -> None:
        self._ends = tuple(ends)
        super().__init__(steps)
        for end in self._ends:
            if end is not None:
                end.setParent(self)
        self._place()

    def _heights(self, width: float) -> list[float]:
        ends = (*self._ends, *(None for _ in self._steps[len(self._ends) :]))
        return [
            max(LEAST, height) if end is not None else height
            for height, end in zip(super()._heights(width), ends, strict=False)
        ]

    def _room(self, width: float) -> float:
        widest = max((end.sizeHint().width() for end in self._ends if end is not None), default=0)
        return width - widest - 8

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The ends stay at the right."""
        super().resizeEvent(event)
        self._place()

    def restyle(self) -> None:
        """A new text size moves the ends."""
        super().restyle()
        self._place()

    def _place(self) -> None:
        top = TOP
        for height, end in zip(self._heights(self.width()), self._ends, strict=False):
            if end is not None:
                size = end.sizeHint()
                end.setGeometry(self.width() - size.width(), round(top), size.width(), size.height())
            top += height


WIDTH = 760


class FlowHistoryDialog(Dialog):
    """One flow of the register: its recipient and data, its events with their proofs, and buttons to note more."""

    acted = Signal(str, object)
    """The key of an Act, and the Flow, Event or Kept concerned; with ``erase``, the Event and the field."""

    def __init__(self, told: Report[HistoryView], words: HistoryOfFlowWords, parent: QWidget | None = None) -> None:
        super().__init__(told.title, parent, width=WIDTH)
        self._words = words
        self._other = Choice(self.tr("What is passed to this body"))
        self._other.activated.connect(self._on_other)
        self.body.addWidget(self._other)
        self._error = Banner("alert", "")
        self.body.addWidget(self._error)
        self._rows_holder = QWidget()
        self._rows = bare_column(self._rows_holder, 14)
        self.body.addWidget(self._rows_holder)
        self.show_report(told)

    def show_report(self, told: Report[HistoryView]) -> None:
        """Show what was read."""
        self._found = told.found
        self._error.hide()
        clear(self._rows)
        clear(self.foot)
        *shown, rest = told.sections
        self._other.clear()
        self._other.addItems([act.words for act in rest.acts])
        self._other.setVisible(len(rest.acts) > 1)
        for section in shown:
            if section.head:
                self._rows.addSpacing(4)
                self._rows.addWidget(Label(section.head, fonts.CARD))
            for part in section.parts:
                self._add(part)
        self._rows.addStretch(1)
        self.add_cancel(self.tr("Close"))
        self.foot.addStretch(1)
        for act in rest.foot:
            if isinstance(act, Act):
                self.foot.addWidget(self._button(PrimaryButton if act.main else SecondaryButton, act, self.flow))

    @property
    def flow(self) -> Flow:
        """The flow that is shown."""
        return self._found.flow

    def show_error(self, sentence: str) -> None:
        """Say why something was refused."""
        self._error.set_words("alert", self.tr("That did not work"), sentence)
        self._error.show()

    def show_caution(self, sentence: str) -> None:
        """Say what could not be reproduced of a proof that was just kept."""
        self._error.set_words("warn", self.tr("Kept, with a limit"), sentence)
        self._error.show()

    def _on_other(self, place: int) -> None:
        if place > 0:
            self.acted.emit("flow", self._found.others[place - 1])

    def _add(self, part: Part) -> None:
        """Add the widgets of a part of the report."""
        match part:
            case Words(sentences, look) if sentences:
                step = fonts.CAPTION if look == "small" else fonts.BODY
                self._rows.addWidget(Label(" ".join(sentences), step, "ink2", wrap=True))
            case Table(_, rows):
                self._add_facts(rows)
            case Picture((State() as state, flow)):
                line = Line(Place.SHARED, flow)
                self._add_line(StrokeSample(line.step, line.standing, length=36), _chip(state))
            case State():
                self._add_line(_chip(part))
            case Picture(((Step(), _), *_) as entries):
                steps = [step for step, _event in entries]
                self._rows.addWidget(EventTimeline(steps, [self._menu(*entry) for entry in entries]))
            case Picture(proofs):
                for proof in proofs:
                    self._add_proof(*proof, last=proof is proofs[-1])
            case Act():
                self._rows.addWidget(self._button(LinkButton, part, self.flow))

    def _add_line(self, *widgets: QWidget) -> None:
        line = QHBoxLayout()
        line.setSpacing(10)
        for widget in widgets:
            line.addWidget(widget)
        line.addStretch(1)
        self._rows.addLayout(line)

    def _add_facts(self, rows: Sequence[report.Row]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for place, row in enumerate(rows):
            grid.addWidget(Label(row.name, fonts.CAPTION_MEDIUM, "ink2"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(row.cells[0], fonts.BODY_MEDIUM, wrap=True), place, 1)
        self._rows.addLayout(grid)

    def _add_proof(self, kept: Kept, name: str, detail: str, *, last: bool) -> None:
        row = Row("paperclip", name, detail, last=last)
        if kept.here:
            save = self._button(LinkButton, Act("copy", self.tr("Save a copy…")), kept)
            save.setAccessibleName(fill(self.tr("Save a copy: {file}"), {"file": name}))
            row.add_action(save)
        self._rows.addWidget(row)

    def _menu(self, step: Step, event: Event | None) -> QWidget | None:
        """What may be done to an event: corrected where it counts, said to be a mistake, parts of it erased."""
        if event is None:
            return None
        menu = QMenu(self)
        if step.state is StepState.DONE and event.kind is Kind.CONSENT:
            self._put(menu, self.tr("Correct…"), "correct", event)
            self._put(menu, self.tr("It was noted by mistake"), "retract", event)
        erasable = self._words.erasable(event)
        if erasable and not menu.isEmpty():
            menu.addSeparator()
        for field, name in erasable:
            self._put(menu, fill(self.tr("Erase {field}…"), {"field": name}), "erase", (event, field))
        if menu.isEmpty():
            return None
        button = IconButton("edit", fill(self.tr("Correct or erase: {entry}"), {"entry": step.title}))
        button.setMenu(menu)
        button.setAutoDefault(False)
        return button

    def _put(self, menu: QMenu, text: str, key: str, about: object) -> None:
        action = QAction(text, menu)
        action.triggered.connect(lambda _on=False: self.acted.emit(key, about))
        menu.addAction(action)

    def _button(self, kind: Callable[[str, str], QPushButton], act: Act, about: object) -> QPushButton:
        button = kind(act.words, act.icon)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _on=False: self.acted.emit(act.key, about))
        return button


def _chip(state: State) -> Chip:
    return Chip(state.words, state.tone, state.icon, 26)
