"""Every label that a TIC meter may say, in both modes, as one table of data; it decodes nothing.

Sources: Enedis-NOI-CPT_54E v3, 6.1 (historique) and 6.2.2 (standard); Enedis-NOI-CPT_02E v6 for the meters before
Linky. A label that is not here is noise: a noisy line does produce impossible labels whose checksum is right.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mode(StrEnum):
    """The two languages of the meter's customer output; which one is spoken is the meter's setting."""

    HISTORIQUE = "historique"
    STANDARD = "standard"


class Chars(StrEnum):
    """The character class of a label's data, as the body of a regular expression's set."""

    DIGITS = "0-9"
    HEX = "0-9A-F"
    LETTER = "A-Z"
    TEXT = " -~"


class Stamp(StrEnum):
    """Whether a label carries a horodate, and of which kind."""

    NONE = ""
    DATED = "HEhe"
    """A horodate with its season letter; a small letter says that the clock is degraded."""
    PLAIN = " "
    """A horodate whose season is not said (DPMn, FPMn)."""


@dataclass(frozen=True, slots=True)
class Label:
    """One label: what its data must look like and what it means.

    ``length`` is the exact number of characters, or the two that exist, of which a stream has one; ``register`` names
    the index that the label is (the names of the standard mode, so that a home keeps its series when its meter changes
    mode); ``values`` is a regular expression of the whole data where the class alone would let impossible values in.
    """

    name: str
    length: int | tuple[int, int]
    chars: Chars
    unit: str
    meaning: str
    register: str | None = None
    stamp: Stamp = Stamp.NONE
    values: str | None = None


_D, _H, _T, _L = Chars.DIGITS, Chars.HEX, Chars.TEXT, Chars.LETTER
_DATED, _PLAIN = Stamp.DATED, Stamp.PLAIN

# An index has 9 digits, 8 on the old concentrators ([02E]).
_INDEX = (8, 9)

# Eleven blocks of HHMM and SSSS, or NONUTILE, one space between: 98 characters ([54E] 6.2.3).
_BLOCK = "(?:(?:[01][0-9]|2[0-3])[0-5][0-9][0-9A-F]{4}|NONUTILE)"
_PROFILE = f"{_BLOCK}(?: {_BLOCK}){{10}}"

_TARIFF = "TH\\.\\.|H[CPN]\\.\\.|PM\\.\\.|H[CP]J[BWR]"

HISTORIQUE = (
    Label("ADIR1", 3, _D, "A", "overload of phase 1; opens a short frame"),
    Label("ADIR2", 3, _D, "A", "overload of phase 2; short frames only"),
    Label("ADIR3", 3, _D, "A", "overload of phase 3; short frames only"),
    Label("ADCO", 12, _D, "", "the meter's address"),
    Label("OPTARIF", 4, _T, "", "the contract's option", values="BASE|HC\\.\\.|EJP\\.|BBR[!-~]"),
    Label("ISOUSC", 2, _D, "A", "subscribed current, of each phase"),
    Label("BASE", _INDEX, _D, "Wh", "the total, or the only index of the option Base", register="EAST"),
    Label("HCHC", _INDEX, _D, "Wh", "off-peak hours", register="EASF01"),
    Label("HCHP", _INDEX, _D, "Wh", "peak hours", register="EASF02"),
    Label("EJPHN", _INDEX, _D, "Wh", "EJP, normal hours", register="EASF01"),
    Label("EJPHPM", _INDEX, _D, "Wh", "EJP, mobile peak hours", register="EASF02"),
    Label("BBRHCJB", _INDEX, _D, "Wh", "Tempo, off-peak hours of blue days", register="EASF01"),
    Label("BBRHPJB", _INDEX, _D, "Wh", "Tempo, peak hours of blue days", register="EASF02"),
    Label("BBRHCJW", _INDEX, _D, "Wh", "Tempo, off-peak hours of white days", register="EASF03"),
    Label("BBRHPJW", _INDEX, _D, "Wh", "Tempo, peak hours of white days", register="EASF04"),
    Label("BBRHCJR", _INDEX, _D, "Wh", "Tempo, off-peak hours of red days", register="EASF05"),
    Label("BBRHPJR", _INDEX, _D, "Wh", "Tempo, peak hours of red days", register="EASF06"),
    Label("PEJP", 2, _D, "min", "an EJP day begins soon; said only during the notice"),
    Label("PTEC", 4, _T, "", "the tariff period now", values=_TARIFF),
    Label("DEMAIN", 4, _T, "", "Tempo, the colour of tomorrow", values="----|BLEU|BLAN|ROUG"),
    Label("IINST", 3, _D, "A", "current now"),
    Label("IINST1", 3, _D, "A", "current now, phase 1"),
    Label("IINST2", 3, _D, "A", "current now, phase 2"),
    Label("IINST3", 3, _D, "A", "current now, phase 3"),
    Label("ADPS", 3, _D, "A", "above the subscribed current; said only while it is so"),
    Label("IMAX", 3, _D, "A", "highest current; a constant on Linky"),
    Label("IMAX1", 3, _D, "A", "highest current, phase 1"),
    Label("IMAX2", 3, _D, "A", "highest current, phase 2"),
    Label("IMAX3", 3, _D, "A", "highest current, phase 3"),
    Label("PMAX", 5, _D, "VA", "highest power of the day before, three-phase (said in W, in fact VA on Linky)"),
    Label("PAPP", 5, _D, "VA", "apparent power now, rounded to 10 VA"),
    Label("HHPHC", 1, _L, "", "group of the off-peak timetable; always A on Linky"),
    Label("MOTDETAT", 6, _D, "", "status word; zeros on Linky"),
    Label("PPOT", 2, _H, "", "bit n is 1 when phase n has no voltage", values="0[0-9A-F]"),
)

STANDARD = (
    Label("ADSC", 12, _D, "", "the meter's address"),
    Label("VTIC", 2, _D, "", "version of the TIC"),
    Label("DATE", 0, _D, "", "the meter's clock, in the horodate", stamp=_DATED),
    Label("NGTF", 16, _T, "", "name of the supplier's calendar"),
    Label("LTARF", 16, _T, "", "name of the tariff period now"),
    Label("EAST", 9, _D, "Wh", "energy drawn, total", register="EAST"),
    *(Label(name := f"EASF{n:02}", 9, _D, "Wh", f"energy drawn, supplier index {n}", name) for n in range(1, 11)),
    *(Label(name := f"EASD{n:02}", 9, _D, "Wh", f"energy drawn, distributor index {n}", name) for n in range(1, 5)),
    Label("EAIT", 9, _D, "Wh", "energy injected, total", register="EAIT"),
    *(Label(name := f"ERQ{n}", 9, _D, "VArh", f"reactive energy, quadrant {n}", name) for n in range(1, 5)),
    *(Label(f"IRMS{n}", 3, _D, "A", f"current now, phase {n}") for n in range(1, 4)),
    *(Label(f"URMS{n}", 3, _D, "V", f"voltage now, phase {n}") for n in range(1, 4)),
    Label("PREF", 2, _D, "kVA", "subscribed power"),
    Label("PCOUP", 2, _D, "kVA", "power at which the breaker opens"),
    Label("SINST1", 5, _D, "VA", "apparent power drawn now (what the meters of the pilot call SINSTS)"),
    Label("SINSTS", 5, _D, "VA", "apparent power drawn now"),
    *(Label(f"SINSTS{n}", 5, _D, "VA", f"apparent power drawn now, phase {n}") for n in range(1, 4)),
    *(Label(name, 5, _D, "VA", "highest power drawn today", stamp=_DATED) for name in ("SMAXSN", "SMAXN")),
    *(Label(name, 5, _D, "VA", "highest power of the day before", stamp=_DATED) for name in ("SMAXSN-1", "SMAXN-1")),
    *(Label(f"SMAXSN{n}", 5, _D, "VA", f"highest power drawn today, phase {n}", stamp=_DATED) for n in range(1, 4)),
    *(Label(f"SMAXSN{n}-1", 5, _D, "VA", f"the day before, phase {n}", stamp=_DATED) for n in range(1, 4)),
    Label("SINSTI", 5, _D, "VA", "apparent power injected now"),
    Label("SMAXIN", 5, _D, "VA", "highest power injected today", stamp=_DATED),
    Label("SMAXIN-1", 5, _D, "VA", "highest power injected the day before", stamp=_DATED),
    Label("CCASN", 5, _D, "W", "mean power drawn over the last period, whose end is the horodate", stamp=_DATED),
    Label("CCASN-1", 5, _D, "W", "the same, one period before", stamp=_DATED),
    Label("CCAIN", 5, _D, "W", "mean power injected over the last period", stamp=_DATED),
    Label("CCAIN-1", 5, _D, "W", "the same, one period before", stamp=_DATED),
    *(Label(f"UMOY{n}", 3, _D, "V", f"mean voltage over 10 minutes, phase {n}", stamp=_DATED) for n in range(1, 4)),
    Label("STGE", 8, _H, "", "status register, 32 bits"),
    *(
        Label(f"{end}PM{n}", 2, _D, "", f"{said} of mobile peak {n}", stamp=_PLAIN)
        for n in range(1, 4)
        for end, said in (("D", "beginning"), ("F", "end"))
    ),
    Label("MSG1", 32, _T, "", "message"),
    Label("MSG2", 16, _T, "", "very short message, said once"),
    Label("PRM", 14, _D, "", "the delivery point"),
    Label("RELAIS", 3, _D, "", "relays, 8 bits in decimal", values="[01][0-9]{2}|2[0-4][0-9]|25[0-5]"),
    Label("NTARF", 2, _D, "", "number of the supplier index now", values="0[1-9]|10"),
    Label("NJOURF", 2, _D, "", "number of today's profile"),
    Label("NJOURF+1", 2, _D, "", "number of tomorrow's profile"),
    Label("PJOURF+1", 98, _T, "", "tomorrow's profile", values=_PROFILE),
    Label("PPOINTE", 98, _T, "", "profile of the next mobile peak day", values=_PROFILE),
)  # fmt: skip

LABELS = {
    Mode.HISTORIQUE: {label.name: label for label in HISTORIQUE},
    Mode.STANDARD: {label.name: label for label in STANDARD},
}

ADDRESSES = frozenset({"ADCO", "ADSC"})

# The labels that open a frame; the short frames of a three-phase overload open with ADIR1 and say ADCO after it.
OPENERS = ADDRESSES | {"ADIR1"}
OVERLOADS = frozenset({"ADIR1", "ADIR2", "ADIR3"})

# What each option's indexes are in historique mode; their sum is what the standard mode calls EAST.
INDEXES_OF_OPTION = {
    "BASE": ("BASE",),
    "HC..": ("HCHC", "HCHP"),
    "EJP.": ("EJPHN", "EJPHPM"),
    "BBR": ("BBRHCJB", "BBRHPJB", "BBRHCJW", "BBRHPJW", "BBRHCJR", "BBRHPJR"),
}
