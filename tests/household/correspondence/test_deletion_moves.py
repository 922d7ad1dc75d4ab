"""What may be done with a letter that asks for a curve to be deleted: sealed until they answer, then checked there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.letters.agenda import ToDo
from persienne.letters.events import What
from persienne.letters.moves import Move, moves_of
from persienne.telling.letters_words import LettersWords
from persienne.telling.move_words import MoveWords
from persienne.words.catalogue import Catalogue
from persienne.words.numbers import figures_of
from support.letter_rows import asked, noted, printed

if TYPE_CHECKING:
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.letters.requests import Request
    from support.sharing import Clock


def offered(letters: Correspondence, request: Request) -> tuple[tuple[Move, ...], tuple[Move, ...]]:
    request = letters.request(request.reference)
    return moves_of(request, request.status(letters.today()))


def test_seals_are_offered_from_the_draft_to_the_answer_and_no_longer(letters: Correspondence, clock: Clock) -> None:
    draft = letters.draft(asked())
    assert Move.SEAL in offered(letters, draft)[1]
    assert Move.CHECK not in sum(offered(letters, draft), ())
    request = printed(letters)
    clock.put("2026-06-20")
    noted(letters, request, What.SENT, "2026-06-01")
    assert {Move.SEAL, Move.CHECK} <= set(offered(letters, request)[1])
    noted(letters, request, What.RECEIVED, "2026-06-03")
    noted(letters, request, What.ANSWERED_FULL, "2026-06-18")
    assert Move.SEAL not in sum(offered(letters, request), ())


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


def test_a_letter_that_asks_for_no_deletion_is_neither_sealed_for_nor_checked(
    letters: Correspondence, clock: Clock
) -> None:
    request = printed(letters, kind="stop-collection", values={})
    clock.put("2026-06-20")
    noted(letters, request, What.SENT, "2026-06-01")
    assert not {Move.SEAL, Move.CHECK} & set(sum(offered(letters, request), ()))


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
