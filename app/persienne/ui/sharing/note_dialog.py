"""Noting what happened to a flow, or noting an event anew: what stands comes in, a state and what is said goes out.

What can't be true is for the register to refuse; its sentence is shown here, and nothing that was typed is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from persienne.consents.fields import Category, ExpirySource, Granularity, State
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.choice import Choice
from persienne.ui.widgets.day_field import DayField
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.maybe_day import MaybeDay
from persienne.ui.widgets.options import Options

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from persienne.consents.events import Event
    from persienne.consents.flows import Flow
    from persienne.telling.history_words import HistoryOfFlowWords
    from persienne.ui.sharing.words import SharingWords

STEPS = (Granularity.MONTH, Granularity.DAY, Granularity.HOUR, Granularity.HALF_HOUR, Granularity.TEN_MINUTES)


class NotingDialog(Dialog):
    """What happened, when, at which step, until when, and a note. With ``wrong`` it notes that event anew."""

    said = Signal(object, str, object)
    """The State, the day (ISO), and the draft's other fields by name."""

    def __init__(
        self,
        flow: Flow,
        words: tuple[SharingWords, HistoryOfFlowWords],
        today: date,
        parent: QWidget | None = None,
        *,
        wrong: Event | None = None,
    ) -> None:
        title = self.tr("Note a change: %1") if wrong is None else self.tr("Note it anew: %1")
        super().__init__(title.replace("%1", words[1].title(flow)), parent)
        self._wrong = wrong
        if wrong is not None:
            self.add_words(self.tr("The wrong entry stays in the register, and counts no more."))
        self._states: Options | None = None
        if wrong is None:
            self._states = Options(self.tr("What happened"), self._options(flow))
            self.body.addWidget(self._states)
        day = today if wrong is None else wrong.day
        self._day = DayField(self.tr("On"), min(day, today), last=today)
        self.body.addWidget(self._day)
        step = flow.granularity if wrong is None else wrong.granularity
        self._step = Choice(self.tr("Step of the data"))
        self._step.addItems([self.tr("As before"), *(words[0].named_step(one, flow.category) for one in STEPS)])
        if step in STEPS and wrong is not None:
            self._step.setCurrentIndex(STEPS.index(step) + 1)
        self.body.addLayout(_named(self._step))
        until = flow.until if wrong is None else wrong.expires_on
        self._until = MaybeDay(self.tr("Last day"), self.tr("No end"), until or today)
        self._until.set_day(None if wrong is None else until)
        self.body.addWidget(self._until)
        self._note = Field(self.tr("A note (may stay empty)"), text=(wrong.note or "") if wrong else "")
        self.body.addWidget(self._note)
        self._error = self.add_error()
        self.add_cancel()
        save = PrimaryButton(self.tr("Note it"))
        save.clicked.connect(self._on_save)
        self.add_action(save, accepts=False)

    def show_error(self, sentence: str) -> None:
        """Say why the register refused it."""
        self._error.setText(sentence)
        self._error.show()
        self.adjustSize()

    def _on_save(self) -> None:
        state = State(self._states.key) if self._states is not None else self._wrong_state()
        fields: dict[str, Any] = {"note": self._note.text or None}
        if self._step.currentIndex() > 0:
            fields["granularity"] = STEPS[self._step.currentIndex() - 1]
        if self._until.day is not None:
            fields |= {"expires_on": self._until.day, "expiry_source": ExpirySource.STATED}
        elif self._wrong is not None:
            fields |= {"expires_on": None, "expiry_source": ExpirySource.NONE}
        self.said.emit(state, self._day.day.isoformat(), fields)

    def _wrong_state(self) -> State:
        assert self._wrong is not None
        return self._wrong.event_state

    def _options(self, flow: Flow) -> list[tuple[str, str, str]]:
        """What may have happened to a flow, the likeliest first."""
        found = (
            State.FOUND.value,
            self.tr("I saw it on in the account"),
            self.tr("At a later look; it says nothing about why."),
        )
        modified = (
            State.MODIFIED.value,
            self.tr("What passes has changed"),
            self.tr("Another last day, or half-hours in place of hours."),
        )
        lost = (State.PROOF_LOST.value, self.tr("The proof is lost"), self.tr("There was one, and it can’t be found."))
        contested = (
            State.CONTESTED.value,
            self.tr("I contest it"),
            self.tr("Somebody says that I allowed it; I do not think so."),
        )
        if flow.category is Category.C1:
            refused = (
                State.REFUSED.value,
                self.tr("It is off: I object to it"),
                self.tr("The recording in the meter was stopped."),
            )
            return [found, refused, modified]
        renewed = (State.RENEWED.value, self.tr("I renewed it"), self.tr("The same sharing, for another while."))
        given = (
            State.GIVEN.value,
            self.tr("I allowed it again"),
            self.tr("It had ended, or was unexplained; now I know."),
        )
        going = flow.status.passes and flow.since is not None
        offered = [renewed, modified, found, contested] if going else [given, found, contested]
        return [*offered, lost] if flow.evidence else offered


def _named(choice: Choice) -> QVBoxLayout:
    """A choice close under its name."""
    column = QVBoxLayout()
    column.setSpacing(4)
    label = Label(choice.accessibleName(), fonts.CAPTION_MEDIUM, "ink2")
    label.setBuddy(choice)
    column.addWidget(label)
    column.addWidget(choice)
    return column
