"""The check of a deletion in words: what was found comes in, the sentences of the window and the command go out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from persienne.base.placeholders import fill
from persienne.household.correspondence.deletion_check import Came, Doubt
from persienne.insight.deletion_check import Outcome, Verdict, Why
from persienne.telling.spoken import Spoken, facts, named
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.household.correspondence.deletion_check import DeletionCheck
    from persienne.insight.deletion_check import DayFound, Span

MOST_SPANS: Final = 4
"""Spans of days that one line tells."""

VERDICTS = table("deletion_check.verdicts")
_WHYS = table("deletion_check.whys")
_SIGNS = table("deletion_check.signs")
_DOUBTS = table("deletion_check.doubts")
_DATED = frozenset({Doubt.BEFORE_YES, Doubt.TOO_SOON})


class DeletionCheckWords(Spoken):
    """The sentences."""

    CONTEXT = "DeletionCheckWords"

    def headline(self, check: DeletionCheck) -> str:
        """What was found, in one sentence."""
        if check.outcome is Outcome.THERE:
            days = check.counts[Verdict.THERE]
            return self.tr("This holds a curve for %n day(s) that the letter is about", "", days)
        if check.outcome is Outcome.NOT_COMPARABLE:
            return self.tr("Something is there, and it can’t be said that it is your curve")
        if check.outcome is Outcome.NONE_HELD:
            return self.tr("They write that they hold no load curve, and nothing here says otherwise")
        return self.tr("No day of your curve is visible, which proves nothing by itself")

    def verdict(self, verdict: Verdict) -> str:
        """A verdict by its name."""
        return self.marked(VERDICTS[verdict])

    def lines(self, check: DeletionCheck) -> list[tuple[Verdict, str, str, str]]:
        """A row for each verdict: the verdict, its number of days, these days, and the reasons for it."""
        return [
            (verdict, self._days(number), self.spans(check.spans(verdict)), self._whys(check, verdict))
            for verdict, number in check.counts.items()
        ]

    def day(self, found: DayFound) -> str:
        """A line for one day: the day, its verdict, and the reason for the verdict."""
        said = fill(self.tr("{verdict}, {why}"), verdict=self.verdict(found.verdict), why=self.marked(_WHYS[found.why]))
        return named(self.speech, self.figures.weekday(date.fromordinal(found.day)), said)

    def told(self, check: DeletionCheck) -> Iterator[str]:
        """All of it as lines: the headline, the days by verdict, the doubts, and what to do now."""
        yield self.headline(check)
        for verdict, days, spans, why in self.lines(check):
            said = fill(self.tr("{days} ({spans}), {why}"), days=days, spans=spans, why=why)
            yield named(self.speech, self.verdict(verdict), said)
        if check.files:
            yield self.made(check)
        yield from self.doubts(check)
        yield from self.to_do(check)

    def doubts(self, check: DeletionCheck) -> list[str]:
        """What weakens it."""
        return [self.marked(_DOUBTS[doubt]) for doubt in check.doubts]

    def made(self, check: DeletionCheck) -> str:
        """What tells when the files were made; of several that of which least is known."""
        told = check.weakest.signs
        if not told:
            return self.tr("Nothing tells when it was made.")
        signs = [fill(self.marked(_SIGNS[sign]), day=self.figures.day(day)) for sign, day in told.items()]
        return fill(self.tr("When it was made: {signs}."), signs=facts(self.speech, signs))

    def spans(self, spans: tuple[Span, ...]) -> str:
        """Days as spans, the first ones of many."""
        said = [self._span(*span) for span in spans[:MOST_SPANS]]
        more = len(spans) - MOST_SPANS
        return self.figures.listed([*said, *([self.tr("%n more span(s)", "", more)] if more > 0 else [])])

    def to_do(self, check: DeletionCheck) -> list[str]:
        """What to do now."""
        if Doubt.CUT in check.doubts:
            return [self.tr("Ask for the file again, or download it again, and look at it whole.")]
        if check.outcome is Outcome.THERE:
            return self._of_there(check)
        if check.outcome is Outcome.NOT_COMPARABLE:
            return self._of_other(check)
        if check.outcome is Outcome.NONE_HELD:
            return [self.tr("Add their written answer: that they hold none is their word, and closes nothing.")]
        if check.came is Came.SPACE:
            return [
                self.tr(
                    "An online space shows nothing while the collection is closed, whatever they hold. Do not open the "
                    "collection again for this."
                ),
                self.tr("Write an access letter: it asks which load curves they hold, or to say that they hold none."),
            ]
        return [self.tr("Ask them to say in writing that they hold no load curve of these days.")]

    def steps(self) -> list[str]:
        """How to get a file to look at, in three steps."""
        return [
            self.tr(
                "Write an access letter to them: it asks for the load curves with their step and their days, or for "
                "the statement that none is held."
            ),
            self.tr("Save the file of their answer as it came: a spreadsheet that saves it again may round or cut it."),
            self.tr(
                "Drop it here. Of their online space, take only what it shows by itself: never open the collection "
                "again for this."
            ),
        ]

    def more_files(self, number: int) -> str:
        """« and 3 more files »: the end of a list of files that names only the first ones."""
        return self.tr("and %n more file(s)", "", number)

    # --- how -------------------------------------------------------------------------------------------------------

    def _of_there(self, check: DeletionCheck) -> list[str]:
        if Doubt.NOT_ANSWERED in check.doubts:
            return [self.tr("Wait for their answer, and look again afterwards.")]
        if Doubt.REFUSED in check.doubts:
            return [self.tr("Contest their refusal: the request says how.")]
        if check.due_from is not None and _DATED & set(check.doubts):
            again = self.tr("Look again with what they give from {day} on.")
            return [fill(again, day=self.figures.day(check.due_from))]
        if Doubt.UNDATED in check.doubts:
            return [
                self.tr(
                    "Give the e-mail itself that brought it; or take the workbook from their online space, and say on "
                    "which day. Two signs that agree date a file."
                ),
                self.tr("If you have neither, an access letter brings a file with the letter or e-mail that dates it."),
            ]
        said = [
            self.tr("Note it in the request, then ask them on what ground they hold it: the reminder does."),
            self.tr("Keep the file as it is: the page gives its SHA-256, and Persienne keeps nothing of it."),
        ]
        if any(one.why is Why.OTHER_VALUES for one in check.found):
            asks = self.tr("Its values are not those that are stored here: an access letter asks what this curve is.")
            said.insert(0, asks)
        return said

    def _of_other(self, check: DeletionCheck) -> list[str]:
        whys = {one.why for one in check.found if one.verdict is Verdict.NOT_COMPARABLE}
        said = [self.tr("Ask them for a file that names your meter.")] if Why.UNNAMED in whys else []
        if whys & {Why.INCOMPLETE, Why.FLAT}:
            said.append(self.tr("Ask them for these days whole, and what the values of such days mean."))
        return said

    def _whys(self, check: DeletionCheck, verdict: Verdict) -> str:
        whys = dict.fromkeys(one.why for one in check.found if one.verdict is verdict)
        return facts(self.speech, [self.marked(_WHYS[why]) for why in whys])

    def _days(self, number: int) -> str:
        return self.tr("%n day(s)", "", number)

    def _span(self, first: int, last: int) -> str:
        return self.figures.span(date.fromordinal(first), date.fromordinal(last))
