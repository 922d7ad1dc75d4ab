"""Made lives of a letter, and a reader of its papers: chances come in, false sentences come out.

A story is plain data: where each meter is, who held its contract, when the household moved, what was sent, what came.
The reader knows that and the sentences that a paper may have, each with what it claims. A sentence that it does not
know is a fault; nothing of the product's rules is asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.reading import Meter
from persienne.household.correspondence.drafting import Asked
from persienne.letters.casefile import Measured
from persienne.letters.events import What
from persienne.letters.tenancy import Tenancy
from persienne.store import meters
from persienne.store.driver import transaction
from support.letter_rows import printed
from support.paper_texts import text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.letters.requests import Request
    from persienne.store.driver import Connection
    from support.sharing import Clock

HERE, SECOND = "09999999999998", "09999999999981"
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
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


@dataclass
class Story:
    """What is true. ``held`` are the typed contracts of the meter ``about`` (begin, end), ``events`` what came."""

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
    events: list[tuple[What, date, dict[str, str]]] = field(default_factory=list)

    @property
    def place(self) -> str:
        """Where the meter is, as far as anybody said."""
        if self.typed is not None:
            return ", ".join(self.typed.address)
        alone = not set(self.stored) - {self.about}
        return ", ".join(OLD_HOME) if alone else BLANK

    @property
    def end(self) -> date | None:
        """The last day of the contract, as far as anybody said."""
        if self.typed is not None and self.typed.end is not None:
            return self.typed.end
        return self.leaves

    def days(self, what: What) -> list[date]:
        """The days on which something was noted, up to that of the papers."""
        return [on for one, on, _ in self.events if one is what and on <= self.paper]


def made(chance: Random) -> Story:
    """One story."""
    about, sent = chance.choice((HERE, HERE, SECOND)), date(2026, 1, 5) + timedelta(chance.randrange(60))
    paper = sent + timedelta(chance.randint(45, 200))
    kind = chance.choice(("erase-collected", "access", "stop-collection", "leaving"))
    typed = follower = None
    if chance.random() < 0.6:
        holders = chance.choice(((), (WRITER,), (WRITER, OTHER), (OTHER, WRITER)))
        begin = chance.choice((None, date(2020, 5, 1)))
        end = chance.choice((None, sent + timedelta(chance.randint(1, 150))))
        typed = Tenancy(Energy.ELECTRICITY, about, chance.choice((OLD_HOME, LAKE)), holders, begin, end)
        if end is not None and OTHER in holders and chance.random() < 0.6:
            follower = Tenancy(
                Energy.ELECTRICITY, about, typed.address, (OTHER,), end + timedelta(chance.randint(1, 9))
            )
    leaves = sent + timedelta(chance.randint(5, 40)) if kind == "leaving" else None
    story = Story(
        about=about,
        kind=kind,
        stored=chance.choice(((), (HERE,), (HERE, SECOND))),
        sent=sent,
        way=chance.choice(list(WAYS)),
        paper=paper,
        moved=chance.choice((None, sent + timedelta(chance.randint(1, 44)))),
        typed=typed,
        typed_late=chance.random() < 0.4,
        follower=follower,
        leaves=leaves,
        received=sent + timedelta(chance.randint(0, 12)) if chance.random() < 0.5 else None,
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
    if answer is What.ANSWERED_FULL:
        on += timedelta(chance.randint(1, 9))
        yield What.EFFECT_CHECKED, on, {"seen": "no"}


def told(story: Story, letters: Correspondence, clock: Clock, conn: Connection) -> dict[str, str]:
    """Live the story; its papers of the last day by their kind, or the code of why there is none."""
    clock.put(story.sent.isoformat())
    letters.set_sender({"name": WRITER, "address": ";".join(OLD_HOME), "place": "Grenoble"})
    with transaction(conn):
        for point in story.stored:
            meters.create(conn, Meter(point))
    if not story.typed_late:
        _type(story, letters)
    values = {} if story.leaves is None else {"leaving": "home", "leaving_on": story.leaves}
    request = printed(letters, kind=story.kind, values=values, point=story.about)
    letters.note(request.reference, What.SENT, story.sent, {"channel": story.way})
    clock.put(story.paper.isoformat())
    received = [] if story.received is None else [(What.RECEIVED, story.received, {})]
    for what, on, said in sorted([*received, *story.events], key=lambda one: one[1]):
        count = len(letters.request(request.reference).printed.requests)  # type: ignore[union-attr]
        verdicts = {"verdicts": ",".join(["granted", "refused", *["granted"] * (count - 2)])}
        if on <= story.paper:
            letters.note(request.reference, what, on, said | (verdicts if what is What.ANSWERED_PARTIAL else {}))
    if story.moved is not None:
        letters.set_sender({"address": ";".join(NEW_HOME), "place": "Lyon"})
    if story.typed_late:
        _type(story, letters)
    return _papers(story, letters, request)


def _type(story: Story, letters: Correspondence) -> None:
    for one in filter(None, (story.typed, story.follower)):
        letters.set_tenancy(one, elsewhere=True)


def _papers(story: Story, letters: Correspondence, request: Request) -> dict[str, str]:
    def letter(kind: str, about: str | None) -> str:
        made_now = letters.draft(Asked(kind, "enedis", point=None if about else story.about, about=about))
        said = flat(text(letters.letter(made_now).sheet))
        letters.discard(made_now.reference)
        return said

    def file() -> str:
        complaint, case = letters.complaint(request.reference), letters.case(request.reference)
        measured = [Measured("a" * 64, 1)] * len(case.attached)
        return text(letters.complaint_letter(complaint, case, measured).sheet).replace("\u00a0", " ")

    makers: dict[str, Callable[[], str]] = {
        "reminder": lambda: letter("reminder", request.reference),
        "written-complaint": lambda: letter("written-complaint", request.reference),
        "access": lambda: letter("access", None),
        "stop-recording": lambda: letter("stop-recording", None),
        "file": file,
    }
    found = {}
    for kind, make in makers.items():
        try:
            found[kind] = make()
        except UserError as error:
            found[kind] = f"! {error.code}"
    return found


def flat(said: str) -> str:
    """A text on one line, with plain spaces and apostrophes."""
    return " ".join(said.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'").split())


# --- reading ---------------------------------------------------------------------------------------------------------

_DAY = r"\d{1,2}(?:er)? [a-zûé]+ \d{4}"


def shape(sentence: str) -> str:
    """The pattern of a sentence: its last sign is a full stop, {on} and {to} are days, {way} and {points} may be."""
    pattern = f"{sentence[:-1]}[.]"
    for name in ("on", "to"):
        pattern = pattern.replace(f"{{{name}}}", f"(?P<{name}>{_DAY})")
    pattern = pattern.replace("{way}", "(?P<way> par [^,]*?)?")
    return pattern.replace("{points}", r"(?: \(points? n° [\d, et]*\))?")


def day_of(said: str) -> date:
    """A French day."""
    number, month, year = said.split()
    return date(int(year), MONTHS.index(month) + 1, int(number.removesuffix("er")))


def french(day: date) -> str:
    """A day in French."""
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"


def months_later(day: date, many: int) -> date:
    """The same date some months later, or the last one of a shorter month (of 2026)."""
    month = day.month - 1 + many
    last = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month % 12]
    return date(day.year + month // 12, month % 12 + 1, min(day.day, last))


class Reader:
    """Reads one paper of a story; ``faults`` are the sentences that are not true."""

    def __init__(self, story: Story, kind: str) -> None:
        self.story, self.kind = story, kind
        self.faults: list[str] = []
        self.over = story.end is not None and story.end < story.paper

    def read(self, said: str) -> list[str]:
        """The faults of a letter or of a file, or of a refusal."""
        if said.startswith("! "):
            self._refused(said[2:])
        elif self.kind == "file":
            self._file(said)
        else:
            begin = said.index("Madame, Monsieur, ") + len("Madame, Monsieur, ")
            rest = re.split(r"(?:En conséquence|À ce titre), je vous demande de bien vouloir :", said[begin:])[0]
            self._sentences(rest.strip())
        return self.faults

    def _claim(self, true: object, said: str) -> None:
        if not true:
            self.faults.append(f"{self.kind}: {said}")

    def _refused(self, code: str) -> None:
        """A letter that may not be written: nothing but data of its days can be asked for once it is over."""
        story = self.story
        expected = {
            "reminder": {"letter_not_late", "letter_no_time"},
            "written-complaint": {"written_complaint_early", "written_complaint_nothing", "written_complaint_unfit"},
            "file": {"complaint_without_gap", "complaint_left_not_personal"},
            "stop-recording": {"letter_tenancy_ended"} if self.over else set(),
            "access": set(),
        }[self.kind]
        self._claim(code in expected, f"refused with {code} on {story.paper}")

    def _sentences(self, rest: str) -> None:
        while rest:
            for sentence, claims in self._known():
                if found := re.match(shape(sentence), rest):
                    self._claim(claims(found), found[0])
                    rest = rest[found.end() :].strip()
                    break
            else:
                self._claim(False, f"unknown: {rest[:120]}")
                return

    def _holder(self, found: re.Match[str]) -> bool:
        """«Je suis titulaire …, situé …» or «J'ai été titulaire …, situé …, du … au …»."""
        story, typed = self.story, self.story.typed
        joint = f", avec {OTHER}," if typed is not None and OTHER in typed.holders else ""
        span, said = "", f"Je suis titulaire{joint} du contrat d'électricité"
        if self.over and story.end is not None:
            since = "" if typed is None or typed.begin is None else f"du {french(typed.begin)} "
            span = f", {since}au {french(story.end)}" if since else f", jusqu'au {french(story.end)}"
            said = f"J'ai été titulaire{joint} du contrat d'électricité"
        whole = f"{said} pour le point de livraison (PRM) n° {story.about}, situé {story.place}{span}."
        return found[0].strip() == whole

    @property
    def _stays(self) -> bool:
        """Whether a joint holder holds the next contract of the meter."""
        return self.over and self.story.follower is not None

    def _due(self, found: re.Match[str]) -> bool:
        """A time ended: only where the receipt was noted, on no day before it, and not long after."""
        story, due = self.story, day_of(found["on"])
        if story.received is None:
            return False
        asked, answered = story.days(What.IDENTITY_ASKED), story.days(What.IDENTITY_ANSWERED)
        stopped = sum((end - begin for begin, end in zip(asked, answered, strict=False)), timedelta())
        months = {"délai d'un mois": (1,), "trois mois": (3,)}
        told = next((many for words, many in months.items() if words in found[0]), (1, 3))
        told = tuple(many for many in told if many == 1 or story.days(What.EXTENDED))
        nominal = [months_later(story.received, many) for many in told]
        return due < story.paper and any(one <= due <= one + stopped + timedelta(5) for one in nominal)

    def _known(self) -> tuple[tuple[str, Callable[[re.Match[str]], object]], ...]:
        """Every sentence that a letter may have before what it asks for, with whether it is true."""
        story = self.story
        answers = [*story.days(What.ANSWERED_FULL), *story.days(What.ANSWERED_PARTIAL), *story.days(What.REFUSED)]

        def of(*kinds: What) -> Callable[[re.Match[str]], object]:
            return lambda found: day_of(found["on"]) in [day for what in kinds for day in story.days(what)]

        return (
            ("(?:Je suis|J'ai été) titulaire.*?, situé .*?(?:[0-9]{5} [A-Za-z]+|_{14})(?:, [^.]*)?.", self._holder),
            ("Ma demande porte sur cette seule période.", lambda _: self.over and self.kind == "access"),
            ("Je ne demande rien pour les jours qui suivent.", lambda _: self.over and self.kind != "access"),
            (f"{OTHER} en reste titulaire.", lambda _: self._stays),
            (
                "Le {on}, je vous ai adressé{way} une demande, référence PERS-2026-0001, dont copie est jointe.",
                self._sent,
            ),
            ("Elle vous est parvenue le {on}.", lambda found: day_of(found["on"]) == story.received),
            ("Vous en avez accusé réception le {on}.", of(What.ACKNOWLEDGED)),
            ("J'ai répondu le {to} à la question sur mon identité que vous m'avez posée le {on}.", self._answered),
            ("Vous m'avez annoncé une prolongation le {on}.", of(What.EXTENDED)),
            (
                "La prolongation que vous m'avez annoncée le {on} l'a été après ce délai.",
                lambda found: story.received is not None and of(What.EXTENDED)(found),
            ),
            ("(?:Compte tenu de cet échange, le|Le) délai [^.]*?a pris fin le {on}.", self._due),
            (
                "À ce jour, je n'ai reçu ni réponse, ni annonce motivée d'une prolongation(?: dans ce délai)?.",
                lambda _: not answers and not story.days(What.EXTENDED),
            ),
            (
                "À ce jour, je n'(?:en )?ai reçu ni accusé de réception.*?, ni réponse.",
                lambda _: not answers and not story.days(What.ACKNOWLEDGED),
            ),
            ("À ce jour, je n'ai reçu aucune réponse.", lambda _: not answers),
            (
                "Votre réponse du {on} laisse sans suite, en tout ou partie, (?:le point n° 2|ce qui est .*?).",
                of(What.ANSWERED_PARTIAL),
            ),
            ("Par votre réponse du {on}, vous refusez d'y donner suite{points}.", of(What.REFUSED)),
            (
                "Par votre réponse du {on}, vous avez accepté d'y donner suite, en tout ou partie{points}.",
                of(What.ANSWERED_FULL),
            ),
            ("Le {on}, cela n'était pas fait.", of(What.EFFECT_CHECKED)),
            ("La présente lettre constitue donc la réclamation écrite préalable .*?[)].", lambda _: True),
        )

    def _sent(self, found: re.Match[str]) -> bool:
        story = self.story
        way = None if story.received else f" {WAYS[story.way]}"
        return day_of(found["on"]) == story.sent and found["way"] == way

    def _answered(self, found: re.Match[str]) -> bool:
        days = self.story.days(What.IDENTITY_ASKED), self.story.days(What.IDENTITY_ANSWERED)
        return days == ([day_of(found["on"])], [day_of(found["to"])])

    def _file(self, said: str) -> None:
        """The capacity of who complains, and each row of the table of facts."""
        story = self.story
        quality = next(line for line in said.splitlines() if "Qualité : " in line).replace("’", "'")
        self._claim(f"pour le point de livraison (PRM) n° {story.about}" in quality, quality)
        until = re.search(rf"au ({_DAY})", quality)
        self._claim((until and day_of(until[1])) == (story.end if self.over else None), quality)
        self._claim((f"{OTHER} en reste titulaire" in quality) is self._stays, quality)
        rows = [line.split(" | ") for line in said.splitlines() if re.match(rf"{_DAY} \| ", line)]
        for on, fact, *_ in rows:
            self._claim(self._row(day_of(on), fact.replace("’", "'")), f"{on} {fact}")
        self._claim(rows, "no row")
        if story.received is None:
            self._claim("a pris fin" not in said, "a time that nobody can prove ended")

    def _row(self, on: date, fact: str) -> bool:
        story = self.story
        known: dict[str, list[date]] = {
            "Envoi de ma demande": [story.sent],
            "Réception": [] if story.received is None else [story.received],
            "Accusé de réception": story.days(What.ACKNOWLEDGED),
            "Question de l'organisme": story.days(What.IDENTITY_ASKED),
            "Réponse de l'organisme": [*story.days(What.ANSWERED_FULL), *story.days(What.ANSWERED_PARTIAL)],
            "Refus": story.days(What.REFUSED),
            "Ma réponse": story.days(What.IDENTITY_ANSWERED),
            "Annonce": story.days(What.EXTENDED),
            "Prolongation": story.days(What.EXTENDED),
            "Vérification de l'effet": story.days(What.EFFECT_CHECKED),
        }
        if fact.startswith("Fin du délai"):
            return story.received is not None and on >= months_later(story.received, 1)
        return any(fact.startswith(begins) and on in days for begins, days in known.items())
