"""The report of an import: what became of its files comes in and is shown; nothing is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from persienne.household.measures.import_questions import Unanswered
from persienne.household.measures.import_report import ImportOutcome, ImportReport
from persienne.household.measures.reports_together import as_one, groups_of
from persienne.telling.question_words import QuestionWords
from persienne.telling.table_words import TableWords
from persienne.ui.style import fonts
from persienne.ui.style.translation import listed
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.heard import announce
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import clear
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from persienne.importers.file_reader import Refusal
    from persienne.telling.import_words import ImportWords


MOST_ALIKE = 3
"""Files of one meter that say the same, each with a row of its own; more of them are one row."""


class ReportCard(Card):
    """The report of the last import: a row for each file, and below it the sentences of its report.

    What was not imported comes first, then what is doubtful; of the rest, files that say the same are one row.
    """

    describe_wanted = Signal(object)
    """Refused files with the same columns, of which a person wants to say what they hold; the clearest first."""
    tables_wanted = Signal()
    """The tables that were described are to be shown."""
    missing_wanted = Signal()
    """What is still to download is to be shown."""

    def __init__(self, words: ImportWords) -> None:
        super().__init__()
        self._words = words
        self._outcome = ImportOutcome(None, ())
        self._each_file = False
        self._questions = QuestionWords(words.translate, words.figures)
        self._tables = TableWords(words.translate, words.figures)
        self.body.addWidget(Label(self.tr("The last import"), fonts.CARD))
        self.setAccessibleName(self.tr("Report of the last import"))
        self._files = QVBoxLayout()
        self._files.setSpacing(4)
        self.body.addLayout(self._files)

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """Show what became of the files of a batch, those that were not imported first."""
        told = self.accessibleDescription()
        if outcome.batch_id != self._outcome.batch_id:
            self._each_file = False
        self._outcome = outcome
        clear(self._files)
        files = outcome.files
        if len(files) > 1:
            self._add_words(self._words.summary(outcome), "ink")
        for entry in sorted((one for one in files if not isinstance(one, ImportReport)), key=_place):
            if isinstance(entry, Unanswered):
                self._add_waiting(self._files, entry)
            elif entry.look is not None:
                self._add_table(entry, outcome)
            else:
                self._add_refusal(self._files, entry)
        self._add_reports(outcome.reports)
        for gap in outcome.gaps:
            self._add_words(self._words.gap(gap))
        if outcome.gaps or any(report.holes or report.missing_end for report in outcome.reports):
            self._add_link(self.tr("See what is still to download"), self.missing_wanted.emit)
        self.setAccessibleDescription(listed(map(self._spoken, files)))
        if self.accessibleDescription() != told:
            announce(self, self._words.summary(outcome) if len(files) > 1 else self.accessibleDescription())

    def _add_reports(self, reports: Sequence[ImportReport]) -> None:
        doubtful = [one for one in reports if self._words.doubtful(one)]
        for report in doubtful:
            self._add_report(self._files, report)
        together = False
        for group in groups_of(one for one in reports if one not in doubtful):
            if len(group) > MOST_ALIKE and not self._each_file:
                self._add_group(group)
                together = True
            else:
                for report in group:
                    self._add_report(self._files, report)
        if together:
            self._add_link(self.tr("Show each file"), self._show_each_file)

    def _show_each_file(self) -> None:
        self._each_file = True
        self.show_outcome(self._outcome)

    def _add_group(self, group: Sequence[ImportReport]) -> None:
        words, whole = self._words, as_one(group)
        title, detail = (
            f"{words.kind(whole)}, {words.meter(whole)}",
            words.of_file(words.files(group), words.detail(whole)),
        )
        self._files.addWidget(Row("check", title, detail, right=words.energy(whole), tone="ok", last=True))
        self._add_facts(whole)

    def _add_facts(self, report: ImportReport) -> None:
        for fact in self._words.facts(report):
            self._add_words(fact)
        if report.columns:
            self._add_link(self.tr("Change or forget this reading…"), self.tables_wanted.emit)

    def _add_report(self, column: QVBoxLayout, report: ImportReport) -> None:
        doubtful = self._words.doubtful(report)
        column.addWidget(
            Row(
                "alert-triangle" if doubtful else "check",
                f"{self._words.kind(report)}, {self._words.meter(report)}",
                self._words.of_file(report.file, self._words.detail(report)),
                right=self._words.energy(report),
                tone="home" if doubtful else "ok",
                last=True,
            )
        )
        self._add_facts(report)

    def _add_refusal(self, column: QVBoxLayout, refusal: Refusal) -> None:
        name = refusal.file
        row = Row("alert-triangle", name, self.tr("Nothing was imported from it"), tone="alert", last=True)
        column.addWidget(row)
        self._add_words(self._words.error(refusal.error))

    def _add_table(self, refusal: Refusal, outcome: ImportOutcome) -> None:
        """Tables with the same columns are one row, with the link to say what they hold."""
        look = refusal.look
        assert look is not None
        alike = [one for one in outcome.tables if one.look and one.look.titles == look.titles]
        alike = alike if any(look.titles) else [refusal]
        if alike[0] is not refusal:
            return
        name = self._tables.files([one.file for one in alike])
        said = self.tr("Nothing was imported from it") if len(alike) == 1 else self.tr("Nothing was imported from them")
        self._files.addWidget(Row("alert-triangle", name, said, tone="home", last=True))
        self._add_words(self._tables.unknown(look))
        link = self.tr("Say what this file holds…") if len(alike) == 1 else self.tr("Say what these files hold…")
        # The file of a 3rd does not tell days from months, that of a 13th does.
        clearest = tuple(sorted(alike, key=_doubts))
        self._add_link(link, lambda: self.describe_wanted.emit(clearest))

    def _add_link(self, text: str, act: Callable[[], None]) -> None:
        link = LinkButton(text)
        link.clicked.connect(lambda _checked: act())
        row = QHBoxLayout()
        row.addWidget(link)
        row.addStretch(1)
        self._files.addLayout(row)

    def _add_waiting(self, column: QVBoxLayout, waiting: Unanswered) -> None:
        said = self._questions.not_stored(waiting)
        icon, tone = ("alert-triangle", "alert") if waiting.questions else ("archive", "neutral")
        column.addWidget(Row(icon, waiting.file, said, tone=tone, last=True))
        for question in waiting.questions:
            self._add_words(self._questions.asked(question))

    def _add_words(self, text: str, role: str = "ink2") -> None:
        self._files.addWidget(Label(text, fonts.CAPTION, role, wrap=True))

    def _spoken(self, entry: ImportReport | Refusal | Unanswered) -> str:
        if isinstance(entry, ImportReport):
            return f"{self._words.kind(entry)}, {self._words.detail(entry)}, {self._words.energy(entry)}"
        if isinstance(entry, Unanswered):
            return listed([self._questions.not_stored(entry), *map(self._questions.asked, entry.questions)])
        return self._words.error(entry.error)


def _place(entry: Refusal | Unanswered) -> bool:
    """The tables that a person can describe first."""
    return getattr(entry, "look", None) is None


def _doubts(refusal: Refusal) -> int:
    return 0 if refusal.look is None else len(refusal.look.proposals[0].doubts)
