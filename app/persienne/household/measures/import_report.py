"""What an import did, file by file: counts and facts as frozen values, as JSON, and by batch; no sentence."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Final

from persienne.base.reading import GAS_VOLUME, JOULES_PER_WH
from persienne.household.measures.import_questions import Unanswered
from persienne.importers.file_reader import Refusal
from persienne.importers.job import Hole, Reason, RefusedLine
from persienne.insight.reconcile import Mismatch, Reconciliation
from persienne.insight.resolve import Changes
from persienne.store import sources
from persienne.store.meters import every_meter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.base.localtime import LocalDays
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


RECORDING: Final = "tic"
"""The format of what was saved of a meter's output."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """One recognised file. Times are UTC epoch seconds; counts of intervals are those of its main register.

    The main register is the total import (EAST), or the injection (EAIT) in a file that has no import. Of an index file
    the intervals are the differences of its indexes. ``changes`` counts what the slats let in: intervals, or days when
    they are closed. ``reconciliation`` compares complete days of the curve with indexes or daily energies, in this
    file's period; ``compared`` is 0 where only one of the two is known. ``older_months`` is the number of calendar
    months of a curve that are older than the retention keeps; 0 with closed slats, which keep none. ``replaced`` are
    the holes in which the meter was replaced; ``missing_end`` is what lacks at the end of the file's last day;
    ``owned`` tells how the meter is known (``import_meters.Owned``). ``label`` is what the household calls the meter,
    ``written`` what stands in the place of its number; both may be empty. ``number`` is that of the file in its import,
    by which it can be undone alone; None where nothing of it was stored. ``injected`` (J) is the injection that
    it tells beside the import; ``held_back`` (J) is what of ``joules`` is finer than half-open slats keep.
    A file of maxima alone has one a day in the place of intervals, no energy, and the ``highest`` of them (VA).
    ``reduced`` of the intervals are only stored as totals of ``reduced_days`` days; a kept report tells neither.
    ``columns`` are the titles of a table that was read as the household says. Of gas without kWh (``register`` GASVOL)
    ``joules`` are dm3. ``brought`` is how many intervals the file brought, where some were erased since: ``intervals``,
    energies and days are then those that are left, and ``days_left`` are the spans of their local days (ordinals, both
    in). It is None where none was erased.
    """

    file: str
    format: str
    point: str | None
    register: str
    rows: int
    intervals: int
    joules: int
    first: int | None
    last: int | None
    end: int | None
    steps: tuple[int, ...]
    holes: tuple[Hole, ...]
    duplicates: int
    refused: tuple[RefusedLine, ...]
    changes: Changes
    reconciliation: Reconciliation
    older_months: int = 0
    missing_end: Hole | None = None
    replaced: tuple[Hole, ...] = ()
    owned: str = ""
    label: str = ""
    written: str = ""
    number: int | None = None
    injected: int = 0
    held_back: int = 0
    reduced: int = 0
    reduced_days: int = 0
    columns: tuple[str, ...] = ()
    highest: int = 0
    brought: int | None = None
    days_left: tuple[tuple[int, int], ...] = ()

    @property
    def is_volume(self) -> bool:
        """Whether it tells of volumes of gas alone."""
        return self.register == GAS_VOLUME.name

    @property
    def reasons(self) -> dict[Reason, int]:
        """How many lines were refused for each reason."""
        return dict(Counter(line.reason for line in self.refused))

    def days(self, local: LocalDays) -> set[int]:
        """The local days (ordinals) from the first measure to the last, without holes and days that were erased."""
        if self.first is None or self.end is None:
            return set()
        if self.brought is not None:
            return {day for first, last in self.days_left for day in range(first, last + 1)}
        found = set(range(local.day(self.first), local.day(self.end - 1) + 1))
        for hole in self.holes:
            begun = local.day(hole.start - 1) + 1
            found -= set(range(begun, local.day(hole.end)))
        return found

    def as_numbered(self, number: int, meter: StoredMeter) -> ImportReport:
        """The same with its number in the import, the meter called as it is now."""
        return replace(self, number=number, point=meter.meter.point, label=meter.label, written=meter.written)

    def by_day(self, local: LocalDays) -> ImportReport:
        """The same as closed slats may keep it: no instant finer than a day, nothing of what a line said or where.

        A line's number tells its hour, so that it is 0. Of the missing end the days are left of which nothing is known.
        """

        def begin(at: int | None) -> int | None:
            return None if at is None else local.midnight(local.day(at))

        def end(at: int | None) -> int | None:
            return None if at is None else local.midnight(local.day(at - 1) + 1)

        holes = (Hole(begin(hole.start) or 0, end(hole.end) or 0) for hole in self.holes)
        return replace(
            self,
            first=begin(self.first),
            last=begin(self.last),
            end=end(self.end),
            holes=tuple(dict.fromkeys(holes)),
            missing_end=_whole_days(self.missing_end, local),
            refused=tuple(replace(line, line=0, seen="") for line in self.refused),
        )

    def to_dict(self) -> dict[str, Any]:
        """The object of ``persienne import --json`` (architecture, 11)."""
        return {
            "number": self.number,
            "file": self.file,
            "format": self.format,
            "meter": self.point,
            "register": self.register,
            "rows": self.rows,
            "intervals": self.intervals,
            "energy_wh": 0 if self.is_volume else wh(self.joules),
            "volume_dm3": self.joules if self.is_volume else 0,
            "injected_wh": wh(self.injected),
            "held_back_wh": wh(self.held_back),
            "highest_va": self.highest,
            "first": iso(self.first),
            "last": iso(self.last),
            "end": iso(self.end),
            "steps": [step / 60 if step % 60 else step // 60 for step in self.steps],
            "holes": [_span(hole) for hole in self.holes],
            "missing_end": None if self.missing_end is None else _span(self.missing_end),
            "meter_replaced": [_span(hole) for hole in self.replaced],
            "duplicates": self.duplicates,
            "rejected": len(self.refused),
            "reasons": {reason.value: count for reason, count in self.reasons.items()},
            "rejected_lines": [
                {"line": line.line, "reason": line.reason.value, "seen": line.seen} for line in self.refused
            ],
            "reconciled": {
                "days": self.reconciliation.compared,
                "exact": self.reconciliation.exact,
                "within_rounding": self.reconciliation.rounded,
                "mismatches": [
                    {"day": date.fromordinal(one.day).isoformat(), "curve_wh": wh(one.curve), "meter_wh": wh(one.truth)}
                    for one in self.reconciliation.mismatches
                ],
            },
            "new": self.changes.new,
            "unchanged": self.changes.unchanged,
            "changed": self.changes.changed,
            "conflicts": self.changes.conflicts,
            "older_months": self.older_months,
            "meter_known_by": self.owned,
            "label": self.label,
            "written": self.written,
            "columns": list(self.columns),
            "brought": self.brought,
            "days_left": [
                {"first": date.fromordinal(first).isoformat(), "last": date.fromordinal(last).isoformat()}
                for first, last in self.days_left
            ],
        }

    def to_json(self) -> str:
        """What the file keeps, on one line: :meth:`to_dict` without what its row and its meter know better."""
        kept = {name: said for name, said in self.to_dict().items() if name not in ("number", "label", "written")}
        return json.dumps(kept, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> ImportReport:
        """The report that :meth:`to_json` wrote; see :meth:`as_numbered`."""
        said = json.loads(text)
        reconciled = said["reconciled"]
        return cls(
            file=said["file"],
            format=said["format"],
            point=said["meter"],
            register=said["register"],
            rows=said["rows"],
            intervals=said["intervals"],
            joules=said.get("volume_dm3", 0) or said["energy_wh"] * JOULES_PER_WH,
            first=epoch(said["first"]),
            last=epoch(said["last"]),
            end=epoch(said["end"]),
            steps=tuple(round(minutes * 60) for minutes in said["steps"]),
            holes=tuple(map(_hole, said["holes"])),
            duplicates=said["duplicates"],
            refused=tuple(
                RefusedLine(line["line"], Reason(line["reason"]), line["seen"]) for line in said["rejected_lines"]
            ),
            changes=Changes(said["new"], said["unchanged"], said["changed"], said["conflicts"]),
            reconciliation=Reconciliation(
                reconciled["exact"],
                reconciled["within_rounding"],
                tuple(
                    Mismatch(
                        date.fromisoformat(one["day"]).toordinal(),
                        one["curve_wh"] * JOULES_PER_WH,
                        one["meter_wh"] * JOULES_PER_WH,
                    )
                    for one in reconciled["mismatches"]
                ),
            ),
            older_months=said.get("older_months", 0),
            missing_end=_hole(said["missing_end"]) if said.get("missing_end") else None,
            replaced=tuple(map(_hole, said.get("meter_replaced", ()))),
            owned=said.get("meter_known_by", ""),
            injected=said.get("injected_wh", 0) * JOULES_PER_WH,
            held_back=said.get("held_back_wh", 0) * JOULES_PER_WH,
            columns=tuple(said.get("columns", ())),
            highest=said.get("highest_va", 0),
            brought=said.get("brought"),
            days_left=tuple(
                (date.fromisoformat(one["first"]).toordinal(), date.fromisoformat(one["last"]).toordinal())
                for one in said.get("days_left", ())
            ),
        )


def _whole_days(hole: Hole | None, local: LocalDays) -> Hole | None:
    """The whole local days of a hole, None where it has none."""
    if hole is None:
        return None
    first, end = local.midnight(local.day(hole.start - 1) + 1), local.midnight(local.day(hole.end))
    return Hole(first, end) if first < end else None


@dataclass(frozen=True, slots=True)
class Gap:
    """Time between two files of one batch that none of them speaks of (epoch seconds, end excluded)."""

    point: str | None
    register: str
    start: int
    end: int
    label: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """One act of importing: the batch to undo it by (None when nothing new was stored) and what became of each file.

    ``older_months`` are the calendar months, in all files together, that are older than the retention keeps.
    """

    batch_id: int | None
    files: tuple[ImportReport | Refusal | Unanswered, ...]
    older_months: int = 0
    gaps: tuple[Gap, ...] = ()

    @property
    def reports(self) -> tuple[ImportReport, ...]:
        """The files that were read and stored, or were stored already."""
        return tuple(entry for entry in self.files if isinstance(entry, ImportReport))

    @property
    def is_whole(self) -> bool:
        """Whether every file was read and stored."""
        return len(self.reports) == len(self.files)

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """The files that could not be read."""
        return tuple(entry for entry in self.files if isinstance(entry, Refusal))

    @property
    def tables(self) -> tuple[Refusal, ...]:
        """The refused files that the household can describe."""
        return tuple(entry for entry in self.refusals if entry.look is not None)

    def as_stored(self, stored: Iterable[ImportReport]) -> ImportOutcome:
        """The same as it stands now, of which ``stored`` is still there: meters as they are called, no undone file.

        Of a file that lost values to an erasure it says what is stored; no gap is where these were.
        """
        now = {report.number: report for report in stored}
        files: list[ImportReport | Refusal | Unanswered] = []
        brought: list[ImportReport] = []
        for entry in self.files:
            if not isinstance(entry, ImportReport):
                files.append(entry)
            elif entry.number is None:  # nothing of it was stored, or it was known already and is stored elsewhere
                files.append(entry)
                brought.append(entry)
            elif (found := now.get(entry.number)) is not None:
                named = replace(entry, point=found.point, label=found.label, written=found.written)
                files.append(named if found.brought is None else found)
                brought.append(named)
        return replace(self, files=tuple(files), gaps=gaps_between(brought))

    @property
    def waiting(self) -> tuple[Unanswered, ...]:
        """The files that wait for an answer."""
        return tuple(entry for entry in self.files if isinstance(entry, Unanswered))


def gaps_between(reports: Iterable[ImportReport]) -> tuple[Gap, ...]:
    """The gaps between files of one meter, register and format; a hole inside a file is that file's own."""
    by_series: dict[tuple[str | None, str, str, str, str], list[tuple[int, int]]] = {}
    for report in reports:
        if report.first is not None and report.end is not None:
            key = (report.point, report.label, report.written, report.register, report.format)
            by_series.setdefault(key, []).append((report.first, report.end))
    gaps = []
    for (point, label, written, register, _), spans in by_series.items():
        reached = min(spans)[1]
        for first, end in sorted(spans):
            if first > reached:
                gaps.append(Gap(point, register, reached, first, label=label, written=written))
            reached = max(reached, end)
    return tuple(gaps)


