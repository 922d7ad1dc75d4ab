"""Of a letter older than Persienne nothing is claimed that nobody said: neither what it rests on nor its words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.errors import UserError
from persienne.household.correspondence.correspondence import Earlier
from persienne.household.correspondence.drafting import Asked
from persienne.letters.agenda import ToDo
from persienne.letters.casefile import Measured
from persienne.letters.events import What
from persienne.letters.lifecycle import Action
from persienne.letters.moves import Move, moves_of
from persienne.meters.fictional_home import FICTIONAL_POINT
from support.letter_rows import asked, noted, printed
from support.paper_texts import text
from support.stored import code_of

if TYPE_CHECKING:
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.letters.requests import Request
    from support.sharing import Clock

FOLLOWING = ("reminder", "written-complaint")
ENERGY = ("cenergie-D341-22-2", "cenergie-D341-24")


def sent(letters: Correspondence, kind: str = "erase-collected", to: str = "enedis", **said: Any) -> Request:
    """A letter of 3 March of which nothing more is said, received on the 5th."""
    told = Earlier(kind, to, date(2026, 3, 3), **({"point": FICTIONAL_POINT} | said))
    return noted(letters, letters.take_earlier(told), What.RECEIVED, "2026-03-05")


def about(letters: Correspondence, kind: str, request: Request) -> str:
    """The letter of today about it on one line, or the code with which it is refused."""
    try:
        made = letters.draft(Asked(kind, request.draft.party_id, about=request.reference))
    except UserError as error:
        return error.code
    said = " ".join(text(letters.letter(made).sheet).split())
    letters.discard(made.reference)
    return said


def file(letters: Correspondence, request: Request, *, mediator: bool = False) -> str:
    """The file of today on one line, or the code with which it is refused."""
    try:
        made = (letters.referral if mediator else letters.complaint)(request.reference)
    except UserError as error:
        return error.code
    case = letters.case(request.reference)
    sheet = letters.complaint_letter(made, case, [Measured("a" * 64, 1)] * len(case.attached)).sheet
    letters.discard(made.reference)
    return " ".join(text(sheet).split())


def body(said: str) -> str:
    """A letter from its salutation to its footer."""
    return said.partition("Madame, Monsieur")[2].partition("Modèle")[0]


def test_while_nobody_said_what_it_rests_on_nothing_is_claimed_and_that_is_asked(
    letters: Correspondence, clock: Clock
) -> None:
    request = sent(letters)
    clock.put("2026-07-01")
    status = request.status(letters.today())
    assert (status.due, status.mediator, request.personal_data, request.mediation) == (None, None, False, False)
    assert [one.code for one in status.warnings] == ["grounds_unknown"]
    assert status.next_actions[0] is Action.SAY_GROUNDS
    likely, others = moves_of(request, status)
    assert likely[0] is Move.GROUNDS
    assert {Move.REMIND, Move.WRITTEN_COMPLAINT, Move.COMPLAIN, Move.REFER}.isdisjoint((*likely, *others))
    assert [one.what for one in letters.todo()] == [ToDo.GROUNDS]
    assert [about(letters, one, request) for one in FOLLOWING] == ["letter_grounds_unknown"] * 2
    assert file(letters, request) == file(letters, request, mediator=True) == "letter_grounds_unknown"


def test_what_it_rests_on_can_be_said_later_and_all_that_depends_on_it_follows(
    letters: Correspondence, clock: Clock
) -> None:
    request = sent(letters)
    clock.put("2026-07-01")
    request = letters.say_grounds(request.reference, ("rgpd-17-1-b",))
    status = request.status(letters.today())
    assert (status.due, request.personal_data) == (date(2026, 4, 7), True)
    assert status.warnings == ()
    assert "a pris fin le 7 avril 2026" in about(letters, "reminder", request)
    assert "CNIL" in about(letters, "reminder", request)
    assert "dans le délai, qui a pris fin le 7 avril 2026" in file(letters, request)
    assert moves_of(request, status)[1][-1] is Move.GROUNDS


def test_what_was_said_can_be_corrected_and_what_was_answered_stays(letters: Correspondence, clock: Clock) -> None:
    request = sent(letters, points=("Supprimer.", "Confirmer."), rests_on=("rgpd-17-1-b",))
    clock.put("2026-07-01")
    noted(letters, request, What.ANSWERED_PARTIAL, "2026-03-20", verdicts="granted,refused")
    request = letters.say_grounds(request.reference, ENERGY)
    status = request.status(letters.today())
    assert (request.personal_data, request.mediation, status.due, status.open_requests) == (False, True, None, (2,))
    assert file(letters, request) == "complaint_not_personal"
    said = about(letters, "written-complaint", request)
    assert "Donner suite au point n° 2 de ma demande, ainsi rédigé : « Confirmer »" in said
    assert "CNIL" not in about(letters, "reminder", request)
    assert request.status(letters.today()).sent_on == date(2026, 3, 3)


def test_no_article_is_laid_to_a_point_where_the_letter_names_several_for_several_points(
    letters: Correspondence, clock: Clock
) -> None:
    points = ("Cesser la collecte.", "Effacer la courbe.")
    request = sent(letters, points=points, rests_on=("rgpd-17-1-b", *ENERGY))
    clock.put("2026-07-01")
    noted(letters, request, What.REFUSED, "2026-03-20", reasons="no")
    told = file(letters, request)
    assert (
        "Il n’a pas été donné suite à ma demande (points n° 1 et 2). Textes que ma demande nomme : article 17" in told
    )
    assert "D. 341-22, 2° et D. 341-24 du code de l’énergie." in told
    assert "Au regard de l’article 17" not in told
    assert "le refus du 20 mars 2026 n’indique pas ses motifs." in told
    said = about(letters, "written-complaint", request)
    assert "ainsi rédigé : « Cesser la collecte »." in said
    noted(letters, request, What.WRITTEN_COMPLAINT, "2026-04-01")
    assert "Il n’a pas été donné suite à ma demande (points n° 1 et 2)." in file(letters, request, mediator=True)


def test_a_letter_that_names_no_text_is_no_matter_of_the_cnil_file_and_no_month_is_claimed(
    letters: Correspondence, clock: Clock
) -> None:
    request = sent(letters, rests_on=())
    clock.put("2026-07-01")
    assert (request.founded, request.mediation, request.status(letters.today()).due) == (True, False, None)
    assert file(letters, request) == "complaint_names_nothing"
    noted(letters, request, What.REFUSED, "2026-03-20")
    said = about(letters, "reminder", request)
    assert "article 12" not in said
    assert "CNIL" not in said


def test_advertising_without_a_named_text_is_no_matter_of_the_mediators(letters: Correspondence, clock: Clock) -> None:
    request = sent(letters, "stop-marketing", "edf", rests_on=())
    clock.put("2026-07-01")
    noted(letters, request, What.REFUSED, "2026-03-20")
    assert not request.mediation
    said = about(letters, "reminder", request)
    assert "refusez" in said
    assert "médiateur" not in said
    assert "article 12" not in said


def test_what_a_letter_of_ours_rests_on_is_printed_in_it(letters: Correspondence) -> None:
    request = printed(letters)
    assert code_of(lambda: letters.say_grounds(request.reference, ENERGY)) == "letter_grounds_ours"
    draft = letters.draft(asked())
    assert code_of(lambda: letters.say_grounds(draft.reference, ENERGY)) == "letter_grounds_ours"
    old = sent(letters)
    assert code_of(lambda: letters.say_grounds(old.reference, ("rgpd-77",))) == "letter_answer_unfit"
    assert "rgpd-17-1-b" in letters.grounds(old.reference)


# --- its words ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("bore", ["", "A/12"])
def test_nothing_is_quoted_of_a_letter_whose_points_nobody_copied(
    letters: Correspondence, clock: Clock, bore: str
) -> None:
    request = sent(letters, bore=bore, rests_on=("rgpd-17-1-b", *ENERGY))
    clock.put("2026-07-01")
    silent = [about(letters, one, request) for one in FOLLOWING] + [file(letters, request)]
    noted(letters, request, What.REFUSED, "2026-06-20", reasons="no", remedies="no")
    refused = [about(letters, one, request) for one in FOLLOWING] + [file(letters, request)]
    noted(letters, request, What.ANSWERED_PARTIAL, "2026-06-21")
    unread = [about(letters, "reminder", request), file(letters, request)]
    noted(letters, request, What.ANSWERED_FULL, "2026-06-22")
    noted(letters, request, What.EFFECT_CHECKED, "2026-06-30", seen="no")
    undone = [about(letters, one, request) for one in FOLLOWING] + [file(letters, request)]
    for said in (*silent, *refused, *unread, *undone):
        for wrong in ("…", "n° 1", "points n°", "numérotées :", "«", "ces points", "chacun"):
            assert wrong not in body(said), (wrong, body(said))
    assert "suppression de ma courbe de charge collectée" in refused[1]
    assert "1. Donner suite à cette demande" in refused[1]
    assert "vous refusez d’y donner suite." in refused[0]
    assert "Suite donnée à cette demande : refus." in refused[2]
    assert "il n’a pas été donné suite à ma demande." in refused[2]
    assert "le refus du 20 juin 2026 n’indique pas ses motifs." in refused[2]
    assert "Ce qu’elle en dit n’est pas relevé ici." in unread[1]
    assert "vous avez accepté d’y donner suite" in undone[0]
    assert "ce que l’organisme a accepté le 22 juin 2026 n’était pas fait le 30 juin 2026." in undone[2]
