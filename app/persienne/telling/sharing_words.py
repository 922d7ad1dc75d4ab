"""Flows of the register in words: steps, purposes, grounds, where they stand, and where an operator's switches are.

Names that a person typed come out as they went in: who prints or paints them sees to it that they are plain text.

The names that an operator gives its page and its switches stand in the directory; where they are not known, what to
look for is said in neutral words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Energy, Role
from persienne.base.placeholders import fill
from persienne.consents.fields import Basis, Category, Granularity, Purpose
from persienne.consents.flows import Due, Status
from persienne.telling.report import State
from persienne.telling.spoken import Spoken
from persienne.words.english import table
from persienne.words.numbers import DASH

if TYPE_CHECKING:
    from datetime import date

    from persienne.consents.flows import Flow, Reminder
    from persienne.consents.parties import Party
    from persienne.words import Speech
    from persienne.words.numbers import Figures


_SOLID: Final = "\u00a0"


class OperatorWords(Spoken):
    """The sentences about one operator."""

    CONTEXT = "OperatorWords"

    def __init__(self, operator: Party, speech: Speech, figures: Figures) -> None:
        super().__init__(speech, figures)
        account = operator.account
        self._name = operator.name
        self._page = account.pages[0] if account is not None and account.pages else ""
        self._switches = account.switches if account is not None and self._page else ()

    @property
    def where(self) -> str:
        """Where the two switches are."""
        if not self._switches:
            return self._fill(
                self.tr(
                    "In your online account at {operator}, look for the load curve: its recording in the meter and its "
                    "collection are two different things. What they are called there is not known here."
                )
            )
        return self._fill(
            self.tr(
                "In your {operator} account, open “{page}”. Two switches stand at its foot: they are two different "
                "things."
            )
        )

    @property
    def no_switch(self) -> str:
        """What to do where the account has no such switch; empty where it is known to have them."""
        if self._switches:
            return ""
        return self.tr("Without such a switch there, a letter asks for the same (French energy code, D. 341-24).")

    @property
    def recording(self) -> str:
        """The name of the switch of the meter; empty where it is not known."""
        return self._quoted(self._switches[0]) if self._switches else ""

    @property
    def collection(self) -> str:
        """The name of the switch of the collection; empty where it is not known."""
        return self._quoted(self._switches[1]) if self._switches else ""

    @property
    def recording_off(self) -> str:
        """What a person says who has switched the recording off."""
        if self.recording:
            return fill(self.tr("I have switched off {switch}"), switch=self.recording)
        return self.tr("I have switched off the recording in the meter")

    @property
    def collection_off(self) -> str:
        """What a person says who has switched the collection off."""
        if self.collection:
            return fill(self.tr("I have switched off {switch}"), switch=self.collection)
        return self._fill(self.tr("I have switched off the collection at {operator}"))

    @property
    def third_parties(self) -> str:
        """Where the bodies that were let in are listed."""
        if self._page:
            return self._fill(
                self.tr(
                    "In the same account of the operator, “{page}” lists the third parties. Look also at the "
                    "applications that you use: some read your data through them."
                )
            )
        return self._fill(
            self.tr(
                "In the same account at {operator}, look for the third parties that may read your data. Look also at "
                "the applications that you use: some read your data through them."
            )
        )

    @property
    def place(self) -> str:
        """The place of the switches, in a few words."""
        if self._page:
            return self._fill(self.tr("In your {operator} account, page “{page}”, at its foot."))
        return self._fill(self.tr("In your online account at {operator}, where it speaks of the load curve."))

    def _quoted(self, name: str) -> str:
        return f"«{_SOLID}{name}{_SOLID}»" if self.figures.french else f"“{name}”"

    def _fill(self, text: str) -> str:
        return fill(text, operator=self._name, page=self._page)


ROLES = table("register.roles")
SEEN = table("register.seen")

PURPOSES = table("flows.purposes")
STEPS = table("flows.steps")
_STEPS_OF_A_MAXIMUM = table("flows.steps_of_a_maximum")
"""A highest power is no sum of what is finer."""
BASES = table("flows.bases")
_STATES = table("flows.states")
"""Where a flow stands, where that takes no day; the others are said by ``stands``."""

_CHIPS = {
    Status.BY_LAW: ("neutral", "shield"),
    Status.SEEN: ("info", "eye"),
    Status.NOT_NOTED: ("neutral", "help"),
    Status.NOT_YET: ("info", "calendar"),
    Status.ACTIVE: ("ok", "check"),
    Status.EXPIRING: ("warn", "clock"),
    Status.WITHDRAWAL_REQUESTED: ("warn", "clock"),
    Status.WITHDRAWN_UNCONFIRMED: ("warn", "clock"),
    Status.EXPIRED: ("alert", "alert-triangle"),
    Status.CONTESTED: ("alert", "alert-triangle"),
    Status.UNEXPLAINED: ("alert", "alert-triangle"),
}
"""The tone and the icon of where a flow stands; what has ended is neutral."""


class SharingWords(Spoken):
    """The sentences, in one language; the page Sharing adds those of its own parts."""

    CONTEXT = "SharingWords"

    def operator(self, name: str | None) -> str:
        """The grid operator, by its name where one was noted."""
        return name or self.tr("your grid operator")

    def party(self, flow: Flow) -> str:
        """The body of a flow by its name, or that its name was erased."""
        party = flow.counterparty
        if party is None:
            return self.operator(None)
        erased = any("counterparty_name" in event.redacted for event in flow.history)
        return party.name or (self.tr("name erased") if erased else party.id)

    def role(self, role: Role | None) -> str:
        """What a body is to the home."""
        return self.speech("Register", ROLES[role or Role.THIRD_PARTY])

    def of_meter(self, said: str, flow: Flow) -> str:
        """What was said, with the energy where that is gas."""
        return fill(self.tr("{what}, gas"), what=said) if flow.energy is Energy.GAS else said

    def step(self, flow: Flow) -> str:
        """The step of a flow, as it was noted or seen, else that of such data; of a curve nobody knows of, none."""
        step = flow.step or (Granularity.DAY if flow.category in {Category.A, Category.B} else None)
        if step is not None:
            return self.named_step(step, flow.category)
        if flow.status is Status.NOT_NOTED:
            return DASH
        return (
            self.tr("Half-hour or hour") if flow.category in {Category.C1, Category.C2} else self.tr("Step not noted")
        )

    def named_step(self, step: Granularity, category: Category | None) -> str:
        """A step of data of this category by its name."""
        names = STEPS | _STEPS_OF_A_MAXIMUM if category is Category.B else STEPS
        return self.marked(names[step])

    def purpose(self, flow: Flow) -> str:
        """The purpose of a flow, in the household's own words where it has some."""
        if flow.purpose_text:
            return flow.purpose_text
        return self.named_purpose(flow.purpose)

    def named_purpose(self, purpose: Purpose) -> str:
        """A purpose by its name; a dash where nobody knows."""
        source = PURPOSES.get(purpose)
        return DASH if source is None else self.marked(source)

    def since(self, flow: Flow | None) -> str:
        """The first day."""
        return DASH if flow is None or flow.since is None else self.figures.day(flow.since)

    def until(self, flow: Flow | None) -> str:
        """The last day of validity, the day on which it ended, or what it ends with; what never began ends on none."""
        if flow is None or (flow.status is Status.REFUSED and flow.since is None):
            return DASH
        if flow.ended_on is not None and not flow.status.passes:
            return self.figures.day(flow.ended_on)
        if flow.until is not None:
            return self.figures.day(flow.until)
        if flow.category is Category.D and flow.status is Status.ACTIVE:
            return self.tr("end of contract")
        return DASH

    def basis(self, flow: Flow) -> str:
        """On what ground, with the article; of what is not known the law's, by default."""
        source = BASES.get(flow.basis)
        said = self.tr("Not known") if source is None else self.marked(source)
        if flow.status is Status.NOT_NOTED and source is not None:
            said = fill(self.tr("By default: {why}"), why=said[:1].lower() + said[1:])
            if flow.basis is Basis.CONSENT:
                said = self.tr("By default: nothing without your consent")
        if flow.legal_ref is None:
            return said
        return fill(self.tr("{why} (art. {article})"), why=said, article=article(flow.legal_ref))

    def stands(self, flow: Flow, on: date) -> str:
        """Where a flow stands on a day, in two or three words."""
        if flow.status is Status.BY_LAW and flow.category is Category.C1:
            return self.tr("Seen active")
        if flow.status is Status.NOT_YET:
            day = DASH if flow.since is None else self.figures.day(flow.since, year=False)
            return fill(self.tr("Begins on {day}"), day=day)
        if flow.status is Status.EXPIRING:
            days = 0 if flow.until is None else (flow.until - on).days
            return self.tr("Expires in %n day(s)", "", days) if days else self.tr("Expires today")
        if flow.status is Status.EXPIRED and flow.seen_to_stop:
            return self.tr("Ended")
        if flow.status is Status.REFUSED and flow.category in {Category.C1, Category.C2}:
            return self.tr("Off")
        return self.marked(_STATES[flow.status])

    def seen(self, flow: Flow, on: date | None = None) -> str:
        """Where it was seen, up to which day, without a year that is that of ``on``; empty where it was not."""
        if flow.seen is None:
            return ""
        day = self.figures.day(flow.seen.last, year=on is None or on.year != flow.seen.last.year)
        return fill(self.speech("Register", SEEN[flow.seen.where]), day=day)

    def standing(self, flow: Flow, on: date) -> State:
        """Where a flow stands, in two or three words."""
        tone, icon = _CHIPS.get(flow.status, ("neutral", "close"))
        if flow.status is Status.BY_LAW and flow.category is Category.C1:
            icon = "eye"
        if flow.status is Status.EXPIRED and flow.seen_to_stop:
            tone, icon = "neutral", "close"
        return State(self.stands(flow, on), tone, icon)

    def reminder(self, reminder: Reminder, on: date) -> tuple[str, str, str]:
        """A reminder: its title, a line, and the word of what to do."""
        flow = reminder.flow
        if reminder.what is Due.ROUND or flow is None:
            return (
                self.tr("Six months have passed since your last round"),
                self.tr("Three minutes are enough to see whether your accounts still say the same."),
                self.tr("Review my accounts"),
            )
        who = self.party(flow)
        if reminder.what in {Due.EXPIRES_SOON, Due.EXPIRES_TODAY}:
            title = self.tr("What you allowed {who} ends today")
            if reminder.what is Due.EXPIRES_SOON and flow.until is not None:
                title = self.tr("What you allowed {who} ends in %n day(s)", "", (flow.until - on).days)
            line = self.tr("Renew it only if you still need it; if not, look afterwards whether it really stopped.")
            return fill(title, who=who), line, self.tr("See")
        if reminder.what is Due.WITHDRAWAL_UNANSWERED:
            asked = DASH if flow.requested_on is None else self.figures.day(flow.requested_on)
            title = fill(self.tr("No answer noted from {who}"), who=who)
            line = fill(self.tr("You asked for the stop on {day}, more than a month ago."), day=asked)
            return title, line, self.tr("Follow")
        ended = DASH if flow.ended_on is None else self.figures.day(flow.ended_on)
        title = fill(self.tr("Look whether {who} has really stopped"), who=who)
        return title, fill(self.tr("Off since {day}, effect not seen yet."), day=ended), self.tr("Confirm")

    def explained(self, flow: Flow) -> tuple[str, str]:
        """What the law or the contract lets pass, and why, in two lines: whether it passes they do not say."""
        ref = article(flow.legal_ref) if flow.legal_ref else ""
        who = self.figures.capital(self.party(flow))
        if flow.category is Category.A:
            title = self.of_meter(self.tr("Consumption of each day"), flow)
            said = self.tr("{who} may read it for the bills and for your history: nobody has to be asked.")
        elif flow.category is Category.B:
            title = self.tr("Highest power of each day")
            said = self.tr("{who} may read it to run the grid: nobody has to be asked.")
        else:
            title = self.of_meter(self.tr("Monthly reading"), flow)
            said = self.tr("{who} receives it to make your bills: it is part of the contract.")
        said = fill(said, who=who)
        return title, fill(self.tr("{sentence} Art. {article}."), sentence=said, article=ref) if ref else said


def article(reference: str) -> str:
    """A reference as it is printed: ``D341-22`` gives « D. 341-22 »."""
    return (
        f"{reference[0]}.\u00a0{reference[1:]}" if reference[:1].isalpha() and reference[1:2].isdigit() else reference
    )
