"""Tables that the household describes, in sentences: descriptions, proposals and trials come in, words go out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.base.placeholders import fill
from persienne.household.measures.import_changes import intervals_of, main_block
from persienne.importers.mapping import DAY, MONTH, READINGS, SPAN
from persienne.words import sentence
from persienne.words.english import pairs, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.household.measures.table_trial import Trial
    from persienne.importers.mapping import DateReading, Mapping, Proposal, TableLook
    from persienne.words import Translate
    from persienne.words.numbers import Figures
    from persienne.words.numbers import Measure as Figure

PARTS = table("tables.parts")
CHOICES = table("tables.choices")
DOUBTS = table("tables.doubts")
REASONS = table("tables.reasons")
COUNTED = pairs("tables.counted")
SAID = table("tables.said")

SHOWN_COLUMNS = 6


class TableWords:
    """The sentences, by a translator and the figures of its language."""

    def __init__(self, translate: Translate, figures: Figures) -> None:
        self.translate = translate
        self.figures = figures

    def part(self, name: str, mapping: Mapping | None = None) -> str:
        """What a part of a description is called; that of a stamp by what the rows are."""
        return self._table(PARTS[_kind(name, mapping)])

    def choice(self, part: str, value: object, mapping: Mapping | None = None) -> str:
        """What a part may be; of a stamp, by what the rows are."""
        return self._table(CHOICES[f"{_kind(part, mapping)}.{value}"])

    def column(self, titles: Sequence[str], *places: int) -> str:
        """Columns by their titles, else by their numbers."""
        named = []
        for place in places:
            title = titles[place] if place < len(titles) else ""
            named.append(self._say("quoted", text=title) if title else self._say("column", number=place + 1))
        return " + ".join(named)

    def choice_of_columns(self, titles: Sequence[str], places: Sequence[int]) -> str:
        """The same as one of a list: of three and more, the first and the last, and how many they are."""
        if len(places) < 3:
            return self.column(titles, *places)
        first, last = self.column(titles, places[0]), self.column(titles, places[-1])
        return self._say("sum", first=first, last=last, count=self.figures.number(len(places)))

    def only(self, texts: Sequence[str]) -> str:
        """Which rows are read."""
        quoted = ", ".join(self._say("quoted", text=text) for text in texts)
        return self._say("only", texts=quoted) if texts else self._table(CHOICES["rows.all"])

    def doubt(self, code: str) -> str:
        """What is asked."""
        return self._table(DOUBTS[code])

    def asked(self, code: str, proposal: Proposal, titles: Sequence[str]) -> str:
        """What is asked of a proposal: of its dates, with the days that they are either way; of a sum, of its parts."""
        if code == "values" and len(proposal.mapping.values) > 1:
            named = [self.column(titles, column) for column in proposal.mapping.values]
            return self._say("parts", columns=", ".join(named))
        doubt = self.doubt(_kind(code, proposal.mapping))
        readings = [self._reading(one) for one in proposal.orders] if code == "order" else []
        return " ".join([doubt, *readings])

    def _reading(self, one: DateReading) -> str:
        first, last = date.fromordinal(one.first), date.fromordinal(one.last)
        return self._say(
            "order",
            order=self.figures.capital(self.choice("order", one.order)),
            span=self.figures.span(first, last),
            known=self.figures.number(one.days),
            days=self.counted("days", one.last - one.first + 1),
        )

    def reason(self, code: str) -> str:
        """What speaks for a proposal."""
        return self._table(REASONS[code])

    def parts(self, mapping: Mapping, titles: Sequence[str]) -> dict[str, str]:
        """A whole description, part by part."""
        found = {"date": self.column(titles, mapping.date)}
        if mapping.time is not None:
            found["time"] = self.column(titles, mapping.time)
        if mapping.end is not None:
            places = (mapping.end,) if mapping.end_time is None else (mapping.end, mapping.end_time)
            found["end"] = self.column(titles, *places)
        found["values"] = self.column(titles, *mapping.values)
        if mapping.gas and mapping.volume is not None:
            found["volume"] = self.column(titles, mapping.volume)
        for part, value in settled(mapping).items():
            found[part] = self.choice(part, value, mapping)
        if mapping.texts:
            found["rows"] = self.only(mapping.texts)
        return found

    def lines(self, mapping: Mapping, titles: Sequence[str]) -> list[str]:
        """A whole description, a line each part."""
        return [
            self._say("part", part=self.part(part, mapping), choice=choice)
            for part, choice in self.parts(mapping, titles).items()
        ]

    def described(self, mapping: Mapping, titles: Sequence[str]) -> str:
        """The same as one line."""
        return ", ".join(self.lines(mapping, titles))

    def different(self, mapping: Mapping, other: Mapping) -> str:
        """What ``other`` says otherwise than ``mapping``."""
        ours, theirs = self.parts(mapping, mapping.titles), self.parts(other, mapping.titles)
        return ", ".join(
            self._say("part", part=self.part(part, other), choice=choice)
            for part, choice in theirs.items()
            if ours.get(part) != choice
        )

    def proposal(self, file: str, proposal: Proposal, titles: Sequence[str]) -> str:
        """What a table may be, in one sentence."""
        return self._say("proposal", file=file, parts=self.described(proposal.mapping, titles))

    def unknown(self, look: TableLook) -> str:
        """That no format knows a table, which can be described."""
        columns = look.titles if any(look.titles) else look.rows[0]
        return self._say("unknown", columns=self.named(columns)).replace("….", "…")

    def files(self, files: Sequence[str]) -> str:
        """Files with the same columns, by the first."""
        others = len(files) - 1
        if not others:
            return files[0]
        source = COUNTED["others"][others != 1]
        return fill(self._table(source), {"file": files[0], "count": self.figures.number(others)})

    def columns(self, titles: Sequence[str]) -> str:
        """That a file was read by a description, which is named by its columns."""
        return self._say("columns", columns=self.named(titles)).replace("….", "…")

    @property
    def volume_alone(self) -> str:
        """That m3 stay m3."""
        return self._say("volume")

    def named(self, titles: Sequence[str]) -> str:
        """The columns of a table, the first ones where there are many."""
        shown = [title for title in titles if title]
        more = ["…"] if len(shown) > SHOWN_COLUMNS else []
        return ", ".join([*shown[:SHOWN_COLUMNS], *more])

    def counted(self, what: str, count: int) -> str:
        """How many."""
        return fill(self._table(COUNTED[what][count != 1]), {"count": self.figures.number(count)})

    def trial(self, trial: Trial, mapping: Mapping, *, guessed: bool = False) -> list[str]:
        """What a description makes of a file, one sentence each; no energy where its unit is ``guessed``."""
        if trial.error is not None:
            return [self._say("refused", why=sentence(trial.error, self.translate))]
        if mapping.measure.is_volume and not mapping.gas:
            return [self._say("volume_of_gas")]
        if trial.parsed is None or not trial.intervals:
            return [self._say("nothing")]
        volume = [self.volume_alone] if trial.is_volume else []
        part = [self._say("part_of_several", part=trial.part)] if trial.part else []
        total, fit = self._total(trial, guessed=guessed), self._fit(trial, mapping)
        if guessed:
            return [*part, total, self._say("guessed", measure=self.choice("measure", mapping.measure)), *fit]
        return [*part, total, *volume, *self._turned(trial), *fit]

    def amount(self, trial: Trial, amount: int) -> Figure:
        """An energy (J) of a trial, or a volume (dm3)."""
        return self.figures.volume(amount) if trial.is_volume else self.figures.energy(amount)

    def _total(self, trial: Trial, *, guessed: bool) -> str:
        parsed, local = trial.parsed, local_days()
        assert parsed is not None
        series = intervals_of(main_block(parsed), local)
        counts = {
            "intervals": len(series),
            "holes": len(parsed.holes),
            "duplicates": parsed.duplicates,
            "refused": len(parsed.refused),
        }
        said = ", ".join(self.counted(what, count) for what, count in counts.items() if count)
        first, last = local.wall(int(series.starts[0])).date(), local.wall(int(series.ends[-1]) - 1).date()
        span = self.figures.capital(self.figures.span(first, last))
        if guessed:
            return self._say("counted", span=span, counts=said)
        return self._say("total", span=span, energy=self.amount(trial, trial.joules), counts=said)

    def _turned(self, trial: Trial) -> list[str]:
        """The days of 23 and 25 hours."""
        found = []
        for one in trial.days:
            if one.length != DAY:
                part = self._say("turned_part", time=self.figures.duration(one.covered))
                known = self._say("turned_whole") if one.whole else part
                day = self.figures.capital(self.figures.day(date.fromordinal(one.day)))
                found.append(self._say("turned", day=day, hours=one.length // 3600, known=known))
        return found

    def _fit(self, trial: Trial, mapping: Mapping) -> list[str]:
        said = []
        if trial.fit is not None and trial.fit.telling:
            equal, compared = trial.fit.equal, trial.fit.compared
            how = "fits_none" if not equal else "fits_all" if equal == compared else "fits"
            facts = {"equal": self.figures.number(equal), "compared": self.figures.number(compared)}
            said.append(self._say(f"{how}_days" if trial.fit.by_day else how, **facts))
        elif trial.suggestion is None:
            said.append(self._say("no_fit"))
        if trial.suggestion is not None:
            said.append(self._say("suggested", parts=self.different(mapping, trial.suggestion.mapping)))
        return said

    def command(self, what: str, **facts: object) -> str:
        """A sentence of the command line."""
        return fill(self.translate("CommandLine", SAID[what]), facts)

    def _say(self, what: str, **facts: object) -> str:
        return fill(self._table(SAID[what]), facts)

    def _table(self, source: str) -> str:
        return self.translate("Table", source)


def _kind(part: str, mapping: Mapping | None) -> str:
    """A part, and where it is the stamp that of the rows of ``mapping``."""
    if part != "stamp" or mapping is None:
        return part
    if mapping.measure.is_index and mapping.step in (DAY, READINGS):
        return "stamp_index"
    return {DAY: "stamp_day", MONTH: "stamp_month", READINGS: "stamp_readings", SPAN: "stamp_span"}.get(
        mapping.step, part
    )


def settled(mapping: Mapping) -> dict[str, object]:
    """The parts of a description that are one of a few, with what each is."""
    found: dict[str, object] = {"measure": mapping.measure, "step": mapping.step}
    if mapping.is_period or (mapping.end is None and (not mapping.measure.is_index or mapping.step in (DAY, READINGS))):
        found["stamp"] = mapping.stamp
    found |= {"order": mapping.order, "decimal": mapping.decimal}
    if not mapping.by_days:
        found["clock"] = mapping.clock
    return found | {"direction": "gas" if mapping.gas else "injection" if mapping.injection else "import"}
