"""Where a grid operator's switches are found: an operator comes in, sentences that name what is known of it go out.

The names that an operator gives its page and its switches stand in the directory; where they are not known, what to
look for is said in neutral words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.placeholders import fill
from persienne.telling.spoken import Spoken

if TYPE_CHECKING:
    from persienne.consents.parties import Party
    from persienne.words import Speech
    from persienne.words.numbers import Figures


_SOLID: Final = "\u00a0"


class OperatorWords(Spoken):
    """The sentences about one operator."""

    CONTEXT = "OperatorWords"

    def __init__(self, operator: Party, speech: Speech, figures: Figures) -> None:
        super().__init__(speech, figures)
        account = operator.account
        self._name = operator.name
        self._page = account.pages[0] if account is not None and account.pages else ""
        self._switches = account.switches if account is not None and self._page else ()

    @property
    def where(self) -> str:
        """Where the two switches are."""
        if not self._switches:
            return self._fill(
                self.tr(
                    "In your online account at {operator}, look for the load curve: its recording in the meter and its "
                    "collection are two different things. What they are called there is not known here."
                )
            )
        return self._fill(
            self.tr(
                "In your {operator} account, open “{page}”. Two switches stand at its foot: they are two different "
                "things."
            )
        )

    @property
    def no_switch(self) -> str:
        """What to do where the account has no such switch; empty where it is known to have them."""
        if self._switches:
            return ""
        return self.tr("Without such a switch there, a letter asks for the same (French energy code, D. 341-24).")

    @property
    def recording(self) -> str:
        """The name of the switch of the meter; empty where it is not known."""
        return self._quoted(self._switches[0]) if self._switches else ""

    @property
    def collection(self) -> str:
        """The name of the switch of the collection; empty where it is not known."""
        return self._quoted(self._switches[1]) if self._switches else ""

    @property
    def recording_off(self) -> str:
        """What a person says who has switched the recording off."""
        if self.recording:
            return fill(self.tr("I have switched off {switch}"), switch=self.recording)
        return self.tr("I have switched off the recording in the meter")

    @property
    def collection_off(self) -> str:
        """What a person says who has switched the collection off."""
        if self.collection:
            return fill(self.tr("I have switched off {switch}"), switch=self.collection)
        return self._fill(self.tr("I have switched off the collection at {operator}"))

    @property
    def third_parties(self) -> str:
        """Where the bodies that were let in are listed."""
        if self._page:
            return self._fill(
                self.tr(
                    "In the same account of the operator, “{page}” lists the third parties. Look also at the "
                    "applications that you use: some read your data through them."
                )
            )
        return self._fill(
            self.tr(
                "In the same account at {operator}, look for the third parties that may read your data. Look also at "
                "the applications that you use: some read your data through them."
            )
        )

    @property
    def place(self) -> str:
        """The place of the switches, in a few words."""
        if self._page:
            return self._fill(self.tr("In your {operator} account, page “{page}”, at its foot."))
        return self._fill(self.tr("In your online account at {operator}, where it speaks of the load curve."))

    def _quoted(self, name: str) -> str:
        return f"«{_SOLID}{name}{_SOLID}»" if self.figures.french else f"“{name}”"

    def _fill(self, text: str) -> str:
        return fill(text, operator=self._name, page=self._page)
