"""Seals at the gate of files: what files give comes in, seals of its days are stored or found again.

No value is kept by it. The key is random, of this household alone, and stands in the encrypted file: it outlives a new
key of that file, and goes with the last seal.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT, Direction, Made
from persienne.household.measures.write_files import curve_part
from persienne.insight.day_seals import by_day, curve_days, is_sealable, seals_of_all
from persienne.store import curve, day_seals, registers, said_days, settings, sources

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from persienne.base.day_seals import DaySeal
    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block
    from persienne.insight.day_seals import CurveDay
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter

_KEY_BYTES: Final = 32
_ORIGIN: Final = b"persienne day seal origin 1\0"


@dataclass(frozen=True, slots=True)
class Held:
    """The seals of what is held of a meter by local day, and the key that they were made with.

    ``earlier`` was held before an instant; ``since`` are the other days, of which something came later.
    """

    key: bytes
    earlier: dict[int, list[DaySeal]]
    since: dict[int, list[DaySeal]]


def keeps_seals(conn: Connection) -> bool:
    """Whether the household has the days of imported curves sealed."""
    return settings.get(conn, settings.SEALS_KEPT) is not None


def key_of(conn: Connection) -> bytes | None:
    """The key of the seals; None where none was ever made, or where they were deleted."""
    text = settings.get(conn, settings.SEAL_KEY)
    return None if text is None else bytes.fromhex(text)


def make_key(conn: Connection) -> bytes:
    """The key of the seals, made where there is none yet; inside a transaction."""
    known = key_of(conn)
    if known is not None:
        return known
    key = secrets.token_bytes(_KEY_BYTES)
    settings.put(conn, settings.SEAL_KEY, key.hex())
    return key


def days_in(blocks: Iterable[Block], local: LocalDays) -> Iterator[CurveDay]:
    """The days of the load curves among what a file gives."""
    for block in blocks:
        if is_sealable(block):
            yield from curve_days(curve_part(block), local)


def seal_file(conn: Connection, meter: StoredMeter, digest: bytes, blocks: Iterable[Block], at: int) -> int:
    """Store the seals of what a file with this SHA-256 gives; inside a transaction.

    Returns the number of local days that have one. ``at`` is now (UTC epoch seconds).
    """
    key, local = make_key(conn), local_days(meter.zone)
    seals = list(seals_of_all(days_in(blocks, local), key))
    day_seals.put(conn, meter.id, _origin(key, digest), at, seals=seals)
    return len({seal.day for seal in seals})


def seal_stored(conn: Connection, meter: StoredMeter) -> int:
    """Store the seals of the load curves that files gave and that are stored; returns the number of days that have one.

    Each is as old as the import of its file.
    """
    key, local = make_key(conn), local_days(meter.zone)
    found: set[int] = set()
    for digest, at, block in _stored_curves(conn, meter, local):
        seals = list(seals_of_all(curve_days(block, local), key))
        day_seals.put(conn, meter.id, _origin(key, digest), at, seals=seals)
        found.update(seal.day for seal in seals)
    return len(found)


def forget_file(conn: Connection, meter_id: int, digest: bytes, at: int) -> None:
    """Delete the seals that a file with this SHA-256 gave of a meter, from ``at`` on (UTC epoch seconds).

    Older ones are of an earlier import whose days were erased, or were asked for by themselves: they stay.
    """
    key = key_of(conn)
    if key is not None:
        day_seals.remove_origin(conn, meter_id, _origin(key, digest), at)


def forget_import(conn: Connection, meter_id: int, at: int) -> None:
    """Delete the seals that an import of this instant (UTC epoch seconds) gave of a meter; its files are gone.

    What erased a part of a file changed its SHA-256 here: its seals are known by the import's time alone.
    """
    key = key_of(conn)
    if key is not None:
        kept = {_origin(key, source.digest) for source in sources.listing(conn)}
        day_seals.remove_made(conn, meter_id, at, kept)


def is_known(conn: Connection, meter: StoredMeter, digest: bytes) -> bool:
    """Whether a file with this SHA-256 was imported or sealed of a meter, and still has something here."""
    key = key_of(conn)
    sealed = key is not None and day_seals.has_origin(conn, meter.id, _origin(key, digest))
    return sealed or sources.find(conn, meter.id, digest) is not None


def held(conn: Connection, meter: StoredMeter, before: int, looked_at: Collection[bytes]) -> Held:
    """The seals of all that is held of a meter, as seals or as a file's curve, before an instant (UTC s) and since.

    Of what came since, files with a SHA-256 of ``looked_at`` are left out: they would prove themselves. Days that the
    household has set aside are left out, too: they may be another home's, or wrong. Where no key is kept the seals are
    made with one that is used once.
    """
    key = key_of(conn) or secrets.token_bytes(_KEY_BYTES)
    local = local_days(meter.zone)
    marks = {_origin(key, digest) for digest in looked_at}
    kept = day_seals.listing(conn, meter.id, curve.FIRST_OF_ALL, curve.LAST_OF_ALL)
    found = {(one.made < before, one.seal) for one in kept if one.made < before or one.origin not in marks}
    for digest, at, block in _stored_curves(conn, meter, local):
        if at < before or digest not in looked_at:
            found.update((at < before, seal) for seal in seals_of_all(curve_days(block, local), key))
    aside = [span for span in said_days.spans_set_aside(conn, meter.id) if span.direction in (None, Direction.IMPORT)]
    found = {one for one in found if not any(span.first <= one[1].day <= span.last for span in aside)}
    earlier, since = (by_day(seal for was, seal in found if was is then) for then in (True, False))
    return Held(key, earlier, {day: seals for day, seals in since.items() if day not in earlier})


def _stored_curves(conn: Connection, meter: StoredMeter, local: LocalDays) -> Iterator[tuple[bytes, int, Block]]:
    """The stored load curves that files gave: the file's digest, when it was imported, and the curve.

    What a meter line or a log of one gave is left out: an operator's curve has other values.
    """
    register = registers.find(conn, TOTAL_IMPORT.name, TOTAL_IMPORT.kind)
    if register is None:
        return
    imported = {source.id: source for source in sources.listing(conn) if source.source.made is Made.CURVE}
    for stored in curve.read(conn, meter.id, register[0], local):
        if stored.source_id in imported:
            source = imported[stored.source_id]
            yield source.digest, source.at, stored.block


def _origin(key: bytes, digest: bytes) -> bytes:
    """What marks the seals of a file: without the key it can't be told which file that was."""
    return hmac.digest(key, _ORIGIN + digest, "sha256")
