"""Noting what happened to a flow, or noting an event anew: what stands comes in, a state and what is said goes out.

What can't be true is for the register to refuse; its sentence is shown here, and nothing that was typed is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from persienne.base.placeholders import fill
from persienne.consents.fields import Category, ExpirySource, Granularity, State
from persienne.ui.widgets.day_fields import MaybeDay
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from persienne.consents.events import Event
    from persienne.consents.flows import Flow
    from persienne.telling.history_words import HistoryOfFlowWords

STEPS = (Granularity.MONTH, Granularity.DAY, Granularity.HOUR, Granularity.HALF_HOUR, Granularity.TEN_MINUTES)


class NotingDialog(Form):
    """What happened, when, at which step, until when, and a note. With ``wrong`` it notes that event anew."""

    said = Signal(object, str, object)
    """The State, the day (ISO), and the draft's other fields by name."""

    def __init__(
        self,
        flow: Flow,
        words: HistoryOfFlowWords,
        today: date,
        parent: QWidget | None = None,
        *,
        wrong: Event | None = None,
    ) -> None:
        title = self.tr("Note a change: {flow}") if wrong is None else self.tr("Note it anew: {flow}")
        super().__init__(fill(title, flow=words.title(flow)), parent)
        self._wrong = wrong
        if wrong is not None:
            self.add_words(self.tr("The wrong entry stays in the register, and counts no more."))
        self._states = self.add_options(self.tr("What happened"), self._options(flow)) if wrong is None else None
        self._day = self.add_day(self.tr("On"), today if wrong is None else min(wrong.day, today), last=today)
        steps = [(self.tr("As before"), None), *((words.flows.named_step(one, flow.category), one) for one in STEPS)]
        step = None if wrong is None else wrong.granularity
        self._step = self.add_choice(self.tr("Step of the data"), steps, step, captioned=True)
        until = flow.until if wrong is None else wrong.expires_on
        self._until = self.add(MaybeDay(self.tr("Last day"), self.tr("No end"), until or today))
        self._until.set_day(None if wrong is None else until)
        self._note = self.add_field(self.tr("A note (may stay empty)"), text=(wrong.note or "") if wrong else "")
        self.ends(self.tr("Note it"), act=self._on_save)

    def _on_save(self) -> None:
        state = State(self._states.key) if self._states is not None else self._wrong_state()
        fields: dict[str, Any] = {"note": self._note.text or None}
        if (step := self._step.currentData()) is not None:
            fields["granularity"] = Granularity(step)
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
        if flow.category is Category.C1:
            offered = [State.FOUND, State.REFUSED, State.MODIFIED]
        elif flow.status.passes and flow.since is not None:
            offered = [State.RENEWED, State.MODIFIED, State.FOUND, State.CONTESTED]
        else:
            offered = [State.GIVEN, State.FOUND, State.CONTESTED]
        if flow.evidence and flow.category is not Category.C1:
            offered.append(State.PROOF_LOST)
        said = {
            State.FOUND: (
                self.tr("I saw it on in the account"),
                self.tr("At a later look; it says nothing about why."),
            ),
            State.MODIFIED: (
                self.tr("What passes has changed"),
                self.tr("Another last day, or half-hours in place of hours."),
            ),
            State.PROOF_LOST: (self.tr("The proof is lost"), self.tr("There was one, and it can’t be found.")),
            State.CONTESTED: (
                self.tr("I contest it"),
                self.tr("Somebody says that I allowed it; I do not think so."),
            ),
            State.REFUSED: (
                self.tr("It is off: I object to it"),
                self.tr("The recording in the meter was stopped."),
            ),
            State.RENEWED: (self.tr("I renewed it"), self.tr("The same sharing, for another while.")),
            State.GIVEN: (self.tr("I allowed it again"), self.tr("It had ended, or was unexplained; now I know.")),
        }
        return [(state.value, *said[state]) for state in offered]
