"""The recovery sheet's words: what is accepted of them, what each mistake is called, and that they outlive a rekey."""

from __future__ import annotations

import random
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mnemonic import Mnemonic

from persienne.base.errors import UserError
from persienne.vault import (
    FileKeys,
    RecoveryCredential,
    create_keys,
    is_word,
    new_words,
    open_keys,
    replace_slot,
    two_places,
)
from support.households import CheapPassphrase
from support.identities import WHO
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LIST = Mnemonic("french").wordlist
PASSPHRASE = CheapPassphrase()


def plain(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))


def words_of(secret: bytes) -> list[str]:
    return Mnemonic("french").to_mnemonic(secret).split(" ")


def with_sheet(folder: Path) -> tuple[bytes, tuple[str, ...]]:
    """A key file that a passphrase and a sheet open; its key and the sheet's words."""
    key = create_keys(folder, PASSPHRASE, WHO)
    words = new_words()
    replace_slot(folder, key, WHO, RecoveryCredential(" ".join(words)))
    return key, words


# --- what is typed ---------------------------------------------------------------------------------------------------

WAYS_OF_TYPING: dict[str, Callable[[list[str]], str]] = {
    "as printed": " ".join,
    "composed": lambda words: unicodedata.normalize("NFC", " ".join(words)),
    "decomposed": lambda words: unicodedata.normalize("NFD", " ".join(words)),
    "without accents": lambda words: plain(" ".join(words)),
    "capitals": lambda words: " ".join(words).upper(),
    "more spaces": lambda words: "  " + " \t  ".join(words) + "\n",
    "non-breaking spaces": "\u00a0".join,
    "commas": ", ".join,
    "lines": "\r\n".join,
    "numbered": lambda words: "\n".join(f"{n}. {word}" for n, word in enumerate(words, start=1)),
    "four letters": lambda words: " ".join(plain(word)[:4] for word in words),
    "five letters": lambda words: " ".join(unicodedata.normalize("NFC", word)[:5].upper() for word in words),
}


@pytest.mark.slow
@given(secret=st.binary(min_size=16, max_size=16), way=st.sampled_from(sorted(WAYS_OF_TYPING)))
def test_the_words_are_known_however_they_are_typed(secret: bytes, way: str) -> None:
    words = words_of(secret)
    said = RecoveryCredential(WAYS_OF_TYPING[way](words))
    assert said.make_slot() == RecoveryCredential(" ".join(words)).make_slot()


@pytest.mark.slow
@given(st.binary(min_size=16, max_size=16), st.binary(min_size=16, max_size=16))
def test_other_words_are_another_slot(one: bytes, other: bytes) -> None:
    slots = [RecoveryCredential(" ".join(words_of(secret))).make_slot() for secret in (one, other)]
    assert (slots[0].public_key == slots[1].public_key) is (one == other)
    assert (slots[0].id == slots[1].id) is (one == other)


def test_four_letters_are_enough_for_every_word_of_the_list() -> None:
    assert len({plain(word)[:4] for word in LIST}) == len(LIST) == 2048


def test_new_words_are_twelve_and_never_the_same() -> None:
    sheets = {new_words() for _ in range(20)}
    assert len(sheets) == 20
    for words in sheets:
        assert len(words) == 12
        assert {unicodedata.normalize("NFKD", word) for word in words} <= set(LIST)
        assert all(unicodedata.is_normalized("NFC", word) for word in words)


def facts_of(text: str) -> tuple[str, dict[str, object]]:
    with pytest.raises(UserError) as caught:
        RecoveryCredential(text)
    return caught.value.code, caught.value.facts


def test_each_mistake_has_its_name() -> None:
    words = words_of(bytes(range(16)))
    typo = [*words[:4], "volet", *words[5:]]
    assert facts_of(" ".join(typo)) == ("recovery_word_unknown", {"word": "volet", "place": 5})
    assert facts_of(" ".join([*words[:11], words[11][:3]]))[0] == "recovery_word_unknown"
    assert facts_of(" ".join([words[0] + "s", *words[1:]]))[0] == "recovery_word_unknown"
    assert facts_of(" ".join(words[:11])) == ("recovery_words", {"count": 11})
    assert facts_of(" ".join([*words, words[0]])) == ("recovery_words", {"count": 13})
    assert facts_of("1234 5678") == ("recovery_words", {"count": 0})


@pytest.mark.slow
def test_a_word_that_changed_is_found_fifteen_times_in_sixteen() -> None:
    words = words_of(bytes(16))
    others = [word for word in LIST[:640] if word != words[3]]
    found = [code_or_none(" ".join([*words[:3], other, *words[4:]])) for other in others]
    assert set(found) == {None, "recovery_checksum"}
    assert found.count(None) < len(others) / 10


def code_or_none(text: str) -> str | None:
    try:
        RecoveryCredential(text)
    except UserError as error:
        return error.code
    return None


# --- what they open --------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_new_sheet_makes_the_former_one_void(tmp_path: Path) -> None:
    key, former = with_sheet(tmp_path)
    words = new_words()
    replace_slot(tmp_path, key, WHO, RecoveryCredential(" ".join(words)))
    assert open_keys(tmp_path, RecoveryCredential(" ".join(words))) == FileKeys(key)
    assert code_of(lambda: open_keys(tmp_path, RecoveryCredential(" ".join(former)))) == "recovery_wrong"


def test_another_households_sheet_and_a_sheet_that_was_never_made_have_their_names(tmp_path: Path) -> None:
    other = RecoveryCredential(" ".join(new_words()))
    create_keys(tmp_path, PASSPHRASE, WHO)
    assert code_of(lambda: open_keys(tmp_path, other)) == "recovery_not_set"
    second = tmp_path / "second"
    second.mkdir()
    with_sheet(second)
    assert code_of(lambda: open_keys(second, other)) == "recovery_wrong"


def test_the_file_holds_no_word_of_the_sheet(tmp_path: Path) -> None:
    key = create_keys(tmp_path, PASSPHRASE, WHO)
    # Long words only: a key file is base64, in which a word of three letters stands by chance now and then.
    words = next(words for words in iter(new_words, ()) if sum(len(word) >= 7 for word in words) >= 4)
    replace_slot(tmp_path, key, WHO, RecoveryCredential(" ".join(words)))
    said = (tmp_path / "household.keys").read_text()
    assert not any(word in said for word in words if len(word) >= 7)


# --- two of them asked back ------------------------------------------------------------------------------------------


@given(st.integers())
def test_the_two_places_are_different_and_on_the_sheet(seed: int) -> None:
    words = tuple(words_of(bytes(range(16))))
    first, second = two_places(words, random.Random(seed))
    assert 0 <= first < second < 12


def test_every_place_may_be_asked() -> None:
    words = tuple(words_of(bytes(range(16))))
    assert {place for seed in range(200) for place in two_places(words, random.Random(seed))} == set(range(12))


@pytest.mark.for_each("said", ["académie", "ACADÉMIE", " academie ", "acad", "Acade", "3. académie"])
def test_a_word_asked_back_is_known_however_it_is_typed(said: str) -> None:
    assert is_word(said, "académie")


@pytest.mark.for_each("said", ["", "aca", "abaisser", "académies", "académie abaisser", "12"])
def test_what_is_not_the_word_is_not(said: str) -> None:
    assert not is_word(said, "académie")
