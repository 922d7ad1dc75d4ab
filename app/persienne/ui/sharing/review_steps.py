"""The questions of the review: whose network, what an account shows of one switch or body; a Sight comes out.

Yes, no, and « I do not know », which notes nothing. Nothing else is chosen beforehand: a row would say that it was
seen. What is known already stands under the question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.consents.account_review import Seen, Sight
from persienne.consents.directory import operator_of
from persienne.consents.fields import Category, Granularity, Keeps, Purpose, Runs
from persienne.ui.style import fonts
from persienne.ui.style.translation import translated
from persienne.ui.widgets.buttons import SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.chip import ChipButton
from persienne.ui.widgets.choices import Choice, Segmented
from persienne.ui.widgets.day_fields import DayField
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.label import Label
from persienne.words import sentence
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from persienne.consents.directory import Directory
    from persienne.consents.flows import Flow
    from persienne.consents.parties import Account, Party
    from persienne.ui.sharing.words import SharingWords
    from persienne.ui.style.translation import Numbers


KEEPING = table("register.keeping")
PLACES = table("register.places")

PURPOSES = (Purpose.UNKNOWN, *(purpose for purpose in Purpose if purpose not in {Purpose.UNKNOWN, Purpose.OTHER}))


class OperatorChoice(QWidget):
    """The operators of electricity in a list, the home's own one chosen."""

    changed = Signal()

    def __init__(self, flows: Sequence[Flow], directory: Directory) -> None:
        super().__init__()
        chosen = operator_of(flows, directory)
        known = directory.with_role(Role.OPERATOR, Energy.ELECTRICITY)
        self._operators = known if chosen in known else (chosen, *known)
        self._choice = Choice(self.tr("Your grid operator"))
        self._choice.addItems([party.name for party in self._operators])
        self._choice.setCurrentIndex(self._operators.index(chosen))
        self._choice.currentIndexChanged.connect(lambda _place: self.changed.emit())
        label = Label(self.tr("Your grid operator"), fonts.CAPTION_MEDIUM, "ink2")
        label.setBuddy(self._choice)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self._choice)
        row.addStretch(1)
        self.setFocusProxy(self._choice)

    @property
    def operator(self) -> Party:
        """The one that is chosen."""
        return self._operators[self._choice.currentIndex()]

    def choose(self, party_id: str) -> None:
        """Choose another one, as a person would."""
        self._choice.setCurrentIndex([party.id for party in self._operators].index(party_id))


class WhereToLook(QWidget):
    """Where an account is found: its address is shown, and opened by nobody but the person who clicks."""

    link_wanted = Signal(str, object)
    """An address to be opened, and what is to be called where nothing opens it."""

    def __init__(self, sentence: str, account: Account | None, numbers: Numbers) -> None:
        super().__init__()
        self._account = account
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(sentence, fonts.BODY, "ink2", wrap=True))
        if account is None:
            return
        button = SecondaryButton(self.tr("Open the page in the browser"), "monitor")
        button.setAutoDefault(False)
        button.setToolTip(account.url)
        button.clicked.connect(self._open)
        if account.seen_on is None:
            checked = self.tr("this address was not checked again; it may have changed")
        else:
            checked = fill(self.tr("address checked on {day}"), day=numbers.day(account.seen_on))
        column.addWidget(button)
        column.addWidget(Label(checked, fonts.CAPTION, "ink3", wrap=True))
        self._address = Label("", fonts.CAPTION, wrap=True)
        self._address.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._address.hide()
        column.addWidget(self._address)

    def _open(self) -> None:
        if self._account is not None:
            self.link_wanted.emit(self._account.url, self._tell_address)

    def _tell_address(self) -> None:
        """Nothing opened it: the address is there to be copied, while the dialog is."""
        if self._account is not None and shiboken6.isValid(self):
            said = self.tr("It could not be opened from here. Copy the address into your browser: {address}")
            self._address.setText(fill(said, address=self._account.url))
            self._address.show()


