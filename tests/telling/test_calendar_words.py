"""The days to come in a calendar: every last day of a consent and the next review of the accounts, once each."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.consents.events import Draft
from persienne.consents.fields import Category, Granularity, Kind, Method, State
from persienne.household.correspondence.correspondence import Correspondence
from persienne.letters.events import What
from persienne.store.connection import STORE_FILE
from persienne.telling.letters_words import LettersWords
from persienne.telling.move_words import Coming, entries
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.letter_rows import noted, printed
from support.made import new_store
from support.sharing import ADVISER, SUPPLIER, Clock, draft, register
from support.told import tell

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.letters.calendar_file import Entry

TODAY = "2026-11-27"
ON = date.fromisoformat(TODAY)


def review(on: str) -> Draft:
    return Draft(kind=Kind.HOUSEHOLD, event_state=State.ROUND_DONE, event_time=on, energy=None)


def told(folder: Path, *drafts: Draft, on: date = ON, letter: bool = False) -> list[Entry]:
    """The calendar of a register with these entries, and of one letter, in French."""
    folder.mkdir(exist_ok=True)
    with closing(new_store(folder / STORE_FILE)) as conn:
        sharing, clock = register(conn, TODAY), Clock(TODAY)
        sharing._clock = clock
        letters = Correspondence(conn, sharing, clock)
        for one in drafts:
            sharing.append(one)
        if letter:
            noted(letters, printed(letters), What.SENT, TODAY)
        days = Coming(letters.agenda(on), sharing.coming(on))
    return entries(days, LettersWords(Catalogue("fr"), Figures(french=True)))


def test_each_last_day_and_the_next_review_are_there_once_with_their_dates(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        draft(expires_on=date(2026, 12, 10), granularity=Granularity.HALF_HOUR),
        draft(data_category=Category.E, expires_on=date(2026, 12, 10), **ADVISER),
        draft(data_category=Category.D, expires_on=date(2028, 2, 29), granularity=Granularity.DAY, **SUPPLIER),
        review("2026-02-03"),
        review("2026-08-31"),
    )
    ends, again = "Partages\u00a0: un consentement prend fin aujourd’hui", "Partages\u00a0: c’est le moment de refaire"
    assert [(one.day.isoformat(), one.summary) for one in found if one.summary == ends] == [
        ("2026-12-10", ends),
        ("2026-12-10", ends),
        ("2028-02-29", ends),
    ]
    assert [one.day.isoformat() for one in found if one.summary.startswith(again)] == ["2027-02-28"]
    assert len({one.uid for one in found}) == len(found) == 4


@pytest.mark.slow
def test_what_was_withdrawn_ends_on_no_day_and_on_the_last_day_it_is_said_once(tmp_path: Path) -> None:
    until = {"expires_on": date(2026, 12, 10)}
    asked = draft(State.WITHDRAWAL_REQUESTED, "2026-11-20", withdrawal_method=Method.LETTER)
    (waits,) = told(tmp_path / "a", draft(**until), asked)
    assert (waits.day, "attend une réponse" in waits.summary) == (date(2026, 12, 20), True)
    (last,) = told(tmp_path / "b", draft(**until), on=date(2026, 12, 10))
    assert last.day == date(2026, 12, 10)
    assert told(tmp_path / "c", draft(**until), on=date(2027, 1, 30)) == []


def test_a_task_of_a_letter_is_titled_as_the_page_titles_it(tmp_path: Path) -> None:
    found = told(tmp_path, letter=True)
    tell(*(one.summary for one in found))
    assert [one.day.isoformat() for one in found] == [
        "2026-12-12", "2026-12-22", "2026-12-31", "2027-01-07", "2027-01-08",
    ]  # fmt: skip
