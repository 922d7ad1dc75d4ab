"""The palettes, and the palette that the application wears: roles come in, colours and a QPalette go out.

Every colour of the window is a role of :class:`Theme`; no other file names a colour for a surface or a text. As with
Qt's own palette there is one for the whole application: a widget asks for :func:`worn` when it paints.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Theme:
    """One palette: its ``name`` and a colour (#rrggbb) per role; ``heat`` runs from little to much.

    The name marks the files of its pictures; what is asked of a palette are :attr:`dark` and :attr:`contrast`.
    ``still``: nothing that is drawn in it moves by itself.
    """

    name: str
    paper: str
    surface: str
    rail: str
    sunken: str
    line: str
    line2: str
    ctrl: str
    ink: str
    ink2: str
    ink3: str
    volet: str
    volet2: str
    onvolet: str
    tint: str
    light: str
    glow: str
    warn: str
    warnt: str
    alert: str
    alertt: str
    ok: str
    okt: str
    hp: str
    hc: str
    hct: str
    ghost: str
    wood: str
    wood_lit: str
    wood_shade: str
    stone: str
    stone_shade: str
    wall: str
    wall_foot: str
    wall_stone: str
    wall_stone_shade: str
    snack: str
    snack_text: str
    snack_action: str
    heat: tuple[str, ...]
    still: bool = False

    @property
    def dark(self) -> bool:
        """Whether it is light on dark."""
        return self.name in ("dark", "contrast-dark")

    @property
    def outdoors(self) -> Theme:
        """The same on the front of a house, whose windows have lighter stone."""
        return replace(self, stone=self.wall_stone, stone_shade=self.wall_stone_shade)

    @property
    def contrast(self) -> bool:
        """Whether it is one of those with more contrast, whose outlines are never thin in colour."""
        return self.name.startswith("contrast")

    @property
    def ring(self) -> int:
        """The width of the ring around what has the keyboard, in pixels."""
        return 3 if self.contrast else 2

    def edge(self, role: str, alpha: float) -> QColor:
        """The colour of an outline: of ``role`` with ``alpha``, or whole where more contrast is asked for."""
        return self.color(role, 1.0 if self.contrast else alpha)

    def color(self, role: str, alpha: float = 1.0) -> QColor:
        """The colour of ``role`` with ``alpha`` between 0 and 1."""
        color = QColor(getattr(self, role))
        color.setAlphaF(alpha)
        return color

    def qpalette(self) -> QPalette:
        """The QPalette that feeds Qt's standard widgets (Fusion style)."""
        role = QPalette.ColorRole
        wanted = {
            role.Window: self.paper,
            role.Base: self.surface,
            role.AlternateBase: self.sunken,
            role.Button: self.surface,
            role.WindowText: self.ink,
            role.Text: self.ink,
            role.ButtonText: self.ink,
            role.BrightText: self.alert,
            role.PlaceholderText: self.ink3,
            role.ToolTipBase: self.snack,
            role.ToolTipText: self.snack_text,
            role.Highlight: self.volet,
            role.HighlightedText: self.onvolet,
            role.Accent: self.volet,
            role.Link: self.volet,
            role.LinkVisited: self.volet,
            role.Mid: self.line,
            role.Midlight: self.line,
            role.Dark: self.line2,
            role.Light: self.surface,
            role.Shadow: self.line2,
        }
        palette = QPalette()
        for place, color in wanted.items():
            palette.setColor(place, QColor(color))
        for place in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, place, QColor(self.ink3))
        return palette


LIGHT = Theme(
    name="light",
    paper="#F7F3EB",
    surface="#FFFDF9",
    rail="#EFE9DD",
    sunken="#F1EBE0",
    line="#E7DFD1",
    line2="#CFC4B1",
    ctrl="#8C8371",
    ink="#22262A",
    ink2="#54585B",
    ink3="#6C6A64",
    volet="#1F5C6B",
    volet2="#184A57",
    onvolet="#FFFDF9",
    tint="#E1ECEB",
    light="#F2B14A",
    glow="#FFE6B0",
    warn="#7D4C00",
    warnt="#FAEDCF",
    alert="#B3261E",
    alertt="#F9E6E1",
    ok="#2A7248",
    okt="#E2EFE4",
    hp="#A85A07",
    hc="#4C5FA3",
    hct="#E7E9F3",
    ghost="#7E8288",
    wood="#2F6F78",
    wood_lit="#5C98A0",
    wood_shade="#1E4F58",
    stone="#E3D8C4",
    stone_shade="#C9BBA2",
    wall="#EBD3AA",
    wall_foot="#DFC08F",
    wall_stone="#F6EDDC",
    wall_stone_shade="#C9BBA2",
    snack="#22262A",
    snack_text="#F7F3EB",
    snack_action="#F2B14A",
    heat=("#F5EEDF", "#F4D798", "#EAA552", "#C95F3C", "#8A2F45", "#4B1B3C"),
)

