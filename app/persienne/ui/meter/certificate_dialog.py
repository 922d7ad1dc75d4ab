"""The certificate of an erasure on screen: it comes in, it is shown as on paper; where to save it is asked outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from persienne.household.privacy.certificate_document import certificate_sheet
from persienne.household.privacy.erasure import State
from persienne.ui.paper.view import PaperView
from persienne.ui.widgets.buttons import PrimaryButton, SecondaryButton
from persienne.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.documents.document import Sheet
    from persienne.household.privacy.certificate import Certificate
    from persienne.ui.style.theme import Theme


class CertificateDialog(Dialog):
    """The paper, and the two forms in which it may be kept; an invented home's proves nothing, and is not to be had."""

    pdf_wanted = Signal(object)
    """The Sheet to be saved."""
    json_wanted = Signal(object)
    """The Certificate to be saved."""
    proof_wanted = Signal()
    """A doubtful erasure is to be proved again."""

    def __init__(
        self,
        certificate: Certificate,
        proof: str,
        language: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        example: bool = False,
    ) -> None:
        super().__init__(self.tr("Certificate of erasure"), theme, parent, width=720)
        self.sheet: Sheet = certificate_sheet(certificate, language)
        self.add_words(proof, "ink")
        self._view = PaperView(theme)
        self._view.setMinimumHeight(420)
        self._view.set_sheet(self.sheet)
        self.body.addWidget(self._view, 1)
        as_json = SecondaryButton(self.tr("Save as JSON…"), theme)
        as_json.clicked.connect(lambda: self.json_wanted.emit(certificate))
        as_pdf = SecondaryButton(self.tr("Save as PDF…"), theme, "download")
        as_pdf.clicked.connect(lambda: self.pdf_wanted.emit(self.sheet))
        for button in (as_json, as_pdf):
            button.setAutoDefault(False)
            button.setVisible(not example)
            self.foot.addWidget(button)
        if certificate.state == State.DOUBTFUL and not example:
            again = SecondaryButton(self.tr("Prove again"), theme, "refresh")
            again.setAutoDefault(False)
            again.clicked.connect(self.proof_wanted)
            again.clicked.connect(self.accept)
            self.foot.addWidget(again)
        self.add_action(PrimaryButton(self.tr("Close"), theme))
