"""Labelled homes come in, tables of the score go out: presence, days, hours, tank and vehicle, read by the engine."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean
from typing import TYPE_CHECKING

import numpy as np

from bench.mirror import truths
from bench.mirror.heating import tank, vehicle
from bench.mirror.measures import both, by_day, daytime, habit, majority, named
from bench.mirror.truths import anchor
from persienne.base.localtime import local_days
from persienne.insight.days import days_of_curve
from persienne.insight.mirror.appliances import vehicle as find_vehicle
from persienne.insight.mirror.heating import decided, heating_of_days
from persienne.insight.mirror.presence import DAYTIME, bedtimes, days_away, home_by_day, presence_by_step, risings
from persienne.insight.mirror.reflection import day_watts, prepared
from persienne.insight.mirror.registers import registers
from persienne.insight.mirror.slots import HALF_HOUR, TEN_MINUTES, mean
from persienne.insight.mirror.verdict import presence_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.mirror.homes import Home
    from bench.mirror.measures import Counts, Report
    from persienne.insight.mirror.presence import Presence
    from persienne.insight.mirror.reflection import Prepared

BELOW_ANCHOR = 0.015
SEED = 41


def unchecked() -> None:
    """Nobody cancels a score."""


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """A home as the mirror reads it."""

    home: Home
    ready: dict[int, Prepared]
    told: dict[int, Presence]
    heated: bool

    def presence(self, step: int) -> Counts:
        """How good presence at a step is."""
        guess = self.told[step].present
        return daytime(np.where(np.isfinite(guess), guess > 0.5, np.nan), self.home.present)


def read(home: Home, *, feeds_in: bool = False) -> Read:
    """Read a home by the engine that the page asks: the curve made ready, heating decided, presence at each step.

    What ``reflection.py`` puts together of it, by subject and with its words, is left out: each table asks for its own.
    """
    ready = prepared(home.curve, home.zone, unchecked, feeds_in=feeds_in)
    first, watts = day_watts(days_of_curve(home.curve, local_days(home.zone)), home.zone)
    by_days = heating_of_days(watts, first, feeds_in=feeds_in)
    heated = decided({step: one.heating for step, one in ready.items()}, by_days).likely
    told = presence_by_step({step: one.rest for step, one in ready.items()}, heated=heated, check=unchecked)
    return Read(home, ready, told, heated)


def presence_score(report: Report, homes: Sequence[Read]) -> dict[tuple[str, int], Counts]:
    """Presence at each step, beside what needs no curve and the anchor."""
    rows, found, behind = [], {}, []
    for one in homes:
        home = one.home
        usual, most = habit(home.present, home.first_day), majority(home.present)
        for step in one.told:
            counts, simple = one.presence(step), daytime(anchor(one.ready[step].whole), home.present)
            found[home.name, step] = counts
            behind.append((simple.accuracy - counts.accuracy, f"{home.name}, {named(step)}"))
            word = presence_word(one.told[step], blurred=one.heated).name.lower()
            rows.append(
                [
                    home.name,
                    named(step),
                    both(counts, intervals=True),
                    both(simple),
                    both(usual),
                    f"{most.accuracy:.3f}",
                    f"{one.told[step].doubt:.2f}",
                    word,
                ]
            )
    report.title("Presence, 6 to 22 h", "Accuracy / MCC, and 95 % of each by bootstrap over days.")
    head = ["home", "step", "the mirror", "anchor", "habit", "majority", "doubt, bits", "word"]
    report.table(head, rows)
    worst = max(behind)
    report.most(f"accuracy below the anchor, at the worst step ({worst[1]})", BELOW_ANCHOR, worst[0], 3)
    return found


def days_score(report: Report, homes: Sequence[Read]) -> dict[tuple[str, str, int], float]:
    """Days away from totals; days at home, rising and bedtime by step."""
    rows, found = [], {}
    for one in homes:
        home = one.home
        true_home, true_away = truths.home_by_day(home.present), truths.days_away(home.present)
        for step in sorted((step for step in one.told if step >= TEN_MINUTES), reverse=True):
            rest = one.ready[max(step, HALF_HOUR) if max(step, HALF_HOUR) in one.ready else step].rest
            away = by_day(days_away(mean(one.ready[step].whole.watts)).astype(float), true_away)
            at_home = by_day(home_by_day(one.told[step]), true_home)
            hours = ["", ""]
            if home.awake is not None:
                rise = truths.month_error(risings(rest, one.told[step]), truths.rising(home.awake, home.present))
                bed = truths.month_error(bedtimes(rest, one.told[step]), truths.bedtime(home.awake, home.present))
                hours = [f"{rise:.0f}", f"{bed:.0f}"]
                found[home.name, "rising", step] = rise
            found[home.name, "away", step], found[home.name, "home", step] = away.f1, at_home.accuracy
            base = np.nanmean(true_home)
            days = f"{int(np.nansum(true_away))} of {len(true_away)}"
            rows.append(
                [
                    home.name,
                    named(step),
                    days,
                    f"{away.f1:.2f}" if np.nansum(true_away) else "",
                    f"{max(base, 1 - base):.2f}",
                    f"{at_home.accuracy:.3f}",
                    *hours,
                ]
            )
    report.title(
        "Days and hours",
        "Days away are told from day totals alone. The errors of rising and bedtime are those of medians of 28 days.",
    )
    head = ["home", "step", "days away", "F1", "majority by day", "home by day", "rising, min", "bedtime, min"]
    report.table(head, rows)
    return found


def registers_score(report: Report, homes: Sequence[Read]) -> None:
    """What two totals a day tell of days at home, by what is true and by what the half-hours say."""
    rows = []
    for one in homes:
        step = _half_hour_or_nearest(one)
        whole = one.ready[step].whole
        for by, at_home in (
            ("what is true", truths.home_by_day(one.home.present)),
            ("the mirror", home_by_day(one.told[step])),
        ):
            tell = registers(whole, at_home)
            cells = (tell.total, tell.full_price, tell.midday, tell.full_price_reform)
            said = tell.word.name.lower() + (", by the reform alone" if tell.only_reform else "")
            rows.append([one.home.name, by, *("" if cell is None else f"{cell:.2f}" for cell in cells), said])
    report.title(
        "Two totals a day",
        "The chance that a day at home stands above a day out (AUC), by register. The mirror, which has no truth, "
        "holds them against what the half-hours say.",
    )
    report.table(["home", "by", "the day", "full price", "14 to 16 h", "full price, reform", "word"], rows)


def loads_score(report: Report, homes: Sequence[Home]) -> tuple[list[float], list[float]]:
    """An injected tank and a vehicle; the shares of nights found and the accuracies at 30 min, by home."""
    rows, nights, accuracies = [], [], []
    for number, home in enumerate(homes):
        days = len(home.present)
        watts, minutes = tank(home.litres, days, SEED + number)
        with_tank = read(home.with_watts(watts, 60, home.name))
        drawn, charges = vehicle(days, SEED + number)
        with_vehicle = read(home.with_watts(drawn, 60, home.name))
        plain = prepared(home.curve, home.zone, unchecked)
        for step in (one for one in with_tank.told if one >= TEN_MINUTES):
            load = with_tank.ready[step].load
            share, start, error = 0.0, "none", ""
            if load is not None:
                ran = minutes > 0
                share = float((load.minutes[ran] > 0).mean()) if abs(load.start - 22.5) * 3600 <= step / 2 else 0.0
                start, error = f"{load.start:.2f}", f"{np.nanmean(np.abs(load.minutes - minutes)):.0f}"
            counts = with_tank.presence(step)
            if step == HALF_HOUR:
                nights.append(share)
                accuracies.append(counts.accuracy)
            rows.append(
                [
                    home.name,
                    named(step),
                    f"{share:.3f}",
                    start,
                    error,
                    both(counts),
                    _charges(with_vehicle.ready[step], charges),
                    _false_alarms(plain[step]),
                ]
            )
    report.title(
        "A tank and a vehicle that were injected",
        "2.2 kW from 22:30, sized by the litres of that day (drawn where it has none); 3.7 kW on three evenings in "
        "ten. Ideal loads: upper bounds. The last column is what is found in the home as it is, where neither is.",
    )
    head = [
        "home",
        "step",
        "tank: nights",
        "start",
        "minutes, MAE",
        "presence after",
        "vehicle: precision / recall",
        "plain",
    ]
    report.table(head, rows)
    return nights, accuracies


def _charges(one: Prepared, minutes: np.ndarray) -> str:
    """Precision and recall of the vehicle's evenings."""
    found = find_vehicle(one.rest)
    if found is None:
        return "none found"
    days = np.unique(found.begins // len(one.rest.hours))
    true = np.flatnonzero(minutes > 0)
    hits = len(np.intersect1d(days, true))
    return f"{hits / len(days):.2f} / {hits / len(true):.2f}"


def _false_alarms(one: Prepared) -> str:
    found = ["tank"] if one.load is not None else []
    if find_vehicle(one.rest) is not None:
        found.append("vehicle")
    return ", ".join(found) or "nothing"


def calibration_score(report: Report, homes: Sequence[Read]) -> None:
    """How often somebody is in where the posterior says so, at 30 min or the step nearest to it."""
    edges = (0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0001)
    rows = []
    for one in homes:
        step = _half_hour_or_nearest(one)
        guess, truth = _side_by_side(one.told[step].present, one.home.present)
        cells = []
        for low, high in pairwise(edges):
            inside = (guess >= low) & (guess < high)
            cells.append(f"{truth[inside].mean():.2f} ({inside.mean():.0%})" if inside.any() else "")
        rows.append([one.home.name, named(step), *cells])
    report.title(
        "Calibration of the posterior",
        "By the posterior of a slot, the share of its time in which somebody was in, and how many slots these are.",
    )
    report.table(["home", "step", "< .1", ".1-.3", ".3-.5", ".5-.7", ".7-.9", "> .9"], rows)


def _half_hour_or_nearest(one: Read) -> int:
    return HALF_HOUR if HALF_HOUR in one.told else min(one.told)


def _side_by_side(guess: np.ndarray, truth: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Guesses from 6 to 22 h and the shares that are true of their slots, flat, without what is not known."""
    slots = guess.shape[1]
    if truth.shape[1] < slots:
        truth = np.repeat(truth, slots // truth.shape[1], axis=1)
    truth = truth.reshape(len(truth), slots, -1).mean(2)
    hour = np.arange(slots) * 24 / slots
    inside = (hour >= DAYTIME[0]) & (hour < DAYTIME[1])
    guess, truth = guess[:, inside].ravel(), truth[:, inside].ravel()
    known = np.isfinite(guess) & np.isfinite(truth)
    return guess[known], truth[known]


def mean_of(values: Sequence[float]) -> float:
    """The mean, 0 of nothing."""
    return fmean(values) if values else 0.0
