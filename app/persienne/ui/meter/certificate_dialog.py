"""The certificate of an erasure on screen: it comes in, it is shown as on paper; where to save it is asked outside."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from persienne.household.privacy.certificate_document import certificate_sheet
from persienne.household.privacy.erasure import State
from persienne.store.erase import Level
from persienne.ui.paper.view import PaperView
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.documents.document import Sheet
    from persienne.household.privacy.certificate import Certificate


class CertificateDialog(Dialog):
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
        self._view = PaperView()
        self._view.setMinimumHeight(420)
        self._view.set_sheet(self.sheet)
        self.body.addWidget(self._view, 1)
        if certificate.level != Level.LIVE:  # live values never leave the home
            self._add_letter(certificate)
        as_json = SecondaryButton(self.tr("Save as JSON…"))
        as_json.clicked.connect(lambda: self.json_wanted.emit(certificate))
        as_pdf = SecondaryButton(self.tr("Save as PDF…"), "download")
        as_pdf.clicked.connect(lambda: self.pdf_wanted.emit(self.sheet))
        for button in (as_json, as_pdf):
            button.setAutoDefault(False)
            button.setVisible(not example)
            self.foot.addWidget(button)
        if certificate.state == State.DOUBTFUL and not example:
            again = SecondaryButton(self.tr("Prove again"), "refresh")
            again.setAutoDefault(False)
            again.clicked.connect(self.proof_wanted)
            again.clicked.connect(self.accept)
            self.foot.addWidget(again)
        self.add_action(PrimaryButton(self.tr("Close")))

    def _add_letter(self, certificate: Certificate) -> None:
        """Nothing was erased but here: a letter asks the operator for the same."""
        days = [None if day is None else date.fromordinal(day) for day in (certificate.first, certificate.last)]
        letter = LinkButton(self.tr("Ask the grid operator by letter to erase the same days…"), "mail")
        letter.setAutoDefault(False)
        letter.clicked.connect(self.accept)
        letter.clicked.connect(lambda: self.letter_wanted.emit(*days))
        self.body.addWidget(letter, 0, Qt.AlignmentFlag.AlignLeft)
