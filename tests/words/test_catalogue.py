"""The sentences that the command line reads: .ts files and catalogues, compiled so that no command parses either."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from persienne.words import Catalogue, MissingTranslationError
from support.households import environment, persienne
from support.scripts import I18N, compile_copy, translated

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translations of the tree, compiled now."""
    return compile_copy(tmp_path_factory.mktemp("compiled"))


def sentences(language: str) -> list[tuple[str, str, str]]:
    """Context, source and translation of every sentence that has no plural."""
    return [(name, source, said[0]) for name, source, said in translated(language) if "%n" not in source]


@pytest.mark.slow
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_compiled_sentences_are_those_of_the_ts_file_and_of_the_catalogues(compiled: Path, language: str) -> None:
    catalogue = Catalogue(language, compiled)
    told = [(context, source, catalogue.translate(context, source)) for context, source, _ in sentences(language)]
    assert told == sentences(language)
    assert len(told) > 5000 or language == "en"


@pytest.mark.parametrize("name", ["persienne_fr.json", "words.json"])
def test_the_installed_sentences_are_those_of_the_ts_file_and_of_the_catalogues(compiled: Path, name: str) -> None:
    installed = (I18N / name).read_text(encoding="utf-8")
    assert installed == (compiled / name).read_text(encoding="utf-8"), "run `make translations`"


@pytest.mark.parametrize(
    ("language", "said"),
    [("fr", ["0 jour", "1 jour", "2 jours", "1 000 jours"]), ("en", ["0 days", "1 day", "2 days", "1 000 days"])],
)
def test_a_count_takes_the_form_of_its_language_with_the_figure_as_it_is_written(
    compiled: Path, language: str, said: list[str]
) -> None:
    catalogue, source = Catalogue(language, compiled), "Expires in %n day(s)"
    told = [
        catalogue.counted("SharingWords", source, count, f"{count:,}".replace(",", " ")) for count in (0, 1, 2, 1000)
    ]
    assert [one.split(" ", 2)[2] for one in told] == said
    assert catalogue.counted("SharingWords", "%n thing(s) of nobody", 3, "3") == "3 thing(s) of nobody"


def test_one_thing_has_one_french_word_as_the_glossary_says() -> None:
    files = [I18N / "persienne_fr.ts", *I18N.parent.rglob("*.toml")]
    others = re.compile(r"\b(relan[cç]\w*|courriers?)\b", re.IGNORECASE)
    found = {(file.name, word) for file in files for word in others.findall(file.read_text(encoding="utf-8"))}
    assert found == set(), "rappel and lettre"


def test_what_is_not_translated_is_told_in_english(compiled: Path) -> None:
    assert Catalogue("fr", compiled).translate("CommandLine", "A sentence of nobody") == "A sentence of nobody"


def test_a_missing_catalogue_is_said(tmp_path: Path) -> None:
    with pytest.raises(MissingTranslationError, match=r"persienne_fr\.json is missing: .*make translations"):
        Catalogue("fr", tmp_path)


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff"])
def test_a_damaged_catalogue_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "persienne_fr.json").write_bytes(content)
    with pytest.raises(MissingTranslationError, match=r"persienne_fr\.json is not a compiled translation"):
        Catalogue("fr", tmp_path)


def test_a_catalogue_that_can_not_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "persienne_fr.json").mkdir()
    with pytest.raises(MissingTranslationError, match=r"persienne_fr\.json can't be read"):
        Catalogue("fr", tmp_path)


@pytest.mark.slow
def test_a_command_without_its_catalogue_fails_and_says_so(tmp_path: Path) -> None:
    resources = I18N.parent
    shutil.copytree(resources, tmp_path / resources.name, ignore=shutil.ignore_patterns("persienne_fr.json"))
    done = persienne("--lang", "fr", "imports", env=environment(tmp_path, PYTHONPATH=str(tmp_path)))
    said = "persienne_fr.json is missing: install Persienne again, or run `make translations`\n"
    assert (done.returncode, done.stdout, done.stderr) == (3, "", said)


def test_no_command_parses_xml_to_speak() -> None:
    code = "import sys, persienne.words as w; w.Catalogue('fr'); sys.exit('xml.etree.ElementTree' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
