"""What a file for the CNIL has to say of a history, worked out from the events by rules of this file's own.

Events come in as they were noted; the sentences that justify them, and no other, come out as ``read_complaints.Told``.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from persienne.letters.events import What
from support.read_complaints import MONTHS, Told

_HOLIDAYS: Final = {(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)}
"""The holidays of fixed days; no story passes Easter."""

_BODY: Final = {
    What.ACKNOWLEDGED, What.IDENTITY_ASKED, What.EXTENDED, What.ANSWERED_FULL, What.ANSWERED_PARTIAL, What.REFUSED,
}  # fmt: skip
_CHANNELS: Final = {
    "registered": "lettre recommandée avec demande d’avis de réception",
    "post": "lettre simple",
    "email": "par courriel",
}
_PRINTED: Final = _CHANNELS["registered"]
"""For which every letter of ours is printed."""
_NAMES: Final = {
    What.RECEIVED: ("received", "Preuve de réception"),
    What.UNDELIVERED: ("undelivered", "Pli ou message non distribué"),
    What.ACKNOWLEDGED: ("acknowledged", "Accusé de réception de l’organisme"),
    What.IDENTITY_ASKED: ("asked", "Question de l’organisme sur mon identité"),
    What.IDENTITY_ANSWERED: ("told who", "Ma réponse sur mon identité"),
    What.EXTENDED: ("extended", "Annonce d’une prolongation"),
    What.ANSWERED_FULL: ("answered", "Réponse de l’organisme"),
    What.ANSWERED_PARTIAL: ("answered", "Réponse de l’organisme"),
    What.REFUSED: ("refused", "Refus de l’organisme"),
    What.REMINDED: ("reminded", "Preuve d’envoi de mon rappel"),
    What.WRITTEN_COMPLAINT: ("complained", "Preuve d’envoi de ma réclamation écrite"),
    What.EFFECT_CHECKED: ("", "Constat de l’effet"),
}
_LETTERS: Final = {
    "request": ("la demande", "Copie de ma demande", ""),
    "written": ("ma réclamation écrite", "Copie de ma réclamation écrite", "de ma réclamation écrite"),
    "reminder": ("mon rappel", "Copie de mon rappel", "de mon rappel"),
    "identity": (
        "ma réponse sur mon identité",
        "Copie de ma réponse sur mon identité",
        "de ma réponse sur mon identité",
    ),
}
_SUITES: Final = {
    "granted": "il y a été donné suite",
    "partial": "suite incomplète",
    "refused": "refus",
    "unanswered": "aucune réponse",
}


@dataclass
class Did:
    """One event as it was noted: in the request, or in a letter that followed it."""

    what: What
    on: date
    texts: dict[str, str] = field(default_factory=dict)
    files: int = 0
    letter: str = "request"
    reference: str = ""

    @property
    def said(self) -> list[str]:
        """The verdicts, point by point; none where they were not noted."""
        return self.texts["verdicts"].split(",") if self.texts.get("verdicts") else []


@dataclass
class History:
    """A request's events that stand, and its letter; ``laws`` are what its points are held against, in French.

    A point that is no matter of the CNIL has none.
    """

    reference: str
    laws: tuple[str, ...]
    subject: str
    did: list[Did]
    today: date
    requests: list[str] = field(default_factory=list)
    bore: bool = True
    """Whether the letter bore a reference, and a copy of it is kept."""

    @property
    def named(self) -> str:
        """The request as a sentence names it: by its reference, else by its day."""
        return self.reference if self.bore else f"du {_written(self._sent())}"

    def told(self) -> list[Told]:
        """What parts 3, 4, 5 and 7 have to say."""
        return [*self._facts(), *self._steps(), *self.gaps(), *self._list()]

    # --- the time to answer ------------------------------------------------------------------------------------------

    @property
    def _own(self) -> list[Did]:
        return sorted((one for one in self.did if one.letter == "request"), key=lambda one: one.on)

    @property
    def _answers(self) -> list[Did]:
        return [one for one in self._own if one.what.answers]

    def _receipt(self) -> date | None:
        got = before = None
        for one in self._own:
            if one.what is What.RECEIVED:
                got = one.on
            elif one.what is What.UNDELIVERED:
                got, before = None, got or before
            elif one.what is What.SENT:
                before = None
            elif one.what in _BODY and got is None:
                got = before
        return got

    def _sent(self) -> date:
        received = self._receipt()
        left = [one.on for one in self._own if one.what is What.SENT]
        return max([on for on in left if received is not None and on <= received] or left)

    def _clock(self) -> _Clock | None:
        received = self._receipt()
        if received is None:
            return None
        clock = _Clock(received)
        for one in sorted(self.did, key=lambda one: one.on):
            if one.what.answers:
                break
            if one.letter == "request":
                clock.take(one)
            elif one.letter == "identity" and one.what is What.SENT:
                clock.take(Did(What.IDENTITY_ANSWERED, one.on))
        stop = self._answers[0].on if self._answers else self.today
        clock.due = clock.end(stop)
        clock.late = stop > clock.due
        return clock

    # --- the points --------------------------------------------------------------------------------------------------

    def _points(self, until: Did | None = None) -> list[_Point]:
        points = [_Point() for _ in self.laws]
        for one in self._own:
            if one.what is What.ANSWERED_FULL:
                points = [_Point("granted", one.on) for _ in points]
            elif one.what.answers:
                for number, point in enumerate(points):
                    point.answered(one, number)
            elif one.what is What.EFFECT_CHECKED:
                for number, point in enumerate(points, 1):
                    point.looked_at(one, number)
            if one is until:
                break
        return points

    def _refused(self, answer: Did) -> list[int]:
        """The points that an answer is known to refuse, from 1."""
        if answer.said:
            return [number for number, one in enumerate(answer.said, 1) if one == "refused"]
        if answer.what is not What.REFUSED:
            return []
        return [number for number, point in enumerate(self._points(answer), 1) if point.verdict == "refused"]

    # --- the parts ---------------------------------------------------------------------------------------------------

    def _facts(self) -> list[Told]:
        numbers = {title: place for place, title in enumerate(self._titles(), 1)}
        found = []
        for one in sorted(self.did, key=lambda one: one.on):
            exhibits = tuple(numbers[title] for title in _files(one) if title in numbers)
            found.append(self._fact(one, exhibits))
        clock = self._clock()
        if clock is not None and clock.late:
            found.append(Told("fact: due", (clock.due,), spans=clock.moved(clock.due), names=(self.named,)))
        return found

    def _fact(self, one: Did, exhibits: tuple[int, ...]) -> Told:
        name, spoken = _NAMES.get(one.what, ("sent", ""))[0], _LETTERS[one.letter][0]
        if one.what is What.SENT and one.texts["channel"] == "online_switch":
            return Told("fact: switched", (one.on,), (), (), exhibits, (self.named,))
        if one.what is What.SENT and one.letter == "request":
            channel = _CHANNELS[one.texts["channel"]]
            if not self.bore:
                return Told("fact: sent unnamed", (one.on,), (), (), exhibits, (channel,))
            if channel != _PRINTED:
                channel += f" ; la copie jointe porte « {_PRINTED} », l’envoi d’abord prévu"
            return Told("fact: sent", (one.on,), (), (), exhibits, (self.reference, channel))
        if one.what is What.SENT:
            name = {"reminder": "reminded", "written": "complained"}.get(one.letter, "told who")
        if name in ("reminded", "complained", "told who"):
            return Told(f"fact: {name}", (one.on,), (), (), exhibits, (self.named,))
        if one.what is not What.EFFECT_CHECKED:
            reference = self.named if one.letter == "request" else one.reference
            return Told(f"fact: {name}", (one.on,), (), (), exhibits, (spoken, reference))
        seen = one.texts["seen"] == "yes"
        undone = () if seen else tuple(n for n, point in enumerate(self._points(one), 1) if point.unseen == one.on)
        note = (one.texts["note"],) if one.texts.get("note") else ()
        return Told(f"fact: {'seen' if seen else 'unseen'}", (one.on,), undone, (), exhibits, (self.named, *note))

    def _steps(self) -> list[Told]:
        right = Told("step: right", (self._sent(),), names=(self.reference, self.subject))
        if not self.bore:
            right = Told("step: right unnamed", (self._sent(),), names=(self.subject,))
        found = [right, Told("step: numbered")]
        points, acknowledged = self._points(), [one for one in self._own if one.what is What.ACKNOWLEDGED]
        if not self._answers:
            if acknowledged:
                return [*found, Told("step: acknowledged alone", (acknowledged[-1].on,))]
            return [*found, Told("step: no answer")]
        if any(point.verdict is None for point in points):
            return [*found, Told("step: answer", (self._answers[-1].on,)), Told("step: not set out")]
        found += [Told("step: outcomes"), Told("step: columns")]
        for number, point in enumerate(points, 1):
            suite = "acceptée, mais non suivie d’effet" if point.unseen else _SUITES[str(point.verdict)]
            found.append(Told("step: outcome", (), (number,), names=(suite,)))
        return found

    def gaps(self) -> list[Told]:
        """What is missing, without the numbers of its sentences."""
        clock, found = self._clock(), []
        law = "article 12 § 3 du RGPD"
        if clock is not None:
            if clock.late:
                name = "extended time over" if clock.months == 3 else "no answer in time"
                found.append(_gap(name, law, (clock.due,), spans=clock.moved(clock.due)))
            for on, first in clock.failed:
                if on > first:
                    found.append(_gap("extended late", law, (on, first), spans=clock.moved(first)))
                else:
                    found.append(_gap("extended without reasons", law, (on,)))
            found += [_gap("no doubt", "article 12 § 6 du RGPD", (on,)) for on in clock.doubtless]
        found += self._forms("reasons", "no reasons") + self._forms("remedies", "no remedies")
        return found + self._substance()

    def _forms(self, key: str, name: str) -> list[Told]:
        answers, points = self._answers, self._points()
        found: dict[date, list[int]] = {}
        for place, one in enumerate(answers):
            refused, later = self._refused(one), answers[place + 1 :]
            if one.what is What.REFUSED and not refused and not later and one.texts.get(key) == "no":
                found[one.on] = []
            for number in refused:
                again = any(number in self._refused(other) for other in later)
                told = any(other.texts.get(key) == "yes" and not self._refused(other) for other in later)
                lost = any(self._points(other)[number - 1].verdict != "refused" for other in later)
                stands = points[number - 1].verdict == "refused" and not (again or told or lost)
                if stands and one.texts.get(key) == "no":
                    found.setdefault(one.on, []).append(number)
        form, own = "article 12 § 4 du RGPD", self._of_the_cnil()
        of_it = {on: tuple(one for one in those if one in own) for on, those in found.items()}
        return [_gap(name, form, (on,), those) for on, those in of_it.items() if those or not found[on]]

    def _of_the_cnil(self) -> set[int]:
        return {number for number, law in enumerate(self.laws, 1) if law}

    def leaves_to_the_cnil(self) -> bool:
        """Whether nothing is left open, or a point of personal-data law is among what is."""
        left = {
            number
            for number, point in enumerate(self._points(), 1)
            if not self._answers or point.verdict != "granted" or point.unseen
        }
        return not left or not left.isdisjoint(self._of_the_cnil())

    def _substance(self) -> list[Told]:
        points = self._points()
        known = bool(self._answers) and all(point.verdict is not None for point in points)
        found: dict[tuple[str, str, tuple[date, ...]], list[int]] = {}
        for number, point in enumerate(points, 1):
            unmet = {"refused": "not done", "unanswered": "not done", "partial": "incomplete"}
            name, days = unmet.get(str(point.verdict), "") if known else "", ()
            if point.unseen is not None and point.granted is not None:
                name, days = "undone", (point.granted, point.unseen)
            if name and self.laws[number - 1]:
                found.setdefault((name, self.laws[number - 1], days), []).append(number)
        return [_gap(name, law, days, tuple(those)) for (name, law, days), those in found.items()]

    def _titles(self) -> list[tuple[str, ...]]:
        files = [title for one in sorted(self.did, key=lambda one: one.on) for title in _files(one)]
        return [title for title in dict.fromkeys(files) if self.bore or title[0] != "Copie de ma demande"]

    def _list(self) -> list[Told]:
        if not self._titles():
            return [Told("list: no exhibit")]
        return [
            Told("list: exhibit", days, (), (), (number, number), names)
            for number, title in enumerate(self._titles(), 1)
            for names, days in [_title(title)]
        ]


def _written(on: date) -> str:
    return f"{'1er' if on.day == 1 else on.day} {MONTHS[on.month - 1]} {on.year}"


def _gap(
    name: str,
    law: str,
    days: tuple[date, ...] = (),
    points: tuple[int, ...] = (),
    spans: tuple[tuple[date, date], ...] = (),
) -> Told:
    return Told(f"gap: {name}", days, points, spans, (), (law,))


def _files(one: Did) -> list[tuple[str, ...]]:
    """The titles of what proves an event: the letter itself, then its files; each as its words and, last, its day."""
    copy, of = _LETTERS[one.letter][1:]
    letter = one.what is What.SENT and one.texts["channel"] != "online_switch"
    found: list[tuple[str, ...]] = [(copy, one.reference)] if letter else []
    title = _NAMES.get(one.what, ("", "Preuve d’envoi"))[1]
    words = [title, *([of] if of and one.what in (What.SENT, What.RECEIVED) else [])]
    words += [one.texts["slip"]] if one.texts.get("slip") else []
    for place in range(1, one.files + 1):
        several = [f"{place} sur {one.files}"] if one.files > 1 else []
        found.append((*words, *several, one.on.isoformat()))
    return found


def _title(title: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[date, ...]]:
    if title[0].startswith("Copie"):
        return title, ()
    before, sent, of = title[0].partition(" de m")
    words = (before, sent[1:] + of) if before == "Preuve d’envoi" and sent else (title[0],)
    return (*words, *title[1:-1]), (date.fromisoformat(title[-1]),)


@dataclass
class _Point:
    verdict: str | None = "unanswered"
    granted: date | None = None
    unseen: date | None = None

    def answered(self, one: Did, place: int) -> None:
        said = one.said[place] if one.said else None
        if said is None and one.what is What.REFUSED:
            said = "refused" if self.verdict in ("unanswered", "refused") else "unanswered"
        if said is None:
            if self.verdict != "granted":
                self.verdict, self.granted = None, self.granted or one.on
        elif said != "unanswered":
            self.verdict, self.unseen = said, None
            self.granted = one.on if said in ("granted", "partial") else None

    def looked_at(self, one: Did, number: int) -> None:
        self.unseen = None
        if one.texts["seen"] == "no" and self.granted is not None:
            named = [int(part) for part in one.texts.get("undone", "").split(",") if part]
            if number in named or (not named and self.verdict in ("granted", "partial")):
                self.unseen = one.on


class _Clock:
    """The month from a receipt, its pauses and its extension, on the calendar of a home in Lyon."""

    def __init__(self, received: date) -> None:
        self.received, self.months = received, 1
        self.since: date | None = None
        self.spans: list[tuple[date, date]] = []
        self.failed: list[tuple[date, date]] = []
        self.doubtless: list[date] = []
        self.due, self.late = received, False

    def take(self, one: Did) -> None:
        if one.what is What.IDENTITY_ASKED:
            self.doubtless += [one.on] if one.texts.get("doubt") == "no" else []
            if self.since is None and one.on <= self.end(one.on):
                self.since = one.on
        elif one.what is What.IDENTITY_ANSWERED and self.since is not None:
            self.spans.append((self.since, one.on))
            self.since = None
        elif one.what is What.EXTENDED and self.months == 1:
            first = self.end(one.on)
            if one.on > first or one.texts.get("reasons") == "no":
                self.failed.append((one.on, first))
            else:
                self.months, self.failed = 3, []

    def end(self, stop: date) -> date:
        still = sum((answered - asked).days for asked, answered in self.spans)
        still += 0 if self.since is None else (stop - self.since).days
        month = self.received.month - 1 + self.months
        year, month = self.received.year + month // 12, month % 12 + 1
        last = calendar.monthrange(year, month)[1]
        day = date(year, month, min(self.received.day, last)) + timedelta(days=still)
        while day.weekday() > 4 or (day.month, day.day) in _HOLIDAYS:
            day += timedelta(days=1)
        return day

    def moved(self, end: date) -> tuple[tuple[date, date], ...]:
        """The pauses that moved an end."""
        return tuple((asked, answered) for asked, answered in self.spans if asked < answered and asked <= end)
