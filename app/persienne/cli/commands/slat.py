"""``persienne slat``: how much may be kept is told and set, and the retention's job is run; no Qt."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE, local_days
from persienne.base.slats import FOR_EVER, Slat, Then
from persienne.cli.commands.asking import at_a_terminal, chosen
from persienne.cli.commands.meters import chosen_meters
from persienne.cli.iso_days import iso_day, ordinal_of
from persienne.cli.local_times import said_instant
from persienne.cli.unlocking import opened
from persienne.household.measures.import_report import iso, wh
from persienne.store.meters import every_meter, known_meter
from persienne.words.catalogue import filled
from persienne.words.keeping import KEEPING, STOPS, STOPS_SHORT
from persienne.words.meters import full_name
from persienne.words.numbers import figures_of

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.household.privacy.retention import RetentionJob, Tidied, Upcoming
    from persienne.household.privacy.slat_moves import Moved, Plan, SlatMove
    from persienne.store.meters import StoredMeter
    from persienne.store.slat_rows import FinerCounts, ReductionResult
    from persienne.words import Translate


def slat(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Do what is asked, in this order: the retention, the slats, the job; say how it stands where nothing is.

    Where another day is said to be today, nothing is done.
    """
    _require_sense(parsed)
    with closing(opened(home, translate)) as household:
        voice = _Voice(household, parsed, translate)
        if parsed.today is not None:
            household.retention.require_today(ordinal_of(parsed.today))
        if parsed.retention_curve is not None or parsed.retention_frames is not None:
            _choose_retention(household.retention, parsed)
        if parsed.stop is not None:
            voice.move()
        if parsed.today is not None:
            household.confirm_date(ordinal_of(parsed.today))
        elif parsed.tidy:
            run = _tidy(household)
            voice.tell_rest(run)
        voice.tell()


def _tidy(household: Household) -> Tidied:
    """Run the job; an error where a clock kept it from what is due."""
    run = household.tidy()
    if run.clock_back:
        raise UserError("clock_back")
    waiting = household.retention.waiting()
    if waiting is not None:
        raise UserError("date_doubtful", **waiting.dates())
    return run


def _require_sense(parsed: argparse.Namespace) -> None:
    """What is said beside the stop needs one, and a date belongs to what is kept."""
    if parsed.stop is None and any((parsed.then, parsed.until, parsed.by, parsed.why)):
        raise UserError("slat_which")
    if parsed.until is not None and parsed.then not in (None, Then.KEEP):
        raise UserError("slat_until")


def _choose_retention(retention: RetentionJob, parsed: argparse.Namespace) -> None:
    chosen_retention = retention.chosen
    if parsed.retention_curve is not None:
        months = None if parsed.retention_curve == FOR_EVER else int(parsed.retention_curve)
        chosen_retention = replace(chosen_retention, curve_months=months)
    if parsed.retention_frames is not None:
        chosen_retention = replace(chosen_retention, frames_days=parsed.retention_frames)
    retention.choose(chosen_retention)


