"""The letters of the invented home: an open household comes in, three requests and their story are in it.

One waits for its answer, two are over. Names and numbers are invented; the operator's address is the one that we ship,
as if the household had read it on a bill.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from persienne.base.energy_market import Role
from persienne.base.localtime import FRANCE
from persienne.consents.parties import Typed
from persienne.household.correspondence.drafting import Asked
from persienne.letters.events import What
from persienne.letters.facts import Channel
from persienne.meters.fictional_home import FICTIONAL_POINT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.household.household import Household
    from persienne.letters.facts import Value

SENDER: Final = {
    "name": "Camille Durand",
    "address": "12 rue des Tilleuls; 92330 Sceaux",
    "place": "Sceaux",
    "electricity_contract": "SOL-204618",
}
_SLIP: Final = "1A 204 618 3317 5"
_PROOF: Final = (
    b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 298 420]/Contents 4 0 R"
    b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
    b"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n"
)
"""One page with a line on it; readers find its parts without a table of places."""


def add_letters(household: Household) -> None:
    """Put the three requests into ``household`` as they would stand today, unless it has letters already."""
    letters = household.correspondence
    if letters.requests() or letters.sender.name:
        return
    with TemporaryDirectory(prefix="persienne-demo-") as folder:
        _Story(household, Path(folder), letters.today()).tell()


class _Story:
    """A clock that is put back, and what happened then."""

    def __init__(self, household: Household, folder: Path, today: date) -> None:
        self._today = today
        self._folder = folder
        self._now = today
        self._sharing = household.register
        self._letters = household.correspondence_at(self._clock)

    def tell(self) -> None:
        """The whole of it."""
        self._letters.set_sender(SENDER)
        supplier = self._body("Soléa Énergie", Role.SUPPLIER, ("4 quai des Exemples", "44000 Nantes"))
        third = self._body("Watt et Moi", Role.THIRD_PARTY, ("8 rue du Modèle", "75011 Paris"))
        tower = ("Enedis", "Tour Enedis", "34 place des Corolles", "92079 Paris La Défense Cedex")
        operator = self._body("Enedis", Role.OPERATOR, tower, "enedis")
        told = self._ask(75, "access", supplier, {})
        self._send(told, 74, Channel.REGISTERED, "1A 204 618 2204 1", 70)
        self._note(told, What.ANSWERED_FULL, 37)
        self._note(told, What.EFFECT_CHECKED, 30, seen="yes")
        self._note(told, What.CLOSED, 30, closing="satisfied")
        values: dict[str, Value] = {"purpose": "conseils d’économies", "categories": ("curve",)}
        told = self._ask(41, "withdraw-consent", third, values, Channel.EMAIL)
        self._send(told, 40, Channel.EMAIL, "", 40)
        self._note(told, What.ANSWERED_FULL, 12)
        self._note(told, What.EFFECT_CHECKED, 4, seen="yes")
        self._note(told, What.CLOSED, 4, closing="satisfied")
        told = self._ask(22, "stop-collection", operator, {})
        self._send(told, 21, Channel.REGISTERED, _SLIP, 18, proofs=True)

    def _clock(self) -> float:
        return datetime.combine(self._now, time(10, 30), ZoneInfo(FRANCE)).timestamp()

    def _back(self, days: int) -> date:
        self._now = self._today - timedelta(days=days)
        return self._now

    def _body(self, name: str, role: Role, lines: tuple[str, ...], known: str | None = None) -> str:
        seen = self._today - timedelta(days=76)
        typed = Typed(name, role, "facture", seen, lines)
        return self._sharing.add_party(typed, known).id

    def _ask(
        self,
        ago: int,
        kind: str,
        party: str,
        values: Mapping[str, Value],
        channel: Channel = Channel.REGISTERED,
    ) -> str:
        """A letter of that day, printed."""
        self._back(ago)
        request = self._letters.draft(Asked(kind, party, values, FICTIONAL_POINT, channel=channel))
        self._letters.freeze(request.reference, self._letters.letter(request))
        return request.reference

    def _send(
        self, reference: str, ago: int, channel: Channel, slip: str, received: int, *, proofs: bool = False
    ) -> None:
        said = {"channel": channel.value, "slip": slip}
        self._note(reference, What.SENT, ago, proof="preuve-de-depot.pdf" if proofs else "", **said)
        self._note(reference, What.RECEIVED, received, proof="avis-de-reception.pdf" if proofs else "")

    def _note(self, reference: str, what: What, ago: int, *, proof: str = "", **texts: str) -> None:
        on = self._back(ago)
        files = [self._proof(proof)] if proof else []
        said = {name: text for name, text in texts.items() if text}
        self._letters.note(reference, what, on, said, files)

    def _proof(self, name: str) -> Path:
        """A page that says that it is an example."""
        line = f"BT /F 14 Tf 40 340 Td (Exemple : {name}) Tj ET".encode("latin-1")
        path = self._folder / name
        path.write_bytes(_PROOF % (len(line), line))
        return path
