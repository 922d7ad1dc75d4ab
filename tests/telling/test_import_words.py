from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from persienne.base.reading import TOTAL_INJECTION
from persienne.household.measures.import_meters import Owned
from persienne.household.measures.import_questions import Question, QuestionCode, Unanswered
from persienne.household.measures.import_report import Gap, ImportOutcome, ImportReport
from persienne.importers.formats import FORMATS, TEXTS
from persienne.importers.job import Hole, Reason, RefusedLine
from persienne.insight.reconcile import Mismatch, Reconciliation
from persienne.insight.resolve import Changes
from persienne.telling.import_words import ImportWords
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.curves import at
from support.told import tell

DAY = date(2026, 10, 14).toordinal()
KWH = 3_600_000
PLAIN = ImportReport(
    file="october.csv",
    format="enedis.curve.csv",
    point="09999999999998",
    register="EAST",
    rows=1488,
    intervals=1488,
    joules=605 * KWH,
    first=at(date(2026, 10, 1).toordinal()),
    last=at(date(2026, 10, 31).toordinal(), 23, 30),
    end=at(date(2026, 11, 1).toordinal()),
    steps=(1800,),
    holes=(),
    duplicates=0,
    refused=(),
    changes=Changes(1488, 0, 0, 0),
    reconciliation=Reconciliation(0, 0, ()),
)


@pytest.fixture
def words() -> ImportWords:
    return ImportWords(Catalogue("en").translate, Figures(french=False))


def test_a_file_of_maxima_tells_the_highest_power_and_no_energy(words: ImportWords) -> None:
    report = replace(PLAIN, register="SMAXIN", joules=0, highest=9012, intervals=31, rows=31, steps=())
    assert words.energy(report) == "at most 9.0\N{NO-BREAK SPACE}kVA"
    assert words.energy(replace(report, highest=800)) == "at most 800\N{NO-BREAK SPACE}VA"
    assert words.kind(report).endswith(" (injection)")
    assert words.facts(report)[0].startswith("31 lines read, the highest power of 31 days: ")


@pytest.mark.for_each("name", [reader.name for reader in (*FORMATS, *TEXTS)])
def test_every_format_has_a_name(words: ImportWords, name: str) -> None:
    known = words.kind(replace(PLAIN, format=name))
    assert " file, " in known or " table, " in known
    assert words.kind(replace(PLAIN, format=name, register=TOTAL_INJECTION.name)) == f"{known} (injection)"


@pytest.mark.for_each("reason", sorted(set(Reason) - {Reason.UNDATED}))
def test_every_reason_to_refuse_a_line_is_said_with_the_first_lines(words: ImportWords, reason: Reason) -> None:
    lines = tuple(RefusedLine(number, reason, "?") for number in (12, 1304, 1305, 1306))
    *_, said = words.facts(replace(PLAIN, refused=lines))
    nouns = {Reason.NOISE: "groups"}
    assert said.startswith(f"4 {nouns.get(reason, 'lines')} ")
    assert said.endswith(" (lines 12, 1,304, 1,305…)")
    *_, alone = words.facts(replace(PLAIN, refused=lines[:1]))
    assert alone.endswith(" (line 12)")
    *_, nowhere = words.facts(replace(PLAIN, refused=tuple(replace(line, line=0) for line in lines)))
    assert nowhere == said.removesuffix(" (lines 12, 1,304, 1,305…)")
    assert words.doubtful(replace(PLAIN, refused=lines)) is (reason is not Reason.EMPTY_VALUE)


def test_a_plain_file_is_told_in_two_lines(words: ImportWords) -> None:
    assert words.detail(PLAIN) == "1\u00a0– 31 Oct 2026"
    assert words.energy(PLAIN) == "605\u00a0kWh"
    assert words.facts(PLAIN) == [
        "1,488 lines read, 1,488 measures: 1,488 of them new",
        "Steps: 30\u00a0min",
    ]
    assert not words.doubtful(PLAIN)


def test_the_part_of_a_recording_without_a_date_is_told(words: ImportWords) -> None:
    *_, said = words.facts(replace(PLAIN, format="tic", refused=(RefusedLine(0, Reason.UNDATED, ""),)))
    assert said.startswith("The part in historique mode carries no date")