def wh(joules: int) -> int:
    """Joules rounded to whole Wh, for showing: this is the only place where energy is rounded."""
    return round(joules / JOULES_PER_WH)


def iso(at: int | None) -> str | None:
    """Epoch seconds as ISO 8601 in UTC."""
    return None if at is None else datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def epoch(text: str | None) -> int | None:
    """What :func:`iso` wrote, back."""
    return None if text is None else int(datetime.fromisoformat(text).timestamp())


def _span(hole: Hole) -> dict[str, str | None]:
    return {"start": iso(hole.start), "end": iso(hole.end)}


def _hole(span: dict[str, str]) -> Hole:
    return Hole(epoch(span["start"]) or 0, epoch(span["end"]) or 0)


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """One act of importing that can be undone, whole or file by file.

    ``at`` is when (UTC epoch seconds); ``reports`` and ``files`` (the numbers of the files) have one order.
    """

    id: int
    at: int
    reports: tuple[ImportReport, ...]
    files: tuple[int, ...] = ()


def every_import(conn: Connection) -> tuple[ImportBatch, ...]:
    """Every batch of files that is stored, the last one first."""
    found: dict[tuple[int, int], list[tuple[int, ImportReport]]] = {}
    known = {meter.id: meter for meter in every_meter(conn)}
    for source in sources.listing(conn):
        report = ImportReport.from_json(source.report).as_numbered(source.id, known[source.meter_id])
        found.setdefault((source.batch_id, source.at), []).append((source.id, report))
    return tuple(
        ImportBatch(number, at, tuple(report for _, report in files), tuple(file for file, _ in files))
        for (number, at), files in found.items()
    )
