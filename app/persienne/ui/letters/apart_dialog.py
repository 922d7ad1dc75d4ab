"""What the file for the CNIL cannot reproduce, said before it is saved: exhibits come in, a yes or a no goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.letters.apart import why
from persienne.ui.letters.law_dialog import listing
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from persienne.telling.letters_words import LettersWords
    from persienne.ui.paper.exhibit_reading import Prepared


class ApartDialog(Form):
    """The exhibits, and the attachments of mails, that go beside the file, each with its reason and its digest."""

    def __init__(
        self, left: Sequence[tuple[str, Prepared]], words: LettersWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("%n file(s) can’t be reproduced", "", len(left)), parent, width=680)
        said = self.tr(
            "The list of exhibits names them, with the reason and the digest. Send these files beside the PDF: "
            "a click on a proof of the letter saves a copy of it. What was attached to an e-mail is in that e-mail."
        )
        self.add_words(said)
        self.body.addLayout(listing([self._row(number, one, words) for number, one in left]))
        self.ends(self.tr("Save the PDF…"))

    def _row(self, number: str, one: Prepared, words: LettersWords) -> tuple[str, str]:
        title = self.tr("Exhibit %1: %2").replace("%1", number).replace("%2", one.title)
        reason = words.numbers.capital(why(one.hidden, words.language))
        return title, f"{reason}.\nSHA-256 {one.sha256}"
