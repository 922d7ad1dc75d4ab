"""The two palettes: roles come in, colours and a QPalette go out; it draws nothing.

Every colour of the window is a role of :class:`Theme`; no other file names a colour for a surface or a text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Theme:
    """One palette: ``name`` ("light" or "dark") and a colour (#rrggbb) per role; ``heat`` runs from little to much.

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
    snack: str
    snack_text: str
    snack_action: str
    heat: tuple[str, ...]
    still: bool = False

    @property
    def dark(self) -> bool:
        """Whether this is the dark palette."""
        return self.name == "dark"

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
    snack="#EEE9DF",
    snack_text="#15181B",
    snack_action="#7D4C00",
    heat=("#20252A", "#4A2B40", "#93384A", "#D0643F", "#F0AB58", "#FFEBB5"),
)


def palette(*, dark: bool, more_contrast: bool = False) -> Theme:
    """The palette for these wishes; more contrast has none of its own yet."""
    del more_contrast
    return DARK if dark else LIGHT


def theme_for(*, dark: bool, more_contrast: bool = False, still: bool = False) -> Theme:
    """The same, and ``still`` without motion."""
    theme = palette(dark=dark, more_contrast=more_contrast)
    return replace(theme, still=True) if still else theme
