"""The dialogs of one flow: note an event, stop it, switch it off at the grid operator, confirm that it has stopped.

What can't be true is for the register to refuse; its sentence is shown in the dialog, and nothing that was typed is
lost. Nothing is noted as asked before the household says that it was asked: letters that are only wanted change
nothing. Of the operator's switches: what stays collected is R. 341-5 of the Code de l'énergie, what may be collected
for public service D. 322-16, and that no reason has to be given D. 341-22.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from persienne.base.placeholders import fill
from persienne.consents.account_review import Round, Seen, Sight
from persienne.consents.directory import switched_off
from persienne.consents.fields import Category, ExpirySource, Granularity, Method, Purpose, State
from persienne.consents.flows import Status
from persienne.telling.sharing_words import OperatorWords
from persienne.ui.sharing.review_steps import OperatorChoice, WhereToLook
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton
from persienne.ui.widgets.day_fields import MaybeDay
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.keyboard import give
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import clear
from persienne.ui.widgets.options import Tick
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from persienne.consents.events import Event
    from persienne.consents.flows import Flow
    from persienne.consents.parties import Party
    from persienne.telling.history_words import HistoryOfFlowWords
    from persienne.ui.sharing.review_dialog import ReviewStart
    from persienne.ui.sharing.words import SharingWords


STEPS = (Granularity.MONTH, Granularity.DAY, Granularity.HOUR, Granularity.HALF_HOUR, Granularity.TEN_MINUTES)

SWITCHES_WIDTH = 680

ASKED = (Method.LETTER, Method.EMAIL, Method.FORM, Method.PHONE, Method.OTHER)


class ConfirmingDialog(Form):
    """On which day it was seen, in an account or in an answer, that nothing passes any more."""

    def __init__(self, flow: Flow, words: HistoryOfFlowWords, today: date, parent: QWidget | None = None) -> None:
        super().__init__(fill(self.tr("It has stopped: {flow}"), flow=words.title(flow)), parent)
        self.add_words(
            self.tr(
                "You saw it in the account, or an answer says so. It is noted as confirmed on that day. It does "
                "not prove that what was received before is erased."
            )
        )
        first = flow.ended_on or flow.requested_on
        self._day = self.add_day(self.tr("Seen on"), today, first=first, last=today)
        self.ends(self.tr("Note it"), "check")

    @property
    def day(self) -> date:
        """The day."""
        return self._day.day


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


class SwitchesDialog(Dialog):
    """Explains the operator's two switches, and asks which of them the person has switched off."""

    noted = Signal(object)
    """A Round of the switches that were switched off."""
    letter_wanted = Signal(str)
    """What was collected is to be erased: a letter asks the operator of this id for it."""
    link_wanted = Signal(str, object)
    """An address to be opened, and what is to be called where nothing opens it."""

    def __init__(self, start: ReviewStart, words: SharingWords, parent: QWidget | None = None) -> None:
        self._start, self._words, self._numbers = start, words, words.numbers
        self.choice = OperatorChoice(start.flows, start.directory)
        super().__init__("", parent, width=SWITCHES_WIDTH)
        self.body.addWidget(self.choice)
        self._where = QVBoxLayout()
        self.body.addLayout(self._where)
        self.recording = self._switch()
        self.collection = self._switch()
        self._say_operator()
        self.choice.changed.connect(self._say_operator)
        letter = LinkButton(self.tr("Prepare the letter that asks for it"), "mail")
        letter.setAutoDefault(False)
        letter.clicked.connect(lambda: self.letter_wanted.emit(self.choice.operator.id))
        letter.clicked.connect(self.reject)
        self.body.addWidget(letter)
        self._tell(
            self.tr("What stays collected"),
            self.tr(
                "The total and the highest power of each day (French energy code, R. 341-5). For its public-service "
                "tasks the operator may collect some curves without asking, never all of them (D. 322-16)."
            ),
        )
        self._tell(
            self.tr("How you see that it holds"),
            self.tr(
                "Download your half-hours again in a few days and import the file: after today there must be none. "
                "If there are some, History shows them, and a letter can ask why."
            ),
        )
        self._error = Banner("alert", "")
        self._error.hide()
        self.body.addWidget(self._error)
        self.add_cancel(self.tr("Close"))
        self._note = PrimaryButton(self.tr("Note what I switched off"), "check")
        self._note.clicked.connect(lambda: self.noted.emit(self.round))
        self.add_action(self._note, accepts=False)
        self._note.setEnabled(False)

    @property
    def round(self) -> Round:
        """What was switched off, as seen today."""
        party = self.choice.operator.name
        sights = [
            Sight(
                seen=Seen.OFF,
                category=category,
                party=party,
                granularity=granularity,
                purpose=purpose,
            )
            for box, category, granularity, purpose in (
                (self.recording, Category.C1, Granularity.HOUR, Purpose.UNKNOWN),
                (self.collection, Category.C2, Granularity.HALF_HOUR, Purpose.DISPLAY),
            )
            if box.isChecked()
        ]
        return Round(tuple(sights), whole=False)

    def show_error(self, sentence: str) -> None:
        """Say why the register refused it."""
        self._error.set_words("alert", self.tr("Nothing was noted"), sentence)
        self._error.show()

    def _switch(self) -> Tick:
        tick = Tick("", "")
        tick.toggled.connect(self._on_toggled)
        self.body.addWidget(tick)
        return tick

    def _say_operator(self) -> None:
        """Say where the switches of the chosen operator are, and what it calls them."""
        operator = self.choice.operator
        words = OperatorWords(operator, self._words.speech, self._words.figures)
        self.set_title(fill(self.tr("Close at {operator}"), operator=operator.name))
        clear(self._where)
        said = " ".join(filter(None, (words.where, self.tr("Switching them off needs no reason."), words.no_switch)))
        where = WhereToLook(said, operator.account, self._numbers)
        where.link_wanted.connect(self.link_wanted)
        self._where.addWidget(where)
        recording = self.tr("In the meter. When it is off, the meter keeps no curve any more.")
        collection = self.tr(
            "At the operator. When it is off, no curve arrives there any more. What is there stays: ask for its "
            "erasure."
        )
        for tick, name, does, category in (
            (self.recording, words.recording_off, recording, Category.C1),
            (self.collection, words.collection_off, collection, Category.C2),
        ):
            tick.setText(name)
            tick.set_sentence(self._noted(category) + does)

    def _noted(self, category: Category) -> str:
        off_since = switched_off(self._start.flows, category)
        if off_since is None:
            return ""
        return fill(self.tr("Noted as off on {day}."), day=self._numbers.day(off_since)) + " "

    def _tell(self, title: str, text: str) -> None:
        self.body.addWidget(Label(title, fonts.BODY_STRONG, wrap=True))
        self.add_words(text)

    def _on_toggled(self) -> None:
        self._note.setEnabled(bool(self.round.sights))


