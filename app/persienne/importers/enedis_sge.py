"""Answers of Enedis' SGE web service (XML) come in, energies per interval go out.

docs/formats.md, "SGE": powers in W with their stamp and length (``consulterMesuresDetaillees``). Enedis' stamps are
ENDS, and programs that hand the answer on are known to have moved them: where a value ends at or before the beginning
of the period that was asked for, the whole curve is doubtful.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Meter, Quality, Source
from persienne.importers.cells import meter_of, plain, written_point
from persienne.importers.intervals import NONE, EndedRows, energy_of, quality_of_nature, step_of
from persienne.importers.job import ParsedFile, Reason, Refusals
from persienne.importers.markup import read_xml
from persienne.importers.meters_apart import several
from persienne.importers.stamps import IsoStamps, local_date, wall_seconds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.reading import Block, Register
    from persienne.importers.intervals import Curve
    from persienne.importers.job import Job
    from persienne.importers.markup import Element

FORMAT = "enedis.sge.xml"


def read(text: str, job: Job) -> ParsedFile:
    """The curves of active power of all answers in a file: EAST, and EAIT where there is production.

    Answers about several meters are a :class:`SeveralMetersError`.
    """
    answers = [each for each in read_xml(text, job).all("consulterMesuresDetailleesResponse") if each.first("grandeur")]
    if not answers:
        raise job.unknown("enedis.sge")
    named: dict[str, list[Element]] = {}
    for answer in answers:
        named.setdefault(answer.said("pointId"), []).append(answer)
    if len(named) > 1:
        raise several(named, _parsed, job)
    return _parsed(answers, job)


def _parsed(answers: Sequence[Element], job: Job) -> ParsedFile:
    """The file of answers about one meter."""
    reader = _Reader(job)
    for answer in answers:
        for quantity in answer.all("grandeur"):
            reader.take(answer, quantity)
    return reader.parsed(answers[0].said("pointId"))


class _Reader:
    def __init__(self, job: Job) -> None:
        self._job = job
        self._refusals = Refusals(job)
        self._iso = IsoStamps()
        self._rows = 0
        self._begins: list[int] = []
        self._found: dict[Register, EndedRows] = {}

    def take(self, answer: Element, quantity: Element) -> None:
        """Take one quantity of an answer; ``file_unknown`` for another than active power in W."""
        unit = plain(quantity.said("unite"))
        if plain(quantity.said("grandeurPhysique")) != "pa" or unit != "w":
            raise self._job.unknown("enedis.other_unit", (unit,) if unit else ())
        day = local_date(answer.said("dateDebut"))
        if day is not None:
            self._begins.append(self._job.days.midnight(day))
        produced = plain(quantity.said("grandeurMetier")).startswith("prod")
        rows = self._found.setdefault(TOTAL_INJECTION if produced else TOTAL_IMPORT, EndedRows())
        for measure in quantity.all("mesure"):
            if self._rows % 1024 == 0:
                self._job.check()
            self._rows += 1
            self._measure(measure, rows)

    def parsed(self, named: str) -> ParsedFile:
        """The file, of the meter that is ``named``."""
        meter = Meter(meter_of(named).point)
        blocks: list[Block] = []
        curves: list[Curve] = []
        for register in sorted(self._found, key=lambda register: register is not TOTAL_IMPORT):
            curve = self._doubted(self._found[register].curve(self._job, self._refusals, "d"))
            curves.append(curve)
            blocks.extend(curve.blocks(meter, register, Source(FORMAT)))
        return ParsedFile(
            FORMAT,
            meter,
            self._rows,
            tuple(blocks),
            holes=curves[0].holes() if curves else (),
            duplicates=sum(curve.duplicates for curve in curves),
            refused=self._refusals.lines(),
            written_point=written_point(named),
            missing_end=curves[0].missing_end(self._job.days) if curves else None,
            odd_cell=self._refusals.odd_cell,
            label_unit="w",
        )

    def _doubted(self, curve: Curve) -> Curve:
        """The same, doubtful where its stamps may be starts."""
        if not self._begins or not len(curve.starts) or curve.starts[0] >= min(self._begins):
            return curve
        return replace(curve, qualities=np.full(len(curve.qualities), int(Quality.DOUBTFUL), np.int64))

    def _measure(self, measure: Element, rows: EndedRows) -> None:
        stamp, length = measure.said("d"), measure.said("p")
        step, end = step_of(length), self._iso.epoch(stamp)
        wall = wall_seconds(stamp) if end is None else None
        if end is None and wall is None:
            self._refusals.add(self._rows, Reason.BAD_STAMP, f"{stamp} {length}", column="d", cell=stamp)
            return
        written = measure.said("v")
        value = energy_of(written, step or 0)
        if step is None:
            self._refusals.add(self._rows, Reason.BAD_STAMP, f"{stamp} {length}", column="p", cell=length)
        elif isinstance(value, Reason):
            self._refusals.add(self._rows, value, f"{stamp} {written}", column="v", cell=written)
        joules = NONE if isinstance(value, Reason) else value
        rows.add(
            wall, end, stamp, step or 0, value=joules, quality=quality_of_nature(measure.said("n")), line=self._rows
        )
