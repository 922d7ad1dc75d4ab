"""The type scale: the bundled fonts come in from the resources, QFonts go out; no colour, no widget.

Every size is in pixels at 100 % and follows the application's font, so that one setting scales the whole window.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

TEXT_FAMILY = "Inter"
DISPLAY_FAMILY = "Inter Display"
MONO_FAMILY = "Persienne Mono"
PAPER_FAMILIES = ("Persienne Serif", "Persienne Sans", MONO_FAMILY)

BODY_PX = 13
DISPLAY_FROM_PX = 20
"""From this size up the display cut is used (finer joints, tighter spacing)."""


@dataclass(frozen=True, slots=True)
class Type:
    """One step of the type scale: size in px at 100 %, weight 400, 500 or 600 (others snap silently).

    ``mono``: every sign has one width, as what a file holds is read.
    """

    px: int
    weight: int = 400
    mono: bool = False

    @property
    def family(self) -> str:
        """The cut for this size."""
        if self.mono:
            return MONO_FAMILY
        return DISPLAY_FAMILY if self.px >= DISPLAY_FROM_PX else TEXT_FAMILY


HERO = Type(56, 600)
WELCOME = Type(40, 600)
FIGURE = Type(34, 600)
TITLE = Type(28, 600)
SMALL_FIGURE = Type(26, 600)
DOOR = Type(20, 500)
WORDMARK = Type(18, 600)
EMPTY = Type(16, 600)
INVITING = Type(16)
LEAD = Type(15, 600)
CARD = Type(14, 600)
NAV = Type(14, 500)
READING = Type(14)
"""What is read at length."""
BODY = Type(BODY_PX)
BODY_MEDIUM = Type(BODY_PX, 500)
BODY_STRONG = Type(BODY_PX, 600)
CAPTION = Type(12)
CAPTION_MEDIUM = Type(12, 500)
CAPTION_STRONG = Type(12, 600)
TICK = Type(11)
TICK_MEDIUM = Type(11, 500)
TICK_STRONG = Type(11, 600)
TICK_MONO = Type(11, mono=True)


def load_fonts() -> list[str]:
    """Register the window's fonts with Qt and return their families, sorted.

    Raises RuntimeError when Qt refuses a file or none is there: a missing family would be replaced without a word.
    """
    return _load("fonts", TEXT_FAMILY, DISPLAY_FAMILY)


def load_paper_fonts() -> list[str]:
    """Register the fonts of letters, of which the window needs that of ``mono`` steps alone; as :func:`load_fonts`."""
    return _load("fonts/paper", *PAPER_FAMILIES)


@cache
def _registered(folder: str) -> frozenset[str]:
    """The families of ``folder``; Qt would hold a file twice that is given to it twice."""
    families: set[str] = set()
    for entry in files("persienne_resources").joinpath(folder).iterdir():
        if not entry.name.endswith(".otf"):
            continue
        number = QFontDatabase.addApplicationFontFromData(entry.read_bytes())
        if number < 0:
            raise RuntimeError(f"Qt refuses the bundled font {entry.name}")
        families.update(QFontDatabase.applicationFontFamilies(number))
    return frozenset(families)


def _load(folder: str, *wanted: str) -> list[str]:
    families = _registered(folder)
    if missing := set(wanted) - families:
        raise RuntimeError(f"the bundled fonts do not hold {sorted(missing)}")
    return sorted(families)


def install_fonts(app: QApplication, scale: float = 1.0) -> None:
    """Load the bundled fonts and make body text at ``scale`` (1.0 is 100 %) the font of ``app``."""
    load_fonts()
    app.setFont(make(BODY, scale=scale))


def text_scale() -> float:
    """How large text is asked to be: 1.0 at 100 %, read from the application's font."""
    asked = QGuiApplication.font().pixelSize()
    return asked / BODY_PX if asked > 0 else 1.0


def scaled(pixels: float) -> float:
    """A length in px that must follow the text: a row's height, an icon beside words."""
    return pixels * text_scale()


def font(step: Type, *, figures: bool = False) -> QFont:
    """The font of ``step`` at the application's text size; ``figures`` asks for digits of one width."""
    return QFont(make(step, scale=text_scale(), figures=figures))


@lru_cache(256)
def make(step: Type, *, scale: float, figures: bool = False) -> QFont:
    """The font of ``step`` at ``scale``, shared: who changes it copies it first.

    Tabular figures also widen Inter's hyphen, so ``figures`` is for digits alone, never for words.
    """
    if step.mono:
        load_paper_fonts()
    result = QFont(step.family)
    result.setPixelSize(max(1, round(step.px * scale)))
    result.setWeight(QFont.Weight(step.weight))
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if figures:
        result.setFeature(QFont.Tag("tnum"), 1)
    return result
