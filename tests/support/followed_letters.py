"""A request to Enedis that is followed through the door of the letters, as a person would or as chance has it."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.household.correspondence.drafting import Asked
from persienne.household.correspondence.earlier import Earlier
from persienne.letters.casefile import Measured
from persienne.letters.events import SentBy, What
from persienne.meters.fictional_home import FICTIONAL_POINT
from support.letter_rows import ERASE, printed
from support.paper_texts import lines
from support.told_histories import Did, History

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from persienne.household.correspondence.correspondence import Correspondence
    from support.sharing import Clock

KINDS: Final = {
    "erase-collected": (
        ERASE,
        "suppression de ma courbe de charge collectée",
        ("article 17 § 1 b) du RGPD", "article 12 § 3 du RGPD", "article 19 du RGPD"),
    ),
    "access": (
        {},
        "demande d’accès à mes données personnelles",
        (
            *("article 15 § 1 du RGPD", "article 15 § 1 c) du RGPD", "article 7 § 1 du RGPD"),
            *("article 15 § 1 du RGPD",) * 3,
        ),
    ),
    "close-access": (
        {"third_party_name": "Conseils d’Exemple"},
        "fin de l’accès d’un tiers à mes données de consommation",
        ("", "", "article 15 § 1 c) du RGPD", ""),
    ),
}
"""Letters to Enedis: the answers to their questions, their subject, and the article that each point is held against.

