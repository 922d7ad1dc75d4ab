"""Injected heating: plain homes come in, whether it is found and what is left of presence goes out, by kind.

The same of the homes with panels or a battery.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from bench.mirror.heating import RANGES, STEP, Kind, heating
from bench.mirror.homes import UNCHANGING, flat_curve, sceaux
from bench.mirror.measures import both, daytime, majority
from bench.mirror.scores import Read, mean_of, read, unchecked
from persienne.insight.mirror.chain import learn
from persienne.insight.mirror.night import night, observed
from persienne.insight.mirror.reflection import prepared
from persienne.insight.mirror.slots import HALF_HOUR, slots
from persienne.insight.mirror.uniqueness import uniqueness
from persienne.insight.mirror.verdict import Word, presence_word
from persienne.insight.mirror.whatif import Battery, with_battery, with_sun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.mirror.homes import Home
    from bench.mirror.measures import Counts, Report


CASES = 6
"""How many buildings of each kind each home gets; their seeds are 0 to 5."""


def heated_homes(home: Home, kind: Kind) -> Iterator[Home]:
    """The home under each building of a kind, at half an hour."""
    own = home.watts(STEP)
    for seed, more in enumerate(heating(kind, own, home.first_day, range(CASES))):
        watts = (own + more).reshape(-1, HALF_HOUR // STEP).mean(1)
        curve = flat_curve(np.round(watts), HALF_HOUR, home.first_day)
        yield replace(home, name=f"{home.name}, {seed}", curve=curve)


def heating_score(report: Report, homes: Sequence[Home], plain: Sequence[Read]) -> None:
    """Whether heating is found, by kind, and presence under it."""
    rows, found, words, convectors = [], [], [], []
    for kind in Kind:
        for home in homes:
            cases = [read(one) for one in heated_homes(home, kind)]
            local = [case.presence(HALF_HOUR) for case in cases]
            fixed = [_fixed(case) for case in cases]
            likely = [case.heated for case in cases]
            words += [presence_word(case.told[HALF_HOUR], blurred=case.heated) for case in cases]
            found += likely
            if kind is Kind.CONVECTORS:
                convectors += [counts.mcc for counts in local]
            nights = [case.ready[HALF_HOUR].heating.night for case in cases]
            energy = [case.home.curve.values.sum() / 3.6e6 - home.curve.values.sum() / 3.6e6 for case in cases]
            rows.append(
                [
                    kind.value,
                    home.name,
                    f"{sum(likely)} of {CASES}",
                    f"{min(nights):.0f}-{max(nights):.0f}",
                    f"{mean_of(energy):.0f}",
                    f"{mean_of([one.accuracy for one in local]):.2f} / {mean_of([one.mcc for one in local]):.2f}",
                    f"{mean_of([one.accuracy for one in fixed]):.2f} / {mean_of([one.mcc for one in fixed]):.2f}",
                    f"{majority(home.present).accuracy:.2f}",
                ]
            )
    report.title(
        f"Injected electric heating, {CASES} buildings of each kind for each home, at 30 min",
        f"Drawn by chance, evenly: {'; '.join(f'{name} {low:g}-{high:g}' for name, (low, high) in RANGES.items())}.",
        "The night is the 90 % quantile, W, without what starts by the clock, from the lowest case to the highest; "
        "presence is accuracy / MCC, the mean of the cases.",
    )
    head = ["kind", "home", "found", "night, W", "kWh added", "presence, local base", "fixed night level", "majority"]
    report.table(head, rows)
    false = [one.home.name for one in plain if one.heated]
    report.least("share of heated homes in which heating is found", 0.95, mean_of([float(one) for one in found]))
    report.most("plain homes in which it is found", 1, len(false), 0)
    report.most("heated homes called readable", 0, sum(word is Word.READABLE for word in words), 0)
    report.least("presence under convectors, MCC, mean", 0.5, mean_of(convectors))


def _fixed(case: Read) -> Counts:
    """The chain with the night's fixed level, as if heating had not been looked for."""
    slot = case.ready[HALF_HOUR].whole
    guess = learn(slot, observed(slot, night(slot)), unchecked).present
    return daytime((guess > 0.5).astype(float), case.home.present)


def sceaux_score(report: Report, samples: Path) -> None:
    """The real French home without labels: its winters, and how unique it is in its own four years."""
    curve = sceaux(samples)
    if curve is None:
        return
    whole = slots(curve, HALF_HOUR, "UTC", days=2000)
    assert whole is not None
    rows = []
    for rounded in (10, 100, 500):
        found = uniqueness(whole, rounded_to=rounded)
        if found is not None:
            rows.append([f"{rounded} W", str(found.readings or "more than 12"), f"{found.share:.3f}"])
    report.title(
        "Sceaux, a real French home without labels: own uniqueness", "Half-hours in a row of which 95 % occur once."
    )
    report.table(["rounded to", "half-hours", "occur once"], rows)
    rows = []
    years = curve.starts.astype("M8[s]").astype("M8[Y]").astype(int) + 1970
    months = curve.starts.astype("M8[s]").astype("M8[M]").astype(int) % 12 + 1
    for name, inside in (("winter", (1, 2, 12)), ("summer", (6, 7, 8))):
        for year in (2007, 2008, 2009, 2010):
            kept = curve.where((years == year) & np.isin(months, inside))
            one = prepared(kept, "UTC", unchecked)[HALF_HOUR]
            load = "" if one.load is None else f"{one.load.start:.1f} h, {one.load.watts:.0f} W"
            rows.append([f"{name} {year}", f"{one.heating.night:.0f}", str(one.heating.likely), load])
    report.title("Sceaux: the winters", "Summers are the plain case of the same home.")
    report.table(["season", "night, W", "heating likely", "load by the clock"], rows)


PEAK_WATTS = 3000.0


def otherwise_score(report: Report, homes: Sequence[Home]) -> None:
    """Presence from the import meter alone: as it is, with 3 kWp, with a battery of 5 kWh beside, and to flatten."""
    rows = []
    for home in homes:
        plain = flat_curve(np.round(home.watts(HALF_HOUR)), HALF_HOUR, home.first_day)
        sunny, left = with_sun(plain, UNCHANGING, PEAK_WATTS)
        stored = with_battery(sunny, left, Battery(), unchecked)
        flat = with_battery(plain, np.zeros(len(plain)), Battery(flatten=True), unchecked)
        curves = ((plain, False), (sunny, True), (stored, True), (flat, False))
        made = (read(replace(home, curve=curve), feeds_in=feeds_in) for curve, feeds_in in curves)
        counts = [one.presence(HALF_HOUR) for one in made]
        rows.append([home.name, *(both(one) for one in counts)])
    report.title(
        "Panels and a battery, simulated, at 30 min",
        "3 kWp facing south under a clear sky with drawn clouds; a battery of 5 kWh and 2.5 kW that takes what the sun "
        "leaves over, or, without panels, keeps the meter at the mean of the day before. Accuracy / MCC, import alone.",
    )
    report.table(["home", "as it is", "3 kWp", "3 kWp and battery", "battery that flattens"], rows)
