"""``python -m bench.mirror.run --samples DIR [--homes DIR]``: labelled homes come in, the mirror's score goes out.

It prints Markdown, which stands in docs/mirror.md. Nothing is stored, and a missed target is printed as missed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from time import process_time

import numpy as np

from bench.mirror.heated import heating_score, otherwise_score, sceaux_score
from bench.mirror.homes import Home, HomeFileError, flat_curve, homes_of, sample_homes
from bench.mirror.measures import Report
from bench.mirror.scores import (
    calibration_score,
    days_score,
    loads_score,
    mean_of,
    presence_score,
    read,
    registers_score,
    unchecked,
)
from persienne.base.localtime import FRANCE, local_days
from persienne.insight.days import days_of_curve
from persienne.insight.mirror.reflection import reflect
from persienne.insight.mirror.slots import HALF_HOUR, TEN_MINUTES

ECO, CHR01, TSORB = "ECO 2", "CHR01", ("tsorb 1", "tsorb 2", "tsorb 4")
TEN_YEARS = 3653


def main() -> None:
    """Score and print."""
    options = arguments()
    report = Report()
    if options.homes is not None:
        try:
            score_others(report, options.homes)
        except HomeFileError as error:
            sys.exit(f"mirror-score: {error}")
    else:
        homes = sample_homes(options.samples)
        if not homes:
            sys.exit(f"mirror-score: no labelled homes in {options.samples} (say --samples DIR or --homes DIR)")
        score_samples(report, homes, options.samples)
    sys.stdout.write(report.text())


def arguments() -> argparse.Namespace:
    """What was asked."""
    parser = argparse.ArgumentParser(prog="mirror-score", description="The mirror's score on labelled homes.")
    parser.add_argument("--samples", type=Path, default=Path("../shared/samples"), metavar="DIR", help="the samples")
    parser.add_argument("--homes", type=Path, metavar="DIR", help="other homes: start_utc;seconds;watts;occupied")
    return parser.parse_args()


def score_others(report: Report, folder: Path) -> None:
    """The homes of a folder, whatever they are: presence, days, registers and calibration."""
    homes = [read(home) for home in homes_of(folder)]
    homes = [one for one in homes if one.told]
    presence_score(report, homes)
    days_score(report, homes)
    registers_score(report, homes)
    calibration_score(report, homes)


def score_samples(report: Report, homes: list[Home], samples: Path) -> None:
    """The samples, with what is injected into them, and the targets."""
    plain = [read(home) for home in homes]
    found = presence_score(report, plain)
    for name, accuracy, mcc in ((ECO, 0.91, 0.81), (CHR01, 0.90, 0.80)):
        report.least(f"presence at 30 min, {name}, accuracy", accuracy, found[name, HALF_HOUR].accuracy)
        report.least(f"presence at 30 min, {name}, MCC", mcc, found[name, HALF_HOUR].mcc)
    tsorb = mean_of([found[name, HALF_HOUR].accuracy for name in TSORB])
    report.least("presence at 30 min, mean of the three tsorb homes", 0.89, tsorb)
    days = days_score(report, plain)
    report.least("days away from day totals, CHR01, F1", 0.95, days[CHR01, "away", HALF_HOUR])
    for step in (TEN_MINUTES, HALF_HOUR):
        report.least(f"home by day at {step // 60} min, CHR01", 0.93, days[CHR01, "home", step])
    report.most("rising hour of 28 days at 30 min, CHR01, minutes", 13, days[CHR01, "rising", HALF_HOUR])
    registers_score(report, plain)
    minutes = [home for home in homes if home.name != ECO]
    nights, accuracies = loads_score(report, minutes)
    report.least("off-peak tank, nights at 30 min, CHR01", 0.95, nights[0])
    report.least("off-peak tank, nights at 30 min, the lowest of all", 0.95, min(nights))
    report.least("presence after taking the tank out, CHR01", 0.87, accuracies[0])
    heating_score(report, minutes, plain)
    otherwise_score(report, minutes)
    sceaux_score(report, samples)
    calibration_score(report, plain)
    report.most(
        "the whole mirror of ten half-hourly years, seconds of a processor", 1, _seconds(homes[1].watts(HALF_HOUR)), 2
    )


def _seconds(watts: np.ndarray) -> float:
    """Seconds of a processor that ten years of half-hours take, the least of three runs."""
    curve = flat_curve(np.resize(watts, TEN_YEARS * 48), HALF_HOUR, local_days(FRANCE).day(1_420_070_400))
    days = days_of_curve(curve, local_days(FRANCE))
    taken = []
    for _ in range(3):
        begin = process_time()
        reflect(curve, days, FRANCE, unchecked)
        taken.append(process_time() - begin)
    return min(taken)


if __name__ == "__main__":
    main()
