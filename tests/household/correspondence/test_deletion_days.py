"""Which days a letter asks to have deleted, on which of its points, and from when on that may be looked at."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.energy_market import Energy
from persienne.letters.agenda import ToDo
from persienne.letters.deletion import deletion_of, is_deletion
from persienne.letters.events import What
from persienne.letters.moves import Move, moves_of
from persienne.telling.letters_words import LettersWords
from persienne.telling.move_words import MoveWords
from persienne.words.catalogue import Catalogue
from persienne.words.numbers import figures_of
from support.letter_rows import asked, noted, printed
from support.stored import code_of

if TYPE_CHECKING:
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.letters.deletion import Deletion
    from persienne.letters.requests import Request
    from support.sharing import Clock

TODAY = date(2026, 8, 1)


@pytest.fixture
def sent(letters: Correspondence, clock: Clock) -> Any:
    """A letter of a kind that was sent and received in June."""

    def make(channel: str = "", **changes: Any) -> Request:
        clock.put("2026-06-01")
        request = letters.draft(asked(**changes))
        texts = {"channel": channel} if channel else {}
        clock.put("2026-08-01")
        noted(letters, request, What.SENT, "2026-06-01", **texts)
        if channel != "online_switch":
            noted(letters, request, What.RECEIVED, "2026-06-03")
        return letters.request(request.reference)

    return make


def deletion(letters: Correspondence, request: Request) -> Deletion:
    return deletion_of(letters.request(request.reference), TODAY)


def test_the_days_end_before_the_one_on_which_it_was_sent_unless_it_names_a_last_one(
    letters: Correspondence, sent: Any
) -> None:
    open_ended = deletion(letters, sent(values={}))
    assert (open_ended.first, open_ended.last) == (None, date(2026, 5, 31))
    named = deletion(letters, sent(values={"begin": date(2025, 1, 1), "end": date(2026, 3, 1)}))
    assert (named.first, named.last) == (date(2025, 1, 1), date(2026, 3, 1))


def test_days_that_are_not_over_are_not_looked_for(letters: Correspondence, sent: Any) -> None:
    assert deletion(letters, sent(values={"end": date(2026, 12, 31)})).last == date(2026, 7, 31)
    late = sent(values={"begin": date(2026, 9, 1), "end": date(2026, 12, 31)})
    assert code_of(lambda: deletion(letters, late)) == "deletion_no_days"


def test_the_point_that_asks_for_the_deletion_is_the_one_that_rests_on_the_right_to_it(
    letters: Correspondence, sent: Any
) -> None:
    assert deletion(letters, sent()).points == (1,)


def test_a_yes_counts_from_its_day_and_a_no_as_a_no(letters: Correspondence, sent: Any) -> None:
    request = sent()
    assert (deletion(letters, request).answered_on, deletion(letters, request).refused) == (None, False)
    noted(letters, request, What.REFUSED, "2026-06-20")
    assert (deletion(letters, request).answered_on, deletion(letters, request).refused) == (None, True)
    noted(letters, request, What.ANSWERED_PARTIAL, "2026-07-10", verdicts="granted, granted, refused")
    assert (deletion(letters, request).answered_on, deletion(letters, request).refused) == (date(2026, 7, 10), False)


def test_an_answer_that_grants_other_points_alone_grants_no_deletion(letters: Correspondence, sent: Any) -> None:
    request = sent()
    noted(letters, request, What.ANSWERED_PARTIAL, "2026-07-10", verdicts="unanswered, granted, refused")
    assert deletion(letters, request).answered_on is None


def test_a_yes_that_was_noted_by_mistake_is_none(letters: Correspondence, sent: Any) -> None:
    request = sent()
    number = noted(letters, request, What.ANSWERED_FULL, "2026-07-10").rows[-1].number
    letters.note(request.reference, What.RETRACTED, date(2026, 7, 11), corrects=number)
    assert deletion(letters, request).answered_on is None


def test_a_switch_that_the_household_moved_counts_from_its_day(letters: Correspondence, sent: Any) -> None:
    assert deletion(letters, sent("online_switch")).answered_on == date(2026, 6, 1)


def test_whoever_leaves_a_home_has_what_was_collected_before_the_day_of_leaving_deleted(
    letters: Correspondence, sent: Any
) -> None:
    values = {"leaving_on": date(2026, 6, 15), "leaving": "home"}
    found = deletion(letters, sent(kind="leaving", values=values))
    assert (found.first, found.last) == (None, date(2026, 6, 14))
    assert len(found.points) == 1


def test_whoever_leaves_a_supplier_asks_for_no_deletion(sent: Any) -> None:
    assert not is_deletion(sent(kind="leaving", values={"leaving_on": date(2026, 6, 15), "leaving": "supplier"}))


def test_a_letter_about_gas_asks_for_no_curve(letters: Correspondence) -> None:
    values = {"leaving_on": date(2026, 6, 15), "leaving": "home"}
    request = letters.draft(asked(kind="leaving", party="grdf", energy=Energy.GAS, point=None, values=values))
    assert not is_deletion(request)


# What may be done with a letter that asks for a curve to be deleted: it is checked there once it was sent.


def offered(letters: Correspondence, request: Request) -> tuple[tuple[Move, ...], tuple[Move, ...]]:
    request = letters.request(request.reference)
    return moves_of(request, request.status(letters.today()))


def test_after_a_yes_the_check_is_the_first_offer_beside_the_plain_look(letters: Correspondence, clock: Clock) -> None:
    request = printed(letters)
    clock.put("2026-06-20")
    for what, on in ((What.SENT, "2026-06-01"), (What.RECEIVED, "2026-06-03"), (What.ANSWERED_FULL, "2026-06-18")):
        noted(letters, request, what, on)
    assert offered(letters, request)[0] == (Move.CHECK, Move.EFFECT, Move.CLOSE)
    noted(letters, request, What.EFFECT_CHECKED, "2026-06-19", seen="no", undone="1")
    assert offered(letters, request)[0] == (Move.REMIND, Move.COMPLAIN, Move.CHECK, Move.EFFECT)
    noted(letters, request, What.EFFECT_CHECKED, "2026-06-20", seen="yes")
    assert Move.CHECK in offered(letters, request)[1]  # a curve may come back
    noted(letters, request, What.CLOSED, "2026-06-20", closing="satisfied")
    assert offered(letters, request) == ((), ())


def test_a_letter_that_asks_for_no_deletion_is_not_checked(letters: Correspondence, clock: Clock) -> None:
    request = printed(letters, kind="stop-collection", values={})
    clock.put("2026-06-20")
    noted(letters, request, What.SENT, "2026-06-01")
    assert Move.CHECK not in sum(offered(letters, request), ())


def test_the_time_to_look_leads_to_the_check_where_a_curve_was_to_be_deleted(
    letters: Correspondence, clock: Clock
) -> None:
    curve, other = printed(letters), printed(letters, kind="stop-collection", values={})
    clock.put("2026-07-20")
    for request in (curve, other):
        noted(letters, request, What.SENT, "2026-06-01")
        noted(letters, request, What.RECEIVED, "2026-06-03")
        noted(letters, request, What.ANSWERED_FULL, "2026-06-18")
    due = {one.reference: one for one in letters.todo(date(2026, 7, 20)) if one.what is ToDo.EFFECT}
    speech = Catalogue("en")
    words = MoveWords(LettersWords(speech, figures_of(speech)))
    assert words.hinted(due[curve.reference])[1].endswith("then check what they give.")
    assert words.hinted(due[other.reference])[1].startswith("Open your account there")
