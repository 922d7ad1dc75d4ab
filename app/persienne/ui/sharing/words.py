"""The words of the page Sharing: flows, bodies and reminders come in, short sentences go out; no widget.

Names that a person typed come out as they went in: who paints them, paints plain text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from persienne.base.energy_market import Energy, Role
from persienne.consents.fields import Basis, Category, Granularity, Purpose
from persienne.consents.flows import Due, Status
from persienne.ui.sharing.view import Place, standing_of, step_of
from persienne.ui.style.numbers import Numbers
from persienne.ui.style.translation import translated
from persienne.ui.widgets.stops import stop_words
from persienne.ui.widgets.strokes import Standing, Step
from persienne.words.marking import QT_TRANSLATE_NOOP
from persienne.words.register import ROLES

if TYPE_CHECKING:
    from datetime import date

    from persienne.base.slats import Slat
    from persienne.consents.flows import Flow, Reminder
    from persienne.ui.sharing.view import Body, Line, SharingView

DASH = "\u2013"
_COUNTS = (
    QT_TRANSLATE_NOOP("SharingWords", "one"),
    QT_TRANSLATE_NOOP("SharingWords", "two"),
    QT_TRANSLATE_NOOP("SharingWords", "three"),
    QT_TRANSLATE_NOOP("SharingWords", "four"),
    QT_TRANSLATE_NOOP("SharingWords", "five"),
    QT_TRANSLATE_NOOP("SharingWords", "six"),
    QT_TRANSLATE_NOOP("SharingWords", "seven"),
    QT_TRANSLATE_NOOP("SharingWords", "eight"),
    QT_TRANSLATE_NOOP("SharingWords", "nine"),
    QT_TRANSLATE_NOOP("SharingWords", "ten"),
    QT_TRANSLATE_NOOP("SharingWords", "eleven"),
    QT_TRANSLATE_NOOP("SharingWords", "twelve"),
)
_PURPOSES = {
    Purpose.BILLING: QT_TRANSLATE_NOOP("SharingWords", "Bills"),
    Purpose.DISPLAY: QT_TRANSLATE_NOOP("SharingWords", "Your history"),
    Purpose.ADVICE: QT_TRANSLATE_NOOP("SharingWords", "Advice"),
    Purpose.OFFER: QT_TRANSLATE_NOOP("SharingWords", "Comparing offers"),
    Purpose.FLEXIBILITY: QT_TRANSLATE_NOOP("SharingWords", "Shifting uses"),
    Purpose.SOLAR: QT_TRANSLATE_NOOP("SharingWords", "Solar production"),
    Purpose.NETWORK: QT_TRANSLATE_NOOP("SharingWords", "Running the grid"),
    Purpose.MAINTENANCE: QT_TRANSLATE_NOOP("SharingWords", "Maintenance"),
    Purpose.RESEARCH: QT_TRANSLATE_NOOP("SharingWords", "Research"),
    Purpose.MARKETING: QT_TRANSLATE_NOOP("SharingWords", "Marketing"),
    Purpose.OTHER: QT_TRANSLATE_NOOP("SharingWords", "Another purpose"),
}
_STEPS = {
    Granularity.MONTH: QT_TRANSLATE_NOOP("SharingWords", "Total by month"),
    Granularity.DAY: QT_TRANSLATE_NOOP("SharingWords", "Total by day"),
    Granularity.HOUR: QT_TRANSLATE_NOOP("SharingWords", "Hour"),
    Granularity.HALF_HOUR: QT_TRANSLATE_NOOP("SharingWords", "Half-hour"),
    Granularity.QUARTER_HOUR: QT_TRANSLATE_NOOP("SharingWords", "Quarter of an hour"),
    Granularity.TEN_MINUTES: QT_TRANSLATE_NOOP("SharingWords", "Ten minutes"),
    Granularity.REAL_TIME: QT_TRANSLATE_NOOP("SharingWords", "Live"),
}
_STEPS_OF_A_MAXIMUM = {
    Granularity.MONTH: QT_TRANSLATE_NOOP("SharingWords", "One value a month"),
    Granularity.DAY: QT_TRANSLATE_NOOP("SharingWords", "One value a day"),
}
"""A highest power is no sum of what is finer."""
_BASES = {
    Basis.CONSENT: QT_TRANSLATE_NOOP("SharingWords", "Your consent"),
    Basis.CONTRACT: QT_TRANSLATE_NOOP("SharingWords", "The contract"),
    Basis.LEGAL_DUTY: QT_TRANSLATE_NOOP("SharingWords", "A legal duty"),
    Basis.PUBLIC_TASK: QT_TRANSLATE_NOOP("SharingWords", "A public task"),
    Basis.LEGITIMATE_INTEREST: QT_TRANSLATE_NOOP("SharingWords", "Its legitimate interest, it says"),
    Basis.OPT_OUT: QT_TRANSLATE_NOOP("SharingWords", "On unless you object: not a consent"),
    Basis.LAW: QT_TRANSLATE_NOOP("SharingWords", "The law"),
}


class State(NamedTuple):
    """The words, tone and icon of a chip."""

    words: str
    tone: str
    icon: str = ""


_STATES = {
    Status.BY_LAW: State(QT_TRANSLATE_NOOP("SharingWords", "Set by law"), "neutral", "shield"),
    Status.NOT_NOTED: State(QT_TRANSLATE_NOOP("SharingWords", "Not noted yet"), "neutral"),
    Status.ACTIVE: State(QT_TRANSLATE_NOOP("SharingWords", "In force"), "ok", "check"),
    Status.WITHDRAWAL_REQUESTED: State(QT_TRANSLATE_NOOP("SharingWords", "Stop asked for"), "warn", "clock"),
    Status.WITHDRAWN_UNCONFIRMED: State(QT_TRANSLATE_NOOP("SharingWords", "Off, to be checked"), "warn", "clock"),
    Status.EXPIRED: State(QT_TRANSLATE_NOOP("SharingWords", "Expired"), "alert", "alert-triangle"),
    Status.CONTESTED: State(QT_TRANSLATE_NOOP("SharingWords", "Contested"), "alert", "alert-triangle"),
    Status.UNEXPLAINED: State(QT_TRANSLATE_NOOP("SharingWords", "Unexplained"), "alert", "alert-triangle"),
}


class SharingWords(QObject):
    """The sentences, in one locale."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self.numbers = Numbers(locale)

    # The answer

    def answer(self, view: SharingView) -> str:
        """Who gets data, and how fine, in one sentence."""
        if view.empty:
            return self.tr("You have not noted anything yet")
        bodies = view.receivers()
        count = len(bodies)
        if not count:
            return self.tr("By what you noted, nobody receives your data any more")
        finer = sum(any(step_of(flow) not in {Step.DAY, Step.NONE} for flow in body.passing) for body in bodies)
        said = self._count(self.tr("%n organisations receive your data", "", count), count)
        if not finer:
            rest = self.tr("none finer than by the day")
        elif finer == count:
            rest = self.tr("by the half-hour") if count == 1 else self.tr("all by the half-hour")
        else:
            rest = self._count(self.tr("%n of them by the half-hour", "", finer), finer)
        return self.numbers.capital(fill(self.tr("%1, %2", "who receives, and how fine"), said, rest))

    def _count(self, said: str, count: int) -> str:
        """``said`` with its number in letters, up to twelve."""
        if count > len(_COUNTS):
            return said
        return said.replace(str(count), QCoreApplication.translate("SharingWords", _COUNTS[count - 1]), 1)

    # A line of the table

    def who(self, line: Line) -> tuple[str, str]:
        """Whose line it is, in two lines."""
        flow = line.flow
        if flow is None:
            return self.tr("This computer"), self.tr("the slats of Persienne")
        if line.place is Place.RECORDING:
            return self.tr("In the meter"), self._of_meter(self.tr("recording"), flow)
        if line.place is Place.COLLECTION:
            name = self.operator(flow.counterparty.name if flow.counterparty else None)
            return fill(self.tr("At %1"), name), self._of_meter(self.tr("collection"), flow)
        return self.party(flow), self._of_meter(self.role(flow.counterparty.role if flow.counterparty else None), flow)

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
        return translated("Register", ROLES[role or Role.THIRD_PARTY])

    def _of_meter(self, said: str, flow: Flow) -> str:
        return fill(self.tr("%1, gas"), said) if flow.energy is Energy.GAS else said

    def what(self, line: Line, slat: Slat) -> str:
        """The step of the data."""
        if line.flow is None:
            return self.numbers.capital(stop_words(slat)[0])
        return self.step(line.flow)

    def step(self, flow: Flow) -> str:
        """The step of a flow, or that nobody noted it."""
        if flow.granularity is not None:
            return self.named_step(flow.granularity, flow.category)
        return (
            self.tr("Half-hour or hour") if flow.category in {Category.C1, Category.C2} else self.tr("Step not noted")
        )

    def named_step(self, step: Granularity, category: Category | None) -> str:
        """A step of data of this category by its name."""
        names = _STEPS | _STEPS_OF_A_MAXIMUM if category is Category.B else _STEPS
        return QCoreApplication.translate("SharingWords", names[step])

    def why(self, line: Line) -> str:
        """What the data are for."""
        if line.flow is None:
            return self.tr("Your own reading")
        if line.place is Place.RECORDING:
            return self.tr("The meter's memory")
        return self.purpose(line.flow)

    def purpose(self, flow: Flow) -> str:
        """The purpose of a flow, in the household's own words where it has some."""
        if flow.purpose_text:
            return flow.purpose_text
        return self.named_purpose(flow.purpose)

    def named_purpose(self, purpose: Purpose) -> str:
        """A purpose by its name; a dash where nobody knows."""
        source = _PURPOSES.get(purpose)
        return DASH if source is None else QCoreApplication.translate("SharingWords", source)

    def since(self, flow: Flow | None) -> str:
        """The first day."""
        return DASH if flow is None or flow.since is None else self.numbers.day(flow.since)

    def until(self, flow: Flow | None) -> str:
        """The last day of validity, the day on which it ended, or what it ends with; what never began ends on none."""
        if flow is None or (flow.status is Status.REFUSED and flow.since is None):
            return DASH
        if flow.ended_on is not None and not flow.status.passes:
            return self.numbers.day(flow.ended_on)
        if flow.until is not None:
            return self.numbers.day(flow.until)
        if flow.category is Category.D and flow.status is Status.ACTIVE:
            return self.tr("end of contract")
        return DASH

    def basis(self, flow: Flow) -> str:
        """On what ground, with the article."""
        source = _BASES.get(flow.basis)
        said = self.tr("Not known") if source is None else QCoreApplication.translate("SharingWords", source)
        if flow.legal_ref is None:
            return said
        return fill(self.tr("%1 (art. %2)"), said, article(flow.legal_ref))

    def state(self, line: Line, on: date) -> State:
        """The chip of a line."""
        if line.flow is None:
            return State(self.tr("Stays here"), "info", "lock")
        return self.standing(line.flow, on)

    def standing(self, flow: Flow, on: date) -> State:
        """Where a flow stands, in two or three words."""
        if flow.status is Status.BY_LAW and flow.category is Category.C1:
            text = self.tr("Seen on") if flow.consent_id else self.tr("On by default")
            return State(text, "neutral", "eye" if flow.consent_id else "")
        if flow.status is Status.NOT_YET:
            day = DASH if flow.since is None else self.numbers.day(flow.since, year=False)
            return State(fill(self.tr("Begins on %1"), day), "info", "calendar")
        if flow.status is Status.EXPIRING:
            return State(self._expires(flow, on), "warn", "clock")
        if flow.status is Status.EXPIRED and standing_of(flow) is not Standing.DOUBTFUL:
            return State(self.tr("Ended"), "neutral", "close")
        known = _STATES.get(flow.status)
        if known is None:
            return State(self._closed(flow), "neutral", "close")
        return State(QCoreApplication.translate("SharingWords", known.words), known.tone, known.icon)

    def _closed(self, flow: Flow) -> str:
        if flow.status is Status.WITHDRAWN:
            return self.tr("Withdrawn")
        if flow.status is Status.ENDED_BY_LAW:
            return self.tr("Ended by law")
        return self.tr("Off") if flow.category in {Category.C1, Category.C2} else self.tr("Refused")

    def _expires(self, flow: Flow, on: date) -> str:
        days = 0 if flow.until is None else (flow.until - on).days
        return (
            self.tr("Expires today")
            if days == 0
            else self.numbers.counted(self.tr("Expires in %n day(s)", "", days), days)
        )

    def action(self, line: Line) -> str:
        """The word of what can be done next."""
        flow = line.flow
        if flow is None:
            return self.tr("Set")
        if flow.consent_id is None:
            return self.tr("Note")
        if flow.status in {Status.WITHDRAWAL_REQUESTED, Status.WITHDRAWN_UNCONFIRMED}:
            return self.tr("Follow")
        if line.place is Place.RECORDING:
            return self.tr("Object") if flow.status.passes else self.tr("See")
        return self.tr("Withdraw") if flow.status.passes else self.tr("See")

    # The picture

    def detail(self, body: Body, on: date) -> str:
        """The second line of a body's node: what most needs to be known."""
        standing = body.standing
        if body.role is Role.OPERATOR and standing is Standing.OPEN:
            return self.picture_step(body.step)
        flow = body.first
        if standing is Standing.OPEN:
            if flow.status is Status.EXPIRING and flow.until is not None:
                return fill(self.tr("until %1"), self.numbers.day(flow.until, year=False))
            return self.role(body.role)
        if flow.status is Status.WITHDRAWN and flow.ended_on is not None:
            return fill(self.tr("withdrawn on %1"), self.numbers.day(flow.ended_on, year=False))
        said = self.standing(flow, on).words
        return said[:1].lower() + said[1:]

    def meter(self, energy: Energy) -> str:
        """The meter of an energy, as people call it."""
        return self.tr("Gas meter") if energy is Energy.GAS else self.tr("Linky meter")

    def node(self, operator: Body) -> str:
        """The label of the operator's node: its name, or «Grid operator» while none was noted."""
        return operator.name or self.tr("Grid operator")

    def computer(self) -> str:
        """This computer."""
        return self.tr("This computer")

    def stays(self) -> str:
        """What leaves this computer."""
        return self.tr("nothing leaves it")

    def others(self, count: int) -> str:
        """How many bodies the picture leaves to the table."""
        return self.tr("+ %n others", "", count)

    def in_table(self) -> str:
        """Where they are."""
        return self.tr("in the table below")

    def picture_step(self, step: Step) -> str:
        """What a width of line means."""
        return {
            Step.LIVE: self.tr("live"),
            Step.HALF_HOUR: self.tr("half-hour"),
            Step.DAY: self.tr("day"),
            Step.NONE: self.tr("closed"),
        }[step]

    def recording(self, flow: Flow | None) -> str:
        """The second line of the meter's node."""
        if flow is None:
            return self.tr("index by day")
        if flow.status is Status.WITHDRAWAL_REQUESTED:
            return self.tr("recording, stop asked for")
        return self.tr("recording on") if flow.status.passes else self.tr("recording off")

    # Reminders

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
            title = self.tr("What you allowed %1 ends today")
            if reminder.what is Due.EXPIRES_SOON and flow.until is not None:
                title = self.tr("What you allowed %1 ends in %n day(s)", "", (flow.until - on).days)
            line = self.tr("Renew it only if you still need it; if not, look afterwards whether it really stopped.")
            return fill(title, who), line, self.tr("See")
        if reminder.what is Due.WITHDRAWAL_UNANSWERED:
            asked = DASH if flow.requested_on is None else self.numbers.day(flow.requested_on)
            title = fill(self.tr("No answer noted from %1"), who)
            line = fill(self.tr("You asked for the stop on %1, more than a month ago."), asked)
            return title, line, self.tr("Follow")
        ended = DASH if flow.ended_on is None else self.numbers.day(flow.ended_on)
        title = fill(self.tr("Look whether %1 has really stopped"), who)
        return title, fill(self.tr("Off since %1, effect not seen yet."), ended), self.tr("Confirm")

    def more(self, count: int) -> str:
        """Reminders that are not shown; the table marks the lines that they are about."""
        return self.tr("%n more, marked in the table", "", count)

    # What the law collects

    def explained(self, flow: Flow) -> tuple[str, str]:
        """What the law or the contract lets pass, and why, in two lines."""
        ref = article(flow.legal_ref) if flow.legal_ref else ""
        who = self.numbers.capital(self.party(flow))
        if flow.category is Category.A:
            title = self._of_meter(self.tr("Consumption of each day"), flow)
            said = self.tr("%1 reads it for the bills and for your history: nobody has to be asked.")
        elif flow.category is Category.B:
            title = self.tr("Highest power of each day")
            said = self.tr("%1 reads it to run the grid: nobody has to be asked.")
        else:
            title = self._of_meter(self.tr("Monthly reading"), flow)
            said = self.tr("%1 receives it to make your bills: it is part of the contract.")
        said = fill(said, who)
        return title, fill(self.tr("%1 Art. %2."), said, ref) if ref else said


def fill(text: str, *values: str) -> str:
    """``text`` with its %1, %2 … filled at once, so that a name that holds such a sign stays a name."""
    return re.sub("%([1-9])", lambda found: values[int(found[1]) - 1], text)


def article(reference: str) -> str:
    """A reference as it is printed: ``D341-22`` gives « D. 341-22 »."""
    return (
        f"{reference[0]}.\u00a0{reference[1:]}" if reference[:1].isalpha() and reference[1:2].isdigit() else reference
    )
