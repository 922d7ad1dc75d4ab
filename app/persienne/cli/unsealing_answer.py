"""What the child that opens the household answers: its folder comes in, one message with the file key goes out."""

from __future__ import annotations

from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.base.frames import pieces, read_frame
from persienne.cli.unlocking import Way, by_first_way
from persienne.household.access.last_seen import LastSeen
from persienne.household.household import Household
from persienne.words import Catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping


def answer(home: str, language: str, remembered: IO[bytes] | None, output: IO[bytes]) -> None:
    """Open the household by the way that ``remembered`` says, else by the first at hand, and write the message."""
    folder = Path(home)

    def key(way: Way) -> tuple[Way, bytes]:
        household = Household.open(folder, way.credential(), collecting=True, seen=LastSeen.of_this_account())
        household.close()
        return way, household.file.key.current

    try:
        if remembered is None:
            way, file_key = by_first_way(folder, Catalogue(language).translate, key)
        else:
            way, file_key = key(_remembered(remembered))
    except UserError as error:
        _write(output, {"error": error.code, "facts": error.facts})
        return
    _write(output, {"way": way.kind, "secret": way.secret}, file_key)


def _remembered(stream: IO[bytes]) -> Way:
    told = read_frame(stream)
    assert told is not None
    return Way.of(told.header)


def _write(output: IO[bytes], header: Mapping[str, Any], body: bytes = b"") -> None:
    for piece in pieces(header, body):
        output.write(piece)
    output.flush()
