"""What the page Mirror says: values of its view come in, sentences go out; it shows nothing.

A half-hour without a sign of presence is said to be that: nobody can read an absence in a curve.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from persienne.base.localtime import local_days
from persienne.base.placeholders import fill
from persienne.base.slats import Slat
from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import MarkKind, NoClock, SlotKind, Step
from persienne.ui.style.translation import Numbers, listed, named, translated
from persienne.ui.widgets.shutter import stop_words
from persienne.words.english import numbered, table, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QLocale

    from persienne.telling.mirror.view import (
        Band,
        Clock,
        Mark,
        MirrorView,
        Piece,
        Reading,
        Slot,
        TooLittle,
        Week,
        WhatIf,
    )

SAID = table("mirror.said")
WORDS = texts("mirror.words")
STEPS = numbered("mirror.steps")

Kind = MarkKind | SlotKind


class MirrorWords(QObject):
    """The sentences of the page, in one locale."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self.numbers = Numbers(locale)

    # The answer

    def answer(self, view: MirrorView, stop: Slat) -> str:
        """How many of the household's sentences can be read at ``stop``, and how many more the example has."""
        own = self._counted(view.count(stop, Word.READABLE), view.count(stop, Word.GUESSABLE))
        if more := view.examples(stop):
            examples = self.numbers.in_letters(self.tr("%n more in the example only", "", more), more, feminine=True)
            own = listed((own, examples))
        return named(self._shutter(stop), own)

    def _shutter(self, stop: Slat) -> str:
        match stop:
            case Slat.CLOSED:
                return self.tr("Shutter closed")
            case Slat.HALF:
                return self.tr("Shutter half open")
            case Slat.OPEN:
                return self.tr("Shutter open")

    def _counted(self, readable: int, guessable: int) -> str:
        numbers = self.numbers
        if readable and guessable:
            first = numbers.in_letters(self.tr("%n thing(s) readable", "", readable), readable, feminine=True)
            second = numbers.in_letters(self.tr("%n guessable", "", guessable), guessable, feminine=True)
            said = self.tr("{readable}, {guessable}", "things readable, things guessable")
            return fill(said, readable=first, guessable=second)
        if readable:
            return numbers.in_letters(self.tr("%n thing(s) readable", "", readable), readable, feminine=True)
        if guessable:
            return numbers.in_letters(self.tr("%n thing(s) guessable", "", guessable), guessable, feminine=True)
        return translated("Mirror", SAID["nothing"])

    def own_stop(self, stop: Slat) -> str:
        """Where the household's own shutter stands."""
        match stop:
            case Slat.CLOSED:
                return self.tr("Yours is closed.")
            case Slat.HALF:
                return self.tr("Yours is half open.")
            case Slat.OPEN:
                return self.tr("Yours is open.")

    def too_little(self, missing: TooLittle) -> str:
        """How much of the curve is needed, and how much there is."""
        numbers = self.numbers
        needed = numbers.counted(self.tr("The mirror needs %n whole day(s)", "", missing.needed), missing.needed)
        if not missing.known:
            return fill(self.tr("{needed}; none is here yet."), needed=needed)
        known = numbers.counted(self.tr("%n day(s) known so far.", "", missing.known), missing.known)
        return fill(self.tr("{needed}; {known}", "days needed; days known"), needed=needed, known=known)

    # Names

    def word(self, word: Word) -> str:
        """How well something can be read."""
        return translated("Mirror", WORDS[word])

    def presence(self, word: Word) -> str:
        """Presence, and how well it is read."""
        return fill(self.tr("presence, {certainty}"), certainty=self.word(word))

    def step(self, step: Step) -> str:
        """The name of a step."""
        names = {
            Step.MONTH: self.tr("Month"),
            Step.DAY: self.tr("Day"),
            Step.HOUR: self.tr("Hour"),
            Step.HALF_HOUR: self.tr("Half-hour"),
            Step.QUARTER: self.tr("15 minutes"),
            Step.TEN_MINUTES: self.tr("10 minutes"),
            Step.MINUTE: self.tr("1 minute"),
        }
        return names[step]

    def kind(self, kind: Kind) -> str:
        """What a mark or a bar of the clock stands for."""
        match kind:
            case MarkKind.PRESENCE | SlotKind.PRESENCE:
                return self.tr("presence")
            case MarkKind.HEATER | SlotKind.HEATER:
                return self.tr("water heater")
            case MarkKind.APPLIANCE:
                return self.tr("small appliance")
            case SlotKind.NIGHT:
                return self.tr("night")
            case SlotKind.NOTHING:
                return self.tr("no sign of presence")

    def example(self) -> str:
        """What is not of this household, in full."""
        return self.tr("example, not you")

    def example_mark(self) -> str:
        """The same in one word, beside the name of a band."""
        return self.tr("example")

    def cited(self) -> str:
        """What is not reckoned here."""
        return self.tr("cited from research, not worked out here")

    def example_sentence(self) -> str:
        """The same as a sentence."""
        return self.tr("This is the invented home’s curve, not yours: you have none at this step.")

    def band(self, band: Band) -> str:
        """The name of a band, with what says that it is the invented home's."""
        name = self.step(band.step)
        return f"{name} ({self.example()})" if band.example else name

    # The week as a list

    def days(self, band: Band, week: Week) -> Iterator[tuple[str, str]]:
        """Each day of the week by name, and what ``band`` lets read in it."""
        for at, (first, last) in enumerate(zip(week.midnights[:-1], week.midnights[1:], strict=True)):
            day = week.first_day + timedelta(days=at)
            name = self.numbers.capital(self.numbers.weekday(day))
            found = [mark for mark in band.marks if mark.start < last and mark.end > first]
            if not (band.example or week.measured(first, last)):
                yield name, self.tr("no measure")
            elif day in band.untold and not found:
                yield name, self.tr("not measured in full")
            else:
                yield name, self._day(band, week, found, (first, last))

    def _day(self, band: Band, week: Week, marks: Sequence[Mark], bounds: tuple[int, int]) -> str:
        facts = []
        for word in (Word.READABLE, Word.GUESSABLE):
            spans = [mark for mark in marks if mark.kind is MarkKind.PRESENCE and mark.word is word]
            if not spans:
                continue
            if band.step is Step.DAY:
                facts.append(fill(self.tr("a day with signs of presence, {certainty}"), certainty=self.word(word)))
            else:
                hours = ", ".join(self._hours(mark, week, bounds) for mark in spans)
                facts.append(named(self.presence(word), hours))
        for word in (Word.READABLE, Word.GUESSABLE):
            heats = [mark for mark in marks if mark.kind is MarkKind.HEATER and mark.word is word]
            if heats:
                hours = ", ".join(self._hours(mark, week, bounds) for mark in heats)
                # How much a slot holds tells when in it the tank began and ended.
                estimated = band.step > Step.QUARTER
                heater = self.tr("water heater, {certainty}")
                if estimated:
                    heater = self.tr("water heater, {certainty}, times estimated")
                facts.append(named(fill(heater, certainty=self.word(word)), hours))
        small = sum(mark.kind is MarkKind.APPLIANCE and mark.start >= bounds[0] for mark in marks)
        if small:
            facts.append(self.numbers.counted(self.tr("%n use(s) of small appliances", "", small), small))
        return listed(facts) if facts else self.tr("no sign of presence")

    def _hours(self, mark: Mark, week: Week, bounds: tuple[int, int]) -> str:
        wall = local_days(week.zone).wall
        return self.numbers.hours(wall(max(mark.start, bounds[0])), wall(min(mark.end, bounds[1])))

    def week(self, band: Band | None, week: Week) -> str:
        """The chosen band in one line, for a screen reader."""
        if band is None:
            return self.tr("No step of this week passes the shutter.")
        return named(self.band(band), listed(named(day, said) for day, said in self.days(band, week)))

    def piece(self, piece: Piece) -> str:
        """The piece of curve in words: when it is, and which part of it shows something."""
        start, end = (local_days(piece.zone).wall(at) for at in (piece.start, piece.end))
        within = end - start <= timedelta(days=1) and self.numbers.hours(start, end)
        return listed((piece.caption, within or self.numbers.from_to(start, end)))

    # The clock

    def clock_title(self, clock: Clock) -> str:
        """Over how long habits are averaged."""
        return self.numbers.counted(self.tr("%n week(s)", "", clock.weeks), clock.weeks)

    def clock_items(self, clock: Clock | NoClock) -> Sequence[str]:
        """The clock in words: what each stretch of a day mostly is, on weekdays and at weekends."""
        if isinstance(clock, NoClock):
            return (named(self.numbers.capital(self.word(Word.ILLEGIBLE)), clock.reason),)
        return (
            named(self.tr("On weekdays"), self._stretches(clock.weekdays, clock.presence)),
            named(self.tr("At weekends"), self._stretches(clock.weekend, clock.presence)),
        )

    def _stretches(self, slots: Sequence[Slot], presence: Word) -> str:
        said, at = [], 0
        for kind, run in groupby(slots, key=lambda slot: slot.kind):
            end = at + len(list(run))
            span = self.numbers.stretch(30 * at, 30 * end)
            guessed = kind is SlotKind.PRESENCE and presence is not Word.READABLE
            said.append(f"{self.presence(presence) if guessed else self.kind(kind)} {span}")
            at = end
        return ", ".join(said)

    # What would change it

    def change(self, change: WhatIf) -> str:
        """A change and how well presence could then be read."""
        return named(change.name, self.presence(change.presence))

    # A row of the table

    def row(self, reading: Reading, stop: Slat) -> str:
        """A row as a screen reader says it at the chosen stop."""
        said = named(reading.sentences.at(stop), self.word(reading.words.at(stop)))
        marks = [*self._of_another(reading)]
        return f"{said} ({listed(marks)})" if marks else said

    def under(self, reading: Reading, stop: Slat) -> str:
        """The line under a sentence: whose it is, or what the totals of days tell by themselves."""
        said = [*self._of_another(reading)]
        if stop is Slat.CLOSED and reading.day_note and reading.words.closed is not Word.ILLEGIBLE:
            said.append(reading.day_note)
        return ". ".join(self.numbers.capital(one) for one in said)

    def _of_another(self, reading: Reading) -> Iterator[str]:
        """Of what is not read in the household's own curve: what it is instead."""
        if reading.example:
            yield self.example()
        if reading.wanting:
            yield reading.wanting
        if reading.cited:
            yield self.cited()

    def elsewhere(self, reading: Reading, stop: Slat) -> str:
        """The words at the two other stops, and what Return does."""
        others = (named(stop_words(one).name, self.word(reading.words.at(one))) for one in Slat if one is not stop)
        return listed((*others, self.tr("Return says how it is guessed")))
