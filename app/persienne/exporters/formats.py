"""The formats in which measures are written, and how finely: names alone, for the command line loads no numpy."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """What is written; the names are those of the command line and of the register."""

    CSV = "csv"
    """Our own table, lossless (``lossless_csv``)."""
    ENEDIS = "enedis"
    """Enedis' old CSV files (``enedis_csv``)."""
    HOME_ASSISTANT = "homeassistant"
    XLSX = "xlsx"
    SQLITE = "sqlite"
    PNG = "png"
    SVG = "svg"
    PDF = "pdf"
    NEEDED = "needed"
    """Sums by price period and month, which a comparison of contracts takes (``needed_csv``)."""

    @property
    def shows(self) -> bool:
        """Whether it is a picture or a page, and no table of values."""
        return self in {Format.PNG, Format.SVG, Format.PDF}

    @property
    def takes_a_contract(self) -> bool:
        """Whether it holds what a contract counts, and not what was measured."""
        return self is Format.NEEDED

    @property
    def holds_notes(self) -> bool:
        """Whether there is room in it for what the household wrote on days."""
        return self in {Format.XLSX, Format.SQLITE}

    @property
    def suffix(self) -> str:
        """The end of a file's name."""
        return _SUFFIXES.get(self, self.value)


_SUFFIXES = {Format.ENEDIS: "csv", Format.NEEDED: "csv", Format.HOME_ASSISTANT: "tsv", Format.SQLITE: "sqlite"}


class Step(StrEnum):
    """How finely: the names are those of the command line and of the register."""

    CURVE = "curve"
    DAY = "day"
    INDEX = "index"
    SUMS = "sums"
    """By price period and month."""


MEASURED = (Step.CURVE, Step.DAY, Step.INDEX)
"""The steps of what was measured."""

STEPS: dict[Format, tuple[Step, ...]] = {
    Format.CSV: MEASURED,
    Format.ENEDIS: (Step.CURVE, Step.INDEX),
    Format.HOME_ASSISTANT: (Step.CURVE, Step.DAY),
    Format.XLSX: MEASURED,
    Format.SQLITE: MEASURED,
    Format.PNG: (Step.CURVE, Step.DAY),
    Format.SVG: (Step.CURVE, Step.DAY),
    Format.PDF: (Step.DAY,),
    Format.NEEDED: (Step.SUMS,),
}
"""How finely each format can be written."""
