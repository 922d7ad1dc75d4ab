"""What the history of a consent says of a letter: its answers and what was seen of it, in words and not in codes."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

from persienne.consents.fields import State
from persienne.household.correspondence.correspondence import Correspondence
from persienne.letters.events import What
from persienne.store.connection import STORE_FILE
from persienne.telling.history_words import HistoryOfFlowWords
from persienne.telling.sharing_words import SharingWords
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.letter_rows import noted, printed
from support.made import new_store
from support.sharing import Clock, draft, register
from support.told import tell

if TYPE_CHECKING:
    from pathlib import Path


def test_what_they_answered_to_a_letter_and_what_was_seen_stand_in_the_history_of_its_consent(tmp_path: Path) -> None:
    words = HistoryOfFlowWords(SharingWords(Catalogue("en"), Figures(french=False)))
    with closing(new_store(tmp_path / STORE_FILE)) as conn:
        sharing, clock = register(conn, "2026-06-01"), Clock("2026-06-01")
        sharing._clock = clock
        letters = Correspondence(conn, sharing, clock)
        given = sharing.append(draft())
        assert given.consent_id is not None
        request = printed(letters, consents=(given.consent_id,))
        clock.put("2026-09-01")
        for what, on, said in (
            (What.SENT, "2026-06-01", {}),
            (What.RECEIVED, "2026-06-03", {}),
            (What.REFUSED, "2026-06-10", {}),
            (What.ANSWERED_PARTIAL, "2026-06-15", {}),
            (What.ANSWERED_FULL, "2026-06-20", {}),
            (What.EFFECT_CHECKED, "2026-06-27", {"seen": "no"}),
            (What.EFFECT_CHECKED, "2026-07-04", {"seen": "yes"}),
        ):
            noted(letters, request, what, on, **said)
        told = [(words.happened(event), words.detail(event, None)) for event in sharing.events()[2:]]
    tell([title.split(": ")[1] for title, _ in told])
    assert all(request.reference in detail for _, detail in told)
    assert not any("answered" in detail or "refused" in detail for _, detail in told)


def test_a_proof_of_ones_own_with_a_note_is_told_as_it_was_noted(tmp_path: Path) -> None:
    words = HistoryOfFlowWords(SharingWords(Catalogue("en"), Figures(french=False)))
    with closing(new_store(tmp_path / STORE_FILE)) as conn:
        sharing = register(conn, "2026-06-01")
        given = sharing.append(draft())
        assert given.consent_id is not None
        event = sharing.note(given.consent_id, State.PROOF_ADDED, date(2026, 5, 20).isoformat(), note="vu au guichet")
    assert words.happened(event).endswith("proof added")
    tell(words.detail(event, None))
