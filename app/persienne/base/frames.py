"""Messages between two processes of ours over a pipe: each is a JSON object and bytes, with their lengths in front."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_HEADER = 64 << 20
"""Bytes of the JSON object of one message."""

MAX_BODY = 512 << 20
"""Bytes that may follow it."""

_LENGTHS = struct.Struct("<QQ")
_PIECE = 1 << 20


class FrameError(Exception):
    """What came through the pipe is no message: cut, far too long, or not JSON."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One message: a JSON object, and the bytes that belong to it."""

    header: dict[str, Any]
    body: bytes | bytearray = b""


def pieces(header: Mapping[str, Any], *bodies: bytes | memoryview) -> Iterator[bytes | memoryview]:
    """The bytes of one message, in the order in which they are to be written; ``bodies`` together are its body.

    Raises ValueError where the message is longer than :func:`read_frame` would take.
    """
    yield announced(header, sum(len(body) for body in bodies))
    yield from bodies


def announced(header: Mapping[str, Any], length: int) -> bytes:
    """What stands before the body of a message, which has so many bytes; ValueError as of :func:`pieces`."""
    said = json.dumps(header, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    if len(said) > MAX_HEADER or length > MAX_BODY:
        raise ValueError("the message is too long")
    return _LENGTHS.pack(len(said), length) + said


def read_frame(stream: IO[bytes]) -> Frame | None:
    """The next message, or None where the stream ends before it. Raises FrameError; waits as long as the stream does.

    Room is set aside as the bytes come in, and never for a length that was only announced.
    """
    lengths = _exactly(stream, _LENGTHS.size)
    if not lengths:
        return None
    if len(lengths) < _LENGTHS.size:
        raise FrameError("cut")
    header_length, body_length = _LENGTHS.unpack(lengths)
    if header_length > MAX_HEADER or body_length > MAX_BODY:
        raise FrameError("too long")
    said, body = _exactly(stream, header_length), _exactly(stream, body_length)
    if len(said) < header_length or len(body) < body_length:
        raise FrameError("cut")
    try:
        header = json.loads(said)
    except (ValueError, RecursionError) as error:
        raise FrameError("not JSON") from error
    if not isinstance(header, dict):
        raise FrameError("not an object")
    return Frame(header, body)


def _exactly(stream: IO[bytes], length: int) -> bytearray:
    """The next ``length`` bytes, or fewer where the stream ends."""
    data = bytearray()
    while len(data) < length:
        piece = stream.read(min(_PIECE, length - len(data)))
        if not piece:
            break
        data += piece
    return data