A point that rests on the energy code alone is held against none before the CNIL.
"""

NAMED: Final = {
    "erase-collected": ("rgpd-17-1-b", "article 17 § 1 b) du RGPD"),
    "access": ("rgpd-15-1", "article 15 § 1 du RGPD"),
}
"""What a letter of each kind that was written without Persienne names, and how it is cited."""

SENDER: Final = {"name": "Camille Exemple", "address": "12 rue des Exemples;69003 Lyon", "place": "Lyon"}


class Door:
    """A request that is followed through the door of the letters, and all that was noted of it."""

    def __init__(
        self, letters: Correspondence, clock: Clock, folder: Path, kind: str = "erase-collected", *, ours: bool = True
    ) -> None:
        """Not ``ours``: the letter was sent on 1 June without Persienne, by post, and bore no reference."""
        values, subject, laws = KINDS[kind]
        self._letters, self._clock, self._folder, self._files = letters, clock, folder, 0
        self._numbers: dict[int, int] = {}
        clock.put("2026-06-01")
        letters.set_sender(SENDER)
        first = date(2026, 6, 1)
        if ours:
            self.reference = printed(letters, kind=kind, values=values).reference
            self.history = History(self.reference, laws, subject, [], first, self._requests())
            return
        points = tuple(f"Donner suite à ma demande de la ligne {number}." for number in range(1, len(laws) + 1))
        rests_on, laws = (NAMED[kind][0],), (NAMED[kind][1],) * len(laws)
        told = Earlier(kind, "enedis", first, SentBy.POST, points, point=FICTIONAL_POINT, rests_on=rests_on)
        self.reference = letters.take_earlier(told).reference
        sent = Did(What.SENT, first, {"channel": "post"}, reference=self.reference)
        self.history = History(self.reference, laws, subject, [sent], first, self._requests(), bore=False)

    def note(self, what: What, on: date, files: int = 0, letter: str = "request", ref: str = "", **texts: str) -> bool:
        """Note it on its day; whether it may be noted."""
        self._clock.put(on.isoformat())
        reference = ref or self.reference
        try:
            noted = self._letters.note(reference, what, on, texts, [self._file() for _ in range(files)])
        except UserError:
            return False
        if what.answers:
            letter, reference = "request", self.reference
        did = Did(what, on, texts, files, letter, reference)
        self._numbers[id(did)] = noted.request.rows[-1].number
        self.history.did.append(did)
        self.history.today = max(self.history.today, on)
        return True

    def follow(self, kind: str, on: date, files: int = 0) -> str:
        """Write and send a letter about it; its reference, or nothing where it may not be written."""
        self._clock.put(on.isoformat())
        try:
            made = self._letters.draft(Asked(kind, "enedis", about=self.reference))
        except UserError:
            return ""
        self._letters.freeze(made.reference, self._letters.letter(made))
        letter = {"reminder": "reminder", "written-complaint": "written"}.get(kind, "identity")
        self.note(What.SENT, on, files, letter, made.reference, channel="registered", slip="2B 9")
        return made.reference

    def correct(self, did: Did, on: date) -> None:
        """Say that an event was on another day, or with None that there was none of it."""
        number = self._numbers[id(did)]
        try:
            noted = self._letters.note(self.reference, did.what, on, did.texts, (), number)
        except UserError:
            return
        did.on = on
        self._numbers[id(did)] = noted.request.rows[-1].number

    def retract(self, did: Did) -> None:
        try:
            self._letters.note(self.reference, What.RETRACTED, self.history.today, {}, (), self._numbers[id(did)])
        except UserError:
            return
        self.history.did.remove(did)

    def file(self, on: date) -> list[str] | str:
        """The lines of the file of a day, or the code with which it is refused."""
        self.history.today = on
        self._clock.put(on.isoformat())
        try:
            complaint = self._letters.complaint(self.reference)
        except UserError as error:
            return error.code
        case = self._letters.case(self.reference)
        files = [Measured(f"{number:064x}", number) for number in range(1, len(case.attached) + 1)]
        return lines(self._letters.complaint_letter(complaint, case, files).sheet)

    def _requests(self) -> list[str]:
        """The numbered requests of the letter, with plain blanks."""
        told = self._letters.request(self.reference).printed
        return [] if told is None else [one.replace("\u00a0", " ") for one in told.requests]

    def _file(self) -> Path:
        self._files += 1
        path = self._folder / f"{self.reference}-{self._files}.pdf"
        path.write_bytes(b"%PDF-1.4\n" + path.name.encode())
        return path


_WHATS: Final = (
    *(What.RECEIVED,) * 4,
    *(What.UNDELIVERED, What.SENT, What.ACKNOWLEDGED, What.EXTENDED, What.EXTENDED, What.REMINDED),
    What.WRITTEN_COMPLAINT,
    *(What.IDENTITY_ASKED,) * 3,
    *(What.IDENTITY_ANSWERED,) * 3,
    *(What.ANSWERED_PARTIAL,) * 3,
    *(What.ANSWERED_FULL, What.REFUSED, What.REFUSED, What.EFFECT_CHECKED, What.EFFECT_CHECKED),
)


def play(door: Door, chance: random.Random) -> date:
    """A history of chance, each event on a day of its own; the day on which it is complained of."""
    day, reminder = date(2026, 6, 1), ""
    door.note(What.SENT, day, chance.randrange(3), channel=chance.choice(["registered", "post", "email"]), slip="1A 7")
    if chance.random() < 0.9:
        day += timedelta(days=chance.randint(1, 4))
        door.note(What.RECEIVED, day, chance.randrange(2))
    for _ in range(chance.randint(1, 9)):
        day += timedelta(days=chance.randint(2, 14))
        if chance.random() < 0.1 and not reminder:
            reminder = door.follow("reminder", day, chance.randrange(2))
        elif reminder and chance.random() < 0.3:
            what = chance.choice([What.RECEIVED, What.ACKNOWLEDGED, What.ANSWERED_PARTIAL, What.REFUSED])
            door.note(what, day, chance.randrange(2), "reminder", reminder, **_texts(what, door, chance))
        elif chance.random() < 0.1:
            door.follow(chance.choice(["identity-answer", "written-complaint"]), day, chance.randrange(2))
        else:
            what = chance.choice(_WHATS)
            if not (what is What.IDENTITY_ASKED and _asked(door)):
                door.note(what, day, chance.choice([0, 0, 1, 2]), **_texts(what, door, chance))
        _change_something(door, day, chance)
    return day + timedelta(days=chance.choice([0, 5, 40, 110]))


def _change_something(door: Door, day: date, chance: random.Random) -> None:
    """Now and then an event was noted by mistake, or a receipt was on the day after."""
    if chance.random() < 0.1:
        door.retract(chance.choice([one for one in door.history.did if one.letter == "request"]))
        if not any(one.what is What.SENT for one in door.history.did):
            door.note(What.SENT, day, channel="post")
    elif chance.random() < 0.1:
        receipts = [one for one in door.history.did if one.what is What.RECEIVED and one.letter == "request"]
        if receipts:
            door.correct(receipts[-1], receipts[-1].on + timedelta(days=1))


def _asked(door: Door) -> bool:
    """Whether a question about identity waits for its answer."""
    rows = Counter(one.what if one.letter == "request" else one.letter for one in door.history.did)
    return rows[What.IDENTITY_ASKED] > rows[What.IDENTITY_ANSWERED] + rows["identity"]


def _texts(what: What, door: Door, chance: random.Random) -> dict[str, str]:
    """What is said with an event."""
    maybe = {name: chance.choice(["yes", "no", "no", ""]) for name in ("reasons", "remedies", "doubt")}
    count = len(door.history.laws)
    named = ",".join(str(number) for number in range(1, count + 1) if chance.random() < 0.3)
    verdicts = [chance.choice(["granted", "granted", "partial", "refused", "unanswered"]) for _ in range(count)]
    seen = chance.choice(["yes", "no", "no"])
    texts = {
        What.SENT: {"channel": chance.choice(["registered", "post"])},
        What.EXTENDED: {"reasons": maybe["reasons"]},
        What.IDENTITY_ASKED: {"doubt": maybe["doubt"]},
        What.EFFECT_CHECKED: {"seen": seen, "note": chance.choice(["", "La courbe de mai est toujours là"])},
        What.REFUSED: {"reasons": maybe["reasons"], "remedies": maybe["remedies"]},
        What.ANSWERED_PARTIAL: {"reasons": maybe["reasons"], "remedies": maybe["remedies"]},
    }.get(what, {})
    if what is What.EFFECT_CHECKED and seen == "no":
        texts["undone"] = named
    if what is What.ANSWERED_PARTIAL and chance.random() < 0.8:
        texts["verdicts"] = ",".join(verdicts)
    return texts