def test_a_recording_is_told_by_its_groups_and_its_injection(words: ImportWords) -> None:
    recording = replace(PLAIN, format="tic", injected=2 * KWH)
    assert words.facts(recording)[0].startswith("1,488 groups read, ")
    assert words.facts(recording)[1] == "Injected: 2.00\u00a0kWh"


def test_a_moment_is_no_span(words: ImportWords) -> None:
    moment = Hole(at(DAY, 18, 29) + 5, at(DAY, 18, 29) + 40)
    tell(words.facts(replace(PLAIN, holes=(moment,)))[-1])


def test_a_file_without_a_measure_says_so(words: ImportWords) -> None:
    tell(words.detail(replace(PLAIN, first=None, last=None, end=None)))


def test_holes_are_told_by_their_hours_and_the_rest_by_their_number(words: ImportWords) -> None:
    within = Hole(at(DAY, 2), at(DAY, 4, 30))
    to_midnight = Hole(at(DAY + 1, 22), at(DAY + 2))
    over_days = Hole(at(DAY + 3, 12), at(DAY + 5, 7))
    *_, said = words.facts(replace(PLAIN, holes=(within, to_midnight, over_days, within, within)))
    tell(said)
    assert words.detail(replace(PLAIN, holes=(within,))) == "1\u00a0– 31 Oct 2026, 1 hole"


def test_a_replaced_meter_is_told_in_the_place_of_its_hole(words: ImportWords) -> None:
    change, hole = Hole(at(DAY), at(DAY + 1)), Hole(at(DAY + 3, 2), at(DAY + 3, 4))
    *_, other, said = words.facts(replace(PLAIN, holes=(change, hole), replaced=(change,)))
    tell(other, said)


@pytest.mark.parametrize(
    ("compared", "sentence"),
    [
        (Reconciliation(31, 0, ()), "31 days agree with the meter to the watt-hour"),
        (Reconciliation(20, 11, ()), "31 days agree with the meter within rounding"),
        (
            Reconciliation(29, 0, (Mismatch(DAY, 20 * KWH, 25 * KWH), Mismatch(DAY + 1, 0, KWH))),
            (
                "2 days do not agree with the meter, first 14 Oct 2026: "
                "20.0\u00a0kWh in the curve, 25.0\u00a0kWh at the meter"
            ),
        ),
    ],
)
def test_what_the_meter_itself_says_is_compared(words: ImportWords, compared: Reconciliation, sentence: str) -> None:
    report = replace(PLAIN, reconciliation=compared)
    assert words.facts(report)[-1] == sentence
    assert words.doubtful(report) is bool(compared.mismatches)


def test_a_contradicted_measure_is_doubtful_and_a_line_given_twice_is_not(words: ImportWords) -> None:
    assert words.doubtful(replace(PLAIN, changes=Changes(0, 1487, 0, 1)))
    assert words.facts(replace(PLAIN, duplicates=3))[-1] == "3 lines given twice"
    assert not words.doubtful(replace(PLAIN, duplicates=3))


def test_a_contradiction_asks_for_a_second_look(words: ImportWords) -> None:
    said = words.facts(replace(PLAIN, changes=Changes(0, 1487, 0, 1)))
    assert said[1].startswith("Take a second look: two files say otherwise of the same time")
    assert not any("second look" in line for line in words.facts(PLAIN))


def test_a_described_table_that_brings_nothing_is_to_be_described_otherwise(words: ImportWords) -> None:
    empty = replace(PLAIN, point=None, first=None, last=None, end=None, columns=("date", "kwh"))
    tell(" ".join(words.facts(empty)))


@pytest.mark.for_each("owned", Owned)
def test_how_the_meter_is_known_is_said_of_every_file_that_does_not_name_it(words: ImportWords, owned: Owned) -> None:
    report = replace(PLAIN, owned=owned.value, label="Maison")
    said = [
        line for line in words.facts(report) if "meter “Maison”" in line or "meter, as" in line or "first one" in line
    ]
    assert len(said) == (owned is not Owned.NAMED)


