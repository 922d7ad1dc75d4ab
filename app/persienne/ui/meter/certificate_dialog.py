"""The certificate of an erasure on screen: it comes in, it is shown as on paper; where to save it is asked outside."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from persienne.household.privacy.certificate_document import certificate_sheet
from persienne.household.privacy.erasure import State
from persienne.store.erase import Level
from persienne.ui.paper.view import PaperView
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.documents.document import Sheet
    from persienne.household.privacy.certificate import Certificate


class CertificateDialog(Form):
    """The paper, and the two forms in which it may be kept; an invented home's proves nothing, and is not to be had."""

    pdf_wanted = Signal(object)
    """The Sheet to be saved."""
    json_wanted = Signal(object)
    """The Certificate to be saved."""
    proof_wanted = Signal()
    """A doubtful erasure is to be proved again."""
    letter_wanted = Signal(object, object)
    """The grid operator is to be asked to erase the same: the first and the last day, each None where it has no end."""

    def __init__(
        self,
        certificate: Certificate,
        proof: str,
        language: str,
        parent: QWidget | None = None,
        *,
        example: bool = False,
    ) -> None:
        super().__init__(self.tr("Certificate of erasure"), parent, width=720)
        self.sheet: Sheet = certificate_sheet(certificate, language)
        self.add_words(proof, "ink")
        self._view = self.add(PaperView(), 1)
        self._view.setMinimumHeight(420)
        self._view.set_sheet(self.sheet)
        if certificate.level != Level.LIVE:  # live values never leave the home
            self._add_letter(certificate)
        if not example:
            self.add_foot(self.tr("Save as JSON…"), lambda: self.json_wanted.emit(certificate))
            self.add_foot(self.tr("Save as PDF…"), lambda: self.pdf_wanted.emit(self.sheet), "download")
            if certificate.state == State.DOUBTFUL:
                self.add_foot(self.tr("Prove again"), self._on_again, "refresh")
        self.concludes(self.tr("Close"))

    def _on_again(self) -> None:
        self.proof_wanted.emit()
        self.accept()

    def _add_letter(self, certificate: Certificate) -> None:
        """Nothing was erased but here: a letter asks the operator for the same."""
        days = [None if day is None else date.fromordinal(day) for day in (certificate.first, certificate.last)]

        def write() -> None:
            self.accept()
            self.letter_wanted.emit(*days)

        self.add_link(self.tr("Ask the grid operator by letter to erase the same days…"), write, "mail")
