from __future__ import annotations

from datetime import date

import numpy as np

from persienne.base.localtime import FRANCE, local_days
from persienne.insight.mirror.inferences import Inference, Subject
from persienne.insight.mirror.presence import Presence
from persienne.insight.mirror.word import Word
from persienne.insight.series import DayTotals, Series
from persienne.telling.mirror.pictures import step_marks, week_of

FIRST = date(2026, 11, 9)
TEN_MINUTES = 600


def test_a_stay_begins_and_ends_on_whole_slots_of_ten_minutes() -> None:
    per_day = 86_400 // TEN_MINUTES
    week = week_of(Series.empty(), DayTotals.empty(), FIRST, FRANCE)
    for slot in range(1, per_day - 1):
        up = np.zeros((7, per_day))
        up[0, slot] = 1
        presence = Presence(TEN_MINUTES, FIRST.toordinal(), up, up, 0.1)
        said = {
            Subject.PRESENCE: Inference(Subject.PRESENCE, TEN_MINUTES, Word.READABLE, presence, 7, None),
        }
        (mark,) = step_marks(said, Series.empty(), week, TEN_MINUTES)
        begin = local_days(FRANCE).midnight(FIRST.toordinal()) + slot * TEN_MINUTES
        assert (mark.start, mark.end) == (begin, begin + TEN_MINUTES)
