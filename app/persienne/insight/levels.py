"""What charts ask for, in one place: levels and bars, heat map, last year, a long curve's envelope; no code of its own.

Pages import from here; the modules behind may be cut anew without their noticing.
"""

from __future__ import annotations

from persienne.insight.bars import Bars, Level, RangeTotals, Spans, bars, gaps, pick_level, totals
from persienne.insight.curveview import CurveView, Envelope
from persienne.insight.heat import Heat, heat
from persienne.insight.past import Comparison, compare, last_year

__all__ = [
    "Bars",
    "Comparison",
    "CurveView",
    "Envelope",
    "Heat",
    "Level",
    "RangeTotals",
    "Spans",
    "bars",
    "compare",
    "gaps",
    "heat",
    "last_year",
    "pick_level",
    "totals",
]
