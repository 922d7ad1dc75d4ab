"""What an import is called and what became of it: reports come in, short sentences go out; it shows nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_INJECTION
from persienne.importers.parsed import Reason
from persienne.ui.style.numbers import Numbers
from persienne.words import FORMATS, sentence
from persienne.words.importing import QUESTIONS

if TYPE_CHECKING:
    from persienne.base.errors import UserError
    from persienne.household.measures.import_questions import Question
    from persienne.household.measures.import_report import ImportReport
    from persienne.household.measures.measures import ImportBatch


class ImportWords(QObject):
    """The sentences, in one locale; dates are those of France, as the files' are."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self._numbers = Numbers(locale)

    def error(self, error: UserError) -> str:
        """The sentence of an error."""
        return sentence(error, QCoreApplication.translate)

    def question(self, question: Question) -> str:
        """The sentence of a question."""
        return QCoreApplication.translate("Question", QUESTIONS[question.code.value])

    def kind(self, report: ImportReport) -> str:
        """What the file is."""
        name = QCoreApplication.translate("Format", FORMATS[report.format])
        return self.tr("%1 (injection)").replace("%1", name) if report.register == TOTAL_INJECTION.name else name

    def period(self, report: ImportReport) -> str:
        """From when to when."""
        if report.first is None or report.end is None:
            return self.tr("no measure in it")
        local = local_days()
        return self._numbers.span(local.wall(report.first).date(), local.wall(report.end - 1).date())

    def detail(self, report: ImportReport) -> str:
        """The period, and what is missing in it."""
        parts = [self.period(report)]
        if report.holes:
            parts.append(self.tr("%n hole(s)", "", len(report.holes)))
        return ", ".join(parts)

    def energy(self, report: ImportReport) -> str:
        """How much it tells of."""
        return str(self._numbers.energy(report.joules))

    def when(self, batch: ImportBatch) -> str:
        """The day of an import."""
        return self._numbers.day(datetime.fromtimestamp(batch.at, UTC).astimezone(local_days().zone).date())

    def facts(self, report: ImportReport) -> list[str]:
        """Everything that the report has to say, one short sentence each."""
        changes, compared = report.changes, report.reconciliation
        lines = [
            self.tr("%1 lines read, %2 measures: %3 new, %4 already known, %5 corrected, %6 contradicted")
            .replace("%1", self._numbers.number(report.rows))
            .replace("%2", self._numbers.number(report.intervals))
            .replace("%3", self._numbers.number(changes.new))
            .replace("%4", self._numbers.number(changes.unchanged))
            .replace("%5", self._numbers.number(changes.changed))
            .replace("%6", self._numbers.number(changes.conflicts))
        ]
        if report.steps:
            lines.append(self.tr("Steps: %1").replace("%1", ", ".join(map(self._numbers.duration, report.steps))))
        if report.holes:
            spans = [self._hole(hole.start, hole.end) for hole in report.holes[:3]]
            more = len(report.holes) - len(spans)
            if more:
                spans.append(self.tr("and %n more", "", more))
            lines.append(self.tr("Not in the file: %1").replace("%1", "; ".join(spans)))
        if report.duplicates:
            lines.append(self.tr("%n line(s) given twice", "", report.duplicates))
        lines += [self._refused(reason, count, report) for reason, count in report.reasons.items()]
        if compared.compared:
            lines.append(self._reconciled(report))
        return lines

    def doubtful(self, report: ImportReport) -> bool:
        """Whether the household should look twice."""
        odd = any(reason is not Reason.EMPTY_VALUE for reason in report.reasons)
        return odd or bool(report.changes.conflicts or report.reconciliation.mismatches)

    def _hole(self, start: int, end: int) -> str:
        local, numbers = local_days(), self._numbers
        first, last = local.wall(start), local.wall(end)
        if first.date() == local.wall(end - 1).date():
            return f"{numbers.day(first.date())} {numbers.hours(first, last)}"
        return f"{numbers.instant(first)} – {numbers.instant(last)}"

    def _refused(self, reason: Reason, count: int, report: ImportReport) -> str:
        words = {
            Reason.EMPTY_VALUE: self.tr("%n line(s) without a value", "", count),
            Reason.BAD_STAMP: self.tr("%n line(s) whose date can't be read", "", count),
            Reason.OFF_GRID: self.tr("%n line(s) at a time that no measure has", "", count),
            Reason.BAD_VALUE: self.tr("%n line(s) whose value can't be read", "", count),
            Reason.NEGATIVE: self.tr("%n line(s) below zero", "", count),
            Reason.CONTRADICTION: self.tr("%n line(s) that contradict another one; the first was kept", "", count),
            Reason.INDEX_WENT_BACK: self.tr("%n line(s) where the index goes back: a new meter?", "", count),
            Reason.NO_STEP: self.tr("%n line(s) whose length nothing tells", "", count),
            Reason.CUT_LINE: self.tr("%n line(s) cut off at the end of the file", "", count),
        }[reason]
        lines = [line.line for line in report.refused if line.reason is reason and line.line][:3]
        if not lines:  # closed slats keep no line's number, for it tells its hour
            return words
        where = ", ".join(map(self._numbers.number, lines))
        pattern = self.tr("%1 (line %2)") if count == 1 else self.tr("%1 (lines %2…)")
        return pattern.replace("%1", words).replace("%2", where)

    def _reconciled(self, report: ImportReport) -> str:
        compared = report.reconciliation
        if not compared.mismatches and not compared.rounded:
            return self.tr("%n day(s) agree with the meter to the watt-hour", "", compared.exact)
        if not compared.mismatches:
            return self.tr("%n day(s) agree with the meter within rounding", "", compared.compared)
        first = compared.mismatches[0]
        day = self._numbers.day(datetime.fromordinal(first.day).date())  # noqa: DTZ001, RUF100 - a day has no zone
        words = self.tr(
            "%n day(s) do not agree with the meter, first %1: %2 in the curve, %3 at the meter",
            "",
            len(compared.mismatches),
        )
        curve, truth = (str(self._numbers.energy(value)) for value in (first.curve, first.truth))
        return words.replace("%1", day).replace("%2", curve).replace("%3", truth)
