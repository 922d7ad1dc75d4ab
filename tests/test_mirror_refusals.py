"""What the mirror refuses to speak of: its code, its words in both languages and what its page shows, to the word."""

from __future__ import annotations

import ast
import inspect
import re
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from persienne.telling.mirror import view
from persienne.words.english import table
from support.scripts import translated

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
APP = ROOT / "app" / "persienne"
FOLDERS = ("insight/mirror", "telling/mirror", "ui/mirror")
FILES = ("cli/commands/mirror.py",)


def whole_words(*patterns: str) -> re.Pattern[str]:
    """One pattern of any of them, each as a whole word."""
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


REFUSED = whole_words(
    r"health\w*|ill|illness\w*|sick\w*|disease\w*|insomnia\w*|medic\w+|disab(?:led|ility|ilities)",
    r"religi\w+|prayers?|pray(?:s|ed|ing)?|sabbath|shabbat|ramadan|fasting|church|mosque|synagogue",
    r"intima\w+|sex|sexual\w*|couples?|spouses?|husbands?|wi(?:fe|ves)|partners?|marri(?:ed|age)",
    r"visitors?|guests?|income\w*|salar(?:y|ies)|wages?|unemploy\w*|employ(?:ed|ees?|ers?|ment)|jobless",
    r"child|children|kids?|bab(?:y|ies)|pregnan\w+|teenagers?|elderly|gender|wom[ae]n|m[ae]n|girls?|boys?",
    r"ethnic\w*|politic\w*|union member\w*|who lives|diar(?:y|ies)",
    r"santé|maladies?|malades?|insomnie\w*|médec\w+|médic\w+|handicap\w*|religi\w+|prières?|prier|sabbat|jeûne\w*",
    r"intimité|intimes?|sexe|sexuel\w*|conjoint\w*|époux|épouses?|mari|mariage|partenaires?|visiteu\w+|visites?",
    r"invités?|revenus?|salaires?|chômage|chômeu\w+|emploi|employeur\w*|enfants?|bébés?|enceinte|grossesse",
    r"ados?|adolescent\w*|femmes?|hommes?|filles?|garçons?|personnes? âgées?|ethni\w+|politique\w*",
)
"""Health, religion, intimacy, visitors, income, children, and who somebody is: in no name and in no sentence."""

UNSAID = whole_words(
    r"empty|burglar\w*|absents?|score\w*|danger\w*",
    r"vides?|cambriol\w*|absente?s?|inoccupée?s?",
)
"""What no sentence says besides: an absence is nothing that a curve tells, and there is no score."""


def sources() -> list[Path]:
    return [path for folder in FOLDERS for path in sorted((APP / folder).rglob("*.py"))] + [APP / one for one in FILES]


def names_and_strings(source: str) -> Iterator[str]:
    """Every string of a module (its docstrings too), and every name in it taken apart into words."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        for field in ("id", "attr", "name", "arg", "asname", "module"):
            if isinstance(name := getattr(node, field, None), str):
                yield apart(name)


def apart(name: str) -> str:
    """The words of a name: «guest_room», «GuestRoom» and «base.guest» are «guest room» and «base guest»."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[_.]+", " ", name)


def catalogued() -> list[str]:
    """The texts of the mirror in the catalogue, in English and in French."""
    contexts = {"Mirror"} | {
        node.name
        for path in (APP / "ui" / "mirror").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    others = {
        *table("mirror.errors").values(),
        *table("mirror.help").values(),
        table("mirror.said")["ask"],
    }
    return [
        text
        for context, source, forms in translated("fr")
        if context in contexts or source in others
        for text in (source, *forms)
        if text.strip()
    ]


def keys(shown: type) -> Iterator[str]:
    """The names of all that a class of the view holds: fields, and the members of its choices."""
    if is_dataclass(shown):
        yield from (field.name for field in fields(shown))
    elif issubclass(shown, Enum):
        for member in shown:
            yield from (member.name, str(member.value))
    else:
        yield from getattr(shown, "_fields", ())


@pytest.mark.slow
def test_no_name_and_no_string_of_the_mirror_s_code_speaks_of_what_is_refused() -> None:
    told = {str(path.relative_to(APP)): list(names_and_strings(path.read_text(encoding="utf-8"))) for path in sources()}
    lines = (ROOT / "resources" / "persienne_resources" / "words" / "mirror.toml").read_text(encoding="utf-8")
    told["mirror.toml"] = [apart(line) for line in lines.splitlines()]
    assert len(told) > 30
    assert all(told.values())
    assert [(file, text) for file, texts in told.items() for text in texts if REFUSED.search(text)] == []


@pytest.mark.slow
def test_no_text_of_the_mirror_speaks_of_it_in_either_language_nor_of_an_absence() -> None:
    texts = catalogued()
    assert len(texts) > 300
    assert any("Vos panneaux injectent" in text for text in texts)
    assert any("Tapez" in text or "oui" in text for text in texts)
    assert [text for text in texts if REFUSED.search(text) or UNSAID.search(text)] == []


def test_nothing_that_the_page_shows_has_a_name_of_it() -> None:
    shown = [one for _, one in inspect.getmembers(view, inspect.isclass) if one.__module__ == view.__name__]
    assert {view.MirrorView, view.Reading, view.Slot} <= set(shown)
    names = [apart(name) for one in shown for name in keys(one)]
    assert {"week", "readings", "what ifs", "feeds in"} <= set(names)
    assert [name for name in names if REFUSED.search(name)] == []


@pytest.mark.for_each(
    "text",
    [
        *("Two children slept", "the guests", "somebody ill", "child", "their income", "who lives here"),
        *("les enfants", "un visiteur", "leurs revenus", "une prière", "la santé", "des invités"),
        *(apart("GuestRoom"), apart("child_count"), apart("household.visitors")),
    ],
)
def test_a_refused_word_is_found_in_a_sentence_and_in_a_name(text: str) -> None:
    assert REFUSED.search(text)


@pytest.mark.for_each(
    "text",
    [
        *("illegible", "still", "partnership", "menu", "mention", "element", "sexagesimal", "babylon", "skid"),
        *("inviter", "enfantine", "maritime", "revenue", "adosser"),
    ],
)
def test_a_word_that_only_holds_a_refused_one_is_innocent(text: str) -> None:
    assert not REFUSED.search(text)


@pytest.mark.parametrize("text", ["The home is empty", "une maison vide", "votre score", "absente"])
def test_what_no_sentence_says_is_found(text: str) -> None:
    assert UNSAID.search(text)


def test_the_mirror_reads_and_writes_no_file_and_no_clock() -> None:
    for path in (APP / "insight" / "mirror").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\bopen\(|pathlib|sqlite|logging|datetime\.now|time\.time|PySide", text), path.name
