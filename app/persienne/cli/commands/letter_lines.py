"""Letters and what there is to do as lines for people: values come in, the window's own words go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.cli.arguments.choices import spelling
from persienne.letters.moves import moves
from persienne.telling.letters_words import LettersWords
from persienne.telling.move_words import MoveWords
from persienne.words.letters import CLOSINGS, LETTERS, OUTCOMES, SENT_BY
from persienne.words.numbers import DASH, Figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from persienne.household.correspondence.follow_up import Standing
    from persienne.letters.agenda import Task
    from persienne.letters.catalogue import Kind
    from persienne.store.proofs import Kept
    from persienne.words import Speech

ID_SHOWN = 8
"""How much of a proof's id is shown; ``consents proof`` takes its beginning."""

_LISTED = {
    "channel": ("LettersWords", SENT_BY),
    "closing": ("LettersWords", CLOSINGS),
    "verdicts": ("MoveWords", OUTCOMES),
}
"""The words that may stand in the place of codes in what is said with an event."""


class LetterLines:
    """The lines, in one language."""

    def __init__(self, speech: Speech, language: str) -> None:
        self._speech = speech
        self.words = LettersWords(speech, Figures(french=language == "fr"))
        self._acts = MoveWords(self.words)

    def standing(self, standing: Standing, today: date) -> str:
        """A letter on one line: reference, what it asks, of whom, where it stands, what came last or is awaited."""
        request, status, words = standing.request, standing.status, self.words
        state, _tone = words.chip(status)
        title = words.title(request.kind)
        return "  ".join((request.reference, title, request.draft.body.name, state, words.last(request, status, today)))

    def followed(self, standing: Standing, today: date) -> Iterator[str]:
        """Where a letter stands, what follows from it, and what is to be known of it."""
        yield self.standing(standing, today)
        if said := self._acts.consequence(standing.request, today):
            yield said
        yield from self._cautions(standing)

    def history(self, standing: Standing, proofs: Iterable[Kept], today: date) -> Iterator[str]:
        """All that the window shows of one letter: its steps, points and proofs, and what may be done."""
        request, status = standing.request, standing.status
        yield self.standing(standing, today)
        for number, step in self.words.numbered(request, status, today, standing.gone):
            said = f"{step.title} ({step.detail})" if step.detail else step.title
            yield f"  {'' if number is None else number:>3}  {said}"
        yield from self._points(standing)
        for kept in proofs:
            told = (self._say("proof"), kept.evidence.id[:ID_SHOWN], kept.name or DASH)
            yield f"  {'  '.join((*told, self.words.media(kept.evidence.mime)))}"
        yield from self._cautions(standing)
        likely, others = moves(status, personal_data=request.personal_data)
        if found := [self._acts.button(one).rstrip("…") for one in (*likely, *others)]:
            yield self._say("may").format(acts=" · ".join(found))

    def task(self, task: Task, today: date) -> str:
        """Something to do on one line: since when, which letter, what it is, and what may be done."""
        title, line = self.words.task(task, today)
        return "  ".join(filter(None, (self.words.day(task.on), task.reference, title, line)))

    def codes(self, texts: Mapping[str, str]) -> dict[str, str]:
        """What is said with an event, with codes in the place of the words for them."""
        return {name: self._coded(*_LISTED[name], text) if name in _LISTED else text for name, text in texts.items()}

    def values(self, kind: Kind, answers: Mapping[str, str]) -> dict[str, str]:
        """Answers to a letter's questions, with values in the place of the labels of their options."""
        asked = {one.name: one for one in kind.questions}
        found = {}
        for name, text in answers.items():
            options = asked[name].options if name in asked else ()
            labels = {spelling(label): one.value for one in options for label in (one.label.fr, one.label.en)}
            found[name] = (
                labels.get(spelling(text.strip()))
                or ",".join(
                    labels.get(spelling(part.strip()), part.strip()) for part in text.replace(";", ",").split(",")
                )
                if options
                else text
            )
        return found

    def _coded(self, context: str, table: Mapping[str, str], text: str) -> str:
        codes = {spelling(self._speech(context, words)): code for code, words in table.items()}
        return ",".join(codes.get(spelling(part.strip()), part.strip()) for part in text.split(","))

    def _points(self, standing: Standing) -> Iterator[str]:
        """The numbered requests of the letter, each with the last word on it."""
        printed, verdicts = standing.request.printed, standing.status.verdicts
        for number, point in enumerate(() if printed is None else printed.requests, 1):
            said = self._acts.outcome(verdicts[number - 1]) if number <= len(verdicts) else ""
            yield f"  {number}. {point}" + (f" [{said}]" if said else "")

    def _cautions(self, standing: Standing) -> Iterator[str]:
        yield from filter(None, map(self._acts.caution, standing.status.warnings))

    def _say(self, what: str) -> str:
        return self._speech("CommandLine", LETTERS[what])
