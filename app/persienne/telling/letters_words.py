"""Requests in words: rows, states and days come in, titles, steps and sentences of the page Letters go out.

What is the letters' own (titles, questions, pitfalls) stands in both languages beside the letters and is read there.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from persienne.base.placeholders import fill
from persienne.household.correspondence.check_page import retold
from persienne.letters.catalogue import kind
from persienne.letters.clock import working_day
from persienne.letters.compose import subject_of
from persienne.letters.events import Happening, What
from persienne.letters.framing import RULE
from persienne.letters.law import Status
from persienne.letters.lifecycle import State
from persienne.telling.spoken import Spoken
from persienne.telling.steps import Step, StepState
from persienne.words import sentence
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from datetime import date

    from persienne.base.errors import UserError
    from persienne.documents.typography import Language
    from persienne.letters.compose import Notice
    from persienne.letters.events import Closing, SentBy
    from persienne.letters.law import Law, Reference
    from persienne.letters.lifecycle import RequestStatus
    from persienne.letters.lifecycle import Step as Moment
    from persienne.letters.requests import Request
    from persienne.words import Speech
    from persienne.words.numbers import Figures

CLOSINGS = table("letters.closings")
NOTICES = table("letters.notices")
SENT_BY = table("letters.sent_by")
SUBJECTS = table("letters.subjects")

_ONE_DAY: Final = timedelta(days=1)
_STATE_TONES: Final = {
    State.OVERDUE: "warn",
    State.UNDELIVERED: "warn",
    State.IDENTITY_ASKED: "warn",
    State.ANSWERED_FULL: "ok",
    State.ANSWERED_PARTIAL: "warn",
    State.REFUSED: "warn",
    State.EFFECT_MISSING: "warn",
    State.CLOSED: "ok",
}
_AGAINST: Final = frozenset({What.REFUSED, What.UNDELIVERED})
"""What happened and is not what was asked for."""


class LettersWords(Spoken):
    """The sentences, in one language."""

    CONTEXT = "LettersWords"

    def __init__(self, speech: Speech, figures: Figures) -> None:
        super().__init__(speech, figures)
        self.numbers = figures
        self.language: Language = "fr" if figures.french else "en"

    # Days

    def day(self, day: date) -> str:
        """A day with its year: « 3 novembre 2026 »."""
        return self.numbers.day(day)

    def short_day(self, day: date, today: date) -> str:
        """A day of a timeline, with its year where that is another one: « 3 novembre »."""
        said = self.numbers.long_day(day).split(" ", 1)[1]
        return said if day.year != today.year else said.rsplit(" ", 1)[0]

    def weekday(self, day: date) -> str:
        """A day by its weekday, without its year: « lundi 7 décembre »."""
        return self.numbers.long_day(day).rsplit(" ", 1)[0]

    # Requests

    def title(self, slug: str) -> str:
        """What a letter asks for."""
        return kind(slug).title.of(self.language)

    def line(self, request: Request) -> str:
        """The line under a letter's title: its recipient, and the reference that both sides quote."""
        body = request.draft.body.name
        who = self.tr("a body to be named") if body == RULE else body
        said = self.tr("{body}, ref. {reference}") if request.quoted else self.tr("{body}, without a reference")
        return fill(said, body=who, reference=request.quoted)

    def answer(self, statuses: Sequence[RequestStatus]) -> str:
        """The page's question in one sentence: what is under way, and when an answer is due."""
        late = sum(status.state is State.OVERDUE for status in statuses)
        if late:
            return self.tr("%n answer(s) overdue", "", late)
        waiting = sorted(status.due for status in statuses if status.state.waits and status.due is not None)
        if len(waiting) == 1:
            return fill(self.tr("An answer is due by {day} at the latest"), day=self.weekday(waiting[0]))
        if waiting:
            counted = self.tr("%n answer(s) due, the next by {day} at the latest", "", len(waiting))
            return fill(counted, day=self.weekday(waiting[0]))
        under_way = sum(status.state is not State.CLOSED for status in statuses)
        return self.tr("%n letter(s) under way", "", under_way) if under_way else self.tr("No letter under way")

    def chip(self, status: RequestStatus) -> tuple[str, str]:
        """The state in a word or two, and its tone."""
        names = {
            State.DRAFT: self.tr("Draft"),
            State.READY: self.tr("To be sent"),
            State.SENT: self.tr("On its way"),
            State.UNDELIVERED: self.tr("Came back"),
            State.RECEIVED: self.tr("Under way"),
            State.ACKNOWLEDGED: self.tr("Under way"),
            State.EXTENDED: self.tr("Extended"),
            State.IDENTITY_ASKED: self.tr("Identity asked"),
            State.OVERDUE: self.tr("Overdue"),
            State.ANSWERED_FULL: self.tr("Answered"),
            State.ANSWERED_PARTIAL: self.tr("Answered in part"),
            State.REFUSED: self.tr("Refused"),
            State.EFFECT_MISSING: self.tr("Granted, effect not seen"),
            State.REMINDED: self.tr("Reminded"),
            State.WRITTEN_COMPLAINT: self.tr("Complaint made"),
            State.COMPLAINT: self.tr("At the CNIL"),
            State.MEDIATOR: self.tr("At the mediator"),
            State.CLOSED: self.tr("Done"),
        }
        return names[status.state], _STATE_TONES.get(status.state, "info")

    def last(self, request: Request, status: RequestStatus, today: date) -> str:
        """What a short card says beside its dots: the last thing that happened, or what is awaited."""
        if status.state.waits and status.due is not None:
            due = fill(self.tr("answer due by {day} at the latest"), day=self.short_day(status.due, today))
            return self.marked_unproved(due, status)
        done = [step for step in status.steps if step.how == "done" and step.what != What.CLOSED.value]
        if not done:
            return self.tr("to be printed")
        title = self._event(What(done[-1].what), self.short_day(done[-1].on, today), _row(request, done[-1]))
        return title[:1].lower() + title[1:]

    def marked_unproved(self, said: str, status: RequestStatus) -> str:
        """A line that names the last day to answer: with a mark where no receipt proves when that time began."""
        return said if status.unproved is None else fill(self.tr("{said} (day of arrival not proved)"), said=said)

    # The timeline

    def steps(
        self, request: Request, status: RequestStatus, today: date, gone: Container[str] = ()
    ) -> tuple[Step, ...]:
        """What happened, what is due and what may follow; one step is the present one, unless all is over.

        ``gone`` are the ids of proofs that were erased.
        """
        return tuple(step for _number, step in self.numbered(request, status, today, gone))

    def numbered(
        self, request: Request, status: RequestStatus, today: date, gone: Container[str] = ()
    ) -> list[tuple[int | None, Step]]:
        """The same, each with the number of the row that it tells, None where it tells none."""
        told = [one for one in status.steps if not (request.earlier and one.what == What.READY.value)]
        found: list[tuple[int | None, Step]] = [
            (moment.number, self._step(request, status, moment, today, gone=gone)) for moment in told
        ]
        return [*found, *((None, step) for step in self._to_come(request, status, today))]

    def _step(self, request: Request, status: RequestStatus, moment: Moment, today: date, gone: Container[str]) -> Step:
        day = self.short_day(moment.on, today)
        if moment.what == "due":
            past = moment.how == "past"
            title = self.tr("Last day to answer: {day}") if past else self.tr("Answer due by {day} at the latest")
            day = self.numbers.day(moment.on, year=moment.on.year != today.year)  # the longest line: its month is short
            return Step(StepState.NOW, fill(title, day=day), self._why_then(status, today))
        if moment.what == "effect_check":
            return Step(StepState.TO_COME, fill(self.tr("Look at the effect from {day}"), day=day))
        row = _row(request, moment)
        what = What(moment.what)
        detail = self._detail(what, row, gone, month=request.terms.month)
        if moment.how == "ignored":
            detail = self._ignored(status, moment.number)
        missed = what in _AGAINST or _unseen(what, row)
        return Step(StepState.MISSED if missed else StepState.DONE, self._event(what, day, row), detail)

    def _ignored(self, status: RequestStatus, number: int | None) -> str:
        """Why a notice or a question changes no day."""
        codes = {caution.code for caution in status.warnings if caution.number == number}
        if "extension_again" in codes:
            return self.tr("another notice counts")
        return (
            self.tr("without reasons, it does not count")
            if "extension_without_reasons" in codes
            else self.tr("too late to count")
        )

    def _to_come(self, request: Request, status: RequestStatus, today: date) -> list[Step]:
        """The next expected event of a request, then the events that may follow."""
        now, later = StepState.NOW, StepState.TO_COME
        if status.state is State.SENT and status.switched:
            return []
        counted = self.tr("the month counts from that day") if request.terms.month else ""
        receipt = self.tr("Receipt")
        if status.state.waits:
            notice = [Step(later, receipt, counted)] if status.awaits_notice else []
            return [*notice, *self._after_waiting(request, status, today)]
        complain = self._way_on(request, status, today)
        still = self.tr("the clock stands still") if request.terms.month else ""
        remind = [Step(later, self.tr("Reminder possible now"))] if request.founded else []
        following = {
            State.DRAFT: [
                Step(now, self.tr("To be printed")),
                Step(later, self.tr("Sending")),
                Step(later, receipt, counted),
            ],
            State.READY: [
                Step(now, self.tr("To be signed and sent") if on_paper(request) else self.tr("To be sent")),
                Step(later, receipt, counted),
                self._answering(),
            ],
            State.UNDELIVERED: [Step(now, self.tr("To be sent again")), Step(later, receipt, counted)],
            State.IDENTITY_ASKED: [Step(now, self.tr("Your answer about your identity"), still), self._answering()],
            State.OVERDUE: [*remind, complain],
            State.EFFECT_MISSING: [*remind, complain],
            State.REMINDED: [Step(now, self.tr("Answer to the reminder")), complain],
            State.WRITTEN_COMPLAINT: [Step(now, self.tr("Answer to the complaint")), complain],
            State.COMPLAINT: [Step(now, self.tr("News from the CNIL"))],
            State.MEDIATOR: [Step(now, self.tr("News from the mediator"))],
        }
        return following.get(status.state, [])

    def _after_waiting(self, request: Request, status: RequestStatus, today: date) -> list[Step]:
        if not request.founded:
            unknown = self.tr("whether a text gives a time for it is not known")
            return [Step(StepState.NOW, self.tr("Answer"), unknown), self._way_on(request, status, today)]
        if status.due is None:
            nameless, untimed = self.tr("the letter names no text"), self.tr("no text gives a time for it")
            answer = Step(StepState.NOW, self.tr("Answer"), nameless if request.nameless else untimed)
            return [answer] if status.cnil else [answer, self._way_on(request, status, today)]
        day = self.short_day(status.due + _ONE_DAY, today)
        reminder = Step(StepState.TO_COME, fill(self.tr("Reminder possible on {day}"), day=day))
        return [reminder, self._way_on(request, status, today)]

    def _way_on(self, request: Request, status: RequestStatus, today: date) -> Step:
        """To whom one may turn: the mediator in its time after a written complaint, else the CNIL where it can act."""
        if not request.founded:
            return Step(StepState.TO_COME, self.tr("The way on"), self.tr("once it is said what the letter rests on"))
        window = status.mediator
        if window is not None and today <= window.last:
            first, last = (self.short_day(one, today) for one in (window.first, window.last))
            title = fill(self.tr("National energy mediator from {first} to {last}"), first=first, last=last)
            return Step(
                StepState.TO_COME, title, self.tr("two months after the written complaint, within a year of it")
            )
        if status.cnil:
            return Step(StepState.TO_COME, self.tr("Complaint to the CNIL"))
        if request.nameless and not request.mediation:
            counted = self.tr("it names its texts, and the month runs from its receipt")
            return Step(StepState.TO_COME, self.tr("A new letter by Persienne"), counted)
        if not request.mediation:
            return Step(StepState.TO_COME, self.tr("Reminder possible"))
        title = self.tr("Written complaint, then the national energy mediator")
        return Step(StepState.TO_COME, title, self.tr("two months after the complaint"))

    def _answering(self) -> Step:
        return Step(StepState.TO_COME, self.tr("Answer"))

    def _why_then(self, status: RequestStatus, today: date) -> str:
        """How far the day is, and why it is not the same date a month later."""
        assert status.due is not None
        left = (status.due - today).days
        if left < 0:
            return self.tr("%n day(s) ago", "", -left)
        parts = [self.tr("today") if left == 0 else self.tr("%n day(s) left", "", left)]
        if status.nominal is not None and status.nominal != status.due:
            weekday = self.numbers.long_day(status.nominal).split(" ", 1)[0]
            moved = self.tr("{day} is a {weekday}")
            if status.nominal.weekday() < 5:
                local = working_day(status.nominal)
                moved = self.tr("{day} may be a holiday there") if local else self.tr("{day} is a holiday")
            parts.append(fill(moved, day=self._number(status.nominal), weekday=weekday))
        elif status.suspended_days:
            parts.append(self.tr("%n day(s) of suspension counted", "", status.suspended_days))
        elif status.months > 1:
            noted = status.received_on is not None
            parts.append(self.tr("three months from receipt") if noted else self.tr("three months"))
        return ", ".join(parts)

    def _number(self, day: date) -> str:
        """« le 6 », "the 6th"."""
        if self.numbers.french:
            return "le 1er" if day.day == 1 else f"le {day.day}"
        ending = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
        return f"the {day.day}{ending}"

    def _event(self, what: What, day: str, row: Happening | None = None) -> str:
        """What happened and when."""
        names = {
            What.READY: self.tr("Prepared on {day}"),
            What.SENT: self.tr("Sent on {day}"),
            What.RECEIVED: self.tr("Received on {day}"),
            What.UNDELIVERED: self.tr("Came back on {day}"),
            What.ACKNOWLEDGED: self.tr("Acknowledged on {day}"),
            What.IDENTITY_ASKED: self.tr("Identity asked on {day}"),
            What.IDENTITY_ANSWERED: self.tr("Identity answered on {day}"),
            What.EXTENDED: self.tr("Extension announced on {day}"),
            What.ANSWERED_FULL: self.tr("Granted on {day}"),
            What.ANSWERED_PARTIAL: self.tr("Answered in part on {day}"),
            What.REFUSED: self.tr("Refused on {day}"),
            What.REMINDED: self.tr("Reminded on {day}"),
            What.WRITTEN_COMPLAINT: self.tr("Written complaint sent on {day}"),
            What.COMPLAINT: self.tr("Complaint sent on {day}"),
            What.MEDIATOR: self.tr("Referred to the mediator on {day}"),
            What.EFFECT_CHECKED: self.tr("Effect seen on {day}"),
            What.NONE_HELD: self.tr("Says it holds none, {day}"),
            What.CLOSED: self.tr("Closed on {day}"),
            What.RETRACTED: self.tr("Taken back on {day}"),
        }
        text = names[what]
        if _unseen(what, row):
            text = self.tr("No effect seen on {day}")
        if row is not None and row.said.days is not None:
            text = self.tr("A curve was there on {day}")
        return fill(text, day=day)

    def _detail(self, what: What, row: Happening | None, gone: Container[str], *, month: bool) -> str:
        """The second line of a step: how, and with what proof."""
        if row is None:
            return ""
        said, parts = row.said, []
        if what is What.READY:
            parts.append(self.tr("text kept as printed, with its fingerprint"))
        if said.channel is not None:
            parts.append(self.sent_by(said.channel))
        parts += [text for text in (said.slip, said.receipt, said.letter) if text]
        if what is What.RECEIVED and row.evidence:
            kept = any(number not in gone for number in row.evidence)
            parts.append(self.tr("proof kept") if kept else self.tr("proof erased"))
        if what is What.RECEIVED and month:
            parts.append(self.tr("the month begins"))
        if said.closing is not None:
            parts.append(self.closing(said.closing))
        if said.note and not parts:
            parts.append(retold(said.note, self.language))
        return " ".join(parts) if what is What.SENT else ", ".join(parts)

    def sent_by(self, way: SentBy) -> str:
        """How a letter left the house, in a word."""
        return self.marked(SENT_BY[way.value])

    def closing(self, why: Closing) -> str:
        """Why a request is over."""
        return self.marked(CLOSINGS[why.value])

    def proof(self, what: What) -> str:
        """What a kept file proves."""
        return {
            What.SENT: self.tr("Proof of sending"),
            What.RECEIVED: self.tr("Proof of receipt"),
            What.UNDELIVERED: self.tr("What came back"),
            What.ACKNOWLEDGED: self.tr("Acknowledgement"),
            What.IDENTITY_ASKED: self.tr("Question about identity"),
            What.IDENTITY_ANSWERED: self.tr("Answer about identity"),
            What.EXTENDED: self.tr("Notice of extension"),
            What.ANSWERED_FULL: self.tr("Their answer"),
            What.ANSWERED_PARTIAL: self.tr("Their answer"),
            What.REFUSED: self.tr("Their refusal"),
            What.EFFECT_CHECKED: self.tr("What was seen"),
            What.NONE_HELD: self.tr("What they write"),
        }.get(what, self.tr("Kept file"))

    def media(self, media: str) -> str:
        """What a kept file is, in a word."""
        if media.startswith("image/"):
            return self.tr("picture")
        return {
            "application/pdf": "PDF",
            "application/vnd.oasis.opendocument.text": "ODT",
            "message/rfc822": self.tr("e-mail"),
        }.get(media, self.tr("text"))

    def erased(self) -> str:
        """What stands in the place of a proof's size where the proof was erased."""
        return self.tr("erased")

    # A new request

    def hint(self, goal: str) -> str:
        """What comes of a wish, in one sentence."""
        return {
            "stop-collection": self.tr("Totals by day go on being collected."),
            "erase": self.tr("For good: fetch your history first."),
            "stop-supplier": self.tr("What the bills need is still passed on."),
            "stop-recording": self.tr("The other switch, inside the meter itself."),
            "withdraw": self.tr("For advice, comparisons, partners: as easily as it was given."),
            "close-access": self.tr("The operator stops passing your data on to a company or an app."),
            "never-authorised": self.tr("Who, when, under which permission; then it ends."),
            "access": self.tr("A copy of your data, asked for point by point."),
            "export": self.tr("A file that other programs can read."),
            "uninvited": self.tr("The law allows it for certain missions, never in general."),
            "stop-marketing": self.tr("No reasons are needed, and it can’t be refused."),
            "correct": self.tr("With what proves the right value."),
            "freeze": self.tr("Kept, but no longer used, in four cases."),
            "leave": self.tr("To be sent while the contract is still yours."),
            "own-devices": self.tr("From their maker; never about the Linky itself."),
            "meter-output": self.tr("Standard or historique, for a device on the meter."),
            "identity": self.tr("A page of a bill is mostly enough; what may be hidden is said."),
            "tell-recipients": self.tr("After an erasure or a correction."),
            "moving-in": self.tr("Permissions of the previous occupant end."),
            "ask-collection": self.tr("With the day on which it ends."),
            "paper-statement": self.tr("From the supplier, once a year."),
        }.get(goal, "")

    # Before printing

    def notice(self, notice: Notice, law: Law, slug: str) -> str:
        """One thing to be shown before printing."""
        if notice.text is not None:
            return notice.text.of(self.language)
        text = self.speech("LetterNotice", NOTICES[notice.code])
        return text.replace("{subject}", self._subject(notice, law, slug))

    def mandate_to_enclose(self, mandatary: str | None) -> str:
        """What goes with a letter that somebody else signs; nothing of any other."""
        return self.speech("LetterNotice", NOTICES["mandate_to_enclose"]) if mandatary else ""

    def _subject(self, notice: Notice, law: Law, slug: str) -> str:
        if (said := SUBJECTS.get(notice.subject)) is not None:
            return self.speech("LetterNotice", said)
        return subject_of(notice, law, slug, self.language)

    def read_on(self, reference: Reference) -> str:
        """How far a text of law may be trusted, in brackets."""
        if reference.read_on is None or reference.status is Status.UNVERIFIED:
            return self.tr("(not read, not cited)")
        read = reference.status is Status.READ
        said = self.tr("read on {day}") if read else self.tr("known at second hand, on {day}")
        return f"({fill(said, day=self.day(reference.read_on))})"

    def error(self, error: UserError) -> str:
        """Why a letter can't be made."""
        return sentence(error, self.speech)


def on_paper(request: Request) -> bool:
    """Whether its letter travels in an envelope, so that it is signed by hand."""
    return request.draft.facts.channel.needs_address


def _unseen(what: What, row: Happening | None) -> bool:
    """Whether an effect was looked for and not seen."""
    return what is What.EFFECT_CHECKED and row is not None and row.said.seen is False


def _row(request: Request, moment: Moment) -> Happening | None:
    return next((row for row in request.rows if row.number == moment.number), None)
