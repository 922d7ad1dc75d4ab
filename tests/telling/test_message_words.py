"""What is said before a letter is pasted: blanks, what it encloses, and how many signs it has."""

from __future__ import annotations

from persienne.documents.plain_text import Message
from persienne.letters.framing import RULE
from persienne.telling.sending_words import MessageWords
from persienne.words import Catalogue
from persienne.words.numbers import Figures

EN, FR = (MessageWords(Catalogue(one), Figures(french=one == "fr")) for one in ("en", "fr"))


def test_a_whole_letter_says_its_length_alone_spaces_and_line_breaks_included() -> None:
    text = "Madame, Monsieur,\n\n" + "a" * 1481  # 17 signs, 2 line breaks
    ((tone, said),) = EN.told(Message("Objet", text), "")
    assert (tone, said.split(" ")[0].replace("\u202f", "").replace("\u00a0", "").replace(",", "")) == ("", "1500")


def test_blanks_and_what_is_enclosed_are_said_first() -> None:
    told = list(FR.told(Message("Objet", f"Je soussigné {RULE}"), "Pièce jointe : copie de la facture"))
    assert [tone for tone, _ in told] == ["alert", "warn", ""]
    assert "____" in told[0][1]
    assert told[1][1].endswith("Pièce jointe : copie de la facture")
