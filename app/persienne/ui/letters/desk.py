"""The desk of the page Letters: the entry of the rail; what the page needs is loaded when it is first gone to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.frame.desk import Desk
from persienne.ui.frame.keys import LETTERS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from persienne.ui.household.overview import Overview
    from persienne.ui.letters.page import LettersPage
    from persienne.ui.letters.room import LettersRoom


class LettersDesk(Desk["LettersPage"]):
    """Requests, their clock, and new ones."""

    @property
    def room(self) -> LettersRoom:
        """The LettersRoom that answers the page's signals; asked for first, it is built together with the page."""
        self.page  # noqa: B018 - builds both
        return self._room

    def build(self) -> LettersPage:
        """Make the page and what serves it."""
        from persienne.ui.letters.room import LettersRoom  # noqa: PLC0415 - on use

        self._room = LettersRoom(self)
        return self._room.page

    def fill(self, _overview: Overview) -> None:
        """Read the letters as they stand."""
        self.room.read()

    def keep_unfinished(self) -> bool:
        """A request that is being made becomes a draft."""
        return self._page is None or self.room.keep_unfinished()

    def begin(self, kind: str, party_id: str, consent_ids: Sequence[str] = ()) -> None:
        """Go to the page and begin a letter of this kind to a body, about these rows of the register.

        What is not said by these is asked on the page. Raises KeyError for a kind that no wish leads to.
        """
        self.tools.go(LETTERS)
        self.room.begin(kind, party_id, consent_ids)

    def begin_erasure(self, first: date | None, last: date | None, point: str | None = None) -> None:
        """Go to the page and begin the letter that asks for the erasure of what was collected on these days.

        ``point`` is the number of the meter whose days were erased here; None for the household's own one.
        """
        self.tools.go(LETTERS)
        self.room.begin_erasure(first, last, point)
