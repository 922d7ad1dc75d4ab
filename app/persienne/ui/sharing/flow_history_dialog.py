"""One flow with its history, proofs and actions: values come in, the wishes of a person go out.

What is typed in events is painted as plain text. Nothing is changed here; the dialog is filled anew after each act.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QPushButton, QWidget

from persienne.consents.fields import Category, Kind, State
from persienne.consents.flows import Status
from persienne.telling.steps import Step, StepState
from persienne.ui.sharing.view import Line, Place, standing_of
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.chip import Chip
from persienne.ui.widgets.choice import Choice
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import bare_column, clear
from persienne.ui.widgets.row import Row
from persienne.ui.widgets.strokes import Standing, StrokeSample
from persienne.ui.widgets.timeline import TOP, Timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from persienne.consents.events import Event
    from persienne.consents.flows import Flow
    from persienne.telling.history_words import HistoryOfFlowWords
    from persienne.ui.sharing.view import HistoryView
    from persienne.ui.sharing.words import SharingWords


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

    flow_wanted = Signal(object)
    """Another Flow of the same body."""
    note_wanted = Signal(object)
    proof_wanted = Signal(object)
    withdrawal_wanted = Signal(object)
    confirmation_wanted = Signal(object)
    """These four: the Flow."""
    copy_wanted = Signal(str, str)
    """A proof's id, and what its file was called."""
    correction_wanted = Signal(object)
    retraction_wanted = Signal(object)
    """The Event."""
    erasure_wanted = Signal(object, str)
    """The Event, and the field that is to be erased in it."""

    def __init__(
        self, view: HistoryView, words: tuple[SharingWords, HistoryOfFlowWords], parent: QWidget | None = None
    ) -> None:
        super().__init__(words[1].title(view.flow), parent, width=WIDTH)
        self._words, self._history_words = words
        self._other = Choice(self.tr("What is passed to this body"))
        self._other.activated.connect(self._on_other)
        self.body.addWidget(self._other)
        self._error = Banner("alert", "")
        self._error.hide()
        self.body.addWidget(self._error)
        self._rows_holder = QWidget()
        self._rows = bare_column(self._rows_holder, 14)
        self.body.addWidget(self._rows_holder)
        self.show_history(view)

    def show_history(self, view: HistoryView) -> None:
        """Show what was read."""
        self._view = view
        self._error.hide()
        clear(self._rows)
        clear(self.foot)
        self._fill_choice()
        self._fill_head()
        self._fill_events()
        self._fill_proofs()
        self._fill_chain()
        self._rows.addStretch(1)
        self._fill_foot()

    @property
    def flow(self) -> Flow:
        """The flow that is shown."""
        return self._view.flow

    def show_error(self, sentence: str) -> None:
        """Say why something was refused."""
        self._error.set_words("alert", self.tr("That did not work"), sentence)
        self._error.show()

    def show_caution(self, sentence: str) -> None:
        """Say what could not be reproduced of a proof that was just kept."""
        self._error.set_words("warn", self.tr("Kept, with a limit"), sentence)
        self._error.show()

    # Filling

    def _fill_choice(self) -> None:
        """The flows of the same organisation, the chosen flow first."""
        flows = (self._view.flow, *self._view.others)
        self._flows = flows
        self._other.clear()
        self._other.addItems([self._history_words.short(flow) for flow in flows])
        self._other.setVisible(len(flows) > 1)

    def _on_other(self, place: int) -> None:
        if place > 0:
            self.flow_wanted.emit(self._flows[place])

    def _fill_head(self) -> None:
        flow = self._view.flow
        state = self._words.standing(flow, self._view.on)
        line = Line(Place.SHARED, flow)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(StrokeSample(line.step, line.standing, length=36))
        top.addWidget(Chip(state.words, state.tone, state.icon, 26))
        top.addStretch(1)
        self._rows.addLayout(top)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self._history_words.facts(flow)):
            grid.addWidget(Label(name, fonts.CAPTION_MEDIUM, "ink2"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(value, fonts.BODY_MEDIUM, wrap=True), row, 1)
        self._rows.addLayout(grid)
        if said := self._history_words.explanation(flow):
            self._rows.addWidget(Label(said, fonts.BODY, "ink2", wrap=True))

    def _section(self, title: str) -> None:
        self._rows.addSpacing(4)
        self._rows.addWidget(Label(title, fonts.CARD))

    def _fill_events(self) -> None:
        self._section(self.tr("What happened"))
        words = self._history_words
        by = {event.corrects: event.seq for event in self._view.events if event.corrects is not None}
        steps, ends = [], list[QWidget | None]()
        for event in self._view.events:
            if event.event_state is State.RETRACTED:
                continue
            corrected = by.get(event.event_id)
            state = StepState.TO_COME if corrected is not None else StepState.DONE
            steps.append(Step(state, words.happened(event), words.detail(event, corrected)))
            ends.append(self._event_button(event, corrected=corrected is not None))
        for title, detail, now in words.next_steps(self._view.flow):
            steps.append(Step(StepState.NOW if now else StepState.TO_COME, title, detail))
            ends.append(None)
        self._rows.addWidget(EventTimeline(steps, ends))

    def _event_button(self, event: Event, *, corrected: bool) -> QWidget | None:
        """What may be done to an event: corrected, said to be a mistake, parts of it erased."""
        menu = QMenu(self)
        if not corrected and event.kind is Kind.CONSENT:
            self._add(menu, self.tr("Correct…"), lambda: self.correction_wanted.emit(event))
            self._add(menu, self.tr("It was noted by mistake"), lambda: self.retraction_wanted.emit(event))
        erasable = self._history_words.erasable(event)
        if erasable and not menu.isEmpty():
            menu.addSeparator()
        for field, name in erasable:
            said = self.tr("Erase %1…").replace("%1", name)
            self._add(menu, said, partial(self.erasure_wanted.emit, event, field))
        if menu.isEmpty():
            return None
        name = self.tr("Correct or erase: %1").replace("%1", self._history_words.happened(event))
        button = IconButton("edit", name)
        button.setMenu(menu)
        button.setAutoDefault(False)
        return button

    def _add(self, menu: QMenu, text: str, act: Callable[[], None]) -> None:
        action = QAction(text, menu)
        action.triggered.connect(lambda _on=False: act())
        menu.addAction(action)

    def _fill_proofs(self) -> None:
        self._section(self.tr("Proofs"))
        proofs = self._view.proofs
        if not proofs:
            lost = self._view.flow.proof_lost
            said = (
                self.tr("The proof was lost.") if lost else self.tr("No proof is kept: a screenshot or a PDF would do.")
            )
            self._rows.addWidget(Label(said, fonts.BODY, "ink2", wrap=True))
        for kept in proofs:
            name = kept.name or self.tr("a file whose name was erased")
            detail = self._history_words.proof(kept.evidence)
            if not kept.here:
                detail = self.tr("%1, erased here").replace("%1", detail)
            row = Row("paperclip", name, detail, last=kept is proofs[-1])
            if kept.here:
                save = LinkButton(self.tr("Save a copy…"))
                save.setAccessibleName(self.tr("Save a copy: %1").replace("%1", name))
                save.setAutoDefault(False)
                save.clicked.connect(
                    lambda _on=False, kept=kept: self.copy_wanted.emit(kept.evidence.id, kept.name or "")
                )
                row.add_action(save)
            self._rows.addWidget(row)
        add = LinkButton(self.tr("Attach a proof…"), "paperclip")
        add.setAutoDefault(False)
        add.clicked.connect(lambda: self.proof_wanted.emit(self._view.flow))
        self._rows.addWidget(add)

    def _fill_chain(self) -> None:
        self._section(self.tr("What this register proves"))
        said, holds = self._history_words.verdict(self._view.verdict)
        tone, icon = ("ok", "check") if holds else ("alert", "alert-triangle")
        line = QHBoxLayout()
        line.addWidget(Chip(said, tone, icon, 26))
        line.addStretch(1)
        self._rows.addLayout(line)
        self._rows.addWidget(Label(self._history_words.chain(), fonts.CAPTION, "ink2", wrap=True))

    def _fill_foot(self) -> None:
        flow = self._view.flow
        self.add_cancel(self.tr("Close"))
        self.foot.addStretch(1)
        note = SecondaryButton(self.tr("Note a change…"), "edit")
        note.clicked.connect(lambda: self.note_wanted.emit(flow))
        self._put(note)
        if standing_of(flow) is Standing.ASKED or flow.check_on is not None or flow.status is Status.EXPIRED:
            confirm = PrimaryButton(self.tr("It has stopped…"), "check")
            confirm.clicked.connect(lambda: self.confirmation_wanted.emit(flow))
            if flow.status is Status.WITHDRAWN_UNCONFIRMED:
                ask = SecondaryButton(self.tr("Ask in writing…"), "mail")
                ask.clicked.connect(lambda: self.withdrawal_wanted.emit(flow))
                self._put(ask)
            self._put(confirm)
        elif flow.status.passes and (flow.status is not Status.BY_LAW or flow.category is Category.C1):
            text = self.tr("Object…") if flow.status is Status.BY_LAW else self.tr("Withdraw…")
            withdraw = PrimaryButton(text)
            withdraw.clicked.connect(lambda: self.withdrawal_wanted.emit(flow))
            self._put(withdraw)

    def _put(self, button: QPushButton) -> None:
        button.setAutoDefault(False)
        self.foot.addWidget(button)
