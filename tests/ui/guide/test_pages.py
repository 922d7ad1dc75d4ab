"""The six pages of ``docs/guide``: the same in both languages, in the window's words, with the pictures they name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from persienne.ui.guide.pages import (
    PAGES,
    Heading,
    Item,
    Link,
    Paragraph,
    Part,
    Picture,
    folder,
    in_palette,
    is_picture,
    page_text,
    page_texts,
    parts_of,
)
from persienne.ui.style.translation import LANGUAGES
from support.scripts import translated

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[3]
GUIDE = ROOT / "docs" / "guide"
QUOTES = {"fr": re.compile("«\u00a0([^»]*)\u00a0»"), "en": re.compile("“([^”]*)”")}
LARGEST = 80_000
"""Bytes of a picture."""
MOST_WORDS = 330
"""Of a page: with two pictures that is a screen and a half."""


def words_of(part: Part) -> str:
    return part.words


def pictures(language: str) -> Iterator[str]:
    for text in page_texts(language).values():
        for part in parts_of(text):
            if isinstance(part, Picture):
                yield part.name


def in_the_window(language: str) -> set[str]:
    """Every sentence, button and name of the window in a language; discs and questions are told by their first line."""
    texts = {text for _, source, said in translated("fr") for text in ([source] if language == "en" else said)}
    return {text.replace("'", "’") for text in texts}


@pytest.mark.for_each("page", PAGES)
def test_both_languages_have_the_same_parts_pictures_and_links(page: str) -> None:
    shapes = [
        [
            (type(part), getattr(part, "name", ""), getattr(part, "page", ""), getattr(part, "number", 0))
            for part in parts_of(page_text(language, page))
        ]
        for language in LANGUAGES
    ]
    assert shapes[0] == shapes[1]


@pytest.mark.for_each("language", LANGUAGES)
@pytest.mark.for_each("page", PAGES)
def test_a_page_has_a_title_a_question_steps_two_pictures_what_it_never_does_and_ways_on(
    language: str, page: str
) -> None:
    title, question, *rest = parts_of(page_text(language, page))
    assert isinstance(title, Heading)
    assert title.level == 1
    assert isinstance(question, Paragraph)
    assert question.words.endswith("?")
    assert [one for one in rest if isinstance(one, Heading) and one.level == 1] == []
    assert any(isinstance(one, Item) and one.number for one in rest)
    assert sum(isinstance(one, Picture) for one in rest) == 2
    assert all(isinstance(one, Link) for one in rest[-2:])
    assert page not in [one.page for one in rest if isinstance(one, Link)]
    assert sum(len(one.words.split()) for one in rest if not isinstance(one, Picture)) <= MOST_WORDS


@pytest.mark.slow
@pytest.mark.for_each("language", LANGUAGES)
@pytest.mark.for_each("page", PAGES)
def test_what_a_page_quotes_stands_in_the_window_in_the_same_words(language: str, page: str) -> None:
    known = in_the_window(language)
    quoted = QUOTES[language].findall(page_text(language, page))
    assert quoted
    assert [one for one in quoted if one not in known] == []


@pytest.mark.for_each("language", LANGUAGES)
@pytest.mark.for_each("page", PAGES)
def test_a_page_is_plain_text_without_dates_articles_or_marks(language: str, page: str) -> None:
    for part in parts_of(page_text(language, page)):
        assert not re.search(r"\d", part.words.replace("F1", "")), part
        assert not re.search(r"[*_`<>|\[\]]|https?:|  ", part.words), part


@pytest.mark.for_each("page", PAGES)
def test_the_french_is_typeset_as_french_is_and_the_english_as_english(page: str) -> None:
    french, english = page_text("fr", page), page_text("en", page)
    assert re.findall(r"[^\u00a0][:»]|«[^\u00a0]", re.sub(r"\]\([^)]*\)", "", french)) == []
    assert re.findall(r"[^\u202f][;?!](?!\[)", french.replace("\n![", "\n")) == []
    assert "'" not in french + english
    assert not set('"«»\u00a0\u202f') & set(english)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_that_is_named_is_there_small_in_both_palettes_and_none_is_left_over(language: str) -> None:
    named = {in_palette(name, dark=dark) for name in pictures(language) for dark in (False, True)}
    assert {path.name for path in (GUIDE / language).glob("*.png")} == named
    for name in named:
        path = GUIDE / language / name
        picture = QImage(str(path))
        assert path.stat().st_size <= LARGEST, name
        assert picture.width() >= 300, name
        corner = picture.pixelColor(picture.width() // 2, 3).lightness()
        assert (corner < 128) == name.endswith("-dark.png"), name


def test_no_picture_is_shown_twice() -> None:
    for language in LANGUAGES:
        names = list(pictures(language))
        assert len(names) == len(set(names))
        assert all(is_picture(name) for name in names)


def test_a_repository_shows_the_same_pages_with_a_first_page_that_names_them_all() -> None:
    first = (GUIDE / "README.md").read_text(encoding="utf-8")
    for language in LANGUAGES:
        assert {path.stem for path in (GUIDE / language).glob("*.md")} == set(PAGES)
        for page, text in page_texts(language).items():
            assert f"[{words_of(parts_of(text)[0])}]({language}/{page}.md)" in first


def test_the_program_reads_the_guide_where_it_is_written() -> None:
    assert str(folder()) == str(GUIDE)
