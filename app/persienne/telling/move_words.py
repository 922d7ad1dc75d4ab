"""The acts and tasks of the page Letters in words: buttons, questions and sentences, and entries of a calendar file.

The calendar file has the tasks of the letters and the days of the register. The file may lie in a calendar that others
keep for the household, so no entry names a body or a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from persienne.base.placeholders import fill
from persienne.letters.agenda import OF_THE_END, ToDo
from persienne.letters.calendar_file import Entry
from persienne.letters.lifecycle import State
from persienne.letters.moves import Move
from persienne.telling.spoken import Spoken
from persienne.words.english import table

if TYPE_CHECKING:
    from datetime import date

    from persienne.consents.flows import Reminder
    from persienne.household.household import Household
    from persienne.letters.agenda import Task
    from persienne.letters.case import Outcome
    from persienne.letters.clock import Caution
    from persienne.letters.lifecycle import RequestStatus
    from persienne.letters.requests import Request
    from persienne.telling.letters_words import LettersWords


OUTCOMES = table("letters.outcomes")


_OPEN: Final = frozenset(
    {
        State.SENT,
        State.RECEIVED,
        State.ACKNOWLEDGED,
        State.IDENTITY_ASKED,
        State.ANSWERED_PARTIAL,
        State.REFUSED,
        State.EFFECT_MISSING,
    }
)
"""Where it matters what a request rests on."""


class MoveWords(Spoken):
    """The sentences; days are told by ``words``."""

    CONTEXT = "MoveWords"

    def __init__(self, words: LettersWords) -> None:
        super().__init__(words.speech, words.figures)
        self._words = words

    def button(self, move: Move) -> str:
        """What a button or an entry of a menu says; an ellipsis where a question follows."""
        return {
            Move.PRINT: self.tr("Save the PDF…"),
            Move.CHANGE: self.tr("Change this draft…"),
            Move.DISCARD: self.tr("Throw this draft away"),
            Move.SEND: self.tr("Sent…"),
            Move.RECEIVE: self.tr("Received…"),
            Move.UNDELIVERED: self.tr("It came back…"),
            Move.ACKNOWLEDGE: self.tr("They acknowledged it…"),
            Move.IDENTITY: self.tr("Identity asked…"),
            Move.IDENTITY_LETTER: self.tr("Write the answer"),
            Move.IDENTITY_ANSWER: self.tr("I answered…"),
            Move.EXTEND: self.tr("Extension announced…"),
            Move.ANSWER: self.tr("Answer received…"),
            Move.EFFECT: self.tr("Effect checked…"),
            Move.CHECK: self.tr("Check what they hold…"),
            Move.REMIND: self.tr("Remind them"),
            Move.WRITTEN_COMPLAINT: self.tr("Written complaint"),
            Move.COMPLAIN: self.tr("Complaint to the CNIL"),
            Move.REFER: self.tr("Refer to the mediator"),
            Move.CLOSE: self.tr("Close the file…"),
            Move.GROUNDS: self.tr("What it rests on…"),
            Move.CORRECT_SENDING: self.tr("Correct the sending…"),
            Move.CORRECT_RECEIPT: self.tr("Correct the receipt…"),
        }[move]

    def question(self, move: Move, *, month: bool, pointed: bool = True) -> tuple[str, str]:
        """The title of the dialog that notes it, and the sentence under it.

        ``month``: a text gives one to answer; ``pointed``: the points of the letter are known.
        """
        title, said = self._asked(move)
        if not pointed and move is Move.ANSWER:
            said = self.tr("Look at what they say of your letter as a whole.")
        return title, said if month else self._timeless().get(move, said)

    def _timeless(self) -> dict[Move, str]:
        """What is said of a letter for which no text gives a time to answer, where that is another sentence."""
        return {
            Move.RECEIVE: self.tr("The day on the signed receipt, or of the message that says it arrived."),
            Move.ACKNOWLEDGE: self.tr("An acknowledgement is no answer."),
            Move.IDENTITY: self.tr("They may, where they have a reasonable doubt."),
            Move.IDENTITY_ANSWER: self.tr("A bill with your address is often enough; hide whatever else is on it."),
            Move.EXTEND: self.tr("No text gives a time to answer this letter: no end is put off."),
        }

    def _asked(self, move: Move) -> tuple[str, str]:
        return {
            Move.SEND: (
                self.tr("How and when did you send it?"),
                self.tr("Keep the slip: its number and a scan of it are your proof."),
            ),
            Move.RECEIVE: (
                self.tr("When did they receive it?"),
                self.tr(
                    "The day on the signed receipt, or of the message that says it arrived. The month counts from it."
                ),
            ),
            Move.UNDELIVERED: (
                self.tr("When did it come back?"),
                self.tr("Nothing runs: check the address, then send it again."),
            ),
            Move.ACKNOWLEDGE: (
                self.tr("When did they acknowledge it?"),
                self.tr("An acknowledgement is no answer: the month goes on."),
            ),
            Move.IDENTITY: (
                self.tr("When did they ask who you are?"),
                self.tr("They may, where they have a reasonable doubt. The clock stands still until you answer."),
            ),
            Move.IDENTITY_ANSWER: (
                self.tr("When did you answer?"),
                self.tr("A bill with your address is often enough; hide whatever else is on it. The clock goes on."),
            ),
            Move.EXTEND: (
                self.tr("When did they announce more time?"),
                self.tr("It counts only inside the first month and with its reasons: three months from the receipt."),
            ),
            Move.ANSWER: (
                self.tr("What was their answer?"),
                self.tr("Look at each numbered point of your letter."),
            ),
            Move.EFFECT: (
                self.tr("Was it done?"),
                self.tr("Open your account there and look: a yes on paper is not yet done."),
            ),
            Move.CLOSE: (self.tr("Why is it over?"), self.tr("The file stays here, with its proofs.")),
            Move.CORRECT_SENDING: (
                self.tr("How and when was it sent really?"),
                self.tr("What was noted before stays in the file, and counts no more."),
            ),
            Move.CORRECT_RECEIPT: (
                self.tr("When was it received really?"),
                self.tr("What was noted before stays in the file, and counts no more."),
            ),
        }[move]

    def outcome(self, outcome: Outcome) -> str:
        """A verdict on one numbered request."""
        return self.marked(OUTCOMES[outcome.value])

    def consequence(self, request: Request, today: date) -> str:
        """What follows from what is about to be noted: the day of the answer, before all."""
        status = request.status(today)
        day = "" if status.due is None else self._words.weekday(status.due)
        if not request.founded and status.state in _OPEN:
            said = self.unfounded()
        elif status.state is State.SENT and (status.switched or request.draft.about is not None):
            said = ""
        elif status.state.waits and status.due is None:
            said = self._untimed(request)
        elif status.state.waits:
            said = self._proved(fill(self.tr("The answer is due by {day} at the latest."), day=day), status)
        elif status.state is State.OVERDUE:
            said = self._proved(fill(self.tr("The last day to answer was {day}."), day=day), status)
        elif status.state is State.IDENTITY_ASKED:
            said = self.tr("The clock stands still from that day.") if request.terms.month else ""
        elif status.state in (State.ANSWERED_FULL, State.ANSWERED_PARTIAL) and status.effect_from is not None:
            said = fill(self.tr("Look from {day} whether it was done."), day=self._words.weekday(status.effect_from))
        elif status.state is State.EFFECT_MISSING:
            undone = self.tr("You may remind them of what they granted and did not do, or refer to the CNIL.")
            said = undone if status.cnil else self._unsatisfied(request, status)
        elif status.state in (State.ANSWERED_PARTIAL, State.REFUSED):
            said = self._unsatisfied(request, status)
        else:
            said = ""
        return said

    def _proved(self, said: str, status: RequestStatus) -> str:
        """A sentence that names the last day to answer, and how sure that is."""
        return said if status.unproved is None else f"{said} {self.caution(status.unproved)}"

    def unfounded(self) -> str:
        """What is to be said of a letter of which it is not known what it rests on."""
        return self.tr(
            "It is not known what your letter rests on. Say which texts it names: time and way on follow from them."
        )

    def _untimed(self, request: Request) -> str:
        if not request.nameless:
            return self.tr("No text gives a time for the answer.")
        untimed = self.tr("Your letter names no text, so no time to answer is counted.")
        return untimed if request.mediation else f"{untimed} {self._anew()}"

    def _anew(self) -> str:
        return self.tr("A new letter by Persienne names its texts, and the month runs from its receipt.")

    def _unsatisfied(self, request: Request, status: RequestStatus) -> str:
        if status.cnil:
            return self.tr("You may remind them of the points that are left, or refer to the CNIL.")
        if not request.mediation:
            remind = self.tr("You may remind them of the points that are left.")
            return f"{remind} {self._anew()}" if request.nameless else remind
        return self.tr(
            "You may make a written complaint. Two months later you may refer to the national energy mediator."
        )

    def caution(self, caution: Caution) -> str:
        """Something to be known beside a state, or "" where it needs no words here."""
        day = "" if caution.day is None else self._words.weekday(caution.day)
        found = {
            "identity_without_doubt": self.tr("They did not say why they doubt who you are."),
            "identity_asked_late": self.tr("They asked who you are after {day}: the clock did not stop."),
            "late_extension": self.tr("The extension came after {day}: it does not count."),
            "extension_without_reasons": self.tr("The extension gave no reasons: it does not count."),
            "extension_again": self.tr(
                "They announced more time more than once: the earliest valid notice counts, the others do not."
            ),
            "grounds_unknown": self.unfounded(),
            "receipt_presumed": self.tr(
                "With no proof that it arrived, Persienne counts from the day it was sent: a precaution, not a legal "
                "date."
            ),
            "receipt_by_post": self.tr(
                "With no proof that it arrived, Persienne counts from ten days after it was sent: a precaution, not a "
                "legal date."
            ),
            "receipt_at_latest": self.tr(
                "What they wrote shows that it arrived by {day} at the latest. Persienne counts from that day: a "
                "precaution, not a legal date."
            ),
            "sent_otherwise": self.tr(
                "The letter was printed for another way of sending; a file says both. If that is wrong, correct it."
            ),
            "no_reasons": self.tr("The refusal gives no reasons."),
            "no_remedies": self.tr("The refusal does not name the CNIL and the court."),
            "verdicts_missing": self.tr("Say point by point what they answered."),
            "effect_not_seen": self.tr("You looked, and it was not done."),
            "curve_there": self.tr("A file that they gave since has a curve of these days."),
            "reminded_early": self.tr(
                "The last day to answer was {day}, and the reminder went out no later: nothing was late."
            ),
        }
        return fill(found.get(caution.code, ""), day=day)

    # What is due

    def task(self, task: Task, today: date) -> tuple[str, str]:
        """A thing to look at: a title and a sentence."""
        due = "" if task.due is None else self._words.weekday(task.due)
        late = 0 if task.due is None else (today - task.due).days
        title, line = self._titled(task, due, late), f"{self._line(task)} {self.unproved(task)}".strip()
        about = ", ".join(part for part in (self._words.title(task.kind) if task.kind else "", task.body) if part)
        return title, f"{about}. {line}".strip() if about else line

    def hinted(self, task: Task) -> tuple[str, str]:
        """The same beside the request itself."""
        return f"{self._titled(task, '', 0)}.", self._line(task)

    def unproved(self, task: Task) -> str:
        """What is to be said with a last day to answer, or "" with what tells of none and where it is sure."""
        caution = None if task.receipt is None or task.what not in OF_THE_END else task.receipt.caution
        return "" if caution is None else self.caution(caution)

    def _titled(self, task: Task, due: str, late: int) -> str:
        return {
            ToDo.DUE_SOON: fill(self.tr("An answer is due by {day} at the latest"), day=due),
            ToDo.DUE: self.tr("Today is the last day for an answer"),
            ToDo.OVERDUE: self.tr("The answer is %n day(s) late", "", late),
            ToDo.NO_RECEIPT: self.tr("Was the letter received?"),
            ToDo.NO_ACKNOWLEDGEMENT: self.tr("They have not acknowledged the request yet"),
            ToDo.UNDELIVERED: self.tr("A letter came back"),
            ToDo.IDENTITY: self.tr("Your identity is asked for"),
            ToDo.ANSWER: self.tr("An answer does not grant everything"),
            ToDo.EFFECT: self.tr("Time to check that it was done"),
            ToDo.UNDONE: self.tr("They said yes, and no effect is seen"),
            ToDo.REMINDER: self.tr("The reminder has no answer yet"),
            ToDo.SILENCE: self.tr("No answer yet"),
            ToDo.MEDIATOR: self.tr("Two months since the written complaint"),
            ToDo.MEDIATOR_ENDS: self.tr("The mediator’s year is almost over"),
            ToDo.GROUNDS: self.tr("What your letter rests on is to be said"),
            ToDo.NEWS: self.tr("Three months without news from the CNIL"),
            ToDo.SEALS_END: fill(self.tr("The seals of days go on {day}"), day=due),
        }[task.what]

    def _line(self, task: Task) -> str:
        until = "" if task.due is None else self._words.day(task.due)
        mediator = fill(self.tr("You may refer to the national energy mediator until {day}."), day=until)
        return {
            ToDo.DUE_SOON: "",
            ToDo.DUE: self.tr("A reminder is possible from tomorrow."),
            ToDo.OVERDUE: self.tr("You may remind them; the law also lets you refer to the CNIL."),
            ToDo.NO_RECEIPT: self.tr("Note the day on the receipt: the month counts from it.")
            if task.month
            else self.tr("Note the day on the receipt."),
            ToDo.NO_ACKNOWLEDGEMENT: self.tr("No text gives a time for it; you may ask."),
            ToDo.UNDELIVERED: self.tr("Check the address, and send it again."),
            ToDo.IDENTITY: self._of_identity(task),
            ToDo.ANSWER: self._on_with(task, self.tr("You may remind them, or refer to the CNIL.")),
            ToDo.EFFECT: self.tr("Ask which load curves they hold, then check what they give.")
            if task.curve
            else self.tr("Open your account there, and note what you see."),
            ToDo.UNDONE: self._on_with(
                task, self.tr("You may remind them of it, or refer to the CNIL. Note it when you see it done.")
            ),
            ToDo.REMINDER: self.tr("You may refer to the CNIL."),
            ToDo.SILENCE: self._of_silence(task),
            ToDo.MEDIATOR: mediator,
            ToDo.MEDIATOR_ENDS: mediator,
            ToDo.GROUNDS: self.unfounded(),
            ToDo.NEWS: self.tr("You may ask how your complaint goes on."),
            ToDo.SEALS_END: self.tr(
                "The check compares with what is stored here from now on. What you noted stays, with its pages."
            ),
        }[task.what]

    def _of_silence(self, task: Task) -> str:
        """What may be done where no time is counted."""
        if not task.nameless:
            return self.tr("No text gives a time for it; you may make a written complaint.")
        if not task.mediation:
            named = self.tr("Your letter names no text.")
            return f"{named} {self._anew()}"
        return self.tr("Your letter names no text; you may make a written complaint, or write a new letter that does.")

    def _of_identity(self, task: Task) -> str:
        """What a question about identity does to the clock."""
        if not task.month:
            return self.tr("Answer it, and note the day.")
        if task.due is not None and task.on > task.due:
            return self.tr("It came too late to stop the clock; you may answer it all the same.")
        return self.tr("The clock stands still until you answer.")

    def _on_with(self, task: Task, personal: str) -> str:
        """Where one may turn with a request that is left open; ``personal`` where the CNIL can act."""
        if task.cnil:
            return personal
        if not task.founded:
            return self.unfounded()
        if task.mediation:
            return self.tr("You may make a written complaint, or remind them.")
        return self.tr("You may remind them.")


DAYS_TO_COME = table("register.days_to_come")


class Coming(NamedTuple):
    """What there is to do on a day, and every day to come that is known then."""

    tasks: tuple[Task, ...]
    reminders: tuple[Reminder, ...]


def coming(household: Household, on: date | None = None) -> Coming:
    """That of a household, today where no day is said."""
    return Coming(household.correspondence.agenda(on), household.register.coming(on))


def entries(days: Coming, words: LettersWords) -> list[Entry]:
    """The days, in their order, in the words of the letters. What is said again has the same id in every file."""
    acts = MoveWords(words)
    of_letters = [
        Entry(_id(one.reference.lower(), one.what), one.on, f"{one.reference} – {_said(acts, one)}")
        for one in days.tasks
    ]
    of_register = [
        Entry(
            _id("household" if one.flow is None else f"{one.flow.consent_id}-{one.flow.band or 'any'}", one.what),
            one.on,
            words.speech("Calendar", DAYS_TO_COME[one.what]),
        )
        for one in days.reminders
    ]
    return sorted((*of_letters, *of_register), key=lambda one: one.day)


def _said(acts: MoveWords, task: Task) -> str:
    """What a task is; where it comes before the day that counts, with that day."""
    title, _ = acts.task(task, task.on)
    _, line = acts.hinted(task)
    said = line if task.what is ToDo.MEDIATOR_ENDS else acts.unproved(task)
    return f"{title}. {said}" if said else title


def _id(what: str, why: str) -> str:
    return f"{what}-{why}@persienne"
