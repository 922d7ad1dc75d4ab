"""What happened to a request: its day, how, and its proof are asked for; texts for the register of rows go out.

An answer is judged point by point. What follows from the day is said at once; nothing is noted before the last button.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.letters.case import Outcome
from persienne.letters.event_rules import placed
from persienne.letters.events import Closing, Happening, SentBy, What, said
from persienne.letters.moves import NOTES, Move, answer_of
from persienne.ui.style import fonts
from persienne.ui.widgets.choices import Choice
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from persienne.letters.requests import Request
    from persienne.telling.letters_words import LettersWords
    from persienne.telling.move_words import MoveWords
    from persienne.ui.letters.view import ShownRequest
    from persienne.ui.widgets.choices import Segmented
    from persienne.ui.widgets.field import Field
    from persienne.ui.widgets.options import Options

YES, NO, UNSAID = "yes", "no", ""
_CORRECTIONS: Final = frozenset({Move.CORRECT_SENDING, Move.CORRECT_RECEIPT})
_STANDS_ALONE: Final = _CORRECTIONS | {Move.SEND, Move.RECEIVE, Move.CLOSE}
"""What says by itself whether it corrects."""


class LetterEventDialog(Form):
    """One row to be noted. ``on``, ``what``, ``texts`` and ``evidence`` are what the household said.

    ``corrects`` is the number of the row whose place it takes, None where it stands beside what was noted before.
    """

    proof_wanted = Signal()
    """Files are to be chosen; :meth:`add_proofs` hands them back."""
    kind_chosen = Signal(object)
    """A Move: the files prove something else, and another dialog asks about that (:meth:`take_over`)."""
    note_wanted = Signal()
    """What was said is to be noted; whoever notes it closes the dialog, or :meth:`refuse` says why it was not."""

    def __init__(
        self,
        shown: ShownRequest,
        move: Move,
        today: date,
        words: LettersWords,
        acts: MoveWords,
        parent: QWidget | None = None,
    ) -> None:
        title, sentence = acts.question(move, month=shown.request.terms.month, pointed=shown.request.pointed)
        super().__init__(title, parent)
        self._request, self._move, self._today = shown.request, move, today
        self._numbered = shown.points(words.language)
        self._words, self._acts = words, acts
        self._points: list[Segmented] = []
        self._yes: dict[str, Segmented] = {}
        self._effects: dict[int, Segmented] = {}
        self._asked: list[QWidget] = []
        self._ways: Options | None = None
        self._why: Options | None = None
        self._slip: Field | None = None
        self.evidence: tuple[Path, ...] = ()
        wrong = self._request.last(NOTES[move], today) if move in _CORRECTIONS else None
        self.corrects = None if wrong is None else wrong.number
        self.add_words(sentence)
        self._add_place()
        self._build()
        self._day = self.add_day(self.tr("On which day?"), min(self._first_day(), today), last=today)
        self._add_note()
        self._fill_in()
        self._consequence = Label("", fonts.BODY_STRONG, "volet", wrap=True)
        self.add_standing(self._consequence)
        self.ends(self.tr("Note it"), act=self._on_save)

    # What is asked

    def offer(self, kinds: Sequence[Move]) -> None:
        """Ask first what the files are, where that may be several things; this dialog is about one of them."""
        if len(kinds) < 2:
            return
        name = self.tr("What is it?")
        choice = Choice(name)
        for one in kinds:
            choice.addItem(self._acts.button(one).rstrip("…"), one.value)
        choice.setCurrentIndex(list(kinds).index(self._move))
        choice.activated.connect(lambda place: self._on_kind(kinds[place]))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Label(name, fonts.BODY_STRONG))
        row.addWidget(choice)
        row.addStretch(1)
        self.body.insertLayout(0, row)

    def _on_kind(self, move: Move) -> None:
        if move is not self._move:
            self.kind_chosen.emit(move)

    def _add_place(self) -> None:
        """Whether it stands beside what was noted of this kind before, or takes the place of one of those rows."""
        what = NOTES[self._move]
        before = [row for row in self._request.happened if row.what is what or (what.answers and row.what.answers)]
        if self._move in _STANDS_ALONE or not before:
            return
        rows = [("", self.tr("It is another one"), "")]
        for row in before:
            title = fill(self.tr("It corrects that of {day}"), day=self._words.short_day(row.on, self._today))
            rows.append((str(row.number), title, ""))
        self.add_options(self.tr("Another one, or a correction"), rows).chosen.connect(self._on_place)

    def _on_place(self, key: str) -> None:
        self.corrects = int(key) if key else None
        self._day.set_day(self._first_day())
        self._fill_in()
        self.refresh()

    def _fill_in(self) -> None:
        """Fill the fields with the values of the row that is corrected."""
        wrong = next((row for row in self._request.rows if row.number == self.corrects), None)
        if wrong is None:
            return
        self._note.edit.setText(wrong.said.note or "")
        if self._ways is not None and self._slip is not None:
            self._slip.edit.setText(wrong.said.slip or "")
            if wrong.said.channel is not None:
                self._ways.choose(wrong.said.channel.value)
        for point, verdict in zip(self._points, wrong.said.verdicts, strict=False):
            point.choose(verdict.value)

    def _build(self) -> None:
        what = NOTES[self._move]
        if what is What.SENT:
            self._add_sending()
        elif self._move is Move.ANSWER:
            self._add_points()
        elif what is What.CLOSED:
            rows = [(one.value, self._words.numbers.capital(self._words.closing(one)), "") for one in Closing]
            self._why = self.add_options(self.tr("Why it is over"), rows)
        if what is What.EXTENDED:
            self._add_yes("reasons", self.tr("Do they give reasons?"))
        if what is What.IDENTITY_ASKED:
            self._add_yes("doubt", self.tr("Do they say why they doubt it?"))
        if what is What.EFFECT_CHECKED:
            self._add_effects()

    def _add_sending(self) -> None:
        way = SentBy.of(self._request.draft.facts.channel)
        rows = [(one.value, self._words.numbers.capital(self._words.sent_by(one)), "") for one in SentBy]
        self._ways = self.add_options(self.tr("How it was sent"), rows, way.value)
        self._slip = self.add_field(self.tr("Number of the slip"), hint="1A 204 618 3317 5")

    def _add_points(self) -> None:
        """Each numbered request of the letter, and what they say of it."""
        rows = [(one.value, self._acts.outcome(one)) for one in Outcome]
        with self.under(10):
            for number, text in enumerate(self._numbered, 1):
                self.add_words(self._point(number, text), "ink")
                name = fill(self.tr("What they say of point {number}"), number=number)
                self._points.append(self.add_segments(name, rows, Outcome.UNANSWERED.value, small=True))
        self.add_link(self.tr("Yes to every point"), self._grant_all, "check")
        self._add_yes("reasons", self.tr("Do they give reasons for what is refused?"))
        if self._request.personal_data:
            self._add_yes("remedies", self.tr("Do they name the CNIL and the court?"))

    def _point(self, number: int, text: str) -> str:
        """A numbered request; what a letter is about, where its points are not known."""
        return (
            f"{number}. {text}" if self._request.pointed else fill(self.tr("Your letter as a whole: {text}"), text=text)
        )

    def _add_effects(self) -> None:
        """Whether it was done: of each point that they granted, where that is known."""
        verdicts = self._request.status(self._today).verdicts
        for number, (text, verdict) in enumerate(zip(self._numbered, verdicts, strict=False), 1):
            if verdict.grants:
                self.add_words(self._point(number, text), "ink")
                name = fill(self.tr("Is point {number} done?"), number=number)
                rows = [(YES, self.tr("It is done")), (NO, self.tr("It is not done"))]
                self._effects[number] = self.add_segments(name, rows, small=True)
        if not self._effects:
            self._add_yes("seen", self.tr("Do you see that it was done?"), unsaid=False)

    def _grant_all(self) -> None:
        for point in self._points:
            point.choose(Outcome.GRANTED.value)
        self.refresh()

    def _add_yes(self, name: str, text: str, *, unsaid: bool = True) -> None:
        choices = [(YES, self.tr("Yes")), (NO, self.tr("No"))]
        if unsaid:
            choices.insert(0, (UNSAID, self.tr("I don’t know")))
        with self.together(6) as holder:
            self.add_words(text, "ink", room=1)
            self._yes[name] = self.add_segments(text, choices, small=True)
        self._asked.append(holder)

    def _add_note(self) -> None:
        with self.beside(10):
            self.add_button(self.tr("Add the proof…"), self.proof_wanted.emit, "paperclip")
            said = self.tr("A scan or a picture, kept encrypted")
            self._file = self.add_words(said, "ink2", fonts.CAPTION, room=1)
        self._caution = self.add_words("", "warn", fonts.CAPTION)
        self._caution.hide()
        seen = self.tr("What you see, if you like: the file for the CNIL repeats it word for word")
        label = seen if self._move is Move.EFFECT else self.tr("A note, if you like")
        self._note = self.add_field(label)

    def _first_day(self) -> date:
        """The day that is likeliest: today, or the one noted before where it is corrected."""
        return next((row.on for row in self._request.rows if row.number == self.corrects), self._today)

    # What was said

    def take_over(self, before: LetterEventDialog) -> None:
        """Go on with the day and the note of a dialog that asked about something else."""
        self._day.set_day(before.on)
        self._note.edit.setText(before.texts.get("note", ""))
        self.refresh()

    def add_proofs(self, paths: Sequence[Path]) -> None:
        """Files that prove it, in the order of their pages, after those that were chosen before."""
        self.evidence = tuple(dict.fromkeys((*self.evidence, *paths)))
        names = ", ".join(path.name for path in self.evidence)
        several = fill(self.tr("%n pages or files: {names}", "", len(self.evidence)), names=names)
        self._file.setText(several if len(self.evidence) > 1 else names)

    def set_caution(self, text: str) -> None:
        """What is to be known of these files before they are kept."""
        self._caution.setText("\n".join(part for part in (self._caution.text(), text) if part))
        self._caution.show()
        self.fit()
        QTimer.singleShot(0, self, lambda: self.show_part(self._caution))  # once it is laid out

    def refuse(self, sentence: str) -> None:
        """Say why it was not noted; all that was said stays."""
        self.action.setEnabled(True)
        self._consequence.set_role("alert")
        self._consequence.say(sentence)

    @property
    def on(self) -> date:
        """The day."""
        return self._day.day

    @property
    def what(self) -> What:
        """The chosen event; for an answer, full or partial as its points say."""
        return answer_of(self._verdicts()) if self._points else NOTES[self._move]

    @property
    def texts(self) -> dict[str, str]:
        """The note, the channel and the slip's number that were typed, by the names of ``letters.events.said``."""
        texts = {"note": self._note.text}
        if self._ways is not None and self._slip is not None:
            texts["channel"] = self._ways.key
            texts["slip"] = self._slip.text if SentBy(self._ways.key).notified else ""
        if self._points:
            texts["verdicts"] = ",".join(one.value for one in self._verdicts())
        if self._effects:
            undone = [str(number) for number, point in self._effects.items() if point.key == NO]
            texts |= {"seen": NO if undone else YES, "undone": ",".join(undone)}
        if self._why is not None:
            texts["closing"] = self._why.key
        asked = self._yes if self.what is not What.ANSWERED_FULL else {}
        texts |= {name: question.key for name, question in asked.items()}
        return {name: text for name, text in texts.items() if text}

    def _verdicts(self) -> tuple[Outcome, ...]:
        return tuple(Outcome(point.key) for point in self._points)

    def refresh(self) -> None:
        """What follows, or why it can't be."""
        if self._ways is not None and self._slip is not None:
            self._slip.setVisible(SentBy(self._ways.key).notified)
        if self._points:
            for holder in self._asked:
                holder.setVisible(self.what is not What.ANSWERED_FULL)
        role, said = self._follows()
        self.action.setEnabled(role == "volet")
        self._consequence.set_role(role)
        self._consequence.say(said)

    def _follows(self) -> tuple[str, str]:
        """The colour role of what follows, and the sentence; « volet » where the event may be noted."""
        if self._points and set(self._verdicts()) == {Outcome.UNANSWERED}:
            each = self.tr("Say point by point what they answer.")
            return "ink2", each if self._request.pointed else self.tr("Say what they answer.")
        try:
            return "volet", self._acts.consequence(self._after(), self._today)
        except UserError as error:
            return "alert", self._words.error(error)

    def _after(self) -> Request:
        """The request with the new row; raises what noting it would raise."""
        printed = self._request.printed
        number = max((row.number for row in self._request.rows), default=0) + 1
        new = Happening(number, self.what, self.on, said=said(self.what, self.texts), corrects=self.corrects)
        count = 0 if printed is None else len(printed.requests)
        made_on = self._request.written_on
        new = placed(self._request.rows, new, today=self._today, paragraphs=count, made_on=made_on)
        return replace(self._request, rows=(*self._request.rows, new))

    def _on_save(self) -> None:
        self.refresh()
        if self.action.isEnabled():
            self.action.setEnabled(False)  # once is enough
            self.note_wanted.emit()
