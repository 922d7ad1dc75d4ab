from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QFileDialog, QLabel

from persienne.ui.style import translation
from persienne.ui.style.translation import Numbers, listed, locale_for, named
from persienne.words import MissingTranslationError
from support.scripts import I18N, compile_copy, script, translated
from support.windows import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

PLACEHOLDER = re.compile(r"%n|\{\w+\}")


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[QApplication]:
    """An application whose translators and default locale are put back."""
    before = QLocale()
    known = set(qapp.findChildren(QTranslator))
    yield qapp
    for translator in set(qapp.findChildren(QTranslator)) - known:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def compiled(tmp_path: Path) -> Path:
    """The catalogues compiled into a tree of their own."""
    return compile_copy(tmp_path)


@pytest.mark.gui
def test_the_file_dialog_of_qt_speaks_french(speaking: QApplication) -> None:
    translation.install(speaking, "fr")
    dialog = QFileDialog()
    try:
        labels = {label.text() for label in dialog.findChildren(QLabel)}
    finally:
        dialog.deleteLater()
    assert {label.replace("&", "") for label in labels} == {
        "Voir dans\u00a0:",
        "Nom de fichier\u00a0:",
        "Fichiers de type\u00a0:",
    }


@pytest.mark.for_each(
    ("system", "override", "language"),
    [
        (["fr-FR"], None, "fr"),
        (["en-GB", "fr-FR"], None, "en"),
        (["de-DE"], None, "fr"),
        (["de-DE", "en-US"], None, "en"),
        ([], None, "fr"),
        (["fr-FR"], "en", "en"),
        (["en_US"], "de", "en"),
    ],
)
def test_french_unless_another_language_we_have_is_asked(
    system: list[str], override: str | None, language: str
) -> None:
    assert translation.choose_language(system, override) == language


@pytest.mark.slow
def test_every_string_is_translated() -> None:
    assert script("translate").unfinished(I18N) == []


@pytest.mark.slow
def test_catalogues_follow_the_sources() -> None:
    assert script("translate").behind(I18N) == []


@pytest.mark.slow
def test_a_translation_keeps_the_placeholders_of_its_source_and_all_have_names() -> None:
    wrong = [
        (source, text)
        for language in translation.LANGUAGES
        for _, source, forms in translated(language)
        for text in forms
        if re.search(r"%\d", source) or sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text))
    ]
    assert wrong == []


@pytest.mark.slow
def test_what_is_counted_has_a_form_for_one_and_a_form_for_more_in_both_languages() -> None:
    counted = [(source, forms) for language in translation.LANGUAGES for _, source, forms in translated(language)]
    assert [source for source, forms in counted if "%n" in source and len(forms) != 2] == []
    assert [
        text for _, forms in counted for text in forms if text and re.search(r"[a-zé]\((?:s|es|x|nt)\)", text)
    ] == []


@pytest.mark.slow
def test_double_punctuation_is_glued_in_french_and_the_semicolon_and_the_marks_by_a_narrow_space() -> None:
    loose = [
        text for _, _, forms in translated("fr") for text in forms if re.search(r"[^\u00a0\u202f\w/]?[ ][:;?!»]", text)
    ]
    assert loose == []
    wide = [text for _, _, forms in translated("fr") for text in forms if re.search("\u00a0[;?!]", text)]
    assert wide == []


@pytest.mark.slow
def test_an_apostrophe_is_a_typographic_one_in_both_languages() -> None:
    typed = re.compile(r"(?<=\w)'|^'")
    english = {source for language in translation.LANGUAGES for _, source, _ in translated(language)}
    assert [source for source in english if typed.search(source)] == []
    assert [
        text
        for language in translation.LANGUAGES
        for _, _, forms in translated(language)
        for text in forms
        if typed.search(text)
    ] == []


@pytest.mark.slow
@pytest.mark.gui
def test_the_window_and_qt_speak_french(speaking: QApplication, compiled: Path) -> None:
    translation.install(speaking, "fr", compiled)
    assert QCoreApplication.translate("Stop", "Half open") == "Entrouverte"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
    assert QLocale().toString(1234.5, "f", 1) == "1\u202f234,5"