def test_the_missing_end_is_said_and_counts_among_the_holes(words: ImportWords) -> None:
    cut = replace(PLAIN, missing_end=Hole(at(DAY, 18), at(DAY + 1)))
    assert words.detail(cut).endswith(", 1 hole")
    tell(words.facts(cut))


def test_a_hole_between_the_files_names_the_meter(words: ImportWords) -> None:
    gap = Gap("09999999999998", "EAST", at(DAY), at(DAY + 2))
    said = words.gap(gap)
    tell(said)
    assert words.gap(replace(gap, label="Maison")).endswith("(meter “Maison”)")


def test_a_batch_is_summed_up_by_what_became_of_its_files(words: ImportWords) -> None:
    question = Question(QuestionCode.POWER)
    files = (
        PLAIN,
        replace(PLAIN, changes=Changes(0, 1488, 0, 0)),
        Unanswered("doubtful.csv", (question,)),
        Unanswered("neighbour.csv", ()),
    )
    tell(words.summary(ImportOutcome(1, files)))


def test_what_an_import_brought_is_its_kind_period_days_and_measures(words: ImportWords) -> None:
    hole = Hole(at(date(2026, 10, 10).toordinal(), 6), at(date(2026, 10, 12).toordinal()))
    said = words.brought([replace(PLAIN, holes=(hole,))])
    tell(said)
    index = replace(PLAIN, file="index.csv", format="enedis.index.csv", intervals=31)
    assert words.brought([index]).endswith(", 31 days"), "one measure a day says no more"
    assert words.brought([PLAIN, index]).startswith("Enedis file, half-hours…, ")
    assert words.files([PLAIN]) == "october.csv"
    assert words.files([PLAIN, index]) == "october.csv and 1 other"
    assert words.files([PLAIN] * 5) == "october.csv and 4 others"
    assert "no measure" in words.brought([replace(PLAIN, first=None, last=None, end=None)])


def test_an_import_of_which_days_were_erased_says_what_was_read_and_what_is_left(words: ImportWords) -> None:
    """Of 31 days the 10th to the 12th are gone: 28 days of 48 half-hours."""
    first = date(2026, 10, 1).toordinal()
    left = replace(PLAIN, intervals=1344, brought=1488, days_left=((first, first + 8), (first + 12, first + 30)))
    said = "1,488 measures read, left since an erasure: 28 days (1,344 measures)"
    assert words.brought([left]) == f"Enedis file, half-hours, 1\u00a0– 31 Oct 2026, {said}"
    tell(words.detail(left), words.facts(left)[0])
    days = replace(left, intervals=28)
    assert words.brought([days]).endswith(", 1,488 measures read, left since an erasure: 28 days")
    none = replace(left, intervals=0, days_left=(), first=None, last=None, end=None)
    assert words.brought([none]).endswith("half-hours, 1,488 measures read, none of them left since an erasure")
    whole = replace(PLAIN, intervals=48, first=at(first + 31), last=at(first + 31, 23, 30), end=at(first + 32))
    both = words.brought([left, whole])
    assert both.endswith(", 1,536 measures read, left since an erasure: 29 days (1,392 measures)")


def test_a_volume_of_gas_is_told_in_cubic_metres_and_that_no_chart_shows_it(words: ImportWords) -> None:
    gas = replace(PLAIN, register="GASVOL", joules=609_000, owned="first", format="dsmr.reader.csv")
    assert words.energy(gas).replace("\u00a0", " ") == "609 m³"
    said = words.facts(gas)
    tell(said)
    assert any(line.startswith("Cubic metres are kept as a volume: ") for line in said)
    assert not any(line.startswith("Cubic metres") for line in words.facts(PLAIN))


def test_a_gas_meter_that_would_be_the_first_is_called_one(words: ImportWords) -> None:
    gas = replace(PLAIN, register="GAS", owned="first")
    said = "The file does not say its gas meter: it would become the first one of gas, without a number"
    assert said in words.facts(gas, dry_run=True)
    tell(" ".join(words.facts(replace(PLAIN, owned="first"), dry_run=True)))
