"""A picture that is large and sound is shown, or said to be too large; it is never called damaged."""

from __future__ import annotations

import zlib

import pytest
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage

from persienne.ui.paper.exhibit_reading import Exhibit
from persienne.ui.paper.exhibits import prepared
from support.hostile_evidence import png

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("dressed")]

GREY, RGB, RGBA = 0, 2, 6
CHANNELS = {GREY: 1, RGB: 3, RGBA: 4}


def black(width: int, height: int, depth: int, colours: int) -> bytes:
    """A sound PNG."""
    row = bytes(1 + width * CHANNELS[colours] * depth // 8)
    packer = zlib.compressobj(1)
    rows = b"".join(packer.compress(row) for _ in range(height))
    return png(width, height, depth, colours, rows + packer.flush())


def photo(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(90)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "jpeg", 100)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def hidden(content: bytes, mime: str) -> str:
    (one,) = prepared([Exhibit("A", content, mime)])
    return one.hidden


@pytest.mark.parametrize("depth", [1, 8])
def test_a_large_grey_scan_is_shown(depth: int) -> None:
    assert hidden(black(12_000, 9_000, depth, GREY), "image/png") == ""


def test_a_large_scan_in_colours_is_shown() -> None:
    assert hidden(black(12_000, 9_000, 8, RGB), "image/png") == ""


@pytest.mark.turning
@pytest.mark.parametrize(("width", "height"), [(12_000, 9_000), (16_320, 12_240)])
def test_a_photo_of_the_largest_telephones_is_shown(width: int, height: int) -> None:
    assert hidden(photo(width, height), "image/jpeg") == ""


@pytest.mark.turning
@pytest.mark.parametrize(("side", "colours"), [(5_000, RGBA), (6_000, RGBA), (8_000, RGBA), (10_400, GREY)])
def test_one_of_sixteen_bits_a_colour_is_shown_or_said_to_be_too_large(side: int, colours: int) -> None:
    assert hidden(black(side, side, 16, colours), "image/png") in {"", "picture_large"}


def test_one_that_is_cut_off_and_of_usual_size_is_damaged() -> None:
    content = black(3_000, 2_000, 8, RGB)
    assert hidden(content[: len(content) // 2], "image/png") == "picture_damaged"