@pytest.mark.slow
@pytest.mark.gui
@pytest.mark.parametrize("language", translation.LANGUAGES)
def test_a_plural_has_its_two_forms(speaking: QApplication, compiled: Path, language: str) -> None:
    context, source, (one, many) = next(found for found in translated(language) if len(found[2]) == 2)
    translation.install(speaking, language, compiled)
    said = [QCoreApplication.translate(context, source, None, n) for n in (1, 2)]
    assert said == [one.replace("%n", "1"), many.replace("%n", "2")]


@pytest.mark.gui
def test_a_missing_catalogue_is_said(speaking: QApplication, tmp_path: Path) -> None:
    with pytest.raises(MissingTranslationError, match=r"persienne_fr\.qm is missing"):
        translation.install(speaking, "fr", tmp_path)


@pytest.mark.gui
def test_a_damaged_catalogue_is_said(speaking: QApplication, tmp_path: Path) -> None:
    (tmp_path / "persienne_fr.qm").write_bytes(b"not a catalogue")
    with pytest.raises(MissingTranslationError, match="not a compiled translation"):
        translation.install(speaking, "fr", tmp_path)


def test_a_name_and_several_facts_are_joined_as_the_language_does(qapp: QApplication) -> None:
    assert named("2026", "3 %2 kWh") == "2026: 3 %2 kWh"
    with spoken(qapp, "fr"):
        assert named("2026", "657 kWh") == "2026\u00a0: 657 kWh"
        assert listed(["3 kWh", "2 h"]) == "3 kWh\u202f; 2 h"


@pytest.mark.slow
def test_no_text_of_the_window_joins_with_a_colon_or_a_semicolon_of_its_own() -> None:
    """French wants a space before both: ``named`` and ``listed`` join."""
    sources = (Path(translation.__file__).parents[1]).rglob("*.py")
    own = re.compile(r"""["']; ?["']\.join|f".*}: .*{""")
    found = {source.name for source in sources if own.search(source.read_text(encoding="utf-8"))}
    assert found <= {"qt_messages.py", "exhibit_mail.py"}  # the log; the heads of a mail as they came


NEVER_SO_MANY = {
    "%n other thing(s) to look at.",
    "%n letter(s) saved",
    "%n other(s)",
    "%n other request(s)",
    "Save %n PDF(s)",
    "%n changed text(s)",
    "%n pages or files: {names}",
    "%n file(s) can’t be reproduced",
    "{spans}, and %n earlier stretch(es)",
    "Locked after %n minute(s) without use.",
    "%n month(s) of the half-hours in them are older than what this household keeps.",
    "%n month(s)",
    "%n backup(s) made anew",
    "+ %n others",
    "%n more, marked in the table",
    "%n gap(s), {duration} without data",
}
"""What there are never a thousand of: files chosen at once, letters, months, gaps of a day."""


@pytest.mark.slow
def test_a_count_that_may_pass_a_thousand_is_grouped_by_one_owner() -> None:
    plain = set()
    for source in Path(translation.__file__).parents[1].rglob("*.py"):
        tree = ast.parse(source.read_text(encoding="utf-8"))
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        grouped = {
            id(inner)
            for call in calls
            if isinstance(call.func, ast.Attribute) and call.func.attr in ("counted", "in_letters")
            for inner in ast.walk(call)
        }
        for call in calls:
            words = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
            if words and "%n" in words[0] and id(call) not in grouped:
                plain.add(words[0])
    assert plain - NEVER_SO_MANY == set()
    assert plain >= NEVER_SO_MANY


def test_a_count_is_grouped_as_the_language_does() -> None:
    assert Numbers(locale_for("fr")).counted("1234 valeurs sur {count}", 1234) == "1\u202f234 valeurs sur {count}"
    assert Numbers(locale_for("en")).counted("12 days", 12) == "12 days"


@pytest.mark.gui
def test_a_count_stands_in_letters_up_to_twelve_and_one_has_its_gender(speaking: QApplication, compiled: Path) -> None:
    translation.install(speaking, "fr", compiled)
    french = Numbers(locale_for("fr"))
    assert french.in_letters("1 chose", 1, feminine=True) == "une chose"
    assert french.in_letters("1 organisme", 1) == "un organisme"
    assert french.in_letters("12 choses", 12, feminine=True) == "douze choses"
    assert french.in_letters("13 choses", 13) == "13 choses"
    assert french.in_letters("1234 choses", 1234) == "1\u202f234 choses"
    assert french.in_letters("0 chose", 0) == "0 chose"
