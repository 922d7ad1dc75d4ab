"""A file has the household’s own account and the notes that it chose, and nothing else of what it wrote."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.consents.fields import State
from persienne.household.correspondence.complaint import OwnWords
from persienne.letters.casefile import Measured
from persienne.letters.events import What
from support.letter_rows import noted, printed
from support.paper_texts import text
from support.sharing import draft

if TYPE_CHECKING:
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.register.register import ConsentRegister
    from persienne.letters.requests import Request
    from support.sharing import Clock


def late(letters: Correspondence, clock: Clock) -> Request:
    """A request whose month has ended in silence, with a note on its sending and one on its receipt."""
    request = printed(letters)
    clock.put("2026-07-20")
    noted(letters, request, What.SENT, "2026-06-01", note="Déposé à la poste du quartier.")
    return noted(letters, request, What.RECEIVED, "2026-06-03", note="Le facteur a attendu la signature.")


def said(letters: Correspondence, complaint: Request) -> str:
    """What a file says, on one line."""
    case = letters.case(complaint.draft.about or "")
    letter = letters.complaint_letter(complaint, case, [Measured("a" * 64, 1)] * len(case.attached))
    return " ".join(text(letter.sheet).replace("\u00a0", " ").split())


def test_nothing_of_the_households_own_words_is_in_a_file_that_did_not_ask_for_them(
    letters: Correspondence, clock: Clock
) -> None:
    request = late(letters, clock)
    told = said(letters, letters.complaint(request.reference))
    assert "Exposé" not in told
    assert "Notes que" not in told
    assert "facteur" not in told


def test_a_file_has_the_account_and_the_notes_that_were_chosen_and_keeps_them(
    letters: Correspondence, clock: Clock
) -> None:
    request = late(letters, clock)
    kept, known = letters.own_words(request.reference, "complaint")
    assert kept == OwnWords()
    assert [(one.id, one.on, one.text) for one in known] == [
        (f"{request.reference}/2", date(2026, 6, 1), "Déposé à la poste du quartier."),
        (f"{request.reference}/3", date(2026, 6, 3), "Le facteur a attendu la signature."),
    ]
    words = OwnWords(("Je travaille de nuit.", " ", "Cette courbe\nmontre quand je dors."), (f"{request.reference}/3",))
    complaint = letters.complaint(request.reference, words)
    told = said(letters, complaint)
    assert "Exposé : Je travaille de nuit. Cette courbe montre quand je dors." in told
    assert "3 juin 2026 : « Le facteur a attendu la signature. »" in told
    assert "poste du quartier" not in told
    again = letters.complaint(request.reference)
    assert again.draft == complaint.draft
    assert letters.own_words(request.reference, "complaint")[0].account == (
        "Je travaille de nuit.",
        "Cette courbe montre quand je dors.",
    )
    assert "Exposé" not in said(letters, letters.complaint(request.reference, OwnWords()))


def test_the_register_offers_its_notes_about_the_same_body_and_none_that_a_letter_made(
    letters: Correspondence, sharing: ConsentRegister, clock: Clock
) -> None:
    clock.put("2026-05-01")
    own = sharing.append(draft(counterparty_id="enedis", note="Signé sans lire.", on="2026-05-01"))
    sharing.append(draft(counterparty_id="edf", note="Autre société.", on="2026-05-01"))
    clock.put("2026-06-01")
    request = printed(letters, consents=(own.consent_id,))
    clock.put("2026-07-20")
    noted(letters, request, What.SENT, "2026-06-01")
    noted(letters, request, What.RECEIVED, "2026-06-03")
    noted(letters, request, What.REFUSED, "2026-06-20")
    assert any(one.event_state is State.PROOF_ADDED for one in sharing.events())
    known = letters.own_words(request.reference, "complaint")[1]
    assert [(one.id, one.text) for one in known] == [(own.event_id, "Signé sans lire.")]


def test_an_account_that_can_not_be_printed_is_refused(letters: Correspondence, clock: Clock) -> None:
    request = late(letters, clock)
    complaint = letters.complaint(request.reference, OwnWords(("a\u200fb",)))
    with pytest.raises(UserError) as refused:
        said(letters, complaint)
    assert refused.value.code == "letter_text_unfit"
