"""The desk of the page Letters: the entry of the rail; what the page needs is loaded when it is first gone to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.frame.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.ui.household.overview import Overview
    from persienne.ui.letters.page import LettersPage
    from persienne.ui.letters.room import LettersRoom

KEY = "letters"


class LettersDesk(Desk):
    """Requests, their clock, and new ones."""

    room: LettersRoom

    def build(self) -> LettersPage:
        """Make the page and what serves it."""
        from persienne.ui.letters.room import LettersRoom  # noqa: PLC0415 - on use

        self.room = LettersRoom(self)
        return self.room.page

    def fill(self, _overview: Overview) -> None:
        """Read the letters as they stand."""
        self.room.read()

    def begin(self, kind: str, party_id: str, consent_ids: Sequence[str] = ()) -> None:
        """Go to the page and begin a letter of this kind to a body, about these rows of the register.

        What is not said by these is asked on the page. Raises KeyError for a kind that no wish leads to.
        """
        self.tools.go(KEY)
        self.room.begin(kind, party_id, consent_ids)
