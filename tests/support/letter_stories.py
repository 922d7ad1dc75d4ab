"""Made lives of a letter: chances come in, what is true and the papers of it come out.

A story is plain data: where each meter is, who held its contract, when the household moved, what was sent, what came.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import cycle, islice
from typing import TYPE_CHECKING, Final, NamedTuple

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.reading import Meter
from persienne.household.correspondence.drafting import Asked
from persienne.letters.casefile import Measured
from persienne.letters.events import What
from persienne.letters.requests import Pages
from persienne.letters.tenancy import Tenancy
from persienne.store import meters
from persienne.store.driver import transaction
from support.letter_rows import PDF, printed
from support.paper_texts import text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from random import Random

    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.letters.requests import Request
    from persienne.store.driver import Connection
    from support.sharing import Clock

HERE, SECOND, GAS = "09999999999998", "09999999999981", "GI999998"
OLD_HOME, NEW_HOME = ("5 rue des Alpes", "38000 Grenoble"), ("3 quai Neuf", "69002 Lyon")
LAKE = ("1 chemin du Lac", "74000 Annecy")
WRITER, OTHER = "Camille Exemple", "Dominique Modèle"
WAYS: Final = {
    "registered": "par lettre recommandée",
    "electronic_registered": "par lettre recommandée électronique",
    "post": "par lettre simple",
    "email": "par courriel",
    "online_form": "par formulaire en ligne",
}
BLANK = "______________"
CONTRACTS: Final = {
    Energy.ELECTRICITY: "du contrat d'électricité pour le point de livraison (PRM) n°",
    Energy.GAS: "du contrat de gaz naturel pour le point de comptage (PCE) n°",
}
KINDS: Final = {
    "enedis": ("erase-collected", "access", "stop-collection", "leaving"),
    "grdf": ("access", "leaving", "stop-marketing"),
    "edf": ("access", "leaving", "stop-marketing"),
}
VERDICTS = (
    *(("granted", "refused"), ("refused", "granted"), ("refused", "refused"), ("granted", "granted", "refused")),
    *(("granted", "unanswered"), ("partial", "granted"), ("unanswered", "partial")),
)
"""What an answer says of the points of a letter in turn, once and again until there are no more of them."""
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


@dataclass
class Story:
    """What is true. ``events`` is what came; ``verdicts`` is what an answer says of each point of the letter."""

    to: str
    energy: Energy
    about: str
    kind: str
    stored: tuple[str, ...]
    sent: date
    way: str
    paper: date
    moved: date | None
    typed: Tenancy | None
    typed_late: bool
    follower: Tenancy | None
    leaves: date | None
    received: date | None
    pattern: tuple[str, ...]
    events: list[tuple[What, date, dict[str, str]]] = field(default_factory=list)
    verdicts: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """Where the meter is, as far as anybody said."""
        if self.typed is not None:
            return ", ".join(self.typed.address)
        alone = not {one for one in self.stored if (one == GAS) is (self.about == GAS)} - {self.about}
        return ", ".join(OLD_HOME) if alone else BLANK

    @property
    def contract(self) -> str:
        """«du contrat …» with its energy and its meter."""
        return f"{CONTRACTS[self.energy]} {self.about}"

    @property
    def end(self) -> date | None:
        """The last day of the contract, as far as anybody said."""
        if self.typed is not None and self.typed.end is not None:
            return self.typed.end
        return self.leaves

    @property
    def referral(self) -> date:
        """The day on which the mediator is asked, after a letter of complaint of the day of the papers."""
        return self.paper + timedelta(80)

    def days(self, what: What) -> list[date]:
        """The days on which something was noted, up to that of the papers."""
        return [on for one, on, _ in self.events if one is what and on <= self.paper]


def made(chance: Random) -> Story:
    """One story."""
    to = chance.choice(("enedis", "enedis", "enedis", "grdf", "edf"))
    energy = Energy.GAS if to == "grdf" else Energy.ELECTRICITY
    about = GAS if to == "grdf" else chance.choice((HERE, HERE, SECOND))
    sent = date(2026, 1, 5) + timedelta(chance.randrange(60))
    paper = sent + timedelta(chance.randint(45, 200))
    kind = chance.choice(KINDS[to])
    typed = follower = None
    if chance.random() < 0.6:
        holders = chance.choice(((), (WRITER,), (WRITER, OTHER), (OTHER, WRITER)))
        begin = chance.choice((None, date(2020, 5, 1)))
        end = chance.choice((None, sent + timedelta(chance.randint(1, 150))))
        typed = Tenancy(energy, about, chance.choice((OLD_HOME, LAKE)), holders, begin, end)
        if end is not None and OTHER in holders and chance.random() < 0.6:
            follower = Tenancy(energy, about, typed.address, (OTHER,), end + timedelta(chance.randint(1, 9)))
    leaves = sent + timedelta(chance.randint(5, 40)) if kind == "leaving" else None
    story = Story(
        to=to,
        energy=energy,
        about=about,
        kind=kind,
        stored=chance.choice(((), (about,), (HERE, GAS), (HERE, SECOND, GAS))),
        sent=sent,
        way=chance.choice(list(WAYS)),
        paper=paper,
        moved=chance.choice((None, sent + timedelta(chance.randint(1, 44)))),
        typed=typed,
        typed_late=chance.random() < 0.4,
        follower=follower,
        leaves=leaves,
        received=sent + timedelta(chance.randint(0, 12)) if chance.random() < 0.5 else None,
        pattern=chance.choice(VERDICTS),
    )
    story.events = list(_events(story, chance))
    return story


def _events(story: Story, chance: Random) -> Iterator[tuple[What, date, dict[str, str]]]:
    """What came after the letter, in the order of its days."""
    on = story.received or story.sent
    if chance.random() < 0.3:
        on += timedelta(chance.randint(0, 5))
        yield What.ACKNOWLEDGED, on, {}
    if chance.random() < 0.3:
        on += timedelta(chance.randint(0, 12))
        yield What.IDENTITY_ASKED, on, {"doubt": "yes"}
        on += timedelta(chance.randint(0, 9))
        yield What.IDENTITY_ANSWERED, on, {}
    if chance.random() < 0.25:
        on += timedelta(chance.randint(0, 30))
        yield What.EXTENDED, on, {"reasons": "yes"}
    answer = chance.choice((None, None, What.ANSWERED_FULL, What.ANSWERED_PARTIAL, What.REFUSED))
    if answer is not None:
        on += timedelta(chance.randint(0, 30))
        yield answer, on, {}
    if story.to == "enedis" and story.kind in ("erase-collected", "leaving") and chance.random() < 0.3:
        on += timedelta(chance.randint(0, 60))
        yield What.NONE_HELD, on, {}
    if answer is What.ANSWERED_FULL or (answer is What.ANSWERED_PARTIAL and chance.random() < 0.5):
        on += timedelta(chance.randint(1, 9))
        yield What.EFFECT_CHECKED, on, {"seen": "no"}


class Paper(NamedTuple):
    """A paper in French and its reading version in English, or «! code» and nothing; the title stands on its files."""

    said: str
    reading: str
    title: str = ""


def told(story: Story, letters: Correspondence, clock: Clock, conn: Connection, proof: Path) -> dict[str, Paper]:
    """Live the story; its papers of the last day by their kind, or the code of why there is none.

    ``proof`` is a file that stands for what they wrote.
    """
    clock.put(story.sent.isoformat())
    letters.set_sender({"name": WRITER, "address": ";".join(OLD_HOME), "place": "Grenoble"})
    with transaction(conn):
        for point in story.stored:
            meters.create(conn, Meter(point), energy=Energy.GAS if point == GAS else Energy.ELECTRICITY)
    if not story.typed_late:
        _type(story, letters)
    values = {} if story.leaves is None else {"leaving": "home", "leaving_on": story.leaves}
    request = printed(letters, kind=story.kind, party=story.to, values=values, point=story.about, energy=story.energy)
    letters.note(request.reference, What.SENT, story.sent, {"channel": story.way})
    clock.put(story.paper.isoformat())
    received = [] if story.received is None else [(What.RECEIVED, story.received, {})]
    count = len(letters.request(request.reference).printed.requests)  # type: ignore[union-attr]
    story.verdicts = tuple(islice(cycle(story.pattern), count))
    for what, on, said in sorted([*received, *story.events], key=lambda one: one[1]):
        texts = {"verdicts": ",".join(story.verdicts)} if what is What.ANSWERED_PARTIAL else said
        if on <= story.paper:
            letters.note(request.reference, what, on, texts, evidence=[proof] if what is What.NONE_HELD else [])
    if story.moved is not None:
        letters.set_sender({"address": ";".join(NEW_HOME), "place": "Lyon"})
    if story.typed_late:
        _type(story, letters)
    return _papers(story, letters, request) | _at_the_mediator_s(story, letters, request, clock)


def _type(story: Story, letters: Correspondence) -> None:
    for one in filter(None, (story.typed, story.follower)):
        letters.set_tenancy(one, elsewhere=True)


def _papers(story: Story, letters: Correspondence, request: Request) -> dict[str, Paper]:
    def letter(kind: str, about: str | None) -> Paper:
        point = None if about else story.about
        made_now = letters.draft(Asked(kind, story.to, point=point, energy=story.energy, about=about))
        french, english = letters.sheets(made_now)
        letters.discard(made_now.reference)
        return Paper(flat(text(french)), flat(text(english)), french.title)

    makers: dict[str, Callable[[], Paper]] = {
        "reminder": lambda: letter("reminder", request.reference),
        "written-complaint": lambda: letter("written-complaint", request.reference),
        "access": lambda: letter("access", None),
        "stop-recording": lambda: letter("stop-recording", None),
        "file": lambda: _file(letters, letters.complaint(request.reference), request),
    }
    return {
        kind: _or_why_not(make) for kind, make in makers.items() if kind != "stop-recording" or story.to == "enedis"
    }


def _at_the_mediator_s(story: Story, letters: Correspondence, request: Request, clock: Clock) -> dict[str, Paper]:
    """The file of a letter of complaint that nobody answered, on a day on which the mediator may be asked."""

    def file() -> Paper:
        complaint = letters.draft(Asked("written-complaint", story.to, energy=story.energy, about=request.reference))
        letters.freeze(complaint.reference, letters.letter(complaint), Pages(PDF + b"complaint", count=1))
        letters.note(complaint.reference, What.SENT, story.paper, {"channel": story.way})
        clock.put(story.referral.isoformat())
        return _file(letters, letters.referral(request.reference), request)

    return {"mediator": _or_why_not(file)}


def _file(letters: Correspondence, complaint: Request, request: Request) -> Paper:
    case = letters.case(request.reference)
    measured = [Measured("a" * 64, 1)] * len(case.attached)
    made_now = letters.complaint_letter(complaint, case, measured)
    return Paper(text(made_now.sheet).replace("\u00a0", " "), flat(text(made_now.reading)), made_now.sheet.title)


def _or_why_not(make: Callable[[], Paper]) -> Paper:
    try:
        return make()
    except UserError as error:
        return Paper(f"! {error.code}", "")


def flat(said: str) -> str:
    """A text on one line, with plain spaces and apostrophes."""
    return " ".join(said.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'").split())
