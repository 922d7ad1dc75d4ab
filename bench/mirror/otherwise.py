"""The homes with panels or a battery: labelled homes come in, what is left of presence at 30 min goes out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from bench.mirror.homes import UNCHANGING, flat_curve
from bench.mirror.report import both
from bench.mirror.scores import read, unchecked
from persienne.insight.mirror.slots import HALF_HOUR
from persienne.insight.mirror.whatif import Battery, with_battery, with_sun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.mirror.homes import Home
    from bench.mirror.report import Report

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
