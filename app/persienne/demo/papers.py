"""The papers of the invented home: its register and its letters are noted in an open household.

The register of the invented home: a household and its present come in, it then tells of two years of sharing.
The bodies are invented, but for the grid operator. Every row is noted on its own day, by a clock that walks. What was
asked for by letter since is noted by ``letters``.

The letters of the invented home: its household with its register comes in, three requests and their story are in it.
One waits for its answer, two are over. What they do to the register is noted there, on the same days. Names and numbers
are invented; the operator's address is the one that we ship, as if the household had read it on a bill.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from persienne.base.energy_market import Role
from persienne.base.localtime import FRANCE, local_days
from persienne.consents.events import Draft
from persienne.consents.fields import (
    Basis,
    Category,
    EventType,
    ExpirySource,
    GivenHow,
    Granularity,
    Kind,
    Method,
    ProofType,
    Purpose,
    State,
)
from persienne.consents.parties import Typed
from persienne.household.correspondence.drafting import WITHDRAWS, Asked, answers_of
from persienne.letters.catalogue import kind
from persienne.letters.clock import last_working_day, next_working_day
from persienne.letters.events import What
from persienne.letters.facts import Channel
from persienne.meters.fictional_home import FICTIONAL_POINT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.documents.typography import Language
    from persienne.household.household import Household


_OPERATOR = ("enedis", Role.OPERATOR, "Enedis")
_SUPPLIER = ("solea", Role.SUPPLIER, "Soléa Énergie")
_ADVISER = ("thermo", Role.THIRD_PARTY, "Thermo Conseil")
_APP = ("watt-et-moi", Role.THIRD_PARTY, "Watt et Moi")
EVENING = 18 * 3600
"""Seconds after midnight at which the household notes things."""

ACCORD = (
    "From: bilan@thermo.example\nTo: foyer@maison.example\nSubject: Votre accord\n\n"
    "Vous nous autorisez à lire votre consommation à la demi-heure pendant trois mois, pour un bilan thermique.\n"
)


def note_register(household: Household, today: date, folder: Path) -> None:
    """Note the past of the invented home as it would have been noted; ``folder`` holds a proof for a moment."""
    proof = folder / "Accord Thermo Conseil.eml"
    proof.write_text(ACCORD, encoding="utf-8")
    clock = _Clock()
    sharing = household.register_at(clock)
    kept = sharing.attach(proof)
    proof.unlink()
    evidence = {"evidence": (kept.evidence,), "evidence_names": (kept.name or "",), "proof_type": ProofType.EMAIL}

    def told() -> Iterator[Draft]:
        for day, draft in _story(today, evidence):
            clock.at = local_days().midnight(day.toordinal()) + EVENING
            yield draft

    sharing.append_all(told())


class _Clock:
    """The time at which the row under way is noted."""

    def __init__(self) -> None:
        self.at = 0

    def __call__(self) -> float:
        return self.at


def _story(today: date, proof: dict[str, Any]) -> list[tuple[date, Draft]]:
    """The rows, each with its day, in their order."""

    def ago(days: int) -> date:
        return today - timedelta(days=days)

    app = _draft(_APP, Category.E, ago(685), purpose=Purpose.OFFER, granularity=Granularity.HALF_HOUR)
    supplier = _draft(_SUPPLIER, Category.D, ago(601), purpose=Purpose.DISPLAY, granularity=Granularity.DAY)
    collection = _draft(
        _OPERATOR,
        Category.C2,
        ago(257),
        purpose=Purpose.DISPLAY,
        granularity=Granularity.HALF_HOUR,
        event_type=EventType.SWITCH,
        **_until(today + timedelta(days=107)),
    )
    recording = _draft(
        _OPERATOR,
        Category.C1,
        ago(72),
        event_state=State.FOUND,
        legal_basis=Basis.OPT_OUT,
        legal_ref="D341-21",
        granularity=Granularity.HOUR,
    )
    adviser = _draft(
        _ADVISER,
        Category.E,
        ago(71),
        purpose=Purpose.ADVICE,
        granularity=Granularity.HALF_HOUR,
        given_how=GivenHow.EMAIL,
        **_until(today + timedelta(days=20)),
        **proof,
    )
    walked = Draft(kind=Kind.HOUSEHOLD, event_state=State.ROUND_DONE, event_time=ago(72).isoformat(), energy=None)
    return [
        (ago(685), app),
        (ago(601), supplier),
        (ago(257), collection),
        (ago(72), recording),
        (ago(72), walked),
        (ago(71), adviser),
    ]


def _draft(body: tuple[str, Role, str], category: Category, on: date, **said: Any) -> Draft:  # noqa: ANN401 - a Draft's
    known: dict[str, Any] = {"event_state": State.GIVEN, "legal_basis": Basis.CONSENT, "given_how": GivenHow.WEB}
    return Draft(
        event_time=on.isoformat(),
        data_category=category,
        counterparty_id=body[0],
        counterparty_role=body[1],
        counterparty_name=body[2],
        **{**known, **said},
    )


def _until(day: date) -> dict[str, Any]:
    return {"expires_on": day, "expiry_source": ExpirySource.STATED}


SENDER: Final = {
    "name": "Camille Durand",
    "address": "12 rue des Tilleuls; 92330 Sceaux",
    "place": "Sceaux",
    "electricity_contract": "SOL-204618",
}
_SLIP: Final = "1A 204 618 3317 5"
_POSTED: Final = "preuve-de-depot.pdf"
_DELIVERED: Final = "avis-de-reception.pdf"
_BILL: Final[dict[Language, str]] = {"fr": "facture", "en": "bill"}
"""Where the household read an address."""
_POST: Final = timedelta(days=2)
"""How long a registered letter is under way."""
_SCAN: Final = 180_000
"""Bytes of a page that was scanned."""
_PROOF: Final = (
    b"%%PDF-1.4\n%%%s\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 298 420]/Contents 4 0 R"
    b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
    b"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n"
)
"""One page with a line on it, as large as a scan; readers find its parts without a table of places."""


def add_letters(household: Household, today: date, language: Language) -> None:
    """Put the three requests into ``household`` as they stand ``today``.

    The register of the invented home is there already. What the household noted itself is in ``language``.
    """
    with TemporaryDirectory(prefix="persienne-demo-") as folder:
        _Story(household, Path(folder), today, language).tell()


def sent_on(today: date, ago: int) -> date:
    """The day on which a letter was posted: the last working day that lies ``ago`` days before ``today``, or more."""
    return last_working_day(today - timedelta(days=ago))


def delivered_on(sent: date) -> date:
    """The day on which a registered letter was handed over that was posted on ``sent``: a working day."""
    return next_working_day(sent + _POST)


class _Story:
    """Writes the example's letters and their events, each under the date on which it happened."""

    def __init__(self, household: Household, folder: Path, today: date, language: Language) -> None:
        self._today = today
        self._folder = folder
        self._language = language
        self._now = today
        self._sharing = household.register_at(self._clock)
        self._letters = household.correspondence_at(self._clock)

    def tell(self) -> None:
        """Write all of the letters."""
        self._letters.set_sender(SENDER)
        self._have_account()
        self._have_app_end()
        self._have_collection_end()

    def _have_account(self) -> None:
        """Write the finished access request to the supplier, with its answer."""
        supplier = self._body("Soléa Énergie", Role.SUPPLIER, ("4 quai des Exemples", "44000 Nantes"))
        sent = sent_on(self._today, 74)
        told = self._ask(sent - timedelta(days=1), Asked("access", supplier, {}, FICTIONAL_POINT))
        self._send(told, sent, Channel.REGISTERED, "1A 204 618 2204 1", received=delivered_on(sent))
        self._note(told, What.ANSWERED_FULL, last_working_day(self._before(37)))
        self._note(told, What.EFFECT_CHECKED, self._before(30), seen="yes")
        self._note(told, What.CLOSED, self._before(30), closing="satisfied")

    def _have_app_end(self) -> None:
        """The consent of an app was withdrawn by e-mail, and the app has stopped."""
        third = self._body("Watt et Moi", Role.THIRD_PARTY, ("8 rue du Modèle", "75011 Paris"))
        consent = self._consent(third, Category.E)
        values = answers_of(self._sharing.flows(self._today), (consent,), kind(WITHDRAWS))
        sent = sent_on(self._today, 40)
        told = self._ask(
            sent - timedelta(days=1),
            Asked(WITHDRAWS, third, values, FICTIONAL_POINT, channel=Channel.EMAIL, consents=(consent,)),
        )
        self._send(told, sent, Channel.EMAIL, "", received=sent)
        self._note(told, What.ANSWERED_FULL, last_working_day(self._before(12)))
        self._note(told, What.EFFECT_CHECKED, self._before(4), seen="yes")
        self._note(told, What.CLOSED, self._before(4), closing="satisfied")

    def _have_collection_end(self) -> None:
        """The operator was asked to stop the collection; the household noted it in the register on the same day."""
        tower = ("Enedis", "Tour Enedis", "34 place des Corolles", "92079 Paris La Défense Cedex")
        operator = self._body("Enedis", Role.OPERATOR, tower, "enedis")
        sent = sent_on(self._today, 21)
        told = self._ask(sent - timedelta(days=1), Asked("stop-collection", operator, {}, FICTIONAL_POINT))
        self._send(told, sent, Channel.REGISTERED, _SLIP, received=delivered_on(sent), proofs=True)
        self._now = sent
        self._sharing.note(
            self._consent(operator, Category.C2),
            State.WITHDRAWAL_REQUESTED,
            sent.isoformat(),
            withdrawal_method=Method.LETTER,
            withdrawal_request_id=told,
            proof_type=ProofType.DOCUMENT,
            proofs=(self._folder / _POSTED,),
        )

    def _clock(self) -> float:
        return datetime.combine(self._now, time(10, 30), ZoneInfo(FRANCE)).timestamp()

    def _before(self, days: int) -> date:
        return self._today - timedelta(days=days)

    def _body(self, name: str, role: Role, lines: tuple[str, ...], known: str | None = None) -> str:
        seen = self._before(76)
        typed = Typed(name, role, _BILL[self._language], seen, address=lines)
        return self._sharing.add_party(typed, known).id

    def _consent(self, party: str, category: Category) -> str:
        """The consent that the register tells of this body and these data."""
        return next(
            flow.consent_id
            for flow in self._sharing.flows(self._today)
            if flow.consent_id is not None
            and flow.category is category
            and flow.counterparty is not None
            and flow.counterparty.id == party
        )

    def _ask(self, on: date, asked: Asked) -> str:
        """A letter of that day, printed."""
        self._now = on
        request = self._letters.draft(asked)
        self._letters.freeze(request.reference, self._letters.letter(request))
        return request.reference

    def _send(
        self, reference: str, on: date, channel: Channel, slip: str, received: date, *, proofs: bool = False
    ) -> None:
        said = {"channel": channel.value, "slip": slip}
        self._note(reference, What.SENT, on, proof=_POSTED if proofs else "", **said)
        self._note(reference, What.RECEIVED, received, proof=_DELIVERED if proofs else "")

    def _note(self, reference: str, what: What, on: date, *, proof: str = "", **texts: str) -> None:
        self._now = on
        files = [self._proof(proof)] if proof else []
        said = {name: text for name, text in texts.items() if text}
        self._letters.note(reference, what, on, said, evidence=files)

    def _proof(self, name: str) -> Path:
        """Write a PDF of one page that says that it is an example of the proof ``name``."""
        line = f"BT /F 14 Tf 40 340 Td (Exemple : {name}) Tj ET".encode("latin-1")
        path = self._folder / name
        path.write_bytes(_PROOF % (b"." * _SCAN, len(line), line))
        return path
