"""What is still to be downloaded, in sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from persienne.base.energy_market import Energy, Role
from persienne.base.localtime import FRANCE
from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.consents.parties import Party
from persienne.insight.missing import ExportLimits, Missing, MissingSpan
from persienne.store.meters import StoredMeter
from persienne.telling.missing import MissingList, MissingWords, limits_of
from persienne.telling.report import lines
from persienne.words.numbers import Figures
from support.told import tell

WORDS = MissingWords(lambda _context, source: source, Figures(french=False))
ENEDIS, REGIE = Party("enedis", "Enedis", Role.OPERATOR), Party("own-1", "Régie d’Elbeuf", Role.OPERATOR)
DAY = date(2026, 11, 2).toordinal()
SPAN = MissingSpan(DAY, DAY + 6, 5)


HOME = StoredMeter(1, Meter("09999999999991"), FRANCE, Slat.HALF)
GAS, ELECTRICITY = Energy.GAS, Energy.ELECTRICITY


def of(found: Missing, first: int | None, register: str = "EAST") -> MissingList:
    return MissingList(register, found, first)


def said(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_where_the_files_are_is_told_as_far_as_it_is_known() -> None:
    assert "7 days at most" in WORDS.where(ENEDIS, ELECTRICITY)
    assert WORDS.where(REGIE, ELECTRICITY).startswith("In your account at Régie d’Elbeuf")
    assert (limits_of(ENEDIS), limits_of(REGIE)) == (ExportLimits(7, 730), ExportLimits())


def test_how_much_there_is_and_what_is_out_of_reach() -> None:
    one, two = Missing((SPAN,), lost=1), Missing((SPAN, SPAN), lost=12)
    assert [line.split(".")[0] for line in WORDS.summary(of(one, DAY))] == [
        "1 file is still to download",
        "1 more day is out of reach: it is older than the operator keeps half-hours",
    ]
    assert [line.split()[0] for line in WORDS.summary(of(two, DAY))] == ["2", "12"]
    tell([said(line) for line in WORDS.summary(of(Missing(()), DAY))])
    assert WORDS.summary(of(Missing(()), None)) == []


def test_days_that_were_erased_are_named_apart() -> None:
    tell(
        [said(line) for line in WORDS.summary(of(Missing((), erased=3), DAY))],
        [said(line) for line in WORDS.summary(of(Missing((), erased=1), DAY, "GAS"))],
    )
    beside = WORDS.summary(of(Missing((), erased=3), DAY, "EAIT"), alone=False)
    assert beside == []  # the list of what the home takes has said it


def test_a_span_has_its_dates_and_how_many_days_are_missing() -> None:
    (section,) = WORDS.sections(HOME, ENEDIS, [of(Missing((SPAN,)), DAY)], "Maison")
    sentence, row = lines(section)
    assert said(row).startswith("  2 – 8 Nov 2026\t")
    tell(row.split("\t")[1])
    assert WORDS.counted("more", 1) == "and 1 more file"
    assert sentence.startswith("Maison: 1 file is still to download")


def test_what_may_be_there_before_is_told_as_a_perhaps() -> None:
    found = Missing((), before=MissingSpan(DAY - 100, DAY - 1, 100))
    assert said(WORDS.before(of(found, DAY))[0]).startswith("Before 2 Nov 2026 no half-hours are stored")
    assert WORDS.before(of(found, None))[0].startswith("No half-hours are stored")
    assert WORDS.before(of(Missing(()), DAY)) == []
    (closed,) = WORDS.sections(replace(HOME, slat=Slat.CLOSED), ENEDIS, [])
    tell((WORDS.say("head"), next(lines(closed))[:20]))


def test_what_is_injected_is_asked_for_as_production_beside_the_consumption_or_in_its_place() -> None:
    injected = of(Missing((SPAN,)), DAY, "EAIT")
    tell(WORDS.summary(injected)[0])
    assert "as well" in WORDS.summary(injected, alone=False)[0]
    whole = of(Missing((), before=MissingSpan(DAY - 9, DAY - 1, 9)), DAY, "EAIT")
    tell([said(line) for line in WORDS.summary(whole, alone=False)])


def test_gas_is_asked_for_by_days_where_its_operator_gives_them() -> None:
    gas = of(Missing((SPAN, SPAN)), DAY, "GAS")
    assert WORDS.summary(gas)[0].startswith("10 days of gas are missing")
    (section,) = WORDS.sections(HOME, REGIE, [gas])
    assert list(lines(section))[1].endswith("\t5 days of gas")
    assert WORDS.counted("more", 2, GAS) == "and 2 more stretches of days"
    assert "GRDF account" in WORDS.where(Party("grdf", "GRDF", Role.OPERATOR), GAS)
    assert "Régie d’Elbeuf" in WORDS.where(REGIE, GAS)
    tell([said(line) for line in WORDS.summary(of(Missing(()), DAY, "GAS"))])
    assert WORDS.summary(of(Missing(()), None, "GAS"))[0].startswith("Of this gas meter only weeks")
