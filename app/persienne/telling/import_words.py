"""What became of imported files: reports and outcomes come in, short sentences go out; it stores and shows nothing.

Dates are those of France, as the files' are.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.base.localtime import local_days
from persienne.base.placeholders import fill
from persienne.base.reading import GAS_VOLUME, TOTAL_GAS, TOTAL_INJECTION
from persienne.household.measures.import_meters import Owned
from persienne.household.measures.import_report import RECORDING
from persienne.household.measures.reports_together import brought_by, days_of
from persienne.importers.job import Reason
from persienne.meters.tic.readings import MAXIMUM_INJECTED
from persienne.telling.table_words import TableWords
from persienne.words import sentence
from persienne.words.english import Pair, pairs, table, texts
from persienne.words.meters import meter_name
from persienne.words.numbers import Measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.errors import UserError
    from persienne.household.measures.import_report import Gap, ImportBatch, ImportOutcome, ImportReport
    from persienne.importers.job import Hole
    from persienne.words import Translate
    from persienne.words.numbers import Figures

OWNED = table("importing.owned")
REFUSED = pairs("importing.refused")
COUNTED = pairs("importing.counted")
WHERE = texts("importing.where")
REPORT = table("importing.report")
FORMATS = table("seen.formats")

_GAS = (TOTAL_GAS.name, GAS_VOLUME.name)
_INJECTED = (TOTAL_INJECTION.name, MAXIMUM_INJECTED.name)

SHOWN_HOLES = 3
SHOWN_LINES = 3


class ImportWords:
    """The sentences, by a translator and the figures of its language."""

    def __init__(self, translate: Translate, figures: Figures) -> None:
        self.translate = translate
        self.figures = figures

    def error(self, error: UserError) -> str:
        """The sentence of an error."""
        return sentence(error, self.translate)

    def kind(self, report: ImportReport) -> str:
        """What the file is."""
        name = self.translate("Format", FORMATS.get(report.format, report.format))
        return self._say("injection", kind=name) if report.register in _INJECTED else name

    def meter(self, report: ImportReport | Gap) -> str:
        """Whose meter it is."""
        energy = Energy.GAS if report.register in _GAS else Energy.ELECTRICITY
        return meter_name(report.point, report.label, report.written, self.translate, energy=energy)

    def period(self, report: ImportReport) -> str:
        """From when to when."""
        if report.first is None or report.end is None:
            return self._say("no_measure")
        local = local_days()
        return self.figures.span(local.wall(report.first).date(), local.wall(report.end - 1).date())

    def detail(self, report: ImportReport) -> str:
        """The period, what an erasure has left, and what is missing in it."""
        parts = [self.period(report), *self._left([report])[1:]]
        missing = len(report.holes) + (report.missing_end is not None)
        if missing:
            parts.append(self._counted("holes", missing))
        return ", ".join(parts)

    def files(self, reports: Sequence[ImportReport]) -> str:
        """The files of one import by the name of the first: « courbe.csv et 4 autres »."""
        file, others = reports[0].file, len(reports) - 1
        if not others:
            return file
        words = self.translate("Import", COUNTED["others"][others > 1])
        return fill(words, {"file": file, "count": self.figures.number(others)})

    def brought(self, reports: Sequence[ImportReport]) -> str:
        """What the files of one import brought together: the kind of the first, the period, the days and the measures.

        Where some were erased since, the period is that of what is left, and so are the days, after what was read.
        """
        local, told = local_days(), [one for one in reports if one.first is not None and one.end is not None]
        kind = self.kind(reports[0]) + ("…" if len({one.format for one in reports}) > 1 else "")
        left = self._left(reports)
        if not told:
            return ", ".join([kind, *(left or [self._say("no_measure")])])
        first, end = min(one.first or 0 for one in told), max(one.end or 0 for one in told)
        parts = [kind, self.figures.span(local.wall(first).date(), local.wall(end - 1).date())]
        days, measures = len(days_of(told)), sum(one.intervals for one in told)
        # Of one measure a day the days have said it already.
        read = [self._counted("measures", measures)] if measures != days else []
        parts += left or [self._counted("days", days), *read]
        missing = sum(len(one.holes) + (one.missing_end is not None) for one in told)
        return ", ".join([*parts, *([self._counted("holes", missing)] if missing else [])])

    def _left(self, reports: Sequence[ImportReport]) -> list[str]:
        """How much was read, and what an erasure has left of it; nothing where it has taken none."""
        read = brought_by(reports)
        if read is None:
            return []
        days, measures = len(days_of(reports)), sum(one.intervals for one in reports)
        left = self._counted("days", days) + (f" ({self._counted('left', measures)})" if measures != days else "")
        said = self._say("left", left=left) if days else self._say("none_left")
        return [self._counted("measures", read), said]

    def energy(self, report: ImportReport) -> str:
        """How much it tells of: its energy, its volume (of gas without kWh), or the highest of its maxima."""
        if report.is_volume:
            return str(self.figures.volume(report.joules))
        if report.highest:
            figure, unit = self.figures.power(report.highest)
            return self._say("highest", power=Measure(figure, unit.replace("W", "VA")))
        return str(self.figures.energy(report.joules))

    def when(self, batch: ImportBatch) -> str:
        """The day of an import."""
        return self.figures.day(local_days().wall(batch.at).date())

    def instant(self, batch: ImportBatch) -> str:
        """The day and the time of an import."""
        return self.figures.instant(local_days().wall(batch.at))

    def summary(self, outcome: ImportOutcome) -> str:
        """A batch in one sentence."""
        reports = outcome.reports
        left_out = sum(not entry.questions for entry in outcome.waiting)
        brought = sum(bool(report.changes.new or report.changes.changed) for report in reports)
        counts = {
            "imported": brought,
            "known": len(reports) - brought,
            "refused": len(outcome.refusals),
            "waiting": len(outcome.waiting) - left_out,
            "left_out": left_out,
            "new": sum(report.changes.new for report in reports),
            "gaps": len(outcome.gaps),
        }
        parts = [self._counted(what, count) for what, count in counts.items() if count]
        return f"{', '.join(parts)}." if parts else ""

    def of_file(self, file: str, said: str) -> str:
        """What is said of a file, after its name."""
        return self._say("file", file=file, said=said)

    def gap(self, gap: Gap) -> str:
        """Time between the files of a batch that none of them has."""
        return self._say("gap", span=self._span(gap.start, gap.end), meter=self.meter(gap))

    def facts(self, report: ImportReport, *, dry_run: bool = False) -> list[str]:
        """Everything that the report has to say, one short sentence each; with ``dry_run`` of what would be."""
        figures, changes = self.figures, report.changes
        read = report.intervals if report.brought is None else report.brought
        counts = {
            "measures_new": changes.new,
            "measures_unchanged": changes.unchanged,
            "measures_changed": changes.changed,
            "measures_conflicts": changes.conflicts,
        }
        parts = [self._counted(what, count) for what, count in counts.items() if count]
        kind = "counts_groups" if report.format == RECORDING else "maxima" if report.highest else "counts"
        lines = [
            self._say(
                kind,
                rows=figures.number(report.rows),
                intervals=figures.number(read),
                days=self._counted("days", read),
                parts=", ".join(parts) or self._counted("measures_none", 0),
            )
        ]
        if changes.conflicts:
            lines.append(self._say("second_look"))
        if report.reduced:
            days = self._counted("days", report.reduced_days)
            lines.append(self._say("reduced", intervals=figures.number(report.reduced), days=days))
        lines += [*self._described(report), *self._whose(report, dry_run=dry_run)]
        beside = {"injected": report.injected, "held_back": report.held_back}
        lines += [self._say(what, energy=figures.energy(joules)) for what, joules in beside.items() if joules]
        if report.steps:
            lines.append(self._say("steps", steps=", ".join(map(figures.duration, report.steps))))
        holes = [hole for hole in report.holes if hole not in report.replaced]
        if holes:
            lines.append(self._say("holes", spans=self._holes(holes)))
        if report.replaced:
            lines.append(self._say("replaced", spans=self._holes(report.replaced)))
        if report.missing_end is not None:
            end = report.missing_end
            lines.append(self._say("missing_end", span=self._span(end.start, end.end)))
        if report.duplicates:
            lines.append(self._counted("duplicates", report.duplicates))
        lines += [self._refused(reason, count, report) for reason, count in report.reasons.items()]
        if report.reconciliation.compared:
            lines.append(self._reconciled(report))
        return lines

    def _described(self, report: ImportReport) -> list[str]:
        """That a table was read as the household says, and that a volume stays one."""
        words = TableWords(self.translate, self.figures)
        described = [words.columns(report.columns)] if report.columns else []
        return described + ([words.volume_alone] if report.is_volume else [])

    def _whose(self, report: ImportReport, *, dry_run: bool) -> list[str]:
        """How it is known whose it is; of a file that brings nothing, why and what to do."""
        if report.first is None and not report.owned:
            described = "nothing_described" if report.columns else "nothing"
            return [self._say("nothing_recorded" if report.format == RECORDING else described)]
        if report.owned == Owned.FIRST and (dry_run or report.register in _GAS):
            of_gas = "_of_gas" if report.register in _GAS else ""
            return [self._say(f"would_be_first{of_gas}" if dry_run else f"first{of_gas}")]
        if report.owned not in OWNED:
            return []
        return [fill(self.translate("Import", OWNED[report.owned]), {"meter": self.meter(report)})]

    def doubtful(self, report: ImportReport) -> bool:
        """Whether the household should look twice."""
        odd = any(reason is not Reason.EMPTY_VALUE for reason in report.reasons)
        return odd or bool(report.changes.conflicts or report.reconciliation.mismatches)

    def _holes(self, holes: Sequence[Hole]) -> str:
        spans = [self._span(hole.start, hole.end) for hole in holes[:SHOWN_HOLES]]
        more = len(holes) - len(spans)
        if more:
            spans.append(self._counted("more_holes", more))
        return ("\u00a0; " if self.figures.french else "; ").join(spans)

    def _span(self, start: int, end: int) -> str:
        local, figures = local_days(), self.figures
        first, last = local.wall(start), local.wall(end)
        if figures.instant(first) == figures.instant(last):
            return figures.instant(first)
        if first.date() == local.wall(end - 1).date():
            return f"{figures.day(first.date())} {figures.hours(first, last)}"
        return f"{figures.instant(first)} – {figures.instant(last)}"

    def _refused(self, reason: Reason, count: int, report: ImportReport) -> str:
        words = self._pair(REFUSED[reason.value], count)
        lines = [line.line for line in report.refused if line.reason is reason and line.line][:SHOWN_LINES]
        if not lines:  # closed slats keep no line's number, for it tells its hour
            return words
        where = ", ".join(map(self.figures.number, lines)) + ("…" if count > len(lines) else "")
        return fill(self.translate("Import", WHERE[count > 1]), {"words": words, "lines": where})

    def _reconciled(self, report: ImportReport) -> str:
        compared = report.reconciliation
        if not compared.mismatches:
            days = self._counted("days", compared.compared)
            return self._say("rounded" if compared.rounded else "exact", days=days)
        first = compared.mismatches[0]
        return self._say(
            "mismatches",
            days=self._counted("days", len(compared.mismatches)),
            day=self.figures.day(date.fromordinal(first.day)),
            curve=self.figures.energy(first.curve),
            truth=self.figures.energy(first.truth),
        )

    def _say(self, what: str, **facts: object) -> str:
        return fill(self.translate("Import", REPORT[what]), facts)

    def _counted(self, what: str, count: int) -> str:
        return self._pair(COUNTED[what], count)

    def _pair(self, pair: Pair, count: int) -> str:
        return fill(self.translate("Import", pair[count > 1]), {"count": self.figures.number(count)})
