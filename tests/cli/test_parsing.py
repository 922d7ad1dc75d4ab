"""What argparse says by itself is in the reader's language: usage, headings, help, and each kind of misuse."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from persienne.cli.main import main
from persienne.cli.parsing import VALUES, parser
from persienne.words import Catalogue
from persienne.words.english import texts

if TYPE_CHECKING:
    from collections.abc import Iterator


HARD = "\N{NO-BREAK SPACE}"

MISUSES = [
    (["letters", "new"], "KIND is missing", f"il manque{HARD}: LETTRE"),
    (["imports", "--foo"], "not understood: --foo", f"pas compris{HARD}: --foo"),
    (["collect", "--port"], "--port: a value is missing", f"--port{HARD}: il manque une valeur"),
    (["import"], "FILE is missing", f"il manque{HARD}: FICHIER"),
    (["undo", "one"], "IMPORT: 'one' is not a whole number", f"IMPORT{HARD}: 'one' n’est pas un nombre entier"),
    (["virtual-meter", "--speed", "0"], "'0' is not a number above 0", "'0' n’est pas un nombre supérieur à 0"),
    (["virtual-meter", "--noise", "2"], "'2' is not a number from 0 to 1", "'2' n’est pas un nombre de 0 à 1"),
    (
        ["virtual-meter", "--frames", "-1"],
        "'-1' is not a whole number, 0 or more",
        "n’est pas un nombre entier, 0 ou plus",
    ),
    (["virtual-meter", "--pty", "--out", "F"], "--out: does not go with --pty", f"--out{HARD}: ne va pas avec --pty"),
    (["imports", "--json=1"], "--json: takes no value ('1')", f"--json{HARD}: ne prend pas de valeur ('1')"),
    (
        ["letters", "new", "x", "--set"],
        "--set: at least one value is missing",
        f"--set{HARD}: il manque au moins une valeur",
    ),
    (["backup", "--keep", "0"], "--keep: '0' is not a whole number, 1 or more", "un nombre entier, 1 ou plus"),
    (["slat", "--re", "1"], "--re may mean --retention-curve, --retention-frames", "--re peut vouloir dire"),
    (["slat", "ajar"], "'ajar' is none of: ", f"'ajar' n’en fait pas partie{HARD}: "),
    (["tariffs", "prices"], "WHAT: 'prices' is none of: ", f"QUOI{HARD}: 'prices' n’en fait pas partie"),
    (["frobnicate"], "COMMAND: 'frobnicate' is none of: ", f"COMMANDE{HARD}: 'frobnicate' n’en fait pas partie"),
]


def said(arguments: list[str], language: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a misuse ends in on standard error, its last line."""
    with pytest.raises(SystemExit) as ended:
        main(["--lang", language, *arguments])
    assert ended.value.code == 2
    return capsys.readouterr().err.splitlines()[-1]


@pytest.mark.for_each(("arguments", "english", "french"), MISUSES, ids=[" ".join(one[0]) for one in MISUSES])
def test_each_misuse_is_said_in_the_reader_s_language(
    arguments: list[str], english: str, french: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert english in said(arguments, "en", capsys)
    assert french in said(arguments, "fr", capsys)


def test_a_misuse_names_the_command_and_shows_its_usage(capsys: pytest.CaptureFixture[str]) -> None:
    for language, usage, error in (("en", "usage: ", "error: "), ("fr", f"usage{HARD}: ", f"erreur{HARD}: ")):
        with pytest.raises(SystemExit):
            main(["--lang", language, "letters", "new"])
        lines = capsys.readouterr().err.splitlines()
        assert lines[0].startswith(f"{usage}persienne letters new [-h]")
        assert error in lines[-1]


def every_parser(top: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """A parser and those of its subcommands."""
    yield top
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            for one in action.choices.values():
                yield from every_parser(one)


def every_argument() -> Iterator[argparse.Action]:
    """Those of every command."""
    for one in every_parser(parser(Catalogue("en").translate)):
        yield from one._actions


@pytest.mark.slow
def test_no_word_of_argparse_s_own_stands_in_french_help() -> None:
    for one in every_parser(parser(Catalogue("fr").translate)):
        text = one.format_help()
        assert text.startswith(f"usage{HARD}: persienne")
        for word in (
            "usage: ",
            "options:",
            "arguments:",
            "positional",
            "show this",
            " COMMAND\n",
            " FILE",
            " NAME",
            " DIR",
        ):
            assert word not in text, one.prog


def test_english_help_says_what_it_always_said() -> None:
    text = parser(Catalogue("en").translate).format_help()
    assert text.startswith("usage: persienne [-h]")
    assert "\noptions:\n  -h, --help " in text
    assert "show this help and exit" in text


def test_each_kind_of_value_that_is_no_text_has_its_words() -> None:
    """What ``VALUES`` lacks a misuse would call by the name of the function that reads it."""
    for action in every_argument():
        read = action.type
        assert read in {None, str, Path} or action.choices or getattr(read, "__name__", "") in VALUES, action.dest


def test_what_stands_for_a_value_is_a_letter_or_a_word_that_is_translated() -> None:
    for action in every_argument():
        assert action.metavar is None or len(str(action.metavar)) == 1 or action.metavar in texts("command_line.places")
