from __future__ import annotations

import io
import json
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.frames import MAX_BODY, MAX_HEADER, Frame, FrameError, pieces, read_frame

PLAIN = st.none() | st.booleans() | st.integers() | st.text()
HEADERS = st.dictionaries(st.text(), PLAIN | st.lists(PLAIN, max_size=3), max_size=4)


def raw(header: bytes, body: bytes = b"") -> bytes:
    return struct.pack("<QQ", len(header), len(body)) + header + body


@pytest.mark.slow
@given(st.lists(st.tuples(HEADERS, st.binary(max_size=200)), max_size=4))
def test_messages_come_out_as_they_went_in(sent: list[tuple[dict[str, object], bytes]]) -> None:
    stream = io.BytesIO(b"".join(piece for header, body in sent for piece in pieces(header, body)))
    for header, body in sent:
        assert read_frame(stream) == Frame(header, body)
    assert read_frame(stream) is None


def test_a_message_that_is_cut_anywhere_is_refused() -> None:
    whole = b"".join(pieces({"a": 1}, b"body"))
    for length in range(1, len(whole)):
        with pytest.raises(FrameError, match="cut"):
            read_frame(io.BytesIO(whole[:length]))


@pytest.mark.parametrize("lengths", [(MAX_HEADER + 1, 0), (0, MAX_BODY + 1), (2**64 - 1, 2**64 - 1)])
def test_no_room_is_made_for_a_length_that_is_too_long(lengths: tuple[int, int]) -> None:
    with pytest.raises(FrameError, match="too long"):
        read_frame(io.BytesIO(struct.pack("<QQ", *lengths) + b"{}"))


def test_an_announced_length_alone_takes_no_memory() -> None:
    with pytest.raises(FrameError, match="cut"):
        read_frame(io.BytesIO(struct.pack("<QQ", 2, MAX_BODY) + b"{}"))


@pytest.mark.parametrize(
    ("header", "why"),
    [
        (b"{", "not JSON"),
        (b"\xff", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "not an object"),
        (b"", "not JSON"),
    ],
)
def test_what_is_no_object_is_refused(header: bytes, why: str) -> None:
    with pytest.raises(FrameError, match=why):
        read_frame(io.BytesIO(raw(header)))


@pytest.mark.slow
def test_what_could_not_be_read_is_not_written() -> None:
    with pytest.raises(ValueError, match="too long"):
        list(pieces({"text": "x" * MAX_HEADER}))
    assert json.loads(next(iter(pieces({"text": "é"})))[16:]) == {"text": "é"}