DARK = Theme(
    name="dark",
    paper="#15181B",
    surface="#1E2226",
    rail="#101315",
    sunken="#171A1E",
    line="#2C3137",
    line2="#464D55",
    ctrl="#7D858E",
    ink="#EEE9DF",
    ink2="#B9B5AC",
    ink3="#989690",
    volet="#7FC4D2",
    volet2="#9AD3DE",
    onvolet="#0C2228",
    tint="#213840",
    light="#F6BD5C",
    glow="#FFE0A0",
    warn="#F3C471",
    warnt="#382D18",
    alert="#FF8F85",
    alertt="#3A2321",
    ok="#7CCB9C",
    okt="#1E3327",
    hp="#F0A94B",
    hc="#A3B2F2",
    hct="#262B40",
    ghost="#8C949E",
    wood="#2C6470",
    wood_lit="#4E8C98",
    wood_shade="#183E47",
    stone="#3A3F44",
    stone_shade="#2B3035",
    wall="#2B2620",
    wall_foot="#221E19",
    wall_stone="#4A463F",
    wall_stone_shade="#2F2C28",
    snack="#EEE9DF",
    snack_text="#15181B",
    snack_action="#7D4C00",
    heat=("#2B3347", "#4A2B40", "#93384A", "#D0643F", "#F0AB58", "#FFEBB5"),
)

CONTRAST_LIGHT = replace(
    LIGHT,
    name="contrast-light",
    paper="#FFFDF8",
    surface="#FFFFFF",
    rail="#F7F2E8",
    sunken="#F5F0E5",
    line="#857C6B",
    line2="#5C5546",
    ctrl="#474133",
    ink="#0B0D0F",
    ink2="#26292C",
    ink3="#36352F",
    volet="#0B3E4A",
    volet2="#062B34",
    onvolet="#FFFFFF",
    tint="#DCEEEC",
    light="#B26A00",
    warn="#4F2F00",
    warnt="#FFF1D0",
    alert="#7F0E09",
    alertt="#FDE9E5",
    ok="#0E4427",
    okt="#E0F2E4",
    hp="#5F3000",
    hc="#26356F",
    hct="#E6E9F6",
    ghost="#55595E",
    snack="#0B0D0F",
    snack_text="#FFFFFF",
    snack_action="#FFC45C",
)

CONTRAST_DARK = replace(
    DARK,
    name="contrast-dark",
    paper="#08090B",
    surface="#101316",
    rail="#050607",
    sunken="#0B0D0F",
    line="#737C85",
    line2="#98A1AA",
    ctrl="#B4BCC4",
    ink="#FFFFFF",
    ink2="#E6E3DB",
    ink3="#D2CFC7",
    volet="#A6E3EF",
    volet2="#C3EEF6",
    onvolet="#04161B",
    tint="#142C35",
    light="#FFC966",
    warn="#FFDA94",
    warnt="#2B2110",
    alert="#FFBDB6",
    alertt="#321817",
    ok="#A8E8C1",
    okt="#12261A",
    hp="#FFC682",
    hc="#C9D2FF",
    hct="#1C2135",
    ghost="#B5BCC4",
    snack="#FFFFFF",
    snack_text="#08090B",
    snack_action="#5A3600",
)

PALETTES = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)


def palette(*, dark: bool, more_contrast: bool = False) -> Theme:
    """The palette that is asked for: light on ``dark`` or dark on light, with ``more_contrast`` or without."""
    if more_contrast:
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


def theme_for(*, dark: bool, more_contrast: bool = False, still: bool = False) -> Theme:
    """The same, and ``still`` without motion."""
    theme = palette(dark=dark, more_contrast=more_contrast)
    return replace(theme, still=True) if still else theme


class _Wearer(QObject):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.theme = LIGHT


_wearer = _Wearer()
worn_changed = _wearer.changed
"""Emitted after another palette has been put on."""


def worn() -> Theme:
    """The palette that the application wears."""
    return _wearer.theme


def wear(theme: Theme) -> None:
    """Put on a palette, Qt's own widgets too; ``worn_changed`` tells the windows."""
    _wearer.theme = theme
    QGuiApplication.setPalette(theme.qpalette())
    _wearer.changed.emit()


@contextmanager
def wearing(theme: Theme) -> Iterator[None]:
    """Draw a picture in a palette of its own, without an event in between; no window is told."""
    before, _wearer.theme = _wearer.theme, theme
    try:
        yield
    finally:
        _wearer.theme = before


class Coloured:
    """Paints in the palette that is worn; mixed in before a Qt class."""

    @property
    def theme(self) -> Theme:
        """The palette that is worn."""
        return _wearer.theme
