"""The review of the accounts: how things stand comes in, what was seen in each account goes out as one Round.

Account by account: where to look, what to note. A first review takes three minutes: all may stay « I do not know ».
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from persienne.base.energy_market import Energy, Role
from persienne.base.localtime import months_after
from persienne.base.placeholders import fill
from persienne.consents.account_review import Change, Round
from persienne.consents.directory import operator_of
from persienne.consents.fields import Band, Category, Granularity, Purpose, band_of
from persienne.consents.parties import plain
from persienne.consents.states import ROUND_MONTHS
from persienne.telling.sharing_words import OperatorWords
from persienne.telling.steps import Step, StepState
from persienne.ui.sharing.picture_card import LARGE
from persienne.ui.sharing.review_steps import NewBody, OperatorChoice, Question, WhereToLook
from persienne.ui.sharing.view import standing_of
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.choices import Segmented
from persienne.ui.widgets.day_fields import DayField
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import bare_column, clear
from persienne.ui.widgets.strokes import Standing
from persienne.ui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from datetime import date

    from persienne.consents.directory import Directory
    from persienne.consents.flows import Flow
    from persienne.consents.parties import Account
    from persienne.ui.sharing.words import SharingWords

WIDTH = 820
OPERATOR, SUPPLIER, GAS, THIRD = range(4)
SUPPLIER_STEPS = (Granularity.DAY, Granularity.HALF_HOUR)
"""What a supplier is asked about, a consent each."""


@dataclass(frozen=True, slots=True)
class ReviewStart:
    """How things stand when a review begins."""

    on: date
    flows: tuple[Flow, ...]
    directory: Directory
    gas_meter: bool = False
    """Whether a file has told of a gas meter."""


class ReviewDialog(Dialog):
    """Four accounts, one after the other; nothing is noted before the last of them."""

    noted = Signal(object)
    """A Round to be noted."""
    link_wanted = Signal(str, object)
    """An address to be opened, and what is to be called where nothing opens it."""

    def __init__(
        self, start: ReviewStart, words: SharingWords, parent: QWidget | None = None, *, only_third: bool = False
    ) -> None:
        title = self.tr("Note another organisation") if only_third else self.tr("Review of my accounts")
        super().__init__(title, parent, width=WIDTH)
        self._start, self._words, self._only_third = start, words, only_third
        self._names = (
            self.tr("Grid operator"),
            self.tr("Supplier"),
            self.tr("Gas"),
            self.tr("Third parties"),
        )
        self._progress = Timeline()
        self._progress.setMinimumWidth(150)
        self._pages = QStackedWidget()  # not our Stack: the dialog keeps the size of its largest page
        for build in (self._build_operator, self._build_supplier, self._build_gas, self._build_third):
            page = QWidget()
            column = bare_column(page, 12)
            build(column)
            column.addStretch(1)
            self._pages.addWidget(page)
        side = QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self._progress)
        left.addStretch(1)
        left.addWidget(Label(self._next_review(), fonts.CAPTION, "ink2", wrap=True))
        side.setVisible(not only_third and fonts.scaled(1) < LARGE)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(side, 1)
        row.addWidget(self._pages, 4)
        self.body.addLayout(row, 1)
        self._error = Banner("alert", "")
        self._error.hide()
        self.body.addWidget(self._error)
        self.add_cancel()
        self._back = SecondaryButton(self.tr("Back"))
        self._back.setAutoDefault(False)
        self._back.clicked.connect(lambda: self.show_account(self._pages.currentIndex() - 1))
        self.foot.addWidget(self._back)
        self._next = PrimaryButton(self.tr("Next"))
        self._next.clicked.connect(self._on_next)
        self.add_action(self._next, accepts=False)
        self.show_account(THIRD if only_third else OPERATOR)
        if only_third:
            self._back.hide()
            self.add_body()

    # The accounts

    def _where(self, sentence: str, account: Account | None) -> WhereToLook:
        where = WhereToLook(sentence, account, self._words.numbers)
        where.link_wanted.connect(self.link_wanted)
        return where

    def _build_operator(self, column: QVBoxLayout) -> None:
        self.operator = OperatorChoice(self._start.flows, self._start.directory)
        self._at_operator, self._at_thirds = QVBoxLayout(), QVBoxLayout()
        column.addWidget(self.operator)
        column.addLayout(self._at_operator)
        self.recording = Question(
            self.tr("In the meter: recording of the hourly consumption"),
            "",
            self._start.on,
            category=Category.C1,
            flow=self._flow(Category.C1),
            so_far=self._so_far(self._flow(Category.C1)),
        )
        self.collection = Question(
            self.tr("At the operator: collection of the hourly consumption"),
            "",
            self._start.on,
            category=Category.C2,
            flow=self._flow(Category.C2),
            so_far=self._so_far(self._flow(Category.C2)),
        )
        column.addWidget(self.recording)
        column.addWidget(self.collection)
        self._say_operator()
        self.operator.changed.connect(self._say_operator)

    def _say_operator(self) -> None:
        """Say where to look at the chosen operator, and what it calls its switches."""
        operator = self.operator.operator
        words = OperatorWords(operator, self._words.speech, self._words.figures)
        for place, said, account in (
            (self._at_operator, words.where, operator.account),
            (self._at_thirds, words.third_parties, None),
        ):
            clear(place)
            place.addWidget(self._where(said, account))
        on = self.tr("On unless you object: it is not a consent.")
        off = self.tr("Off unless somebody asked for it.")
        self.recording.set_sentence(". ".join(filter(None, (words.recording, on))))
        self.collection.set_sentence(". ".join(filter(None, (words.collection, off))))

    def _build_supplier(self, column: QVBoxLayout) -> None:
        said = self.tr(
            "In your supplier’s account, look for “Mes données” or “Mes consentements”. It gets a monthly reading "
            "for the bills without asking; anything finer needs your consent."
        )
        column.addWidget(self._where(said, None))
        self.supplier, self.supplier_questions, self._changed_on = self._supplier_of(column, Energy.ELECTRICITY)

    def _build_gas(self, column: QVBoxLayout) -> None:
        operator = operator_of(self._start.flows, self._start.directory, Energy.GAS)
        has_gas = self._start.gas_meter or any(flow.energy is Energy.GAS for flow in self._start.flows)
        self._gas = Segmented(
            (("yes", self.tr("I have a gas meter")), ("no", self.tr("No gas"))),
            self.tr("Gas"),
            chosen="yes" if has_gas else "no",
        )
        row = QHBoxLayout()
        row.addWidget(self._gas)
        row.addStretch(1)
        column.addLayout(row)
        holder = QWidget()
        inner = bare_column(holder, 12)
        said = self.tr(
            "In your {operator} account, see who may read your consumption. A gas meter records no half-hours: it has "
            "none of the two switches."
        )
        inner.addWidget(self._where(fill(said, operator=operator.name), operator.account))
        self.gas_supplier, self.gas_questions, self._gas_changed_on = self._supplier_of(inner, Energy.GAS)
        self._gas.chosen.connect(lambda key: holder.setVisible(key == "yes"))
        holder.setVisible(has_gas)
        column.addWidget(holder)

    def _supplier_of(self, column: QVBoxLayout, energy: Energy) -> tuple[Field, tuple[Question, ...], DayField]:
        """The supplier's name and what it gets, a question a step; another name is a change of supplier."""
        flow = self._flow(Category.D, energy)
        name = self._words.party(flow) if flow is not None else ""
        field = Field(self.tr("Your supplier"), text=name, hint=self.tr("as it stands on the bill"))
        names = [party.name for party in self._start.directory.with_role(Role.SUPPLIER, energy)]
        completer = QCompleter(names, field.edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.edit.setCompleter(completer)
        changed_on = DayField(self.tr("You changed supplier on"), self._start.on, last=self._start.on)
        changed_on.hide()
        column.addWidget(field)
        column.addWidget(changed_on)
        steps = [
            (
                SUPPLIER_STEPS[0],
                self.tr("Does it get a total for each day?"),
                self.tr("For instance to show you your consumption day by day."),
            )
        ]
        if energy is Energy.ELECTRICITY:
            curve = self.tr("This is a separate consent: agreeing to the daily total is not agreeing to the curve.")
            steps.append((SUPPLIER_STEPS[1], self.tr("Does it get the load curve, half-hour by half-hour?"), curve))
        flows = [self._flow(Category.D, energy, step) for step, _, _ in steps]
        questions = tuple(
            Question(
                asked,
                explained,
                self._start.on,
                category=Category.D,
                energy=energy,
                flow=at,
                words=(self.tr("Yes"), self.tr("No")),
                so_far=self._so_far(at),
            )
            for (_, asked, explained), at in zip(steps, flows, strict=True)
        )
        for question in questions:
            column.addWidget(question)

        def on_name(text: str) -> None:
            other = bool(text.strip()) and plain(text) != plain(name)
            if other is not changed_on.isHidden():
                return  # it is the same supplier as before
            changed_on.setVisible(other)
            for question, at in zip(questions, flows, strict=True):
                question.set_flow(None if other else at, "" if other else self._so_far(at))

        if flow is not None:
            field.changed.connect(on_name)
        return field, questions, changed_on

    def _build_third(self, column: QVBoxLayout) -> None:
        column.addLayout(self._at_thirds)
        self.third: list[tuple[Question, str, Granularity | None]] = []
        for flow in () if self._only_third else self._start.flows:
            if flow.category not in {Category.E, Category.OTHER} or standing_of(flow) is Standing.CLOSED:
                continue
            name = self._words.party(flow)
            question = Question(
                name,
                f"{self._words.step(flow)}, {self._words.purpose(flow)}",
                self._start.on,
                category=flow.category,
                energy=flow.energy or Energy.ELECTRICITY,
                flow=flow,
                words=(self.tr("Still there"), self.tr("Not there any more")),
                so_far=self._so_far(flow),
            )
            self.third.append((question, name, flow.granularity))
            column.addWidget(question)
        self.added: list[NewBody] = []
        self._added_rows = QVBoxLayout()
        self._added_rows.setSpacing(12)
        column.addLayout(self._added_rows)
        add = LinkButton(self.tr("Note another organisation"), "plus")
        add.setAutoDefault(False)
        add.clicked.connect(self.add_body)
        column.addWidget(add)

    def add_body(self) -> NewBody:
        """One more body to be described."""
        body = NewBody(self._words, self._start.on)
        self.added.append(body)
        self._added_rows.addWidget(body)
        body.name.setFocus()
        return body

    # What was seen

    @property
    def review(self) -> Round:
        """All that was seen. Of one more body alone it is that body, and no whole review."""
        bodies = [sight for body in self.added if (sight := body.sight()) is not None]
        if self._only_third:
            return Round(tuple(bodies), whole=False)
        operator = self.operator.operator.name
        sights = [
            self.recording.sight(operator, None if self.recording.noted else Granularity.HOUR),
            self.collection.sight(operator, None if self.collection.noted else Granularity.HALF_HOUR, Purpose.DISPLAY),
        ]
        changes = []
        gas = (self.gas_supplier, self.gas_questions, self._gas_changed_on, Energy.GAS)
        electricity = (self.supplier, self.supplier_questions, self._changed_on, Energy.ELECTRICITY)
        for field, questions, changed_on, energy in (electricity, gas) if self._gas.key == "yes" else (electricity,):
            if not field.text:
                continue
            changed = self._is_other_supplier(field.text, energy)
            if changed:
                changes.append(Change(field.text, energy, changed_on.day))
            for question, step in zip(questions, SUPPLIER_STEPS, strict=False):
                sights.append(question.sight(field.text, step, Purpose.DISPLAY))
        sights += [question.sight(name, granularity) for question, name, granularity in self.third]
        return Round((*sights, *bodies), tuple(changes))

    def _is_other_supplier(self, name: str, energy: Energy) -> bool:
        flow = self._flow(Category.D, energy)
        return flow is not None and plain(self._words.party(flow)) != plain(name)

    def _flow(
        self, category: Category, energy: Energy = Energy.ELECTRICITY, step: Granularity | None = None
    ) -> Flow | None:
        """The flow of this kind that passes, else the last one that was noted; of the curve or not, where it is said.

        What was noted without a step stands beside the total of the day.
        """
        found = [flow for flow in self._start.flows if (flow.category, flow.energy) == (category, energy)]
        if step is not None:
            fine = band_of(category, step) is Band.FINER
            found = [flow for flow in found if (flow.band is Band.FINER) is fine]
        return next((flow for flow in found if flow.status.passes), found[-1] if found else None)

    def _so_far(self, flow: Flow | None) -> str:
        """What was noted of a flow until now."""
        if flow is None or flow.consent_id is None:
            return ""
        state = self._words.standing(flow, self._start.on).words
        return fill(self.tr("Noted so far: {state}"), state=state[:1].lower() + state[1:])

    # From account to account

    def show_account(self, place: int) -> None:
        """Go to an account, by its place."""
        self._pages.setCurrentIndex(place)
        states = [
            StepState.DONE if at < place else StepState.NOW if at == place else StepState.TO_COME
            for at in range(len(self._names))
        ]
        self._progress.set_steps([Step(state, name) for state, name in zip(states, self._names, strict=True)])
        self._back.setVisible(place > 0)
        last = place == len(self._names) - 1
        self._next.setText(self.tr("Note what I saw") if last else self.tr("Next"))
        self._next.updateGeometry()

    def _on_next(self) -> None:
        place = self._pages.currentIndex()
        if place < len(self._names) - 1:
            self.show_account(place + 1)
        else:
            self.noted.emit(self.review)

    def show_error(self, sentence: str) -> None:
        """Say why the register refused it; nothing was noted, and all that was answered is still here."""
        self._error.set_words("alert", self.tr("Nothing was noted"), sentence)
        self._error.show()

    def _next_review(self) -> str:
        day = months_after(self._start.on, ROUND_MONTHS)
        return fill(self.tr("Persienne will remind you on {day}."), day=self._words.numbers.day(day))
