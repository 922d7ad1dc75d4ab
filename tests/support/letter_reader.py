"""A reader of the papers of made stories: papers and what is true come in, false sentences come out.

The reader knows the sentences that a paper may have, each with what it claims. A sentence that it does not know is a
fault; nothing of the product's rules is asked.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from persienne.letters.events import What
from support.letter_stories import MONTHS, OTHER, WAYS, flat

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.letter_stories import Paper, Story

ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_OTHER = re.compile("no other answer|no acknowledgement[^.]* and no other answer|no answer other than")
_DAY = r"\d{1,2}(?:er)? [a-zûé]+ \d{4}"


def shape(sentence: str) -> str:
    """The pattern of a sentence: its last sign is a full stop, {on} and {to} are days, {way} and {points} may be."""
    pattern = f"{sentence[:-1]}[.]"
    for name in ("on", "to"):
        pattern = pattern.replace(f"{{{name}}}", f"(?P<{name}>{_DAY})")
    pattern = pattern.replace("{way}", "(?P<way> par [^,]*?)?")
    pattern = pattern.replace("{other}", "(?P<other>autre )?")
    return pattern.replace("{points}", r"(?: ?\(?(?:les? )?points? n° (?P<points>[\d, et]*)\)?| ce qui est .*?)?")


def day_of(said: str) -> date:
    """A French day."""
    number, month, year = said.split()
    return date(int(year), MONTHS.index(month) + 1, int(number.removesuffix("er")))


def english_day(said: str) -> date:
    """A day in English."""
    number, month, year = said.split()
    return date(int(year), ENGLISH_MONTHS.index(month) + 1, int(number))


def french(day: date) -> str:
    """A day in French."""
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"


def months_later(day: date, many: int) -> date:
    """The same date some months later, or the last one of a shorter month (of 2026)."""
    month = day.month - 1 + many
    last = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month % 12]
    return date(day.year + month // 12, month % 12 + 1, min(day.day, last))


def flat_lines(said: str) -> list[str]:
    """The lines of a paper, each with plain spaces and apostrophes."""
    return [flat(line) for line in said.splitlines()]


class Reader:
    """Reads one paper of a story; ``faults`` are the sentences that are not true."""

    def __init__(self, story: Story, kind: str) -> None:
        self.story, self.kind = story, kind
        self.faults: list[str] = []
        self.on = story.referral if kind == "mediator" else story.paper
        self._ended: date | None = None
        self.over = story.end is not None and story.end < self.on

    def read(self, paper: Paper) -> list[str]:
        """The faults of a letter or of a file, or of a refusal."""
        said = paper.said
        self._claim("réponse" not in paper.title, paper.title)
        if said.startswith("! "):
            self._refused(said[2:])
        elif self.kind in ("file", "mediator"):
            self._file(said)
        else:
            begin = said.index("Madame, Monsieur, ") + len("Madame, Monsieur, ")
            rest = re.split(r"(?:En conséquence|À ce titre), je vous demande de bien vouloir :", said[begin:])[0]
            self._sentences(rest.strip())
        if paper.reading:
            self._reading(flat(said), paper.reading)
        return self.faults

    def _reading(self, said: str, english: str) -> None:
        """The reading version names the same days, meter, place and holders, and says «held» of what is over."""
        days, quoted = (
            [day_of(one) for one in re.findall(_DAY, text) if one.split()[1] in MONTHS] for text in (said, english)
        )
        read = [*quoted, *map(english_day, re.findall(r"\d{1,2} [A-Z][a-z]+ \d{4}", english))]
        self._claim(sorted(days) == sorted(read), f"days read otherwise: {set(days) ^ set(read)}")
        for one in (self.story.about, self.story.place, OTHER):
            self._claim(said.count(one) == english.count(one), f"read otherwise: {one}")
        others = (len(re.findall("autre réponse", said)), len(_OTHER.findall(english)))
        self._claim(others[0] == others[1], f"another answer: {others}")
        if self.kind not in ("file", "mediator"):
            self._claim(("Madam, I held" in english) is self.over, "the tense of the reading version")

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
            "mediator": {
                *("written_complaint_early", "written_complaint_nothing", "written_complaint_unfit"),
                *("mediator_unfit", "mediator_nothing"),
            },
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
        span, said = "", f"Je suis titulaire{joint}"
        if self.over and story.end is not None:
            since = "" if typed is None or typed.begin is None else f"du {french(typed.begin)} "
            span = f", {since}au {french(story.end)}" if since else f", jusqu'au {french(story.end)}"
            said = f"J'ai été titulaire{joint}"
        whole = f"{said} {story.contract}, situé {story.place}{span}."
        return found[0].strip() == whole

    @property
    def _stays(self) -> bool:
        """Whether a joint holder holds the next contract of the meter."""
        return self.over and self.story.follower is not None

    def _due(self, found: re.Match[str]) -> bool:
        """A time ended: only where the receipt was noted, on no day before it, and not long after."""
        story, due = self.story, day_of(found["on"])
        self._ended = due
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

        def silence(found: re.Match[str]) -> bool:
            held = self._held_by(self._ended if found[0].startswith("Dans ce délai") else self.on)
            return not answers and (found["other"] is not None) is held

        def answered(found: re.Match[str]) -> bool:
            return day_of(found["on"]) in answers

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
                "(?:À ce jour|Dans ce délai), je n'ai reçu ni {other}réponse, ni annonce motivée d'une prolongation.",
                lambda found: silence(found) and not story.days(What.EXTENDED),
            ),
            (
                "À ce jour, je n'(?:en )?ai reçu ni accusé de réception.*?, ni {other}réponse.",
                lambda found: silence(found) and not story.days(What.ACKNOWLEDGED),
            ),
            ("À ce jour, je n'ai reçu aucune {other}réponse.", silence),
            (
                "Le {on}, vous m'avez écrit ne détenir aucune courbe de charge visée par cette demande.",
                of(What.NONE_HELD),
            ),
            (
                "Votre réponse du {on} laisse sans suite, en tout ou partie,{points}.",
                lambda found: of(What.ANSWERED_PARTIAL)(found) and self._numbered(found, {"granted"}, left=True),
            ),
            (
                "Votre réponse laisse par ailleurs sans suite, en tout ou partie,{points}.",
                lambda found: self._numbered(found, {"granted", "partial"}, left=True),
            ),
            (
                "Par votre réponse du {on}, vous refusez d'y donner suite{points}.",
                lambda found: (of(What.REFUSED)(found) or set(story.verdicts) == {"refused"}) and answered(found),
            ),
            (
                "Par votre réponse du {on}, vous avez accepté d'y donner suite, en tout ou partie{points}.",
                lambda found: answered(found) and self._numbered(found, {"granted", "partial"}),
            ),
            ("Le {on}, cela n'était pas fait.", of(What.EFFECT_CHECKED)),
            ("La présente lettre constitue donc la réclamation écrite préalable .*?[)].", lambda _: True),
        )

    def _sent(self, found: re.Match[str]) -> bool:
        story = self.story
        way = None if story.received else f" {WAYS[story.way]}"
        return day_of(found["on"]) == story.sent and found["way"] == way

    def _outcome(self, number: int) -> str:
        """What the answer said of a point, or «unanswered»."""
        if self.story.days(What.ANSWERED_PARTIAL):
            return self.story.verdicts[number - 1]
        full, refused = self.story.days(What.ANSWERED_FULL), self.story.days(What.REFUSED)
        return "granted" if full else "refused" if refused else "unanswered"

    def _numbered(self, found: re.Match[str], said: set[str], *, left: bool = False) -> bool:
        """Whether the numbers, where a sentence has any, are those of the points of which this was said, or not."""
        told = [int(one) for one in re.findall(r"\d+", found["points"] or "")]
        points = range(1, len(self.story.verdicts) + 1)
        return told in ([], [number for number in points if (self._outcome(number) in said) is not left])

    def _held_by(self, end: date | None) -> bool:
        """Whether they had written by then that they hold none."""
        return end is not None and any(on <= end for on in self.story.days(What.NONE_HELD))

    def _answered(self, found: re.Match[str]) -> bool:
        days = self.story.days(What.IDENTITY_ASKED), self.story.days(What.IDENTITY_ANSWERED)
        return days == ([day_of(found["on"])], [day_of(found["to"])])

    def _file(self, said: str) -> None:
        """The capacity of who complains, and each row of the table of facts."""
        story = self.story
        quality = next(line for line in said.splitlines() if "Qualité : " in line).replace("’", "'")
        self._claim(re.search(rf"titulaire(?:, avec {OTHER},)? {re.escape(story.contract)}", quality), quality)
        until = re.search(rf"au ({_DAY})", quality)
        self._claim((until and day_of(until[1])) == (story.end if self.over else None), quality)
        self._claim((f"{OTHER} en reste titulaire" in quality) is self._stays, quality)
        rows = [line.split(" | ") for line in said.splitlines() if re.match(rf"{_DAY} \| ", line)]
        for on, fact, *_ in rows:
            self._claim(self._row(day_of(on), fact.replace("’", "'")), f"{on} {fact}")
        self._claim(rows, "no row")
        if story.received is None:
            self._claim("a pris fin" not in said, "a time that nobody can prove ended")
        for line in flat_lines(said):
            self._line(line)

    def _line(self, line: str) -> None:
        """What a line says of answers, and of one point of the letter."""
        written = self.story.days(What.NONE_HELD)
        if found := re.match(r"(\d+) \| (.*)", line):
            self._claim(found[2] in self._said_of(int(found[1])), line)
        elif found := re.search(
            rf"ucune (autre )?réponse.*pris fin le ({_DAY})|pris fin le ({_DAY}), sans (autre )?rép", line
        ):
            end = day_of(found[2] or found[3])
            self._claim(bool(found[1] or found[4]) is self._held_by(end), line)
        elif "ucune" in line and "réponse" in line:
            self._claim(any(french(on) in line for on in written) or ("autre" in line) is bool(written), line)
        elif found := re.search(r"il n'a pas été donné suite à ma demande([^,]*)(, hormis l'écrit du .*)?[.]", line):
            numbers = [int(number) for number in re.findall(r"\d+", found[1])] or [1]
            told = [bool(written) and self._outcome(one) == "unanswered" and self._of_curve(one) for one in numbers]
            said = [bool(found[2]) and any(french(on) in line for on in written)] * len(numbers)
            self._claim(told == said, line)

    def _of_curve(self, number: int) -> bool:
        """Whether a point asks for the curve to be deleted, which is what «we hold none» speaks of."""
        return number == {"erase-collected": 1, "leaving": 2}.get(self.story.kind, number)

    def _said_of(self, number: int) -> set[str]:
        """What the table of the points may say of one."""
        outcome = self._outcome(number)
        undone = {"acceptée, mais non suivie d'effet"}
        if outcome in ("granted", "partial") and self.story.days(What.EFFECT_CHECKED):
            return undone
        written = self.story.days(What.NONE_HELD) if self._of_curve(number) else []
        none = [f"aucune autre réponse que l'écrit du {french(on)}" for on in written] or ["aucune réponse"]
        said = {
            "granted": {"il y a été donné suite"},
            "partial": {"suite incomplète"},
            "refused": {"refus"},
            "unanswered": set(none),
        }
        return said[outcome]

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
            "Vérification de l'effet de la demande PERS-2026-0001 : effet non constaté": story.days(
                What.EFFECT_CHECKED
            ),
            "L'organisme écrit ne détenir aucune courbe de charge": story.days(What.NONE_HELD),
            "Envoi de ma réclamation écrite": [story.paper] if self.kind == "mediator" else [],
        }
        if fact.startswith("Fin du délai"):
            return story.received is not None and on >= months_later(story.received, 1)
        return any(fact.startswith(begins) and on in days for begins, days in known.items())
