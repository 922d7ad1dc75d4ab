from __future__ import annotations

from typing import TYPE_CHECKING

from support.scripts import script

if TYPE_CHECKING:
    from pathlib import Path

ONE = "<message><source>{}</source><translation{}>{}</translation></message>"


def file_of(folder: Path, *messages: tuple[str, str, str]) -> Path:
    """A .ts file with one context."""
    file = folder / "said.ts"
    said = "".join(ONE.format(*one) for one in messages)
    file.write_text(f"<TS><context><name>Page</name>{said}</context></TS>", encoding="utf-8")
    return file


def test_the_words_of_a_sentence_that_changed_are_said_once_more(tmp_path: Path) -> None:
    """Else the French is gone from the file, and whoever changes one word writes it all anew."""
    translate = script("translate")
    before = translate.messages(file_of(tmp_path, ("Reduced", "", "Réduit"), ("Full", "", "Entier")))
    changed = translate.messages(file_of(tmp_path, ("Less", ' type="unfinished"', ""), ("Full", "", "Entier")))
    assert translate.gone(before, changed) == ["Page: 'Reduced' is gone; it was 'Réduit'"]


def test_a_sentence_that_is_no_longer_said_is_not_missed(tmp_path: Path) -> None:
    translate = script("translate")
    before = translate.messages(file_of(tmp_path, ("Reduced", "", "Réduit"), ("Full", "", "Entier")))
    assert translate.gone(before, translate.messages(file_of(tmp_path, ("Full", "", "Entier")))) == []
