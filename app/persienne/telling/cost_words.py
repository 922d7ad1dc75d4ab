"""A bill in sentences and figures, for the window and the command line: a bill comes in, lines of text go out."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from persienne.base.localtime import local_days
from persienne.base.placeholders import fill
from persienne.insight.costs.bill import TOTAL, Kind, cents
from persienne.insight.costs.comparison import LeftOut
from persienne.insight.costs.energies import UNTAXED, Why
from persienne.insight.costs.price_files import HourNews
from persienne.insight.prices import PriceRow
from persienne.insight.terms import a_month
from persienne.meters.tic.status import Colour
from persienne.telling.cost_origins import reason_of
from persienne.words.english import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from persienne.insight.costs.bill import Bill, CheckedLine, Hole, Line
    from persienne.insight.costs.comparison import Compared, Comparison
    from persienne.insight.costs.price_files import TariffChange, TariffNews
    from persienne.insight.costs.rates import Rates
    from persienne.insight.tariff import Timeline
    from persienne.words import Translate
    from persienne.words.numbers import Figures

KINDS = table("costs.kinds")
SAID = table("costs.said")
PRICE_PERIODS = table("costs.price_periods")
HOLES = table("costs.holes")
LEFT_OUT = table("costs.left_out")
OPTIONS = table("keeping.options")


_FRANCE = local_days()


DAYS_OF_YEAR = 365


FEW = 8
"""The most new Tempo days that are told one by one."""


TEMPO = (Colour.BLUE, Colour.WHITE, Colour.RED)


def unpriced_holes(bill: Bill) -> list[Hole]:
    """The holes of energy or of a volume of gas that has no price; a missing tax is no missing price."""
    return [hole for hole in bill.holes if hole.why not in UNTAXED and (hole.joules or hole.dm3)]


def unpriced(bill: Bill) -> tuple[int, int]:
    """The joules and the dm3 of gas of a bill that have no price."""
    holes = unpriced_holes(bill)
    return sum(hole.joules for hole in holes), sum(hole.dm3 for hole in holes)


class LineText(NamedTuple):
    """A line as a bill prints it: what, how much at which price, and the euros."""

    what: str
    counted: str
    euros: str


class Settled(NamedTuple):
    """What was paid, and what is left; ``counted`` of the latter says which days it lacks what was used of."""

    paid: LineText
    left: LineText


class CostWords:
    """The words of a bill, by a translator and the figures of its language."""

    def __init__(self, translate: Translate, figures: Figures) -> None:
        self._translate, self._figures = translate, figures

    def line(self, line: Line) -> LineText:
        """A line of a bill."""
        what = self._say(KINDS[line.kind.value])
        if line.kind is Kind.INJECTION and line.source:
            what = f"{what} ({line.source})"
        if line.period:
            what = f"{what} ({self.price_period(line.period)})"
        return LineText(what, self._counted(line), self._figures.euros(cents(line.euros)))

    def total(self, bill: Bill) -> LineText:
        """The last line; a total in which taxes are missing says so."""
        return LineText(
            self._say(SAID["total_untaxed" if bill.lacks_taxes else "total"]),
            "",
            self._figures.euros(bill.euros()),
        )

    def below(self, bill: Bill, used: Bill | None = None) -> Iterator[LineText]:
        """What is in no total: surplus that was sold, own use (``used``), what was paid, and what is left to settle."""
        yield from self.sold(bill)
        if used is not None:
            yield from self.own_use(used)
        yield from self.settled(bill) or ()

    def sold(self, bill: Bill) -> Iterator[LineText]:
        """What surplus was sold for; of several lines their sum too."""
        if bill.sale is not None:
            yield from map(self.line, bill.sale.lines)
            if len(bill.sale.lines) > 1:
                yield LineText(self._say(SAID["sold"]), "", self._figures.euros(bill.sale.euros))

    def own_use(self, used: Bill) -> Iterator[LineText]:
        """What a home used of its own production and has a price: one line, or none."""
        if used.lines:
            energy = self._figures.energy(sum(line.joules for line in used.lines), 3)
            yield LineText(self._say(SAID["own_use"]), str(energy), self._figures.euros(used.euros()))

    def settled(self, bill: Bill) -> Settled | None:
        """What was paid, and what is left to settle; None where no payments are said."""
        figures = self._figures
        if bill.paid is None or bill.left is None:
            return None
        count = self._say(SAID["payments"], payments=figures.number(bill.paid.payments))
        left = self._say(SAID["to_pay" if bill.left >= 0 else "to_get"])
        return Settled(
            LineText(self._say(SAID["paid"]), count, figures.euros(bill.paid.euros)),
            LineText(left, ", ".join(self._unread(bill)), figures.euros(abs(bill.left))),
        )

    def _unread(self, bill: Bill) -> Iterator[str]:
        """Of which days of a bill what was used is not read whole, in short."""
        if bill.read_to is None:
            yield self._say(SAID["left_unread"])
            return
        if bill.untold:
            yield self._say(SAID["left_days"], days=self._figures.number(bill.untold))
        if not bill.is_read_whole:
            yield self._say(SAID["left_to"], day=self._figures.day(date.fromordinal(bill.read_to)))

    def _unread_notes(self, bill: Bill) -> Iterator[str]:
        """The same in whole sentences."""
        if bill.untold:
            yield self._say(SAID["left_untold"], days=self._figures.number(bill.untold))
        last = self._figures.day(date.fromordinal(bill.last))
        if bill.read_to is None:
            yield self._say(SAID["left_unread_note"], last=last)
        elif not bill.is_read_whole:
            day = self._figures.day(date.fromordinal(bill.read_to))
            yield self._say(SAID["left_to_note"], day=day, last=last)

    def own_use_notes(self, bill: Bill, used: Bill | None, timeline: Timeline, rates: Rates) -> Iterator[str]:
        """What of own use has no price; that it is not known where a home injects and nothing tells of it."""
        if used is not None and (used.lines or used.holes):
            for hole in used.holes:
                yield self.hole(hole, reason_of(hole, used.route, timeline, rates), "hole_used")
        elif bill.sale is not None:
            yield self._say(SAID["own_use_unknown"])

    def price_period(self, name: str) -> str:
        """A price period by its name: of a known option in words, else as the household wrote it."""
        known = PRICE_PERIODS.get(name)
        return name if known is None else self._say(known)

    def notes(self, bill: Bill, timeline: Timeline, rates: Rates) -> Iterator[str]:
        """What is in no line and why, how many days are known whole, and what is to be known of the prices."""
        for hole in bill.holes:
            yield self.hole(hole, reason_of(hole, bill.route, timeline, rates))
        yield from self.remarks(bill)

    def remarks(self, bill: Bill) -> Iterator[str]:
        """How many days are known whole, and what is to be known of the prices."""
        known, days = self._figures.number(bill.measured), self._figures.number(bill.last - bill.first + 1)
        yield self._say(SAID["measured"], known=known, days=days)
        if apart := self.rounding((cents(line.euros) for line in bill.lines), bill.euros()):
            yield apart
        if any(line.rounded for line in bill.lines):
            yield self._say(SAID["rounded"])
        if any(line.by_month for line in bill.lines):
            yield self._say(SAID["by_month"])
        for hole in () if bill.sale is None else bill.sale.holes:
            # What surplus is sold for has no route and hangs on no power.
            yield self.hole(hole, hole.why.value, "hole_sold")
        if bill.paid is not None and bill.paid.unsaid:
            yield self._say(SAID["unsaid"], days=self._figures.number(bill.paid.unsaid))
        if bill.paid is not None and bill.holes:
            yield self._say(SAID["left_without"])
        if bill.paid is not None:
            yield from self._unread_notes(bill)

    def without_price(self, bill: Bill) -> str:
        """The energy and the volume of gas that have no price: « 12,4 kWh et 3,1 m³ »; empty where all has one.

        What lacks a tax alone has a price.
        """
        joules, dm3 = unpriced(bill)
        said = [str(self._figures.energy(joules))] if joules else []
        return self._figures.listed([*said, *([str(self._figures.volume(dm3))] if dm3 else [])])

    def rounding(self, shown: Iterable[Decimal], total: Decimal) -> str:
        """Why amounts that are shown do not add up to the total beside them; empty where they do."""
        together = sum(shown, Decimal(0))
        if together == total:
            return ""
        euros = self._figures.euros
        return self._say(SAID["rounding"], lines=euros(together), total=euros(total))

    def before_taxes_alone(self) -> str:
        """Why a bill is by prices before taxes where nobody asked for that."""
        return self._say(SAID["before_taxes_alone"])

    def news(self, news: TariffNews | HourNews) -> Iterator[str]:
        """What a file says that is new or otherwise than known, and how much of it stays."""
        yield from self.hour_news(news) if isinstance(news, HourNews) else self.tariff_news(news)

    def hour_news(self, news: HourNews) -> Iterator[str]:
        """How many hourly prices a file has, of which days and how high, and what is new of them."""
        figures, prices = self._figures, news.prices
        yield self._say(SAID["spot_read"], hours=figures.number(len(prices)), span=self._span_of(prices))
        least, most = (figures.price_of_kwh(one) for one in (min(prices.values()), max(prices.values())))
        yield self._say(SAID["spot_between"], least=least, most=most)
        for said, hours in (("spot_new", news.new), ("spot_changed", news.changed)):
            if hours:
                yield self._say(SAID[said], hours=figures.number(hours))
        if news.same:
            yield self._say(SAID["stays"], count=figures.number(news.same))

    def hours_known(self, prices: Mapping[int, Decimal], *, used: bool) -> str:
        """Of how many hours of which days a price is known, and that no contract takes them; empty where of none."""
        if not prices:
            return ""
        hours = self._figures.number(len(prices))
        known = self._say(SAID["spot_known"], hours=hours, span=self._span_of(prices))
        return known if used else f"{known} {self._say(SAID['spot_unused'])}"

    def _span_of(self, prices: Mapping[int, Decimal]) -> str:
        return self._figures.span(*(date.fromordinal(_FRANCE.day(at)) for at in (min(prices), max(prices))))

    def tariff_news(self, news: TariffNews) -> Iterator[str]:
        """What a file says: each price and changed day by itself, many new days in one line, then how much stays."""
        new = [one for one in news.changes if one.before is None and isinstance(one.after, Colour)]
        many = len(new) > FEW
        for one in news.changes:
            if not (many and one in new):
                yield self.tariff_change(one)
        if many:
            by_colour = Counter(one.after for one in new)
            counts = {colour.name.lower(): self._figures.number(by_colour[colour]) for colour in TEMPO}
            days = [date.fromordinal(one.day) for one in new]
            span = self._figures.span(min(days), max(days))
            yield self._say(SAID["new_days"], days=self._figures.number(len(new)), span=span, **counts)
        if news.same:
            yield self._say(SAID["stays"], count=self._figures.number(news.same))

    def tariff_change(self, one: TariffChange) -> str:
        """A price or a colour of a file that is new, or differs from the known one."""
        day = self._figures.day(date.fromordinal(one.day))
        if isinstance(one.after, PriceRow) and one.key is not None:
            option = self._translate("CommandLine", OPTIONS[one.key[0]])
            said = {"option": option, "kva": one.key[1], "day": day, "prices": self._prices(one.after)}
            if isinstance(one.before, PriceRow) and self._prices(one.before) == said["prices"] and one.after.until:
                return self._say(SAID["longer_row"], last=self._figures.day(date.fromordinal(one.after.until)), **said)
            if isinstance(one.before, PriceRow):
                return self._say(SAID["changed_row"], before=self._prices(one.before), **said)
            return self._say(SAID["new_row"], **said)
        colour = self._colour(one.after)
        if one.before is None:
            return self._say(SAID["new_day"], day=day, colour=colour)
        return self._say(SAID["changed_day"], day=day, before=self._colour(one.before), colour=colour)

    def kept(self, *, found: bool, kept: bool, used: bool = True) -> str:
        """What became of a file of prices or colours; ``used``: a contract takes them."""
        if found and kept and not used:
            return self._say(SAID["kept_unused"])
        return self._say(SAID["nothing_new" if not found else "kept" if kept else "not_kept"])

    def _prices(self, row: PriceRow) -> str:
        """A row in short: a year of subscription, then each price, with all taxes."""
        kwh = [(name, amount.ttc) for name, amount in row.kwh if amount.ttc is not None]
        of = "a_kwh" if len(kwh) == 1 else "a_kwh_of"
        year = row.subscription.ttc
        said = [] if year is None else [self._say(SAID["a_year"], price=self._figures.price(year))]
        for name, price in kwh:
            period = self.price_period(name)
            said.append(self._say(SAID[of], price=self._figures.price_of_kwh(price), period=period))
        return self._figures.listed(said)

    def _colour(self, colour: object) -> str:
        assert isinstance(colour, Colour)
        return self._say(SAID[colour.name.lower()])

    @property
    def own_contract(self) -> str:
        """What the household's own contract is called beside others."""
        return self._say(SAID["today"])

    @property
    def behaviour(self) -> str:
        """What a comparison takes for granted."""
        return self._say(SAID["behaviour"])

    def checked(self, one: CheckedLine) -> str:
        """A line of a bill beside ours."""
        euros = self._figures.euros
        amounts = {
            "name": self.named_line(one.name),
            "said": euros(one.said),
            "ours": "" if one.ours is None else euros(one.ours),
        }
        return self._say(SAID[one.verdict.value], apart=euros(abs(one.apart)), **amounts)

    def named_line(self, name: str) -> str:
        """A line of a bill by its name: a kind of line, a price period or the total."""
        kinds = {**KINDS, TOTAL: SAID["total"]}
        if name in kinds:
            return self._say(kinds[name])
        return f"{self._say(KINDS[Kind.ENERGY.value])} ({self.price_period(name)})"

    def hours_changed(self, day: int) -> str:
        """That the meter's registers part from the contract's hours since a local day (an ordinal)."""
        return self._say(SAID["hours_changed"], day=self._figures.day(date.fromordinal(day)))

    def own(self, timeline: Timeline, compared: Comparison) -> str:
        """What the household's contracts of ``timeline`` are called beside others: several that followed, or one."""
        several = len({timeline.at(day) for day in compared.subscribed}) > 1
        return self._say(SAID["as_they_ran"]) if several else self.own_contract

    def compared_days(self, compared: Comparison) -> str:
        """Which days count in a comparison, and how much of a year they are."""
        if not compared.days:
            return self._say(SAID["compared_none"])
        figures = self._figures
        span = figures.span(*(date.fromordinal(compared.subscribed[at]) for at in (0, -1)))
        share = figures.percent(min(1.0, len(compared.days) / DAYS_OF_YEAR))
        said = "compared_days" if compared.days == compared.subscribed else "compared_subscribed"
        days, subscribed = (figures.number(len(found)) for found in (compared.days, compared.subscribed))
        return self._say(SAID[said], span=span, days=days, share=share, subscribed=subscribed)

    def compared(self, one: Compared) -> str:
        """What a contract would cost: an amount, two that it lies between, or why it can't be told."""
        figures = self._figures
        if one.left_out is not None or one.least is None or one.most is None:
            return self._say(LEFT_OUT[(one.left_out or LeftOut.PRICE).value])
        if one.least == one.most:
            return figures.euros(one.least)
        bounds = {"least": figures.euros(one.least), "most": figures.euros(one.most)}
        energy = figures.energy(sum(hole.joules for hole in one.bill.holes))
        return self._say(SAID["compared_between"], energy=energy, **bounds)

    def _counted(self, line: Line) -> str:
        figures = self._figures
        match line.kind:
            case Kind.SUBSCRIPTION | Kind.SURCHARGE | Kind.CTA:
                said, price = ("of_months", a_month(line.price)) if line.by_month else ("of_days", line.price)
                return self._say(SAID[said], days=figures.number(line.days), price=figures.price(price))
            case Kind.ENERGY | Kind.INJECTION:
                energy = figures.energy(line.joules, 3)
                return self._say(
                    SAID["of_mean" if line.average else "of_energy"],
                    energy=energy,
                    price=figures.price_of_kwh(line.price),
                )
            case Kind.EXCISE:
                energy = figures.energy(line.joules, 3)
                return self._say(SAID["of_excise"], energy=energy, price=figures.price(line.price))
            case Kind.VAT:
                return self._say(SAID["of_vat"], rate=figures.percent(float(line.price), 1))

    def hole(self, hole: Hole, reason: str, said: str = "hole") -> str:
        """What is in no line of a bill, why (a ``reason`` of ``HOLES``: :func:`reason_of`), and of which days."""
        why = self._say(HOLES[reason])
        span = self._figures.span(date.fromordinal(hole.first), date.fromordinal(hole.last))
        if hole.joules or hole.dm3:
            energy = self._figures.energy(hole.joules) if hole.joules else self._figures.volume(hole.dm3)
            return self._say(SAID[said], energy=energy, why=why, span=span)
        kinds = {Why.SURCHARGE: "hole_surcharge", **dict.fromkeys(UNTAXED, "hole_taxes")}
        days = kinds.get(hole.why, "hole_days")
        return self._say(SAID[days], days=self._figures.number(hole.days), why=why, span=span)

    def _say(self, source: str, **facts: object) -> str:
        return fill(self._translate("Costs", source), facts)
