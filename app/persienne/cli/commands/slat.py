"""``persienne slat``: how much may be kept is told and set, and the retention's job is run; no Qt."""

from __future__ import annotations

import sys
from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE, local_days
from persienne.base.slats import CURVE_MONTHS, FOR_EVER, FRAMES_DAYS, Slat, Then
from persienne.cli.commands.asking import at_a_terminal, chosen
from persienne.cli.commands.meters import Meter, chosen_meters
from persienne.cli.declared import Flag, Place, Say, Telling, Told, arguments, command
from persienne.cli.iso_days import iso_day, ordinal_of, said_instant
from persienne.household.household import Household
from persienne.household.measures.import_report import iso, wh
from persienne.store.meters import every_meter, known_meter
from persienne.words.catalogue import filled
from persienne.words.english import table
from persienne.words.meters import full_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.household.privacy.retention import RetentionJob, Tidied
    from persienne.household.privacy.slat_moves import Moved, Plan, SlatMove
    from persienne.store.meters import StoredMeter
    from persienne.store.slat_rows import FinerCounts, ReductionResult

KEEPING = table("keeping.keeping")
STOPS = table("keeping.stops")
STOPS_SHORT = table("keeping.stops_short")

MONTHS = [FOR_EVER if number is None else str(number) for number in CURVE_MONTHS]


@arguments
class Wish:
    """How the slats, the retention and its job are to stand; refused where it means nothing."""

    stop: Annotated[Slat | None, Place("stop")] = None
    then: Annotated[Then | None, Flag("then")] = None
    until: Annotated[int | None, Flag("until", "D", read=ordinal_of)] = None
    meter: Meter = None
    by: Annotated[str | None, Flag("by", "NAME")] = None
    why: Annotated[str | None, Flag("why", "TEXT")] = None
    tidy: Annotated[bool, Flag("tidy")] = False
    today: Annotated[int | None, Flag("today", "D", read=ordinal_of)] = None
    retention_curve: Annotated[str | None, Flag("retention-curve", choices=MONTHS)] = None
    retention_frames: Annotated[int | None, Flag("retention-frames", choices=FRAMES_DAYS)] = None

    def __post_init__(self) -> None:
        """Refuse what is said beside the stop without one, and a date where nothing is kept."""
        if self.stop is None and any((self.then, self.until, self.by, self.why)):
            raise UserError("slat_which")
        if self.until is not None and self.then not in (None, Then.KEEP):
            raise UserError("slat_until")


@command(json="json-lines")
def slat(household: Household, say: Say, *, wish: Wish) -> Telling:
    """Do what is asked, in this order: the retention, the slats, the job; say how it stands where nothing is.

    Where another day is said to be today, nothing is done.
    """
    voice = _Voice(household, say)
    if wish.today is not None:
        household.retention.require_today(wish.today)
    if wish.retention_curve is not None or wish.retention_frames is not None:
        _choose_retention(household.retention, wish)
    moved = None if wish.stop is None else voice.move(wish, wish.stop)
    if wish.today is not None:
        household.confirm_date(wish.today)
    elif wish.tidy:
        voice.tell_rest(_tidy(household))
    meters = chosen_meters(household, wish.meter)
    yield Told("\n".join(voice.lines(meters, moved)), voice.as_object(meters, moved))


def _tidy(household: Household) -> Tidied:
    """Run the job; an error where a clock kept it from what is due."""
    run = household.tidy()
    if run.clock_back:
        raise UserError("clock_back")
    waiting = household.retention.waiting()
    if waiting is not None:
        raise UserError("date_doubtful", **waiting.dates())
    return run


def _choose_retention(retention: RetentionJob, wish: Wish) -> None:
    chosen_retention = retention.chosen
    if wish.retention_curve is not None:
        months = None if wish.retention_curve == FOR_EVER else int(wish.retention_curve)
        chosen_retention = replace(chosen_retention, curve_months=months)
    if wish.retention_frames is not None:
        chosen_retention = replace(chosen_retention, frames_days=wish.retention_frames)
    retention.choose(chosen_retention)


