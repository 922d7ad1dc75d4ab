"""Readings of an open household: files and the meter line come in, the resolved history goes out.

``Household.measures`` is the only door to it. What works on columns (imports, charts) is loaded when it is asked for:
the collector records readings without numpy.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.reading import Kind
from persienne.base.set_aside import SetAside
from persienne.household.measures import write_meter
from persienne.household.measures.meter_names import give_names, known_meter
from persienne.insight.tariff import timeline_in_order
from persienne.meters.tic.readings import MAXIMUM
from persienne.store import (
    contracts,
    day_seals,
    erasures,
    frames,
    maxima,
    meters,
    registers,
    retention,
    set_aside,
    settings,
    slat_rows,
    sources,
    statistics,
    voltages,
    wire,
)
from persienne.store.driver import transaction
from persienne.store.erase import Level, Scope
from persienne.store.erasures import ByTheWay
from persienne.store.log_forgetting import forget_log
from persienne.store.slat_rows import CurveScope

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from decimal import Decimal
    from pathlib import Path

    from persienne.base.reading import Direction, Fact, Reading
    from persienne.base.set_aside import Reason
    from persienne.base.voltage import MeanVoltage, VoltageDay
    from persienne.household.access.open_file import OpenFile
    from persienne.household.measures.energy_costs import EnergyCosts, NotPriced
    from persienne.household.measures.import_files import ImportOrder, Looked
    from persienne.household.measures.import_questions import Answers
    from persienne.household.measures.import_report import ImportOutcome, ImportReport
    from persienne.household.measures.recalled import RecalledCurve, RecalledDays
    from persienne.household.measures.supply import Supply
    from persienne.household.measures.table_trial import Trial
    from persienne.importers.file_reader import ReadFile, Refusal
    from persienne.importers.mapping import Mapping
    from persienne.insight.costs.day_cost import DayPrices
    from persienne.insight.costs.priced import PricedEnergy
    from persienne.insight.costs.rates import Rates
    from persienne.insight.costs.spot_files import HourNews
    from persienne.insight.costs.tariff_files import TariffChange, TariffNews
    from persienne.insight.series import History
    from persienne.insight.tariff import Timeline
    from persienne.store.driver import Connection
    from persienne.store.frame_hours import Minutes
    from persienne.store.frames import Frames
    from persienne.store.maxima import Maximum
    from persienne.store.meters import StoredMeter
    from persienne.store.statistics import Stored


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """One act of importing that can be undone, whole or file by file.

    ``at`` is when (UTC epoch seconds); ``reports`` and ``files`` (the numbers of the files) have one order.
    """

    id: int
    at: int
    reports: tuple[ImportReport, ...]
    files: tuple[int, ...] = ()


class Measures:
    """Imports, series, meters and the meter line of one open household."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    @property
    def _conn(self) -> Connection:
        """The connection of now: after an erasure it is another one."""
        return self._file.conn

    # --- meters ------------------------------------------------------------------------------------------------------

    def meters(self) -> tuple[StoredMeter, ...]:
        """Every meter, in the order in which they were met."""
        return tuple(meters.listing(self._conn))

    def meter(self, name: str | None) -> StoredMeter:
        """The meter of this name, see ``measures.meter_names`` (None: the first one whose number no file told).

        Raises ``meter_unknown`` and, where several are called so, ``meter_ambiguous``.
        """
        if name is not None:
            return known_meter(self._conn, name)
        for meter in self.meters():
            if meter.meter.point is None:
                return meter
        raise UserError("meter_unknown")

    def name_meter(self, meter: StoredMeter, label: str | None = None, *, point: str | None = None) -> None:
        """Say what the household calls a meter, and the delivery point of one that has none; None leaves it as it is.

        See ``measures.meter_names.give_names`` for what is refused.
        """
        give_names(self._conn, meter, label, point)

    def likely_same_meters(self) -> tuple[StoredMeter, StoredMeter] | None:
        """A meter line without a number, and the meter that it may be; see ``measures.meter_joining``."""
        from persienne.household.measures import meter_joining  # noqa: PLC0415 - see above

        return meter_joining.likely_same(self._conn)

    def join_meters(self, meter: StoredMeter, other: StoredMeter) -> None:
        """Put all of ``meter``, which has no number, to ``other``; see ``measures.meter_joining.join``."""
        from persienne.household.measures import meter_joining  # noqa: PLC0415 - see above

        meter_joining.join(self._conn, meter, other)

    def keep_meters_apart(self, meter: StoredMeter, other: StoredMeter) -> None:
        """The household says that the two are not one: ``likely_same_meters`` does not ask again."""
        from persienne.household.measures import meter_joining  # noqa: PLC0415 - see above

        meter_joining.note_different(self._conn, meter, other)

    def forget_times_ahead(self, device: write_meter.Device, now: int) -> None:
        """The household says that the date of ``now`` is right; see ``measures.wrong_clock``."""
        from persienne.household.measures.wrong_clock import forget_times_ahead  # noqa: PLC0415 - see above

        forget_times_ahead(self._conn, device, now)

    # --- contracts ---------------------------------------------------------------------------------------------------

    def contract(self, meter: StoredMeter) -> Timeline:
        """The contracts of a meter over time, as the household said them; without periods where it said none."""
        return contracts.read(self._conn, meter.id)

    def set_contract(self, meter: StoredMeter, timeline: Timeline) -> None:
        """Say the contracts of a meter, in the place of what was said; totals that are stored are not split anew.

        Raises ``contract_same_day`` and ``contract_ends_late`` where two hold on one day (``insight.tariff``).
        """
        ordered = timeline_in_order(timeline.periods)
        with transaction(self._conn):
            contracts.write(self._conn, meter.id, ordered)

    def suggested_contract(self, meter: StoredMeter) -> Timeline:
        """The contracts that the meter's own facts tell; see ``measures.contracts.suggested``."""
        from persienne.household.measures.contracts import suggested  # noqa: PLC0415 - see above

        return suggested(self._conn, meter, slat_rows.first_day(self._conn, meter.id))

    def contract_text(self, meter: StoredMeter) -> str:
        """The contracts of a meter as a line of JSON; see ``measures.contracts.contract_text``."""
        from persienne.household.measures.contracts import contract_text  # noqa: PLC0415 - see above

        return contract_text(meter, self.contract(meter), self.suggested_contract(meter))

    def costs(self, meter: StoredMeter) -> EnergyCosts:
        """What the energy of a meter costs: its bills, by its contract or by others; nothing of it is stored."""
        from persienne.household.measures.energy_costs import EnergyCosts  # noqa: PLC0415 - see above

        return EnergyCosts(self._conn, meter)

    def priced(self, meter: StoredMeter, register: str) -> PricedEnergy | NotPriced:
        """What all that a register has counted costs, bar by bar, or why it is not priced; nothing of it is stored."""
        from persienne.household.measures.energy_costs import price_all  # noqa: PLC0415 - see above

        return price_all(self._conn, meter, register)

    def prices_of_days(self, meter: StoredMeter) -> DayPrices | None:
        """What says what a day that is not over costs, and which price counts now; None where nothing is priced."""
        from persienne.household.measures.energy_costs import prices_of_days  # noqa: PLC0415 - see above

        return prices_of_days(self._conn, meter)

    def rates(self) -> Rates:
        """The regulated tariff and the taxes, as far as the package and the household's own files know them."""
        from persienne.household.measures.known_tariffs import known_rates  # noqa: PLC0415 - see above

        return known_rates(self._conn)

    def tariffs_of_file(self, path: Path) -> TariffNews | HourNews:
        """What a file of prices, colours or hourly prices says beside what is known; see ``measures.known_tariffs``."""
        from persienne.household.measures.known_tariffs import of_file  # noqa: PLC0415 - see above

        return of_file(self._conn, path)

    def keep_tariffs(self, found: tuple[TariffChange, ...]) -> None:
        """Keep the changes that :meth:`tariffs_of_file` found."""
        from persienne.household.measures.known_tariffs import keep  # noqa: PLC0415 - see above

        keep(self._conn, found)

    def hours_of_file(self, path: Path) -> HourNews:
        """The hourly prices of a file beside those that are known; see ``measures.known_tariffs``."""
        from persienne.household.measures.known_tariffs import hours_of_file  # noqa: PLC0415 - see above

        return hours_of_file(self._conn, path)

    def keep_spot(self, prices: dict[int, Decimal]) -> None:
        """Keep the prices that :meth:`hours_of_file` found."""
        from persienne.household.measures.known_tariffs import keep_spot  # noqa: PLC0415 - see above

        keep_spot(self._conn, prices)

    def has_hourly_contract(self) -> bool:
        """Whether a contract of any meter has hourly prices."""
        return any(period.terms.spot for meter in self.meters() for period in self.contract(meter).periods)

    def only_injects(self, meter: StoredMeter) -> bool:
        """Whether a meter tells of injected energy alone, so that a contract of consumption says nothing of it."""
        return registers.only_injects(self._conn, meter.id)

    def within_the_day(self, meter: StoredMeter) -> int:
        """How many measures within the day are stored of a meter, as ``slat_rows.measures_within`` counts them."""
        scope = CurveScope(meter.id)
        return slat_rows.measures_within(self._conn, scope.where, scope.values)

    def tells_hours(self, meter: StoredMeter) -> bool:
        """Whether measures within the day are stored of a meter, or energy of more than one price period."""
        return self.within_the_day(meter) > 0 or self.costs(meter).counts_by_price_period

    def first_day(self, meter: StoredMeter) -> int | None:
        """The first local day (an ordinal) of which anything is stored of a meter."""
        return slat_rows.first_day(self._conn, meter.id)

    def reach(self, meter: StoredMeter) -> tuple[int, int] | None:
        """The first and the last local day (ordinals) of which anything is stored of a meter, in any register."""
        return slat_rows.reach_of(self._conn, meter.id)

    # --- files -------------------------------------------------------------------------------------------------------

    def read_files(
        self,
        paths: Iterable[Path],
        *,
        progress: Callable[[int, int, str], None] = lambda _done, _of, _name: None,
        cancelled: Callable[[], bool] = lambda: False,
        described: Mapping | None = None,
        afresh: bool = False,
    ) -> tuple[ReadFile | Refusal, ...]:
        """Read files and folders into memory; see ``measures.read_files.read_paths``. Nothing is stored.

        Tables that no format knows are read as ``described`` says, else as was said before, unless ``afresh``.
        """
        from persienne.household.measures.read_files import read_paths  # noqa: PLC0415 - see above

        mappings = (*([] if described is None else [described]), *(() if afresh else self.described_tables()))
        return tuple(read_paths(paths, progress=progress, cancelled=cancelled, mappings=mappings))

    def described_tables(self) -> tuple[Mapping, ...]:
        """What the household says of tables that no format knows, the newest first."""
        from persienne.household.measures import read_files  # noqa: PLC0415 - see above

        return read_files.listing(self._conn)

    def keep_described_table(self, mapping: Mapping) -> None:
        """Read tables with the same columns like this one from now on."""
        from persienne.household.measures import read_files  # noqa: PLC0415 - see above

        read_files.keep(self._conn, mapping)

    def forget_described_table(self, titles: tuple[str, ...]) -> None:
        """Read tables with these columns no more; what was imported from them stays."""
        from persienne.household.measures import read_files  # noqa: PLC0415 - see above

        read_files.forget(self._conn, titles)

    def try_table(self, refusal: Refusal, mapping: Mapping, *, naive: bool) -> Trial:
        """What ``mapping`` makes of a table that no format knew; see ``measures.table_trial``. Nothing is stored."""
        from persienne.household.measures.table_trial import read_again, tried  # noqa: PLC0415 - see above

        return tried(self._conn, read_again(refusal, mapping), mapping, naive=naive, file=refusal.file)

    def look_through(
        self, read: Sequence[ReadFile | Refusal], answers: Answers, *, cancelled: Callable[[], bool] = lambda: False
    ) -> Looked:
        """What the household must be asked before files that were read are stored; see ``measures.import_files``."""
        from persienne.household.measures.import_files import look_through  # noqa: PLC0415 - see above

        return look_through(self._conn, read, self._order(answers), cancelled=cancelled)

    def store_files(
        self,
        read: Sequence[ReadFile | Refusal],
        answers: Answers,
        *,
        dry_run: bool = False,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportOutcome:
        """Store files that were read as one batch; see ``measures.import_files.store_files``.

        A file with a question that ``answers`` does not answer is left out and told.
        """
        from persienne.household.measures.import_files import store_files  # noqa: PLC0415 - see above

        return store_files(self._conn, read, self._order(answers, dry_run=dry_run), cancelled=cancelled)

    def import_files(
        self,
        paths: Iterable[Path],
        answers: Answers,
        *,
        dry_run: bool = False,
        progress: Callable[[int, int, str], None] = lambda _done, _of, _name: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportOutcome:
        """Read files and folders, and store them as one batch."""
        read = self.read_files(paths, progress=progress, cancelled=cancelled)
        return self.store_files(read, answers, dry_run=dry_run, cancelled=cancelled)

    def _order(self, answers: Answers, *, dry_run: bool = False) -> ImportOrder:
        from persienne.household.measures.import_files import ImportOrder  # noqa: PLC0415 - see above

        slat, kept = settings.get(self._conn, settings.NEW_METERS_SLAT), retention.retention(self._conn)
        return ImportOrder(answers, slat, kept, dry_run=dry_run)

    def imports(self) -> tuple[ImportBatch, ...]:
        """Every batch of files that is stored, the last one first."""
        from persienne.household.measures.import_report import ImportReport  # noqa: PLC0415 - see above

        found: dict[tuple[int, int], list[tuple[int, ImportReport]]] = {}
        known = {meter.id: meter for meter in self.meters()}
        for source in sources.listing(self._conn):
            report = ImportReport.from_json(source.report).as_numbered(source.id, known[source.meter_id])
            found.setdefault((source.batch_id, source.at), []).append((source.id, report))
        return tuple(
            ImportBatch(number, at, tuple(report for _, report in files), tuple(file for file, _ in files))
            for (number, at), files in found.items()
        )

    def undo_import(self, batch_id: int, file: int | None = None) -> None:
        """Take out all that a batch brought, or one file of it; what other imports gave stays.

        Raises ``UserError``: ``batch_unknown``, or ``batch_file_unknown`` where the import alone is there.
        A meter of which nothing is left, and no seal, goes too, and with it its number, its days set aside and its
        marked days; those of a meter that stays are the household's own word and stay. Seals that are older than the
        import, or of another file, stay. With closed slats a day that two files of one
        batch share is one total: it goes with either, and comes back when the other file is imported again.
        """
        with transaction(self._conn):
            spoken_of = sources.meters_of(self._conn, batch_id)
            files = sources.files_of(self._conn, batch_id, file)
            known = batch_id in {source.batch_id for source in sources.listing(self._conn)}
            if (gone := sources.undo(self._conn, batch_id, file)) is None:
                raise UserError("batch_file_unknown", file=file) if known else UserError("batch_unknown")
            from persienne.household.measures import sealing  # noqa: PLC0415 - it loads the gate of files
            from persienne.store import events  # noqa: PLC0415 - the register's rules: the collector never needs them

            for meter_id, digest, at in files:
                if sources.find(self._conn, meter_id, digest) is None:
                    sealing.forget_file(self._conn, meter_id, digest, at)
                if file is None:
                    sealing.forget_import(self._conn, meter_id, at)
            unsealed = {number for number in spoken_of if not day_seals.count(self._conn, number)}
            events.forget_points(self._conn, meters.drop_unused(self._conn, unsealed))
            erasures.note(self._conn, ByTheWay.UNDO, Scope(Level.DAY), int(time.time()), gone)
        forget_log(self._conn)

    # --- days in no sum ----------------------------------------------------------------------------------------------

    def set_aside(
        self,
        meter: StoredMeter,
        first: int,
        last: int,
        reason: Reason,
        *,
        at: int,
        note: str | None = None,
        direction: Direction | None = None,
    ) -> SetAside:
        """Take the local days ``first`` to ``last`` (ordinals, both in) out of every sum; their values stay stored.

        ``direction`` None is both. Days before the first stored one, after the last, and those that are not over at
        ``at`` (UTC epoch seconds) are left out of what is returned. Raises ``set_aside_nothing`` and
        ``set_aside_already``.
        """
        from persienne.household.measures.setting_aside import put_aside  # noqa: PLC0415 - see above

        return put_aside(self._conn, meter, SetAside(0, first, last, reason, at, note, direction))

    def set_aside_spans(self, meter: StoredMeter) -> tuple[SetAside, ...]:
        """What is set aside of a meter, the earliest days first."""
        return set_aside.listing(self._conn, meter.id)

    def take_back(self, number: int) -> None:
        """Have the days that were set aside under ``number`` count again, or ``set_aside_unknown``."""
        from persienne.household.measures.setting_aside import take_back  # noqa: PLC0415 - see above

        take_back(self._conn, number)

    # --- what is stored, resolved ------------------------------------------------------------------------------------

    def history(self, meter: StoredMeter, name: str | None = None) -> History:
        """All that the charts of a register need, by default of the meter's total."""
        from persienne.household.measures.resolved_history import recall_history  # noqa: PLC0415 - see above

        return recall_history(self._conn, meter, name or meter.total.name)

    def curve(self, meter: StoredMeter, name: str | None = None) -> RecalledCurve:
        """The resolved load curve of a register, without what is set aside."""
        from persienne.household.measures.resolved_history import recall_curve  # noqa: PLC0415 - see above

        return recall_curve(self._conn, meter, name or meter.total.name)

    def days(self, meter: StoredMeter, name: str | None = None) -> RecalledDays:
        """The resolved day totals of a register and the energies known over several days only; none is set aside."""
        from persienne.household.measures.resolved_history import recall_curve, recall_days  # noqa: PLC0415 - see above

        name = name or meter.total.name
        return recall_days(self._conn, meter, name, recall_curve(self._conn, meter, name))

    def frames(self, meter: StoredMeter, name: str, first: int, last: int) -> Frames:
        """The live values of a power register (SINSTS, SINSTI, ...) between two instants (UTC epoch seconds)."""
        return frames.read(self._conn, meter.id, registers.number(self._conn, name, Kind.POWER), first, last)

    def frame_minutes(self, meter: StoredMeter, name: str, first: int, last: int) -> Minutes:
        """The live values of a power register by minute, of the hours in which two instants lie and between them."""
        return frames.minutes(self._conn, meter.id, registers.number(self._conn, name, Kind.POWER), first, last)

    def frames_reach(self, meter: StoredMeter) -> tuple[int, int] | None:
        """The instants (UTC epoch seconds) of the first and of the last live value of a meter; None without any."""
        return frames.reach(self._conn, meter.id)

    def maxima(self, meter: StoredMeter, name: str = MAXIMUM.name) -> list[Maximum]:
        """The highest power (VA) of each local day, the register being SMAXSN, SMAXIN or one of the phases."""
        return maxima.read(self._conn, meter.id, registers.number(self._conn, name, Kind.MAXIMUM))

    def supply(self, meter: StoredMeter) -> Supply:
        """The highest powers beside the subscribed one, and the voltages; see ``measures.supply``."""
        from persienne.household.measures.supply import recall_supply  # noqa: PLC0415 - see above

        return recall_supply(self._conn, meter)

    def voltage_days(self, meter: StoredMeter, name: str) -> list[VoltageDay]:
        """What each local day says of the voltage of one phase (UMOY1 to UMOY3)."""
        return voltages.read_days(self._conn, meter.id, registers.number(self._conn, name, Kind.VOLTAGE))

    def mean_voltages(self, meter: StoredMeter, name: str) -> list[MeanVoltage]:
        """The means of ten minutes of one phase (UMOY1 to UMOY3) that open slats have kept."""
        return voltages.read_means(self._conn, meter.id, registers.number(self._conn, name, Kind.VOLTAGE))

    def stored(self) -> Stored:
        """Rows and bytes, table by table."""
        return statistics.stored(self._conn)

    # --- the meter line ----------------------------------------------------------------------------------------------

    def resume_meter_line(self, device: write_meter.Device) -> write_meter.Resumed:
        """What the fold of ``device`` goes on from; see ``measures.write_meter.resume``."""
        return write_meter.resume(self._conn, device)

    def last_reading(self) -> wire.LastReading | None:
        """The last that is stored of what meter lines said, by the days of France; None where none was read."""
        return wire.last_reading(self._conn)

    def last_erasure_of_its_day(self) -> tuple[int, int]:
        """Number and instant (UTC epoch seconds) of the last erasure that reached into its own day; zeros without one.

        What a fold remembers of that day is erased too, and what the meter says again of before is not to come back.
        """
        return erasures.last_of_its_day(self._conn)

    def record_meter_line(
        self,
        device: write_meter.Device,
        said: Iterable[Reading | Fact],
        under_way: Iterable[Reading],
        *,
        at: int,
        dated: int | None = None,
        ran: int = 0,
    ) -> write_meter.Recorded:
        """Store what a meter said on its line, in one transaction; see ``measures.write_meter.record``."""
        with transaction(self._conn):
            return write_meter.record(self._conn, device, said, under_way, at=at, dated=dated, ran=ran)

    def last_of_meter_line(self, device: write_meter.Device) -> write_meter.Recorded | None:
        """What the file ends with; see ``measures.write_meter.last_recorded``."""
        return write_meter.last_recorded(self._conn, device)
