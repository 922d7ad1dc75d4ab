"""The recovery sheet as a document: the words in their places, in both languages, and no one's name."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from persienne.documents.document import Blank, Paragraph, Table, Weight
from persienne.documents.plain_text import text
from persienne.vault import RecoveryCredential, new_words
from persienne.vault.recovery_document import recovery_sheet, sheet_number
from support.document_texts import unused

WORDS = new_words()
DAY = date(2026, 12, 1)
SAME_WORDS = (
    *("abaisser", "agréable", "inductif", "agréable", "éligible", "achat"),
    *("bolide", "boucle", "amateur", "exister", "dérober", "bloquer"),
)
"""Of no household: the bytes from 0 to 15."""


@pytest.mark.parametrize(("language", "day"), [("fr", "1er décembre 2026"), ("en", "1 December 2026")])
def test_every_word_stands_beside_its_number(language: str, day: str) -> None:
    sheet = recovery_sheet(WORDS, DAY, language)
    (table,) = (block for block in sheet.blocks if isinstance(block, Table))
    places = {int(row[n]): row[n + 1] for row in table.rows for n in (0, 2)}
    assert [places[n] for n in range(1, 13)] == list(WORDS)
    assert [row[0] for row in table.rows] == [str(n) for n in range(1, 7)]
    assert sheet.language == language
    assert day in text(sheet)


def test_the_sheet_can_be_typed_back_from_its_table() -> None:
    (table,) = (block for block in recovery_sheet(WORDS, DAY).blocks if isinstance(block, Table))
    typed = "\n".join(f"{row[n]}. {row[n + 1]}" for n in (0, 2) for row in table.rows)
    assert RecoveryCredential(typed).slot_id == RecoveryCredential(" ".join(WORDS)).slot_id


def test_it_has_its_number_and_room_for_a_copy_by_hand() -> None:
    sheet = recovery_sheet(WORDS, DAY)
    fixed = [block.text for block in sheet.blocks if isinstance(block, Paragraph) and block.weight is Weight.FIXED]
    assert any(sheet_number(RecoveryCredential(" ".join(WORDS)).slot_id) in said for said in fixed)
    labels = [block.label for block in sheet.blocks if isinstance(block, Blank)]
    assert labels == ["Mots 1 à 4", "Mots 5 à 8", "Mots 9 à 12"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_but_the_table_and_the_number_depends_on_the_words(language: str) -> None:
    one, other = (recovery_sheet(words, DAY, language) for words in (WORDS, new_words()))
    assert one.title == other.title
    assert len(one.blocks) == len(other.blocks)
    different = [left for left, right in zip(one.blocks, other.blocks, strict=True) if left != right]
    assert [type(block) for block in different] == [Table, Paragraph]


def test_another_language_than_ours_is_french() -> None:
    assert recovery_sheet(WORDS, DAY, "de") == recovery_sheet(WORDS, DAY, "fr")


def test_french_signs_have_their_spaces() -> None:
    said = text(recovery_sheet(WORDS, DAY))
    for sign, space in ((";", "\u202f"), (":", "\u00a0")):
        assert all(before == space for before, at in pairwise(said) if at == sign)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_sheet_says_what_it_said_when_its_texts_stood_in_the_code(language: str) -> None:
    before = Path(__file__).with_name(f"recovery_sheet.{language}.txt").read_text(encoding="utf-8")
    assert text(recovery_sheet(SAME_WORDS, DAY, language)) == before


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_text_of_the_sheet_stands_on_it(language: str) -> None:
    assert unused("recovery_sheet", [recovery_sheet(WORDS, DAY, language)]) == []