class _Voice:
    """Moves the slats as ``parsed`` says and says what became of it, in text or as one JSON object."""

    def __init__(self, household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
        self._household = household
        self._slats = household.slats
        self._parsed = parsed
        self._translate = translate
        self._moved: Moved | None = None

    def move(self) -> None:
        """Move the slats; what becomes of finer detail is asked at a terminal where it was not said."""
        parsed, stop = self._parsed, Slat(self._parsed.stop)
        meter = None if parsed.meter is None else known_meter(self._household.conn, parsed.meter)
        then = None if parsed.then is None else Then(parsed.then)
        until = None if parsed.until is None else date.fromordinal(ordinal_of(parsed.until))
        plans = [plan for plan in self._slats.plan(meter, stop) if plan.finer]
        if then is None and until is None and plans and at_a_terminal():
            then = self._ask(plans)
        opening = stop.openness > min((one.slat.openness for one in self._chosen(meter)), default=stop.openness)
        moved = self._slats.move(meter, stop, then, until, by=parsed.by, why=parsed.why)
        self._moved = moved
        if opening:
            self._note("not_brought_back")
        for what in moved.moves:
            if what.then is Then.KEEP and then is None:
                self._note("finer_kept", stop=stop.value, **_counts(what.counts))
        if then is Then.REDUCE:
            self._tell_splits(moved)

    def _ask(self, plans: list[Plan]) -> Then:
        lines = [self._say("ask_finer", **_counts(plan.finer)) for plan in plans]
        if any(plan.split == "none" for plan in plans):
            lines.append(self._say("ask_no_split"))
        lines.append(self._say("ask_then"))
        return chosen(lines, [(then, self._say(then.value)) for then in Then], self._translate)

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

    def tell(self) -> None:
        """How it stands now."""
        job, meters = self._household.retention, chosen_meters(self._household, self._parsed.meter)
        upcoming, last = job.upcoming(), job.last_run()
        if self._parsed.json:
            print(json.dumps(self._object(meters, upcoming, last), ensure_ascii=False))
            return
        for act in () if self._moved is None else self._moved.moves:
            if not act.every and act.before is not act.after:
                stops = [self._translate("CommandLine", STOPS_SHORT[stop.value]) for stop in (act.before, act.after)]
                print(self._say("moved", meter=self._name(act.point), before=stops[0], stop=stops[1]))
        print(self._say("new_meters", stop=self._stop(self._household.slats.of_new_meters)))
        for meter in meters:
            self._tell_meter(meter)
        retention = job.chosen
        for_ever = "retention_for_ever" if retention.curve_months is None else "retention"
        print(self._say(for_ever, months=retention.curve_months, days=retention.frames_days))
        waiting = job.waiting()
        if waiting is not None:
            print(self._say("waits", **waiting.dates()))
        for one in upcoming if waiting is None else ():
            on = date.fromordinal(one.on).isoformat()
            print(self._say(f"upcoming_{one.what}", day=on, days=one.days, frames=one.frames))
        if last is None:
            print(self._say("never_run"))
        else:
            gone = self._say("gone", **_gone(last.gone))
            if last.gone.marks:
                gone = self._say("gone_marks", gone=gone, marks=last.gone.marks)
            print(self._say("last_run", at=said_instant(last.at, self._translate), gone=gone))

    def _tell_meter(self, meter: StoredMeter) -> None:
        print(self._say("meter", meter=full_name(meter, self._translate), stop=self._stop(meter.slat)))
        finer, until = self._slats.finer(meter), self._slats.kept_until(meter)
        if finer:
            print(self._say("finer", **_counts(finer)))
        if until is not None:
            print(self._say("kept_until", day=date.fromordinal(until).isoformat()))
        if (sealed := self._household.day_seals.of(meter)) is not None:
            print(self._say("sealed", days=sealed.days))

    def _object(
        self, meters: tuple[StoredMeter, ...], upcoming: tuple[Upcoming, ...], last: Tidied | None
    ) -> dict[str, Any]:
        slats, retention = self._slats, self._household.retention.chosen
        waiting = self._household.retention.waiting()
        said: dict[str, Any] = {
            "new_meters": self._household.slats.of_new_meters.value,
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
            "retention": {"curve_months": retention.curve_months, "frames_days": retention.frames_days},
            "upcoming": [
                {
                    "what": one.what,
                    "meter": one.point,
                    "on": iso_day(one.on),
                    "days": one.days,
                    "frames": one.frames,
                }
                for one in upcoming
            ],
            "waits": None if waiting is None else waiting.dates(),
            "last_run": None if last is None else {"at": iso(last.at), **asdict(last.gone)},
        }
        if self._moved is not None:
            moves = [_move_object(act) for act in self._moved.moves]
            said["moved"] = {"moves": moves, "gone": asdict(self._moved.gone), "split": self._moved.split}
        return said

    def _chosen(self, meter: StoredMeter | None) -> tuple[StoredMeter, ...]:
        return every_meter(self._household.conn) if meter is None else (meter,)

    def _say(self, what: str, **facts: object) -> str:
        figures = figures_of(self._translate)
        shown = {name: figures.number(fact) if isinstance(fact, int) else fact for name, fact in facts.items()}
        return filled(self._translate("CommandLine", KEEPING[what]), shown, self._translate)

    def _note(self, what: str, **facts: object) -> None:
        print(self._say(what, **facts), file=sys.stderr)

    def _stop(self, stop: Slat) -> str:
        return self._translate("CommandLine", STOPS[stop.value])

    def _name(self, point: str | None) -> str:
        return full_name(known_meter(self._household.conn, point), self._translate)


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
