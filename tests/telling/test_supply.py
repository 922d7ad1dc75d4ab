"""Highest powers and voltages in sentences: the numbers are those of the table, and nothing is advised."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.voltage import VoltageDay
from persienne.insight.supply import (
    Peak,
    PowerSaid,
    PowerUse,
    ReactiveUse,
    SupplyOfDays,
    VoltageUse,
    power_use,
    voltage_use,
)
from persienne.telling.report import Picture, Words
from persienne.telling.supply import SupplyTeller
from persienne.words import Catalogue
from persienne.words.numbers import Figures

if TYPE_CHECKING:
    from persienne.telling.report import Row, Section

JANUARY = date(2026, 1, 14).toordinal()
NOVEMBER = date(2026, 11, 1).toordinal()


def told(found: SupplyOfDays, language: str) -> list[Section]:
    teller = SupplyTeller(Catalogue(language), Figures(french=language == "fr"))
    return [section for section in teller.sections(found) if section is not None]


def power(use: PowerUse, language: str = "en") -> Section:
    (section,) = told(SupplyOfDays((NOVEMBER, NOVEMBER), use, None, None), language)
    return section


def voltage(use: VoltageUse, length: int = 30, language: str = "en", reactive: ReactiveUse | None = None) -> Section:
    (section,) = told(SupplyOfDays((NOVEMBER, NOVEMBER + length - 1), None, use, reactive), language)
    return section


def answer(section: Section) -> str:
    said = section.parts[0]
    assert isinstance(said, Words)
    return plain(" ".join(said.sentences))


def notes(section: Section) -> list[str]:
    said = section.parts[-1]
    assert isinstance(said, Words)
    return list(map(plain, said.sentences))


def rows(section: Section) -> tuple[Row, ...]:
    (picture,) = (part for part in section.parts if isinstance(part, Picture))
    assert picture.table is not None
    return picture.table.rows


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def use(*peaks: Peak, said: PowerSaid = PowerSaid(contract=9), phases: tuple[tuple[Peak, ...], ...] = ()) -> PowerUse:  # noqa: B008 - frozen
    found = power_use(peaks or (Peak(JANUARY, 5_234), Peak(NOVEMBER, 3_100)), phases, said)
    assert found is not None
    return found


def volts(*days: tuple[int, int, int | None, int], phases: int = 1) -> VoltageUse:
    said = [VoltageDay(NOVEMBER + n, *one) for n, one in enumerate(days)]
    found = voltage_use([said] * phases, NOVEMBER, NOVEMBER + 29)
    assert found is not None
    return found


def test_the_highest_power_stands_beside_what_is_paid_for() -> None:
    assert answer(power(use())) == (
        "Over 2 months up to November 2026, your highest power was 5.2 kVA, on 14 Jan 2026; you pay for 9 kVA."
    )
    assert answer(power(use(), "fr")) == (
        "Sur 2 mois, jusqu’en novembre 2026, votre plus forte puissance a été de 5,2 kVA, le 14 janv. 2026 ; vous "
        "payez pour 9 kVA."
    )


def test_without_a_subscribed_power_it_is_said_that_none_is_known() -> None:
    unsaid = use(said=PowerSaid())
    assert answer(power(unsaid)).endswith("on 14 Jan 2026.")
    assert "Your subscribed power is not known here: say your contract." in notes(power(unsaid))


def test_days_that_are_not_known_may_have_been_higher() -> None:
    # From 1 December 2025 to 1 November 2026 there are 31 + 304 + 1 days.
    assert "Known of 2 days out of 336; the others may have been higher." in notes(power(use()))


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (PowerSaid(contract=9), "No known day had a peak above 9 kVA."),
        (PowerSaid(contract=5), "1 day had a peak above 5 kVA."),
        (PowerSaid(contract=3), "2 days had a peak above 3 kVA."),
        (PowerSaid(contract=9, metered=6), "The meter itself is set to 6 kVA."),
        (PowerSaid(contract=3, overruns=(JANUARY,)), "The meter said 1 time that it was exceeded."),
    ],
)
def test_how_often_it_was_exceeded_is_counted(said: PowerSaid, sentence: str) -> None:
    assert sentence in notes(power(use(said=said)))


def test_three_phases_have_a_third_each() -> None:
    phases = ((Peak(JANUARY, 2_800),), (Peak(JANUARY, 1_200),), (Peak(JANUARY, 1_234),))
    said = notes(power(use(phases=phases)))
    assert "Each of three phases has a third of it, 3 kVA; the most loaded one reached 2.8 kVA." in said


def test_the_table_of_months_has_the_same_figures_and_says_what_is_not_known() -> None:
    months = rows(power(use()))
    assert [plain(row.name) for row in months[:3]] == ["December 2025", "January 2026", "February 2026"]
    assert [tuple(map(plain, row.cells)) for row in months[:3]] == [
        ("not known", ""),
        ("5.2 kVA", "14 Jan"),
        ("not known", ""),
    ]


def test_voltages_within_bounds_are_told_with_their_span_and_number() -> None:
    within = volts((226, 238, 144, 0), (229, 241, 140, 0))
    assert answer(voltage(within)) == (
        "Between 226 and 241 V. All of the 284 known ten-minute means lie within 207 to 253 V."
    )
    assert answer(voltage(within, language="fr")) == (
        "Entre 226 et 241 V. Les 284 moyennes de dix minutes connues sont toutes dans les bornes, 207 à 253 V."
    )


def test_voltages_outside_are_counted_and_the_order_is_cited_as_far_as_it_goes() -> None:
    outside = volts((205, 238, 4_000, 3), (229, 254, 300, 1))
    assert answer(voltage(outside)) == ("Between 205 and 254 V. Of 4,300 ten-minute means, 4 lie outside 207 to 253 V.")
    said = " ".join(notes(voltage(outside, 2)))
    assert "order of 24 December 2007, article 4" in said
    assert "The order does not say" in said
    assert said.endswith("You can report it to your grid operator.")
    assert "Of 1,000 ten-minute means, 1 lies outside" in answer(voltage(volts((205, 238, 1_000, 1))))


def test_days_without_a_count_are_told_by_the_day() -> None:
    outside = volts((205, 238, None, 1), (229, 254, None, 1), (229, 240, None, 0))
    assert answer(voltage(outside)) == (
        "Between 205 and 254 V. 2 days out of 3 had a ten-minute mean outside 207 to 253 V."
    )
    assert answer(voltage(outside, language="fr")) == (
        "Entre 205 et 254 V. 2 jours sur 3 ont eu au moins une moyenne de dix minutes hors de 207 à 253 V."
    )
    within = volts((226, 238, None, 0), (229, 241, None, 0))
    assert answer(voltage(within)) == (
        "Between 226 and 241 V. No ten-minute mean of the 2 known days lies outside 207 to 253 V."
    )
    assert answer(voltage(within, language="fr")) == (
        "Entre 226 et 241 V. Sur 2 jours connus, aucune moyenne de dix minutes n’est hors de 207 à 253 V."
    )
    said = notes(voltage(outside, 3))
    assert said[0] == (
        "With closed slats, and once the curve of a day is gone, the day says whether any mean lay outside, not how "
        "many: their number would tell for how long the computer listened."
    )
    assert "order of 24 December 2007, article 4" in " ".join(said)


def test_a_period_of_both_is_told_by_the_day_and_says_what_is_counted_of_it() -> None:
    both = volts((205, 238, None, 1), (226, 240, 144, 0), (200, 240, 140, 3))
    assert answer(voltage(both)) == (
        "Between 200 and 240 V. 2 days out of 3 had a ten-minute mean outside 207 to 253 V."
    )
    said = notes(voltage(both, 3))
    assert said[1] == "On 2 of these days the means are counted: of 284, 3 lie outside."
    assert notes(voltage(both, 3, "fr"))[1] == (
        "Sur 2 de ces jours, les moyennes sont comptées : sur 284, 3 hors des bornes."
    )


def test_the_table_says_of_a_day_without_a_count_whether_and_of_a_month_how_many_days() -> None:
    both = volts((205, 238, None, 1), (226, 240, None, 0), (200, 240, 140, 3))
    assert [plain(row.cells[1]) for row in rows(voltage(both))] == ["yes", "no", "3 / 140"]
    said = [VoltageDay(NOVEMBER + n, 205, 238, None, int(n == 3)) for n in range(20)]
    months = voltage_use([said], NOVEMBER, NOVEMBER + 99)
    assert months is not None
    assert [plain(row.cells[1]) for row in rows(voltage(months, language="fr"))] == ["1 sur 20 jours"]


def test_one_voltage_all_day_has_no_span() -> None:
    assert answer(voltage(volts((230, 230, 144, 0)))).startswith("230 V throughout.")


def test_days_without_a_voltage_are_said_and_phases_told_apart() -> None:
    said = notes(voltage(volts((226, 238, 144, 0), phases=3), 30))
    assert said == [*(f"Phase {n}: 226 to 238 V." for n in (1, 2, 3)), "Known of 1 day out of 30."]


def test_the_table_of_days_has_span_and_counts() -> None:
    days = rows(voltage(volts((205, 238, 140, 3), (230, 230, 144, 0))))
    assert [(plain(row.name), *map(plain, row.cells)) for row in days] == [
        ("1 Nov", "205 to 238 V", "3 / 140"),
        ("2 Nov", "230 V", "0 / 144"),
    ]


def test_reactive_energy_has_its_tangent_where_active_energy_was_drawn() -> None:
    kvarh, whole = 3_600_000, volts((230, 230, 144, 0))
    drawn = voltage(whole, 1, reactive=ReactiveUse(12 * kvarh, 100 * kvarh, 30))
    assert notes(drawn) == ["Reactive energy drawn: 12.0 kVArh, tan φ 0.12."]
    alone = voltage(whole, 1, reactive=ReactiveUse(kvarh, 0, 1))
    assert notes(alone) == ["Reactive energy drawn: 1.0 kVArh."]
