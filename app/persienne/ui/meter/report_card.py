"""The report of an import: what became of its files comes in and is shown; nothing is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from persienne.household.measures.import_questions import Unanswered
from persienne.household.measures.import_report import ImportReport
from persienne.telling.question_words import QuestionWords
from persienne.ui.style import fonts
from persienne.ui.style.translation import listed
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.clearing import clear
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from persienne.household.measures.import_report import ImportOutcome
    from persienne.importers.file_reader import Refusal
    from persienne.telling.import_words import ImportWords
    from persienne.ui.style.theme import Theme


class ReportCard(Card):
    """The report of the last import: a row for each file, and below it the sentences of its report."""

    def __init__(self, theme: Theme, words: ImportWords) -> None:
        super().__init__(theme)
        self._words = words
        self._questions = QuestionWords(words.translate, words.figures)
        self.body.addWidget(Label(self.tr("The last import"), theme, fonts.CARD))
        self.setAccessibleName(self.tr("Report of the last import"))
        self._files = QVBoxLayout()
        self._files.setSpacing(4)
        self.body.addLayout(self._files)

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """Show what became of the files of a batch, those that were not imported first."""
        clear(self._files)
        files = outcome.files
        if len(files) > 1:
            self._add_words(self._words.summary(outcome), "ink")
        for entry in sorted(files, key=lambda entry: isinstance(entry, ImportReport)):
            if isinstance(entry, ImportReport):
                self._add_report(self._files, entry)
            elif isinstance(entry, Unanswered):
                self._add_waiting(self._files, entry)
            else:
                self._add_refusal(self._files, entry)
        for gap in outcome.gaps:
            self._add_words(self._words.gap(gap))
        self.setAccessibleDescription(listed(map(self._spoken, files)))

    def _add_report(self, column: QVBoxLayout, report: ImportReport) -> None:
        doubtful = self._words.doubtful(report)
        column.addWidget(
            Row(
                "alert-triangle" if doubtful else "check",
                f"{self._words.kind(report)}, {self._words.meter(report)}",
                self._words.of_file(report.file, self._words.detail(report)),
                self.theme,
                right=self._words.energy(report),
                tone="home" if doubtful else "ok",
                last=True,
            )
        )
        for fact in self._words.facts(report):
            self._add_words(fact)

    def _add_refusal(self, column: QVBoxLayout, refusal: Refusal) -> None:
        name = refusal.file
        row = Row("alert-triangle", name, self.tr("Nothing was imported from it"), self.theme, tone="alert", last=True)
        column.addWidget(row)
        self._add_words(self._words.error(refusal.error))

    def _add_waiting(self, column: QVBoxLayout, waiting: Unanswered) -> None:
        said = self._questions.not_stored(waiting)
        icon, tone = ("alert-triangle", "alert") if waiting.questions else ("archive", "neutral")
        column.addWidget(Row(icon, waiting.file, said, self.theme, tone=tone, last=True))
        for question in waiting.questions:
            self._add_words(self._questions.asked(question))

    def _add_words(self, text: str, role: str = "ink2") -> None:
        self._files.addWidget(Label(text, self.theme, fonts.CAPTION, role, wrap=True))

    def _spoken(self, entry: ImportReport | Refusal | Unanswered) -> str:
        if isinstance(entry, ImportReport):
            return f"{self._words.kind(entry)}, {self._words.detail(entry)}, {self._words.energy(entry)}"
        if isinstance(entry, Unanswered):
            return listed([self._questions.not_stored(entry), *map(self._questions.asked, entry.questions)])
        return self._words.error(entry.error)
