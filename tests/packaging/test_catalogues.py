"""The catalogues of ``words``: what the reader makes of them, and each fault that it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.scripts import ROOT, script

if TYPE_CHECKING:
    from pathlib import Path

catalogues = script("catalogues")

SOUND = """
context = "Pages"
days.en = ["one", "{count} days"]
days.fr = ["un", "{count} jours"]

[said]
open.en = "Open: {name}"
open.fr = "L'ouvrir : {name} !"
shut.same = "open"
"""


def read(root: Path, **files: str) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    """Path, context, English and French of the sentences of these files."""
    folder = root / catalogues.FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return [(one.entry.path, one.entry.context, one.en, one.fr) for one in catalogues.read(root)]


def test_a_sentence_has_its_path_its_context_and_typeset_french(tmp_path: Path) -> None:
    said = "L\u2019ouvrir\u00a0: {name}\u202f!"
    assert read(tmp_path, rooms=SOUND) == [
        ("rooms.days", "Pages", ("one", "{count} days"), ("un", "{count} jours")),
        ("rooms.said.open", "Pages", ("Open: {name}",), (said,)),
        ("rooms.said.shut", "Pages", ("Open: {name}",), (said,)),
    ]
    sentences = catalogues.read(tmp_path)
    assert catalogues.english(sentences) == {
        "rooms.days": ["one", "{count} days"],
        "rooms.said": {"open": "Open: {name}", "shut": "Open: {name}"},
    }
    assert len(list(catalogues.in_context(sentences))) == 3


def test_errors_and_help_have_the_context_that_all_subjects_share(tmp_path: Path) -> None:
    text = "context = 'Own'\n[errors]\na.en = 'x'\na.fr = 'y'\n[help]\na.context = 'Else'\na.en = 'x'\na.fr = 'y'\n"
    assert [context for _, context, _, _ in read(tmp_path, one=text)] == ["UserError", "Else"]


@pytest.mark.for_each(
    ("text", "fault"),
    [
        ('a.en = "x"', "one.a: nothing is said in fr"),
        ('[t]\na.fr = "x"\nb.en = "x"\nb.fr = "y"', "one.t.a: nothing is said in en"),
        ('a.en = ""\na.fr = "x"', "one.a: nothing is said in en"),
        ('a = "x"', "one.a: nothing is said in en"),
        ('a.en = "x {one}"\na.fr = "y {other}"', "one.a: other facts are put into 'y {other}' than into 'x {one}'"),
        ('a.en = ["x", "{one}"]\na.fr = ["x", "y"]', "one.a: other facts are put into 'y' than into '{one}'"),
        ('a.en = ["x", "y"]\na.fr = ["x"]', "one.a: it has other forms in French than in English"),
        ('a.en = ["x"]\na.fr = "x"', "one.a: it has other forms in French than in English"),
        ('a.en = "x"\na.fr = "y"\na.de = "z"', "one.a: de is unknown here"),
        ('a.same = "b"', "one.a: the sentence that it names is not there"),
        ('a.en = "x"\na.fr = "y"\na.en = "z"', "one.toml: Cannot overwrite a value"),
        ('a.en = "x"\na.fr = "y"\nb.en = "x"\nb.fr = "z"', "Pages: 'x' is both 'y' and 'z'"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text: str, fault: str, tmp_path: Path) -> None:
    with pytest.raises(catalogues.CatalogueError) as told:
        read(tmp_path, one=f'context = "Pages"\n{text}\n')
    assert str(told.value).startswith(fault)


def test_a_sentence_without_a_context_and_a_code_of_two_subjects_are_faults(tmp_path: Path) -> None:
    code = '[errors]\na.en = "x"\na.fr = "y"\n'
    with pytest.raises(catalogues.CatalogueError) as told:
        read(tmp_path, one=code, two=code, three='[said]\na.en = "x"\na.fr = "y"\n')
    assert str(told.value).splitlines() == [
        "three.said.a: it has no context",
        "two.errors.a: it is one.errors.a already",
    ]


def test_the_catalogues_of_the_program_are_sound() -> None:
    assert len(catalogues.read(ROOT)) > 2000


def test_the_program_asks_for_every_table() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "app").rglob("*.py"))
    tables = catalogues.english(catalogues.read(ROOT))
    own = [path for path in tables if path.split(".")[1] not in catalogues.TOGETHER]
    assert [path for path in own if f'"{path}"' not in sources] == []
