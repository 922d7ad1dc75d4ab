from __future__ import annotations

import pytest

from persienne.base.reading import Fact, Quality, Reading, index_register
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES, FactKind
from support.tic_fold import HOME, T, facts, fed
from support.tic_frames import ADSC, PRM, frame, historique_lines, short_lines, standard_lines


def test_texts_are_told_once_and_after_two_frames() -> None:
    fold, decoder = Fold(HOME), Decoder()
    assert not facts(fed(fold, [(T, standard_lines(T, {1: 1}))], decoder), FactKind.CONTRACT)
    said = fed(fold, ((T + n, standard_lines(T + n, {1: 1})) for n in range(1, 5)), decoder)
    assert [fact.text for fact in facts(said, FactKind.CONTRACT)] == ["H PLEINE/CREUSE"]
    assert [fact.text for fact in facts(said, FactKind.DEVICE)] == [ADSC]
    assert [fact.text for fact in facts(said, FactKind.POINT)] == [PRM]
    assert facts(said, FactKind.DAY_PROFILE)[0].text.startswith("00008002 0100C001")


def test_what_was_told_is_not_told_again() -> None:
    lines = [(T + n, standard_lines(T + n, {1: 1})) for n in range(3)]
    told = [one for one in fed(Fold(HOME), lines) if isinstance(one, Fact)]
    assert told
    assert not [one for one in fed(Fold(HOME, told=told), lines) if isinstance(one, Fact)]


def test_an_overrun_has_a_beginning_and_an_end() -> None:
    def lines(n: int) -> list[bytes]:
        return historique_lines({"BASE": 5}, option="BASE", tariff="TH..", overload=33 if 3 <= n < 7 else None)

    said = fed(Fold(HOME), ((T + n, lines(n)) for n in range(12)))
    assert facts(said, FactKind.OVERRUN) == [
        Fact(HOME, FactKind.OVERRUN, T + 3, "ADPS"),
        Fact(HOME, FactKind.OVERRUN, T + 3, "ADPS", T + 7),
    ]


def test_an_overrun_ends_on_a_line_that_loses_every_etx() -> None:
    fold, decoder, said = Fold(HOME), Decoder(), []
    for n in range(8):
        lines = historique_lines({"BASE": 5}, option="BASE", tariff="TH..", overload=33 if n < 3 else None)
        said += [one for told in decoder.feed(frame(lines, end=b""), T + n) for one in fold.add(told)]
    assert [(fact.at, fact.until) for fact in facts(said, FactKind.OVERRUN)] == [(T + 1, None), (T + 1, T + 4)]


def told_overrun(at: int) -> tuple[list[Fact], list[Reading]]:
    """What a program told that was killed in an overrun, and the index that it had stored last."""
    index = Reading(HOME, index_register("EAST"), at + 60, 0, 5, Quality.MEASURED, SOURCES[Mode.HISTORIQUE])
    return [Fact(HOME, FactKind.OVERRUN, at, "ADPS")], [index]


def historique(first: int, overloads: list[int | None]) -> list[tuple[int, list[bytes]]]:
    return [
        (first + n, historique_lines({"BASE": 5}, option="BASE", tariff="TH..", overload=amperes))
        for n, amperes in enumerate(overloads)
    ]


def test_an_overrun_that_a_kill_cut_ends_where_the_meter_was_heard_last() -> None:
    told, resume = told_overrun(T)
    said = fed(Fold(HOME, told=told, resume=resume), historique(T + 7200, [None, None, None, 33]))
    ends = [(fact.at, fact.until) for fact in facts(said, FactKind.OVERRUN)]
    assert ends == [(T, T + 60), (T + 7203, None)]


@pytest.mark.parametrize(
    ("after", "ends"), [(300, [(T, T + 302)]), (7200, [(T, T + 60), (T + 7200, None), (T + 7200, T + 7202)])]
)
def test_an_overrun_that_is_shown_again_after_a_kill_goes_on_unless_it_was_long_ago(
    after: int, ends: list[tuple[int, int | None]]
) -> None:
    told, resume = told_overrun(T)
    said = fed(Fold(HOME, told=told, resume=resume), historique(T + after, [33, 33, None, None, None]))
    assert [(fact.at, fact.until) for fact in facts(said, FactKind.OVERRUN)] == ends


def test_a_long_frame_among_short_ones_does_not_end_an_overrun() -> None:
    long = historique_lines({"BASE": 5}, option="BASE", tariff="TH..", three_phase=True)
    short = short_lines((45, 0, 0), (45, 3, 2))
    lines = [long, *[short] * 20, long, *[short] * 20, long, long]
    said = fed(Fold(HOME), ((T + n, one) for n, one in enumerate(lines)))
    assert [(fact.at, fact.until) for fact in facts(said, FactKind.OVERRUN)] == [(T + 1, None), (T + 1, T + 42)]


def test_tempo_colours_are_told_in_both_modes() -> None:
    standard = [(T + n, standard_lines(T + n, {5: 1}, status="9B3A9000")) for n in range(3)]
    said = fed(Fold(HOME), standard)
    assert [fact.text for fact in facts(said, FactKind.TODAY)] == ["red"]
    assert [fact.text for fact in facts(said, FactKind.TOMORROW)] == ["white"]
    old = historique_lines({"BBRHCJB": 1}, option="BBR(", tariff="HCJB", tomorrow="ROUG")
    said = fed(Fold(HOME), ((T + n, old) for n in range(3)))
    assert [fact.text for fact in facts(said, FactKind.TODAY)] == ["blue"]
    assert [fact.text for fact in facts(said, FactKind.TOMORROW)] == ["red"]