class _Voice:
    """Moves the slats and says what became of them."""

    def __init__(self, household: Household, say: Say) -> None:
        self._household = household
        self._slats = household.slats
        self._words = say

    def move(self, wish: Wish, stop: Slat) -> Moved:
        """Move the slats; what becomes of finer detail is asked at a terminal where it was not said."""
        meter = None if wish.meter is None else known_meter(self._household.conn, wish.meter)
        then, until = wish.then, None if wish.until is None else date.fromordinal(wish.until)
        plans = [plan for plan in self._slats.plan(meter, stop) if plan.finer]
        if then is None and until is None and plans and at_a_terminal():
            then = self._ask(plans)
        concerned = every_meter(self._household.conn) if meter is None else (meter,)
        opening = stop.openness > min((one.slat.openness for one in concerned), default=stop.openness)
        moved = self._slats.move(meter, stop, then, until, by=wish.by, why=wish.why)
        if opening:
            self._note("not_brought_back")
        for what in moved.moves:
            if what.then is Then.KEEP and then is None:
                self._note("finer_kept", stop=stop.value, **_counts(what.counts))
        if then is Then.REDUCE:
            self._tell_splits(moved)
        return moved

    def _ask(self, plans: list[Plan]) -> Then:
        lines = [self._say("ask_finer", **_counts(plan.finer)) for plan in plans]
        if any(plan.split == "none" for plan in plans):
            lines.append(self._say("ask_no_split"))
        lines.append(self._say("ask_then"))
        return chosen(lines, [(then, self._say(then.value)) for then in Then], self._words.translate)

    def _tell_splits(self, moved: Moved) -> None:
        splits = moved.gone.splits
        if moved.gone.days and moved.split == "none":
            self._note("no_split")
        elif splits.unknown_colour or splits.unclear or (splits.no_contract and moved.split == "contract"):
            self._note("not_split", colour=splits.unknown_colour, contract=splits.no_contract, unclear=splits.unclear)
        if moved.gone.unplaced:
            self._note("unplaced", wh=wh(moved.gone.unplaced))

    def tell_rest(self, run: Tidied) -> None:
        """Say that a run by itself lets go of a month at most, where more is due."""
        today = local_days(FRANCE).day(run.at)
        left = sum(one.days for one in self._household.retention.upcoming(run.at) if one.on == today)
        if left and not run.doubtful:
            self._note("rest", days=left, today=iso_day(today))

    def lines(self, meters: tuple[StoredMeter, ...], moved: Moved | None) -> Iterator[str]:
        """How it stands now."""
        job, words = self._household.retention, self._words
        for act in () if moved is None else moved.moves:
            if not act.every and act.before is not act.after:
                before, after = (words(STOPS_SHORT[stop.value]) for stop in (act.before, act.after))
                name = full_name(known_meter(self._household.conn, act.point), words.translate)
                yield self._say("moved", meter=name, before=before, stop=after)
        yield self._say("new_meters", stop=words(STOPS[self._slats.of_new_meters.value]))
        for meter in meters:
            yield from self._of_meter(meter)
        retention = job.chosen
        for_ever = "retention_for_ever" if retention.curve_months is None else "retention"
        yield self._say(for_ever, months=retention.curve_months, days=retention.frames_days)
        waiting = job.waiting()
        if waiting is not None:
            yield self._say("waits", **waiting.dates())
        for one in job.upcoming() if waiting is None else ():
            yield self._say(f"upcoming_{one.what}", day=iso_day(one.on), days=one.days, frames=one.frames)
        last = job.last_run()
        if last is None:
            yield self._say("never_run")
            return
        gone = self._say("gone", **_gone(last.gone))
        yield self._say("last_run", at=said_instant(last.at, words.translate), gone=gone)

    def _of_meter(self, meter: StoredMeter) -> Iterator[str]:
        stop = self._words(STOPS[meter.slat.value])
        yield self._say("meter", meter=full_name(meter, self._words.translate), stop=stop)
        finer, until = self._slats.finer(meter), self._slats.kept_until(meter)
        if finer:
            yield self._say("finer", **_counts(finer))
        if until is not None:
            yield self._say("kept_until", day=iso_day(until))

    def as_object(self, meters: tuple[StoredMeter, ...], moved: Moved | None) -> dict[str, Any]:
        """The same for scripts."""
        slats, job = self._slats, self._household.retention
        waiting, last = job.waiting(), job.last_run()
        said: dict[str, Any] = {
            "new_meters": slats.of_new_meters.value,
            "meters": [
                {
                    "meter": meter.meter.point,
                    "label": meter.label,
                    "slat": meter.slat.value,
                    "finer": _finer_object(slats.finer(meter)),
                    "kept_until": iso_day(slats.kept_until(meter)),
                }
                for meter in meters
            ],
            "retention": {"curve_months": job.chosen.curve_months, "frames_days": job.chosen.frames_days},
            "upcoming": [
                {
                    "what": one.what,
                    "meter": one.point,
                    "on": iso_day(one.on),
                    "days": one.days,
                    "frames": one.frames,
                }
                for one in job.upcoming()
            ],
            "waits": None if waiting is None else waiting.dates(),
            "last_run": None if last is None else {"at": iso(last.at), **asdict(last.gone)},
        }
        if moved is not None:
            moves = [_move_object(act) for act in moved.moves]
            said["moved"] = {"moves": moves, "gone": asdict(moved.gone), "split": moved.split}
        return said

    def _say(self, what: str, **facts: object) -> str:
        number = self._words.figures.number
        shown = {name: number(fact) if isinstance(fact, int) else fact for name, fact in facts.items()}
        return filled(self._words(KEEPING[what]), shown, self._words.translate)

    def _note(self, what: str, **facts: object) -> None:
        print(self._say(what, **facts), file=sys.stderr)


def _counts(finer: FinerCounts) -> dict[str, int]:
    return {name: value for name, value in asdict(finer).items() if not name.endswith("_day")}


def _gone(gone: ReductionResult) -> dict[str, int]:
    return {
        "days": gone.days,
        "measures": gone.counted,
        "frames": gone.frames,
        "hours": gone.hours,
        "voltages": gone.voltages,
    }


def _finer_object(finer: FinerCounts) -> dict[str, Any]:
    days = {"first_day": iso_day(finer.first_day), "last_day": iso_day(finer.last_day)}
    return asdict(finer) | days


def _move_object(act: SlatMove) -> dict[str, Any]:
    return {
        "meter": act.point,
        "new_meters": act.every,
        "before": act.before.value,
        "after": act.after.value,
        "then": None if act.then is None else act.then.value,
        "until": iso_day(act.until),
        "finer": _finer_object(act.counts),
    }
