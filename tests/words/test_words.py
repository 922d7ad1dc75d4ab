"""Every code that the household may meet has its words, in both languages, and no word stands without its code."""

from __future__ import annotations

import ast
import re
import string
from functools import cache
from pathlib import Path

import pytest

import persienne
from persienne.base.errors import UserError
from persienne.base.placeholders import placeholders
from persienne.words import ERRORS, Catalogue, sentence
from persienne.words.english import table
from support.scripts import ROOT, script

NAMED = table("seen.named")
FINDINGS = table("backups.findings")

OTHER_PLACEHOLDER = re.compile(r"[{}]|%[0-9Lnsd(]")

SOURCES = sorted(Path(persienne.__file__).parent.rglob("*.py"))


@cache
def raised() -> list[tuple[str, ast.Call]]:
    """Every ``UserError(...)`` of the sources, with the name of its file."""
    texts = {source: source.read_text(encoding="utf-8") for source in SOURCES}
    return [
        (source.name, node)
        for source, text in texts.items()
        if "UserError(" in text
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "UserError"
    ]


def codes_of(call: ast.Call) -> set[str]:
    """The texts in its first argument."""
    found = (leaf.value for leaf in ast.walk(call.args[0]) if isinstance(leaf, ast.Constant))
    return {code for code in found if isinstance(code, str)}


@pytest.mark.slow
def test_every_code_that_is_raised_has_words() -> None:
    assert {code for _, call in raised() for code in codes_of(call)} - set(ERRORS) == set()


@pytest.mark.slow
def test_who_raises_a_code_gives_the_facts_that_its_sentence_asks_for() -> None:
    lacking = [
        (name, call.lineno, code)
        for name, call in raised()
        for code in codes_of(call) & set(ERRORS)
        if None not in (names := {fact.arg for fact in call.keywords})  # a ** brings facts that are read here nowhere
        if not placeholders(ERRORS[code]) <= names
    ]
    assert lacking == []


def test_a_placeholder_of_the_words_is_a_name_in_braces() -> None:
    """Qt counts its own in the window alone; ``{`` and ``}`` stand for nothing else."""
    sentences = [text for one in script("catalogues").read(ROOT) for text in (*one.en, *one.fr)]
    assert len(sentences) > len(ERRORS)
    assert [said for said in sentences if OTHER_PLACEHOLDER.search(re.sub(r"\{[a-z_]+\}", "", said))] == []


@pytest.mark.slow
def test_no_words_stand_for_a_code_that_nothing_names() -> None:
    text = "".join(source.read_text(encoding="utf-8") for source in SOURCES if source.parent.name != "words")
    assert [code for code in ERRORS if f'"{code}"' not in text] == []


@pytest.fixture(scope="module")
def in_french() -> Catalogue:
    """Read once: the catalogue is large."""
    return Catalogue("fr")


@pytest.mark.for_each("code", sorted(ERRORS))
def test_the_french_sentence_asks_for_the_same_facts(in_french: Catalogue, code: str) -> None:
    french = in_french.translate("UserError", ERRORS[code])
    assert french != ERRORS[code]
    names = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (ERRORS[code], french)]
    assert names[0] == names[1]


def test_a_fact_with_braces_is_just_a_fact() -> None:
    error = UserError("file_missing", file="{0}.csv")
    assert sentence(error, Catalogue("en").translate) == "{0}.csv: there is no such file."


@pytest.mark.parametrize(
    ("table", "fact", "sources"),
    [(table("seen.seen") | NAMED, "seen", "importers"), (table("seen.damage"), "detail", "importers")],
)
def test_every_code_among_the_facts_has_words(table: dict[str, str], fact: str, sources: str) -> None:
    folder = Path(persienne.__file__).parent / sources
    text = "".join(source.read_text(encoding="utf-8") for source in folder.rglob("*.py"))
    assert [code for code in table if f'"{code}"' not in text] == []
    if fact == "detail":
        assert set(re.findall(r'damaged\("(\w+)"\)', text)) <= set(table)
    else:
        assert set(re.findall(r'unknown\("([\w.]+)"', text)) <= set(table)


def test_an_unknown_table_is_told_by_its_first_cells() -> None:
    error = UserError("file_unknown", file="x.csv", seen="csv", columns=("Date", "Prix"))
    assert "a table that begins with: Date, Prix" in sentence(error, Catalogue("en").translate)


def test_of_an_unknown_file_little_is_shown_and_nothing_that_can_t_be_read() -> None:
    def said(*cells: str) -> str:
        error = UserError("file_unknown", file="x.csv", seen="csv", columns=cells)
        return sentence(error, Catalogue("en").translate)

    assert f"begins with: {'A' * 39}…)" in said("A" * 60, "B")
    for junk in ("PK\x03\x14", "\ufffd\ufffd;"):
        assert "looks like: a table)" in said("ok", junk)


