"""What the calendar file says: the tasks of the letters and the days of the register, as its entries.

The file may lie in a calendar that others keep for the household, so no entry names a body or a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from persienne.letters.agenda import ToDo
from persienne.letters.calendar_file import Entry
from persienne.telling.move_words import MoveWords
from persienne.words.english import table

if TYPE_CHECKING:
    from datetime import date

    from persienne.consents.flows import Reminder
    from persienne.household.household import Household
    from persienne.letters.agenda import Task
    from persienne.telling.letters_words import LettersWords

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
    return f"{title}. {line}" if task.what is ToDo.MEDIATOR_ENDS else title


def _id(what: str, why: str) -> str:
    return f"{what}-{why}@persienne"
