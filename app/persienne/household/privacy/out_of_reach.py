"""What an erasure does not reach: a folder, its ways in and its disk come in, codes of what may remain go out.

The codes stand on certificates (docs/formats.md, "The certificate of an erasure"). Their words are
``certificate.toml`` and ``words/erasing.toml`` in the resources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.disks import disk_of
from persienne.base.errors import UserError
from persienne.vault import SlotKind, former_keys, slot_kinds

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from pathlib import Path

    from persienne.base.disks import Disk
    from persienne.store.erase import Scope
    from persienne.vault import Former

ALWAYS: Final = ("disk_traces", "snapshots", "backups", "files", "exports", "prints", "others_copies")
"""What no erasure on this computer reaches: it is named on every certificate, whatever the household holds."""

OF_KEYS: Final = ("key_copies", "key_flash", "keyring_copies")
"""Where an old key may remain, as far as the household's ways in and its disk let it."""

OF_SCOPE: Final = ("indexes_around", "day_totals", "day_seals", "register")
"""What an erasure leaves in the household itself, as far as its scope lets it; ``day_seals`` is of earlier versions."""


_ORDER: Final = (ALWAYS[0], *OF_KEYS, *ALWAYS[1:], *OF_SCOPE)


def out_of_reach(
    folder: Path, disk: Callable[[Path], Disk] = disk_of, *, known: Former | None = None
) -> tuple[str, ...]:
    """The codes for the household in ``folder``; the keys must still be there.

    ``known`` is what is known of former keys beside what the key file says.
    """
    try:
        kinds = slot_kinds(folder)
    except UserError:  # kept in memory alone, or damaged
        kinds = ()
    said = former_keys(folder)
    return in_order({*ALWAYS, *of_keys(kinds, disk(folder), said if known is None else said | known)})


def in_order(codes: Collection[str]) -> tuple[str, ...]:
    """``codes`` in the order of certificates, each of them once."""
    return tuple(code for code in _ORDER if code in codes)


def of_scope(scope: Scope, *, indexes_around: bool, totals: bool) -> tuple[str, ...]:
    """Those of ``OF_SCOPE`` that apply.

    ``indexes_around`` is ``store.erasure_reach.indexes_around``, ``totals`` ``totals_stay`` there.
    """
    applies = {
        "indexes_around": indexes_around,
        "day_totals": totals,
        "register": scope.whole_sources,
    }
    return tuple(code for code in OF_SCOPE if applies.get(code))


def of_keys(kinds: Iterable[SlotKind], disk: Disk, former: Former) -> tuple[str, ...]:
    """Those of ``OF_KEYS`` that apply to a household with these kinds of slot on this disk, and its former keys."""
    found = set(kinds)
    copied = former.opened or any(kind.lasts for kind in found)
    applies = {
        "key_copies": copied and (former.kept or not disk.writes_in_place),
        "key_flash": copied and disk.flash is not False,
        "keyring_copies": SlotKind.KEYRING in found,
    }
    return tuple(code for code in OF_KEYS if applies[code])
