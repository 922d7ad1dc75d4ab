"""What reaches further back than the household keeps: how far comes in, keep all or reduce goes out; it stores none.

Of an import it is asked once for a whole batch, before anything of it is stored; of what imports have kept since, when
a person wants to decide anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.slats import Older
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.keyboard import give

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class OlderDialog(Form):
    """``months`` of the half-hours in the files are older than the household keeps them."""

    def __init__(self, months: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("These files reach further back than you keep"), parent)
        self.add_words(
            self.tr("%n month(s) of the half-hours in them are older than what this household keeps.", "", months),
            "ink",
        )
        stay = self.tr("The half-hours of these files stay until you close the shutter or erase them.")
        totals = self.tr(
            "One total a day, exact to the Wh; the hours of these days are not stored, and without your "
            "contract peak and off-peak hours are not told apart."
        )
        rows = (
            (Older.KEEP.value, self.tr("Keep all"), stay),
            (Older.REDUCE.value, self.tr("Reduce to totals what is older"), totals),
        )
        self._options = self.add_options(self.tr("What becomes of what is older?"), rows, Older.REDUCE.value)
        self.ends(self.tr("Import"), "file-up", cancel=self.tr("Import nothing"))
        give(self._options.button)

    @property
    def older(self) -> Older:
        """The answer."""
        return Older(self._options.key)


class OlderKeptDialog(Form):
    """What imports keep beyond the retention: ``said`` is how much and since when. Accepted, it goes."""

    def __init__(self, said: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Older than you keep"), parent)
        self.add_words(said, "ink")
        self.add_words(
            self.tr(
                "When they were imported, these half-hours were to stay whatever the retention is. They can become one "
                "total a day, exact to the Wh; their hours are then gone for good."
            )
        )
        self.ends(self.tr("Reduce them to totals"), cancel=self.tr("Keep them"))