class Way(StrEnum):
    """What a person says of a withdrawal."""

    LETTERS = "letters"
    """It wants the letters."""
    SWITCHED = "switched"
    ASKED = "asked"


class WithdrawingDialog(Form):
    """Which letters it takes, to the source and to the holder; or what was done already."""

    def __init__(
        self, flow: Flow, operator: Party | None, words: HistoryOfFlowWords, today: date, parent: QWidget | None = None
    ) -> None:
        recording = flow.category is Category.C1
        title = self.tr("Object to the recording in the meter") if recording else self.tr("Stop this sharing: {flow}")
        super().__init__(fill(title, flow=words.title(flow)), parent, width=640)
        self.letters = words.letters(flow, operator)
        """Kind, what it asks, of whom."""
        self.add_words(self.tr("In writing, it takes:"), "ink", fonts.BODY_STRONG)
        for _kind, asks, to in self.letters:
            self.add(Row("mail", asks, to, last=asks == self.letters[-1][1]))
        options = [
            (
                Way.LETTERS.value,
                self.tr("Prepare these letters"),
                self.tr("Nothing is noted before you have sent them."),
            ),
            (Way.ASKED.value, self.tr("I have asked for it"), self.tr("Noted as asked; it may go on until confirmed.")),
        ]
        if flow.status is not Status.WITHDRAWN_UNCONFIRMED:
            said = words.where_to_switch(flow, operator)
            options.insert(0, (Way.SWITCHED.value, self.tr("I have switched it off myself: the quickest way"), said))
        self._ways = self.add_options(self.tr("What you did, or want to do"), options, Way.LETTERS.value)
        self._day = self.add_day(self.tr("On"), today, last=today)
        names = (
            self.tr("By letter"),
            self.tr("By e-mail"),
            self.tr("By a form"),
            self.tr("By phone"),
            self.tr("In another way"),
        )
        self._method = self.add_choice(self.tr("How it was asked"), zip(names, ASKED, strict=True))
        self._request = self.add_field(self.tr("Reference of the letter (may stay empty)"))
        self.ends(self.tr("Prepare"))
        give(self._ways.button)

    @property
    def way(self) -> Way:
        """What a person said."""
        return Way(self._ways.key)

    @property
    def method(self) -> Method:
        """How it was withdrawn."""
        return Method(self._method.currentData()) if self.way is Way.ASKED else Method.SWITCH

    @property
    def day(self) -> date:
        """When."""
        return self._day.day

    @property
    def request(self) -> str | None:
        """The letter's reference, where one was typed."""
        return (self._request.text or None) if self.way is Way.ASKED else None

    @property
    def kinds(self) -> tuple[str, ...]:
        """The letters that it takes."""
        return tuple(kind for kind, _asks, _to in self.letters)

    def refresh(self) -> None:
        """Ask when and how it was done."""
        self._day.setVisible(self.way is not Way.LETTERS)
        for part in (self._method, self._request):
            part.setVisible(self.way is Way.ASKED)
        self.action.setText(self.tr("Prepare") if self.way is Way.LETTERS else self.tr("Note it"))
        self.action.updateGeometry()
        self.adjustSize()
