"""What other contracts would do to the bill, said before they are kept: sentences come in, yes or no goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class ContractEffectDialog(Form):
    """The sentences, one under the other; « Back » leaves the contracts as they are. ``removes``: one is taken away."""

    def __init__(self, said: Sequence[str], parent: QWidget | None = None, *, removes: bool = False) -> None:
        super().__init__(self.tr("What this does to your bill"), parent)
        for sentence in said:
            self.add_words(sentence, "ink")
        self.add_words(self.tr("No measure is changed. You can change the contracts again at any time."))
        act = self.tr("Remove the contract") if removes else self.tr("Keep the change")
        self.ends(act, cancel=self.tr("Back"))