def test_what_is_foreign_in_a_file_is_told_by_kind_and_name_and_the_names_as_plain_text() -> None:
    def told(**facts: list[tuple[str, str]]) -> str:
        said = {"more": [], "less": [], "changed": [], **facts}
        text = sentence(UserError("schema_foreign", file="household.db", **said), Catalogue("en").translate)
        return text.split("(", 1)[1].split("). Another", 1)[0]

    assert told(more=[("trigger", "spy")], less=[("table", "meter"), ("index", "i")]) == (
        "not Persienne’s: trigger “spy” / missing: table “meter”, index “i”"
    )
    assert told(changed=[("view", name) for name in "abcd"]) == "altered: view “a”, view “b”, view “c”, …"
    assert told(more=[("virus", "x")]) == "not Persienne’s: something called “x”"
    assert told(more=[("table", "\x1b[2J\u202eexe {file} <b>")]) == (
        "not Persienne’s: table “\ufffd[2J\ufffdexe {file} <b>”"
    )
    assert told(more=[("table", "x" * 9_000)]) == f"not Persienne’s: table “{'x' * 39}…”"


@pytest.mark.for_each("family", NAMED)
def test_a_family_that_is_known_and_not_read_is_named_and_not_sent_to_enedis_for_another(
    family: str, in_french: Catalogue
) -> None:
    error = UserError("file_unknown", file="x.csv", seen=family, columns=())
    for catalogue in (Catalogue("en"), in_french):
        said = sentence(error, catalogue.translate)
        assert said.startswith("x.csv ")
        assert "Octopus" not in said  # as in the sentence about any other file
    assert sentence(error, in_french.translate) != sentence(error, Catalogue("en").translate)


def test_every_finding_of_the_check_up_has_words() -> None:
    finders = ("household/doctor.py", "cli/commands/doctor.py")
    text = "".join((Path(persienne.__file__).parent / finder).read_text(encoding="utf-8") for finder in finders)
    codes = set(re.findall(r'\b(?:ok|note|warning|problem)\("(\w+)"', text))
    assert codes - FINDINGS.keys() <= ERRORS.keys()
    assert FINDINGS.keys() - codes == set()


def test_what_stands_in_a_cell_is_not_taken_for_a_code() -> None:
    for seen in ("10/27/2023 00:30", "xlsx", "edf", "-284"):
        error = UserError("file_unreadable_values", file="a.csv", column="Valeur", seen=seen)
        assert seen in sentence(error, lambda _context, source: source)


FRENCH = Catalogue("fr")


@pytest.mark.for_each(
    ("error", "said"),
    [
        (UserError("letter_not_late", reference="R", due="2026-11-27"), "est le 27 nov. 2026"),
        (UserError("letter_event_future", day="2026-12-01"), "1er déc. 2026"),
        (UserError("written_complaint_early", reference="R", day="2026-11-27"), "le 27 nov. 2026"),
        (UserError("letter_period_unfit", begin="2026-11-27", end="2026-11-01"), "le 1er nov. 2026"),
        (UserError("bad_date", value="2026-11-27"), "2026-11-27"),
        (UserError("letter_event_future", day="2026-11-31"), "2026-11-31"),
    ],
)
def test_a_day_is_told_in_words_and_what_somebody_typed_as_it_was(error: UserError, said: str) -> None:
    assert said in sentence(error, FRENCH)


def test_a_day_in_a_command_is_one_that_the_command_takes() -> None:
    said = sentence(UserError("date_doubtful", today="2026-11-27", known="2026-01-02"), FRENCH)
    assert "27 nov. 2026" in said
    assert "2 janv. 2026" in said
    assert "persienne slat --today 2026-11-27." in said


def test_no_sentence_with_a_day_shows_it_as_a_machine_writes_it() -> None:
    """Whatever the code, and in both languages."""
    days = {"day", "due", "begin", "end", "earlier", "printed", "date", "start", "first", "last", "today", "known"}
    machine = re.compile(r"(?<!--today )\d{4}-\d{2}-\d{2}")
    for code, words in ERRORS.items():
        names = placeholders(words)
        if not names & days:
            continue
        facts: dict[str, object] = dict.fromkeys(names, "x") | dict.fromkeys(names & days, "2024-10-28")
        facts = {name: 1 if name == "number" else fact for name, fact in facts.items()}
        try:
            told = [sentence(UserError(code, **facts), speech) for speech in (FRENCH, Catalogue("en"))]
        except KeyError:  # a fact that is a code of another table
            continue
        assert [one for one in told if machine.search(one)] == [], code
