"""``persienne letters tenancy``: where each meter is and who held its contract, said, listed, refused by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.cli.main import main
from support.letter_commands import Said, letter_commands, letter_household, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ANNECY, GRENOBLE = "10987654321098", "19123456789012"
LAKE = ("--meter", ANNECY, "--address", "1 chemin du Lac;74000 Annecy", "--elsewhere")


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    """Run ``persienne letters`` on an empty household, in English."""
    return letter_commands(letter_household(tmp_path), capsys, monkeypatch)


def test_a_second_home_is_said_once_and_stands_in_its_letters(run: Callable[..., Said]) -> None:
    assert told(run, "tenancy") == []
    code, out, _err = run("tenancy", *LAKE, "--from", "2020-05-01")
    assert (code, out.replace("\u00a0", " ")) == (0, f"{ANNECY}\t1 chemin du Lac, 74000 Annecy · since 1 May 2020\n")
    told(run, "new", "access", "--to", "Enedis", "--meter", ANNECY)
    assert "situé 1 chemin du Lac, 74000 Annecy." in run("show", "PERS")[1].replace("\u00a0", " ").replace("\n", " ")


def test_one_that_ends_is_changed_and_one_that_was_wrong_is_removed(run: Callable[..., Said]) -> None:
    run("tenancy", *LAKE, "--holder", "Camille Exemple", "--holder", "Dominique Modèle")
    (one,) = told(run, "tenancy", "--meter", ANNECY, "--from", "2020-05-01", "--to", "2026-06-30")
    assert one == {
        "energy": "electricity",
        "point": ANNECY,
        "address": ["1 chemin du Lac", "74000 Annecy"],
        "holders": ["Camille Exemple", "Dominique Modèle"],
        "begin": "2020-05-01",
        "end": "2026-06-30",
        "known": "said",
    }
    told(run, "tenancy", "--meter", ANNECY, "--holder", "Dominique Modèle", "--from", "2026-07-01")
    assert len(told(run, "tenancy")) == 2
    code, _out, err = run("tenancy", "--meter", ANNECY, "--remove")
    assert (code, "several contracts" in err) == (1, True)
    assert len(told(run, "tenancy", "--meter", ANNECY, "--from", "2026-07-01", "--remove")) == 1


@pytest.mark.parametrize(
    ("arguments", "english", "french"),
    [
        (("--meter", GRENOBLE, "--to", "2026-06-30"), "is no meter of this household", "n'est pas un compteur"),
        ((*LAKE[:4], "--from", "2026-07-01", "--to", "2026-06-30"), "would end on", "finirait le"),
        ((*LAKE[:4], "--from", "2026-01-01"), "Two contracts of one meter share no day", "aucun jour en commun"),
        ((*LAKE[:4], "--to", "0026-06-30"), "Please check the year", "Vérifiez l'année"),
    ],
)
def test_what_can_not_be_is_refused_in_both_languages(
    run: Callable[..., Said],
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    english: str,
    french: str,
) -> None:
    told(run, "tenancy", *LAKE, "--from", "2020-05-01")
    before = told(run, "tenancy")
    code, _out, err = run("tenancy", *arguments)
    assert (code, english in err) == (1, True), err
    assert main(["--lang", "fr", "letters", "tenancy", *arguments]) == 1
    assert french in capsys.readouterr().err.replace("’", "'").replace("\u202f", " ").replace("\u00a0", " ")
    assert told(run, "tenancy") == before


def test_what_is_meant_is_never_another_contract(run: Callable[..., Said]) -> None:
    """An undated contract takes the first day that is said of it, but no other holders' contract takes its place."""
    run("tenancy", *LAKE, "--holder", "Camille Exemple")
    code, _out, err = run("tenancy", "--meter", ANNECY, "--from", "2026-07-01", "--holder", "Dominique Modèle")
    assert (code, "is held already on some of these days (Camille Exemple, … → …)" in err) == (1, True), err
    code, _out, err = run("tenancy", "--meter", ANNECY, "--from", "2020-05-01", "--remove")
    assert (code, "Say which one by its first day" in err) == (1, True), err
    (one,) = told(run, "tenancy", "--meter", ANNECY, "--from", "2020-05-01")
    assert (one["holders"], one["begin"]) == (["Camille Exemple"], "2020-05-01")
    assert told(run, "tenancy", "--meter", ANNECY, "--remove") == []


def test_a_number_of_no_meter_is_refused_and_a_gas_meter_is_named(run: Callable[..., Said]) -> None:
    code, _out, err = run("tenancy", "--meter", "123", "--address", "Annecy", "--elsewhere")
    assert (code, "it has 14 digits" in err) == (1, True), err
    _code, out, _err = run("tenancy", *LAKE, "--energy", "gas")
    assert out.replace("\u00a0", " ") == f"{ANNECY}\t1 chemin du Lac, 74000 Annecy\tgas\n"
