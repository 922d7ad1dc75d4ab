"""A chart as a file: a history, a range and words come in, the bytes of a PNG or an SVG go out; no file is written.

The same chart is painted as on the screen, between a title and a note, so that whoever gets the picture knows what it
shows, in which unit, of when, and what of it is not known. In an SVG every letter is a path: it looks the same where
our fonts are not installed. Nothing in either file names a font, a program's path or a person.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPainterPath
from PySide6.QtSvg import QSvgGenerator

from persienne.base.localtime import local_days
from persienne.ui.charts.history_chart import HistoryChart
from persienne.ui.style import fonts
from persienne.ui.style.discreet import as_it_is
from persienne.ui.style.theme import wearing, worn
from persienne.ui.widgets import paint

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QLocale

    from persienne.insight.costs.priced import PricedEnergy
    from persienne.insight.series import History
    from persienne.ui.style.theme import Theme

SIZE: Final = QSize(1200, 760)
"""Pixels at 100 %; a PNG has twice as many in either direction."""
MARGIN: Final = 36
_SHARP: Final = 2
_DOTS_AN_INCH: Final = 96
"""What a pixel of CSS is."""
_GAP: Final = 14
_SVG: Final = "http://www.w3.org/2000/svg"
_LINK: Final = "{http://www.w3.org/1999/xlink}href"
_CELL: Final = 12
_WRAP: Final = Qt.TextFlag.TextWordWrap
_SIZE: Final = re.compile(r"[0-9.]+")


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands around the chart: what it says, of which meter and days, and what is not known."""

    title: str
    about: str
    note: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn: ``start`` and ``end`` in epoch seconds; ``ghost`` shows the year before too.

    With ``priced`` energy it is in euros.
    """

    history: History
    start: float
    end: float
    caption: Caption
    ghost: bool
    clock: Callable[[], float]
    priced: PricedEnergy | None = None


def png(drawing: Drawing, theme: Theme, locale: QLocale) -> bytes:
    """The picture as a PNG, without metadata."""
    image = QImage(SIZE * _SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARP)
    with as_it_is(), wearing(theme):
        _paint(image, drawing, locale)
    return _as_png(image)


def svg(drawing: Drawing, theme: Theme, locale: QLocale) -> bytes:
    """The picture as an SVG that needs no font and fetches nothing."""
    buffer = QBuffer()
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setSize(SIZE)
    generator.setResolution(_DOTS_AN_INCH)
    generator.setViewBox(QRect(0, 0, SIZE.width(), SIZE.height()))
    generator.setTitle(drawing.caption.title)
    generator.setDescription(f"{drawing.caption.about}. {drawing.caption.note}")
    with as_it_is(), wearing(theme):
        _paint(generator, drawing, locale)
    return _as_paths(bytes(buffer.data().data()))


def _paint(device: QImage | QSvgGenerator, drawing: Drawing, locale: QLocale) -> None:
    chart = HistoryChart(locale, clock=drawing.clock)
    chart.set_history(drawing.history)
    chart.set_ghost(drawing.ghost)
    chart.set_priced(drawing.priced)
    chart.set_range(drawing.start, drawing.end)
    # An SVG would take along what lies outside of what is shown.
    days = local_days(drawing.history.zone)
    chart.keep_only(days.day(int(drawing.start)), days.day(int(drawing.end) - 1))
    painter = paint.smooth(QPainter(device))
    try:
        room = QRectF(0, 0, SIZE.width(), SIZE.height())
        painter.fillRect(room, worn().color("surface"))
        inside = room.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        top = inside.top()
        top += _words(painter, drawing.caption.title, fonts.EMPTY, "ink", inside=inside, top=top)
        top += _words(painter, drawing.caption.about, fonts.BODY, "ink2", inside=inside, top=top) + _GAP
        note, step = drawing.caption.note, fonts.CAPTION
        low = paint.wrapped_height(fonts.font(step), note, inside.width()) + _GAP if note else 0.0
        plot = QRectF(inside.left(), top, inside.width(), inside.bottom() - top - low)
        chart.resize(plot.size().toSize())
        chart.grab()  # what was never shown is laid out only now
        chart.paint_into(painter, plot)
        _words(painter, note, step, "ink2", inside=inside, top=plot.bottom() + _GAP)
    finally:
        painter.end()
        chart.deleteLater()


def _words(painter: QPainter, text: str, step: fonts.Type, role: str, inside: QRectF, top: float) -> float:
    """Write ``text`` in ``inside`` from ``top`` on, and return its height."""
    font = fonts.font(step)
    height = paint.wrapped_height(font, text, inside.width()) if text else 0.0
    painter.setFont(font)
    painter.setPen(worn().color(role))
    painter.drawText(QRectF(inside.left(), top, inside.width(), height), _WRAP, text)
    return height


def _as_paths(content: bytes) -> bytes:
    """The same picture with a path in the place of every text."""
    ET.register_namespace("", _SVG)
    ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")
    root = ET.fromstring(content)  # noqa: S314 - Qt has just written it
    for parent in list(root.iter()):
        for place, child in enumerate(list(parent)):
            if child.tag == f"{{{_SVG}}}text":
                parent[place] = _path_of(child)
            elif child.get("image-rendering") == "optimizeSpeed":
                child.set(_LINK, _larger(child.get(_LINK, "")))
        for name in [name for name in parent.attrib if name.startswith("font-")]:
            del parent.attrib[name]
    made: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def _larger(link: str) -> str:
    """A picture in a link with :data:`_CELL` pixels for each: programs run neighbours into one another.

    A half-hour keeps its colour to its edges.
    """
    before, _, said = link.partition("base64,")
    image = QImage.fromData(b64decode(said))
    image = image.scaled(image.size() * _CELL)
    return f"{before}base64,{b64encode(_as_png(image)).decode()}"


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs want bytes, which PySide refuses
    return bytes(buffer.data().data())


def _path_of(text: ET.Element) -> ET.Element:
    """A text as a path, filled with its colour."""
    font = QFont(text.get("font-family", fonts.TEXT_FAMILY))
    size = _SIZE.match(text.get("font-size", "13"))
    font.setPixelSize(max(1, round(float(size.group() if size else "13"))))
    font.setWeight(QFont.Weight(int(text.get("font-weight", "400"))))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    path = QPainterPath()
    path.addText(float(text.get("x", "0")), float(text.get("y", "0")), font, text.text or "")
    made = ET.Element(f"{{{_SVG}}}path", {"d": _data(path), "stroke": "none", "fill-rule": "nonzero"})
    for name in ("fill", "fill-opacity"):
        if (said := text.get(name)) is not None:
            made.set(name, said)
    return made


def _data(path: QPainterPath) -> str:
    """A path in SVG's own letters."""
    kinds = QPainterPath.ElementType
    said: list[str] = []
    for n in range(path.elementCount()):
        at = path.elementAt(n)
        letter = {kinds.MoveToElement: "M", kinds.LineToElement: "L", kinds.CurveToElement: "C"}.get(at.type, "")
        said.append(f"{letter}{at.x:.2f} {at.y:.2f}")
    return " ".join(said)
