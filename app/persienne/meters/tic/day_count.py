"""Where the indexes of one meter stand comes in, what they have counted of the local day goes out; pure, no clock.

The day begins with the index at its midnight where that is known, else with the first one that is known of the day.
Of an earlier run's first index the instant may not be known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.localtime import FRANCE, local_days
from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION
from persienne.meters.meter_status import Counted
from persienne.meters.tic.indexes import Sample
from persienne.meters.tic.runs import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.base.reading import Reading

REGISTERS = (TOTAL_IMPORT.name, TOTAL_INJECTION.name, *PARTS)


class DayCount:
    """The energies drawn and injected in the local day of the last sample, in the local days of ``zone``.

    Of the supplier's registers those count that have ever counted anything.

    ``midnights`` are index readings at local midnights that an earlier run of this meter has stored, ``heard`` the
    first ones of local days, dated at the midnights before them.
    """

    def __init__(self, midnights: Iterable[Reading] = (), heard: Iterable[Reading] = (), zone: str = FRANCE) -> None:
        self._local = local_days(zone)
        self._midnights = {reading.register.name: Sample(reading.start, reading.value) for reading in midnights}
        self._heard: dict[str, Sample] = {}
        self.hear(heard)
        self._began: dict[str, Sample] = {}
        self.counted: dict[str, Counted] = {}

    def hear(self, heard: Iterable[Reading]) -> None:
        """Take what is stored now as the first indexes of local days: a closing of the slats may have changed them."""
        self._heard = {reading.register.name: Sample(reading.start, reading.value) for reading in heard}

    def see(self, name: str, cut: Sample | None, last: Sample) -> None:
        """Move on to where the index ``name`` stands: its last cut and its last sample."""
        if name in PARTS and not last.value:
            return
        began = self._began[name] = self._beginning(name, cut, last)
        half_hour = cut if cut is not None and began.at <= cut.at <= last.at else began
        self.counted[name] = Counted(*began, *half_hour, *last, self._first(name, began))

    def restart(self, name: str) -> None:
        """The index ``name`` does not follow from what it was: its day begins anew."""
        self._began.pop(name, None)
        self._midnights.pop(name, None)
        self._heard.pop(name, None)

    def _first(self, name: str, began: Sample) -> int | None:
        """The first index of the day of ``began`` (Wh), where it was heard before that, nobody knows when."""
        heard = self._heard.get(name)
        midnight = self._local.midnight(self._local.day(began.at))
        if heard is None or heard.at != midnight or heard.value >= began.value:
            return None
        return heard.value

    def _beginning(self, name: str, cut: Sample | None, last: Sample) -> Sample:
        """The first known sample of the day of ``last``."""
        midnight = self._local.midnight(self._local.day(last.at))
        known = (self._midnights.get(name), self._began.get(name), cut)
        of_day = (one for one in known if one is not None and midnight <= one.at <= last.at and one.value <= last.value)
        return min(of_day, default=last)