class Question(Card):
    """The questions about one switch, or one body with access: on or off, since when, allowed by whom, until when."""

    changed = Signal()

    def __init__(  # noqa: PLR0913 - what a question is made of
        self,
        name: str,
        sentence: str,
        today: date,
        *,
        category: Category,
        energy: Energy = Energy.ELECTRICITY,
        flow: Flow | None = None,
        words: tuple[str, str] | None = None,
        so_far: str = "",
    ) -> None:
        super().__init__(small=True)
        self._category, self._energy, self._flow, self._today = category, energy, flow, today
        self.setAccessibleName(name)
        on, off = words or (self.tr("On"), self.tr("Off"))
        self._seen = Segmented(
            ((Seen.ON.value, on), (Seen.OFF.value, off), (Seen.UNKNOWN.value, self.tr("I do not know"))),
            name,
            chosen=Seen.UNKNOWN.value,
        )
        self._seen.chosen.connect(self._on_seen)
        self.body.setSpacing(6)
        self.body.addWidget(Label(name, fonts.BODY_STRONG, wrap=True))
        self._sentence = Label("", fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._sentence)
        self.set_sentence(sentence)
        row = QHBoxLayout()
        row.addWidget(self._seen)
        row.addStretch(1)
        self.body.addLayout(row)
        self._so_far = Label("", fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._so_far)
        self._say_so_far(so_far)
        self._more = QWidget()
        self._fill_more(self._more)
        self.body.addWidget(self._more)
        self._on_seen(self._seen.key)

    def _fill_more(self, holder: QWidget) -> None:
        """What is asked of something that is on and was not known to be."""
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        self._mine = Segmented(
            (("mine", self.tr("I allowed it")), ("found", self.tr("I do not remember it"))),
            self.tr("Who allowed it"),
            small=True,
        )
        mine = QHBoxLayout()
        mine.addWidget(self._mine)
        mine.addStretch(1)
        column.addLayout(mine)
        days = QHBoxLayout()
        days.setSpacing(12)
        self._since = DayField(self.tr("Since (roughly)"), self._today, last=self._today)
        self._until = DayField(self.tr("Until"), self._today)
        self._ends = ChipButton(self.tr("It has a last day"))
        self._ends.toggled.connect(self._until.setVisible)
        self._until.hide()
        self._mine.chosen.connect(lambda key: self._since.setEnabled(key == "mine"))
        days.addWidget(self._since, 1)
        days.addWidget(self._until, 1)
        days.addWidget(self._ends, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(days)

    @property
    def seen(self) -> Seen:
        """What was chosen."""
        return Seen(self._seen.key)

    @property
    def noted(self) -> bool:
        """Whether something was noted of it before."""
        return self._flow is not None and self._flow.consent_id is not None

    @property
    def new(self) -> bool:
        """Whether it is on, was not known to be, and is something that is allowed."""
        passes = self.noted and self._flow is not None and self._flow.status.passes
        return self.seen is Seen.ON and not passes and self._category is not Category.C1

    def set_sentence(self, sentence: str) -> None:
        """Say something else under the question."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def _say_so_far(self, so_far: str) -> None:
        self._so_far.setText(so_far)
        self._so_far.setVisible(bool(so_far))

    def set_flow(self, flow: Flow | None, so_far: str) -> None:
        """It is about another body now, which nobody has looked at yet."""
        self._flow = flow
        self._say_so_far(so_far)
        self._seen.choose(Seen.UNKNOWN.value)
        self._on_seen(self._seen.key)

    def sight(self, party: str, granularity: Granularity | None, purpose: Purpose = Purpose.UNKNOWN) -> Sight:
        """The answer, about a body of this name; ``granularity`` where no step was noted before."""
        new = self.new
        noted = self._flow.granularity if self.noted and self._flow is not None else None
        return Sight(
            seen=self.seen,
            category=self._category,
            party=party,
            energy=self._energy,
            mine=self._mine.key == "mine",
            since=self._since.day if new and self._mine.key == "mine" else None,
            until=self._until.day if new and self._ends.isChecked() else None,
            granularity=noted or granularity,
            purpose=self._flow.purpose if self.noted and self._flow is not None else purpose,
            consent_id=None if self._flow is None else self._flow.consent_id,
        )

    def _on_seen(self, _key: str) -> None:
        self._more.setVisible(self.new)
        self.changed.emit()


class NewBody(Card):
    """The fields of an organisation to add: which kind, name, data, purpose, first day.

    Of an assistant or a gateway also where it works and what it keeps; what works at home alone is no third party.
    """

    def __init__(self, words: SharingWords, today: date) -> None:
        super().__init__(small=True)
        self._today = today
        self._kind = self._row(
            (
                (Role.THIRD_PARTY.value, self.tr("Company or app")),
                (Role.ASSISTANT.value, self.tr("AI assistant or agent (MCP)")),
                (Role.GATEWAY.value, self.tr("Gateway")),
            ),
            self.tr("Which kind of organisation"),
        )
        self.name = Field(self.tr("Who receives the data"), hint=self.tr("as the account writes it"))
        self.body.addWidget(self.name)
        self._runs = self._row(
            (
                (Runs.CLOUD.value, self.tr("In the cloud")),
                (Runs.OWN_MACHINE.value, self.tr("On my machine alone")),
                ("", self.tr("I do not know")),
            ),
            self.tr("Where it works on what it reads"),
            chosen="",
        )
        self._keeps = self._row(
            (
                (Keeps.YES.value, self.tr("It keeps a copy")),
                (Keeps.NO.value, self.tr("It says that it keeps nothing")),
                ("", self.tr("I do not know")),
            ),
            self.tr("Whether it keeps what it reads"),
            chosen="",
        )
        said = sentence(UserError("own_machine_no_party"), translated)
        self._nobody = Label(said, fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._nobody)
        self._kind.chosen.connect(lambda _key: self._on_kind())
        self._runs.chosen.connect(lambda _key: self._on_kind())
        self._step = self._row(
            (
                (Granularity.DAY.value, self.tr("By the day")),
                (Granularity.HALF_HOUR.value, self.tr("By the half-hour")),
                ("", self.tr("I do not know")),
            ),
            self.tr("What it receives"),
        )
        self._purpose = Choice(self.tr("What for"))
        self._purpose.addItems(
            [self.tr("What for: not known"), *(words.named_purpose(purpose) for purpose in PURPOSES[1:])]
        )
        self.body.addWidget(self._purpose)
        days = QHBoxLayout()
        days.setSpacing(12)
        self._since = DayField(self.tr("Since (roughly)"), today, last=today)
        self._until = DayField(self.tr("Until"), today)
        self._ends = ChipButton(self.tr("It has a last day"))
        self._ends.toggled.connect(self._until.setVisible)
        self._until.hide()
        self._mine = self._row(
            (("mine", self.tr("I allowed it")), ("found", self.tr("I do not remember it"))), self.tr("Who allowed it")
        )
        self._mine.chosen.connect(lambda key: self._since.setEnabled(key == "mine"))
        days.addWidget(self._since, 1)
        days.addWidget(self._until, 1)
        days.addWidget(self._ends, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(days)
        self._on_kind()

    def _row(self, options: tuple[tuple[str, str], ...], name: str, chosen: str | None = None) -> Segmented:
        """A choice in one row of the card; the first is chosen unless ``chosen`` says which."""
        made = Segmented(options, name, small=True)
        if chosen is not None:
            made.choose(chosen)
        row = QHBoxLayout()
        row.addWidget(made)
        row.addStretch(1)
        self.body.addLayout(row)
        return made

    @property
    def role(self) -> Role:
        """Which kind of organisation was chosen."""
        return Role(self._kind.key)

    @property
    def nobody(self) -> bool:
        """Whether what was said is no third party: it works on the household's own machine alone."""
        return self.role is not Role.THIRD_PARTY and self._runs.key == Runs.OWN_MACHINE

    def _on_kind(self) -> None:
        works_on_data = self.role is not Role.THIRD_PARTY
        self._runs.setVisible(works_on_data)
        self._keeps.setVisible(works_on_data and not self.nobody)
        self._nobody.setVisible(self.nobody)

    def sight(self, energy: Energy = Energy.ELECTRICITY) -> Sight | None:
        """What was said of it, None where no name was typed, or where it is no third party."""
        if not self.name.text or self.nobody:
            return None
        works_on_data = self.role is not Role.THIRD_PARTY
        runs, keeps = (self._runs.key, self._keeps.key) if works_on_data else ("", "")
        mine = self._mine.key == "mine"
        return Sight(
            seen=Seen.ON,
            category=Category.E,
            party=self.name.text,
            energy=energy,
            mine=mine,
            since=self._since.day if mine else None,
            until=self._until.day if self._ends.isChecked() else None,
            granularity=Granularity(self._step.key) if self._step.key else None,
            purpose=PURPOSES[self._purpose.currentIndex()],
            role=self.role,
            storage_location=translated("Register", PLACES[runs]) if runs else None,
            retention_stated=translated("Register", KEEPING[keeps]) if keeps else None,
        )
