"""Whether a home feeds in: what its meters counted as injected comes in, yes or no goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_INJECTION
from persienne.household.measures.resolved_history import recall_history
from persienne.insight.mirror.slots import LONGEST

if TYPE_CHECKING:
    from persienne.insight.series import History
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


def feeds_in(conn: Connection, meter: StoredMeter, drawn: History) -> bool:
    """Whether ``meter`` counted any energy as injected within the two years of ``drawn`` that the mirror reads."""
    if not len(drawn.days):
        return False
    since = int(drawn.days.days[-1]) + 1 - LONGEST
    injected = recall_history(conn, meter, TOTAL_INJECTION.name)
    days, spans = injected.days, injected.periods
    by_day = days.joules[days.days >= since]
    between = spans.joules[spans.ends > local_days(injected.zone).midnight(since)]
    return bool((by_day > 0).any() or (between > 0).any())
