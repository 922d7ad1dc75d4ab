"""What the mirror reads of a home, in sentences, and how well it reads each thing at each step, in a word.

Nothing is kept. The window and the command line say the same. A reading has a word for each step of the household.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from persienne.base.placeholders import fill
from persienne.insight.intervals import DAY
from persienne.insight.mirror.appliances import Vehicle
from persienne.insight.mirror.heating import ClockLoad
from persienne.insight.mirror.inferences import Subject
from persienne.insight.mirror.registers import RegistersTell
from persienne.insight.mirror.uniqueness import Uniqueness
from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import Step
from persienne.words.english import numbered, pairs, table, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from persienne.insight.mirror.inferences import Inference
    from persienne.insight.mirror.reflection import Reflection, Said
    from persienne.words import Translate
    from persienne.words.numbers import Figures


DAY_NOTES = table("mirror.day_notes")
WORDS = texts("mirror.words")
STEPS = numbered("mirror.steps")
SAID = table("mirror.said")
RECEIVED = numbered("mirror.received")
WHAT_IFS = pairs("mirror.what_ifs")
HOLDERS = table("mirror.holders")
APPLIANCES = table("mirror.appliances")
SENTENCES = table("mirror.sentences")
HOW = pairs("mirror.how")

QUARTERS = 4
TIMES: Final = ("", "-twice", "-times")
"""How the names of the sentences on days away end: for one stretch, two, more."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read of one subject, and how well, at each step in seconds; the coarsest step first.

    ``sentences`` has the steps that tell something. ``evidence`` is the slice of the curve that shows it (epoch
    seconds, the end excluded), None where there is none.
    """

    subject: Subject
    sentences: Mapping[int, str]
    words: Mapping[int, Word]
    how: tuple[str, ...]
    day_note: str
    evidence: tuple[int, int] | None

    def at(self, finest: int) -> Word:
        """How well somebody reads it who has every step from ``finest`` seconds up."""
        return max((word for step, word in self.words.items() if step >= finest), default=Word.ILLEGIBLE)

    def sentence(self, finest: int) -> str:
        """What somebody reads who has every step from ``finest`` up; if that is nothing, what the next finer tells."""
        told = [step for step in self.sentences if step >= finest]
        return self.sentences[min(told) if told else max(self.sentences)]


class MirrorReadings:
    """The sentences, by a translator and the figures of its language."""

    def __init__(self, translate: Translate, figures: Figures) -> None:
        self._translate = translate
        self._figures = figures

    def readings(self, reflection: Reflection) -> tuple[Reading, ...]:
        """What can be read or guessed at some step."""
        made = (self._reading(subject, reflection) for subject in Subject)
        return tuple(one for one in made if one is not None)

    def _reading(self, subject: Subject, reflection: Reflection) -> Reading | None:
        """What each step reads of a subject; None where none reads anything."""
        found = {step: said[subject] for step, said in reflection.by_step.items() if subject in said}
        told = {step: one for step, one in found.items() if one.word and one.says is not None}
        if not told:
            return None
        sentences = {step: self.sentence(one) for step, one in told.items()}
        words = {step: found[step].word if step in found else Word.ILLEGIBLE for step in reflection.by_step}
        note = self.day_note(subject) if words.get(DAY) else ""
        return Reading(
            subject, sentences, words, self.how(subject), day_note=note, evidence=told[min(sentences)].evidence
        )

    def sentence(self, one: Inference) -> str:
        """What is read."""
        say: Mapping[Subject, Callable[[Inference], str]] = {
            Subject.AWAY: self._away,
            Subject.WEEKDAYS: self._weekdays,
            Subject.RISING: self._rising,
            Subject.BEDTIME: self._bedtime,
            Subject.TANK: self._tank,
            Subject.VEHICLE: self._vehicle,
            Subject.BASE_LOAD: self._base_load,
            Subject.APPLIANCES: self._appliances,
            Subject.UNIQUENESS: self._unique,
            Subject.REGISTERS: self._registers,
        }
        if (special := say.get(one.subject)) is not None:
            return special(one)
        return self._say(one.subject.value)

    def how(self, subject: Subject) -> tuple[str, ...]:
        """How it is guessed, in two sentences."""
        return tuple(self._translate("Mirror", said) for said in HOW[subject.value])

    def day_note(self, subject: Subject) -> str:
        """What is to be known where day totals tell it already; empty of others."""
        said = DAY_NOTES.get(subject.value)
        return "" if said is None else self._translate("Mirror", said)

    def television(self) -> tuple[str, tuple[str, ...]]:
        """What others have read at a finer step than any grid meter sends, and how; it is cited, not reckoned."""
        how = tuple(self._translate("Mirror", said) for said in HOW["television"])
        return self._say("television"), how

    def translated(self, source: str) -> str:
        """A text of the mirror in the reader's language."""
        return self._translate("Mirror", source)

    def word(self, word: Word) -> str:
        """How well something can be read."""
        return self._translate("Mirror", WORDS[word])

    def step(self, step: int) -> str:
        """The name of a step in seconds."""
        return self._translate("Mirror", STEPS[step])

    def said(self, what: str) -> str:
        """One of ``mirror.said`` of the catalogues."""
        return self._translate("Mirror", SAID[what])

    def notes(self, *, heated: bool, feeds_in: bool, only_days: bool) -> tuple[str, ...]:
        """How far to trust what was read; ``only_days``: the household has no curve that could be read."""
        told = {"heated": heated, "feeds_in": feeds_in, "no_curve": only_days, "lower_bound": True}
        return tuple(self.said(what) for what, holds in told.items() if holds)

    def what_if(self, what: str) -> tuple[str, str]:
        """The name of a change of ``mirror.what_ifs`` of the catalogues, and what would follow."""
        name, then = (self._translate("Mirror", said) for said in WHAT_IFS[what])
        return name, then

    def wanting(self, known: int, needed: int) -> str:
        """How many days are needed, where fewer are ``known``."""
        number = self._figures.number
        return fill(self._translate("Mirror", SAID["wanting"]), {"needed": number(needed), "known": number(known)})

    def holder(self, readings: Sequence[Reading], finest: int) -> str:
        """What a body can read that receives every step from ``finest`` seconds up."""
        words = [reading.at(finest) for reading in readings]
        counts = {"readable": words.count(Word.READABLE), "guessable": words.count(Word.GUESSABLE)}
        told = {what: self._figures.number(count) for what, count in counts.items() if count}
        if told:
            counted = self._holders("both" if len(told) > 1 else next(iter(told)), **told)
        else:
            counted = self._translate("Mirror", SAID["nothing"])
        return self._holders("step", received=self._received(finest), counted=counted)

    def holder_of_finer(self, finest: int) -> str:
        """What is said of a body that receives a finer step than the household has."""
        return self._holders("finer", received=self._received(finest))

    def holder_not_known(self) -> str:
        """What is said of an operator of whom no step is known: what the law lets it have by default."""
        return self._holders("not_known")

    def seen(self, last: date | None) -> str:
        """One more sentence: up to which day it was seen in a file; empty where it was not."""
        return "" if last is None else " " + self._holders("seen", day=self._figures.day(last))

    def _received(self, finest: int) -> str:
        return self._translate("Mirror", RECEIVED[finest])

    def _holders(self, what: str, **facts: object) -> str:
        return fill(self._translate("Mirror", HOLDERS[what]), facts)

    # --- one subject each ---------------------------------------------------------------------------------------------

    def _away(self, one: Inference) -> str:
        stretches = one.says
        assert isinstance(stretches, tuple)
        longest = max(stretches, key=lambda each: each.nights)
        first, last = date.fromordinal(longest.first), date.fromordinal(longest.last)
        others = len(stretches) - 1
        times, count = TIMES[min(others, 2)], self._figures.number(others)
        if first == last:
            return self._say(f"away-day{times}", day=self._figures.long_day(first), count=count)
        return self._say(f"away{times}", span=self._figures.of_days(first, last), count=count)

    def _weekdays(self, one: Inference) -> str:
        assert isinstance(one.says, tuple)
        home, out = (self._figures.weekdays(days) if days else "" for days in one.says)
        if home and out:
            return self._say("weekdays-both", days=home, others=out)
        return self._say("weekdays-home", days=home) if home else self._say("weekdays-out", days=out)

    def _rising(self, one: Inference) -> str:
        return self._say("rising", hour=self._hour(one.says))

    def _bedtime(self, one: Inference) -> str:
        assert isinstance(one.says, tuple)
        begin, end = one.says
        return self._say("bedtime", hour=self._hour(begin), until=self._hour(end))

    def _tank(self, one: Inference) -> str:
        assert isinstance(one.says, ClockLoad)
        minutes = sorted(each for each in one.says.minutes.tolist() if each > 0)
        middle = minutes[len(minutes) // 2] if minutes else 0.0
        length = self._figures.duration(round(middle / 30) * 1800 or 1800)
        return self._say("tank", hour=self._hour(one.says.start), length=length)

    def _vehicle(self, one: Inference) -> str:
        assert isinstance(one.says, Vehicle)
        hour, times = self._hour(one.says.start), round(one.says.per_week)
        what = {0: "vehicle", 1: "vehicle-once"}.get(times, "vehicle-times")
        return self._say(what, hour=hour, count=self._figures.number(times))

    def _base_load(self, one: Inference) -> str:
        assert isinstance(one.says, float)
        what = "base-load-bound" if one.read_at == DAY else "base-load"
        return self._say(what, watts=self._figures.power(round(one.says / 10) * 10))

    def _appliances(self, one: Inference) -> str:
        assert isinstance(one.says, tuple)
        names = (self._translate("Mirror", APPLIANCES[each.appliance.value]) for each in one.says)
        return self._say("appliances", names=self._figures.listed(names))

    def _unique(self, one: Inference) -> str:
        assert isinstance(one.says, Uniqueness)
        assert one.says.readings is not None
        return self._say("uniqueness", count=self._figures.number(one.says.readings))

    def _registers(self, one: Inference) -> str:
        assert isinstance(one.says, RegistersTell)
        return self._say("registers-reform" if one.says.only_reform else "registers")

    def _hour(self, hour: object) -> str:
        """An hour of the wall to the quarter: 6.52 is half past six."""
        assert isinstance(hour, float)
        quarters = round(hour * QUARTERS) % (24 * QUARTERS)
        return self._figures.clock(quarters // QUARTERS, quarters % QUARTERS * 15)

    def _say(self, what: str, **facts: object) -> str:
        return fill(self._translate("Mirror", SENTENCES[what]), facts)


LONG_NIGHTS = 14
"""From so many nights on a time away shows in the total of a month: it takes about half of it away."""


def words_by_step(reading: Reading, steps: Iterable[int], of_days: Said) -> dict[Step, Word]:
    """The month, then each of ``steps`` (seconds), with the word of ``reading``; ``of_days`` is what day totals say.

    A finer step never has the lesser word.
    """
    known = (Step(step) for step in sorted(steps, reverse=True))
    return {Step.MONTH: _by_month(reading, of_days), **{step: reading.at(step) for step in known}}


def _by_month(reading: Reading, of_days: Said) -> Word:
    """Months hide all but a long time away, and a winter that takes twice what a summer does: both are a guess."""
    if reading.subject is Subject.AWAY:
        return away_by_month(of_days)
    return min(Word.GUESSABLE, reading.at(Step.DAY)) if reading.subject is Subject.HEATING else Word.ILLEGIBLE


def away_by_month(of_days: Said) -> Word:
    """How well the months tell that the home was away for long; ``of_days`` is what day totals say."""
    away = of_days.get(Subject.AWAY)
    if away is None or not isinstance(away.says, tuple):
        return Word.ILLEGIBLE
    long = any(stretch.nights >= LONG_NIGHTS for stretch in away.says)
    return min(Word.GUESSABLE, away.word) if long else Word.ILLEGIBLE
