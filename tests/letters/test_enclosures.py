"""What a letter says that it encloses, which stands under its signature."""

from __future__ import annotations

from persienne.documents.document import Paragraph, Sheet, Signature
from persienne.letters.requests import enclosed

SIGNED = (Paragraph("Madame, Monsieur,"), Signature("Camille Durand"))


def test_it_is_the_sentence_under_the_signature() -> None:
    assert enclosed(Sheet("Lettre", (*SIGNED, Paragraph("Pièce jointe : une copie")))) == "Pièce jointe : une copie"


def test_a_letter_that_ends_with_its_signature_or_has_none_encloses_nothing() -> None:
    assert enclosed(Sheet("Lettre", SIGNED)) == ""
    assert enclosed(Sheet("Lettre", (Paragraph("Madame, Monsieur,"), Paragraph("Fin.")))) == ""
    assert enclosed(Sheet("Lettre", ())) == ""
