"""What energy costs, in words: the lines of a bill, why something has no price, and what the commands say."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    "price_unlikely": QT_TRANSLATE_NOOP(
        "UserError",
        "{value} € is no likely price: a kWh costs from 0.02 to 2 €, a year of subscription 5000 € at most. Prices are in "
        "euros, not in cents. Nothing was changed.",
    ),
    "price_period_unknown": QT_TRANSLATE_NOOP(
        "UserError", "The contract has no price period “{value}”. It has: {known}. Nothing was changed."
    ),
    "price_twice": QT_TRANSLATE_NOOP(
        "UserError", "Two rows of prices hold on {day}. Give the first of them a last day (until). Nothing was changed."
    ),
    "rows_twice": QT_TRANSLATE_NOOP(
        "UserError",
        "Two rows of “{rows}” hold on {day}. Give the first of them a last day (until). Nothing was changed.",
    ),
    "sale_unlikely": QT_TRANSLATE_NOOP(
        "UserError",
        "{value} € is no likely price of a kWh that you sell: that is from 0.005 to 1 €. Prices are in euros, not in cents. "
        "Nothing was changed.",
    ),
    "payment_unlikely": QT_TRANSLATE_NOOP(
        "UserError", "{value} € is no likely payment of a month: that is from 1 to 2000 €. Nothing was changed."
    ),
    "payment_unclear": QT_TRANSLATE_NOOP(
        "UserError",
        "{value} is no payment. Write the day of the first one, if known that of the last, and the euros: "
        "2026-01-05..2026-12-05=80. Nothing was changed.",
    ),
    "payment_without_contract": QT_TRANSLATE_NOOP(
        "UserError", "No contract holds on {day}, so no payment can be noted with it. Nothing was changed."
    ),
    "coefficient_unlikely": QT_TRANSLATE_NOOP(
        "UserError", "A m³ of gas has no {value} kWh: the bill says from 5 to 35. Nothing was changed."
    ),
    "offer_name": QT_TRANSLATE_NOOP("UserError", "Row {row} has no name. Each price takes one."),
    "offer_rest": QT_TRANSLATE_NOOP(
        "UserError", "Two rows are for all other hours. Give one of them its hours or its days, or remove it."
    ),
    "offer_days": QT_TRANSLATE_NOOP(
        "UserError", "“{value}” names no weekday. Write: Wednesday, Saturday, public holidays."
    ),
    "offer_many": QT_TRANSLATE_NOOP("UserError", "An offer has no more than {most} prices here."),
    "cost_dates": QT_TRANSLATE_NOOP("UserError", "The first day ({first}) is after the last ({last})."),
    "bill_line_unknown": QT_TRANSLATE_NOOP("UserError", "The bill has no line “{value}”. It has: {known}."),
    "bill_line_unclear": QT_TRANSLATE_NOOP(
        "UserError", "{value} is no line of a bill. Write it as total=138.55, or hp=78.33."
    ),
    "cost_nothing": QT_TRANSLATE_NOOP(
        "UserError", "Nothing is stored of this meter yet, so there is nothing to price."
    ),
    "tariff_file_needed": QT_TRANSLATE_NOOP("UserError", "Say which file: persienne tariffs import FILE."),
    "tariff_file_unknown": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} is no table of prices or colours that is known: the CRE’s CSV of the regulated tariff (Base, HP/HC or Tempo), "
        "the JSON of RTE’s Tempo calendar, or a CSV of hourly prices whose first line names a column start and a column "
        "EUR/MWh or EUR/kWh. Nothing was changed.",
    ),
    "tariff_file_line": QT_TRANSLATE_NOOP(
        "UserError", "{file}: line {line} is not clear, so nothing of the file was taken."
    ),
    "spot_file_unknown": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} is no table of hourly prices: its first line names a column start and a column EUR/MWh or EUR/kWh. Nothing "
        "was changed.",
    ),
    "spot_file_line": QT_TRANSLATE_NOOP(
        "UserError",
        "{file}: line {line} ({value}) is not clear, so nothing of the file was taken. A line has the beginning of a whole hour, "
        "as 2026-11-24T13:00, 24/11/2026 13:00 or 2026-11-24T12:00Z, and its price.",
    ),
    "spot_file_again": QT_TRANSLATE_NOOP(
        "UserError", "{file}: line {line} speaks of {value} again, so nothing of the file was taken."
    ),
    "spot_file_no_hour": QT_TRANSLATE_NOOP(
        "UserError",
        "{file}: line {line} says {value}, an hour that France’s clock leaves out in March, so nothing of the file was taken. "
        "Hours in universal time (UTC) end in Z: 2026-11-24T12:00Z.",
    ),
    "spot_unlikely": QT_TRANSLATE_NOOP(
        "UserError",
        "{file}: line {line} says {value} € a kWh, which no exchange pays: is the unit in the first line right? Nothing of the "
        "file was taken.",
    ),
    "tempo_file_day": QT_TRANSLATE_NOOP(
        "UserError", "{file}: the day {day} or its colour is not clear, so nothing of the file was taken."
    ),
    "tempo_too_many_red": QT_TRANSLATE_NOOP(
        "UserError",
        "With this file the season {season} would have {count} red days, and 22 is the most there are. Nothing was changed.",
    ),
}

HELP: dict[str, str] = {
    "cost": QT_TRANSLATE_NOOP("CommandLine", "say what the energy of some days costs, line by line as on a bill"),
    "cost-from": QT_TRANSLATE_NOOP("CommandLine", "the first local day; the first one stored when not said"),
    "cost-to": QT_TRANSLATE_NOOP("CommandLine", "the last local day, included; the last one stored when not said"),
    "cost-route": QT_TRANSLATE_NOOP(
        "CommandLine",
        "by prices with all taxes (ttc), or by prices without and each tax (ht); when not said, the one that has prices",
    ),
    "cost-contract": QT_TRANSLATE_NOOP(
        "CommandLine", "price it by the contract of this JSON file, as “contract --json” prints it; nothing is stored"
    ),
    "cost-check": QT_TRANSLATE_NOOP(
        "CommandLine",
        "hold a line of a bill against ours: subscription, energy, a price period (hc, hp, ...), a tax or total, with its "
        "euros; may be repeated",
    ),
    "cost-production": QT_TRANSLATE_NOOP(
        "CommandLine",
        "the meter that counts what you produce: what you used of it yourselves is said with what it would have cost",
    ),
    "cost-compare": QT_TRANSLATE_NOOP(
        "CommandLine",
        "say beside it what the contract of this file would cost with the same behaviour; may be repeated",
    ),
    "tariffs": QT_TRANSLATE_NOOP(
        "CommandLine",
        "list or show the regulated prices that are known, or bring newer ones and Tempo’s colours by file",
    ),
    "tariffs-what": QT_TRANSLATE_NOOP(
        "CommandLine", "list up to when prices are known, show the rows, or import a file"
    ),
    "tariffs-file": QT_TRANSLATE_NOOP(
        "CommandLine",
        "of import: the CRE’s CSV of the regulated tariff, RTE’s Tempo calendar as JSON, or a CSV of hourly prices",
    ),
    "tariffs-spot": QT_TRANSLATE_NOOP(
        "CommandLine",
        "of import: a CSV of hourly prices, with a column start and a column EUR/MWh or EUR/kWh",
    ),
    "tariffs-dry-run": QT_TRANSLATE_NOOP("CommandLine", "of import: say what is new in the file, and keep nothing"),
    "tariffs-option": QT_TRANSLATE_NOOP("CommandLine", "the option whose prices are shown"),
    "tariffs-kva": QT_TRANSLATE_NOOP("CommandLine", "the subscribed power whose prices are shown"),
    "contract-kva": QT_TRANSLATE_NOOP("CommandLine", "the subscribed power in kVA, for the regulated prices"),
    "contract-supplier": QT_TRANSLATE_NOOP("CommandLine", "who supplies it"),
    "contract-subscription": QT_TRANSLATE_NOOP(
        "CommandLine", "of an own price: the euros of a year’s subscription, with all taxes"
    ),
    "contract-price": QT_TRANSLATE_NOOP(
        "CommandLine",
        "an own price: the euros of a kWh with all taxes, 0.1124, or of a price period, hp=0.2065; may be repeated",
    ),
    "contract-payment": QT_TRANSLATE_NOOP(
        "CommandLine",
        "note a payment of each month with the contract of its first day: 2026-01-05=80, or with the day of the last one, "
        "2026-01-05..2026-12-05=80; may be repeated",
    ),
    "contract-offer": QT_TRANSLATE_NOOP("CommandLine", "what the offer is called"),
}

KINDS = {
    "subscription": QT_TRANSLATE_NOOP("Costs", "Subscription"),
    "surcharge": QT_TRANSLATE_NOOP("Costs", "Surcharge of self-producers"),
    "energy": QT_TRANSLATE_NOOP("Costs", "Energy"),
    "cta": QT_TRANSLATE_NOOP("Costs", "Transport contribution (CTA)"),
    "excise": QT_TRANSLATE_NOOP("Costs", "Excise on electricity"),
    "vat": QT_TRANSLATE_NOOP("Costs", "VAT"),
    "injection": QT_TRANSLATE_NOOP("Costs", "Surplus sold"),
}
"""What a line of a bill is for."""

PRICE_PERIODS = {
    "base": QT_TRANSLATE_NOOP("Costs", "one price"),
    "spot": QT_TRANSLATE_NOOP("Costs", "hourly prices"),
    "hc": QT_TRANSLATE_NOOP("Costs", "off-peak"),
    "hp": QT_TRANSLATE_NOOP("Costs", "peak"),
    "hc-blue": QT_TRANSLATE_NOOP("Costs", "off-peak, blue day"),
    "hp-blue": QT_TRANSLATE_NOOP("Costs", "peak, blue day"),
    "hc-white": QT_TRANSLATE_NOOP("Costs", "off-peak, white day"),
    "hp-white": QT_TRANSLATE_NOOP("Costs", "peak, white day"),
    "hc-red": QT_TRANSLATE_NOOP("Costs", "off-peak, red day"),
    "hp-red": QT_TRANSLATE_NOOP("Costs", "peak, red day"),
    "hn": QT_TRANSLATE_NOOP("Costs", "normal hours"),
    "pm": QT_TRANSLATE_NOOP("Costs", "mobile peak"),
}
"""The price periods of the known options; those that a household writes have the names that it gave them."""

HOLES = {
    "contract": QT_TRANSLATE_NOOP("Costs", "no contract is known of these days"),
    "colour": QT_TRANSLATE_NOOP("Costs", "the Tempo colour of these days is not known"),
    "announced": QT_TRANSLATE_NOOP("Costs", "whether these days were announced is not known"),
    "hours": QT_TRANSLATE_NOOP("Costs", "the contract does not say which price counts at these hours"),
    "curve": QT_TRANSLATE_NOOP("Costs", "a total is known, and not at which hours it was drawn: that takes the curve"),
    "span": QT_TRANSLATE_NOOP("Costs", "a total is known over several days, and not how much of it is at which price"),
    "price": QT_TRANSLATE_NOOP("Costs", "no price is known"),
    "price_ht": QT_TRANSLATE_NOOP("Costs", "no price before taxes is known"),
    "price_ttc": QT_TRANSLATE_NOOP("Costs", "no price with taxes is known"),
    "power": QT_TRANSLATE_NOOP("Costs", "the subscribed power is not known"),
    "tax": QT_TRANSLATE_NOOP("Costs", "the taxes of these days are not known: they are missing in the total"),
    "cta": QT_TRANSLATE_NOOP(
        "Costs", "the contract does not say its transport contribution (CTA), on which VAT falls too"
    ),
    "hour": QT_TRANSLATE_NOOP("Costs", "the spot price of these hours is not known"),
    "volume": QT_TRANSLATE_NOOP("Costs", "a volume is known, and not how many kWh a m³ has"),
    "surcharge": QT_TRANSLATE_NOOP("Costs", "what self-producers pay more for their subscription is not known"),
}
"""Why energy, or a subscription, is in no line."""

LEFT_OUT = {
    "power": QT_TRANSLATE_NOOP("Costs", "not compared: its prices depend on the subscribed power, which is not said"),
    "before-taxes": QT_TRANSLATE_NOOP(
        "Costs", "not compared: only its prices before taxes are known, and not each tax"
    ),
    "price": QT_TRANSLATE_NOOP("Costs", "not compared: its prices are not known, or not all of them"),
    "days": QT_TRANSLATE_NOOP("Costs", "not compared: its prices are of other days than those of the others"),
}
"""Why a contract can't stand beside others."""

SAID = {
    "of_days": QT_TRANSLATE_NOOP("Costs", "{days} days of a year at {price}"),
    "of_months": QT_TRANSLATE_NOOP("Costs", "{days} days, counted by months, at {price} a month"),
    "of_energy": QT_TRANSLATE_NOOP("Costs", "{energy} at {price} a kWh"),
    "of_mean": QT_TRANSLATE_NOOP("Costs", "{energy} at {price} a kWh on average"),
    "spot_read": QT_TRANSLATE_NOOP("Costs", "Hourly prices: {hours} ({span})."),
    "spot_known": QT_TRANSLATE_NOOP("Costs", "Hourly prices known: {hours} hours ({span})."),
    "spot_unused": QT_TRANSLATE_NOOP("Costs", "None of your contracts takes them."),
    "spot_between": QT_TRANSLATE_NOOP("Costs", "A kWh from {least} to {most}, before anything is added."),
    "spot_new": QT_TRANSLATE_NOOP("Costs", "new: the prices of {hours} hours"),
    "spot_changed": QT_TRANSLATE_NOOP(
        "Costs", "changed: the prices of {hours} hours; others are known, and the file’s take their place"
    ),
    "of_excise": QT_TRANSLATE_NOOP("Costs", "{energy} at {price} a MWh"),
    "of_vat": QT_TRANSLATE_NOOP("Costs", "at {rate}"),
    "total": QT_TRANSLATE_NOOP("Costs", "Total"),
    "total_untaxed": QT_TRANSLATE_NOOP("Costs", "Total, some taxes missing"),
    "before_taxes_alone": QT_TRANSLATE_NOOP(
        "Costs", "Only prices before taxes are known of these days, so this is the bill before taxes, with each tax."
    ),
    "hole_taxes": QT_TRANSLATE_NOOP(
        "Costs", "Not in the total: taxes on the subscription of {days} days; {why} ({span})."
    ),
    "hole": QT_TRANSLATE_NOOP("Costs", "Not priced: {energy}; {why} ({span})."),
    "hole_days": QT_TRANSLATE_NOOP("Costs", "Not priced: the subscription of {days} days; {why} ({span})."),
    "by_month": QT_TRANSLATE_NOOP(
        "Costs",
        "The subscription is counted by months from the contract’s first day; of a part of one, so many of its days.",
    ),
    "hole_surcharge": QT_TRANSLATE_NOOP("Costs", "Not priced: the surcharge of {days} days; {why} ({span})."),
    "hole_sold": QT_TRANSLATE_NOOP("Costs", "Not priced of what is injected: {energy}; {why} ({span})."),
    "hole_used": QT_TRANSLATE_NOOP("Costs", "Not priced of your own use: {energy}; {why} ({span})."),
    "sold": QT_TRANSLATE_NOOP("Costs", "Surplus sold, apart from the bill"),
    "own_use": QT_TRANSLATE_NOOP("Costs", "Own use of your production: it would have cost"),
    "own_use_unknown": QT_TRANSLATE_NOOP(
        "Costs",
        "How much you used yourselves of what you produced is not known: this meter counts what is injected alone.",
    ),
    "paid": QT_TRANSLATE_NOOP("Costs", "Monthly payments"),
    "payments": QT_TRANSLATE_NOOP("Costs", "payments: {payments}"),
    "to_pay": QT_TRANSLATE_NOOP("Costs", "Left to pay at the settlement, to date"),
    "to_get": QT_TRANSLATE_NOOP("Costs", "To get back at the settlement, to date"),
    "left_without": QT_TRANSLATE_NOOP("Costs", "What has no price is not in what is left to settle."),
    "left_days": QT_TRANSLATE_NOOP("Costs", "days without a full reading: {days}"),
    "left_untold": QT_TRANSLATE_NOOP(
        "Costs",
        "Days without a full reading: {days}. What was used then and was not read is not in what is left to settle.",
    ),
    "left_to": QT_TRANSLATE_NOOP("Costs", "read in full up to {day}"),
    "left_to_note": QT_TRANSLATE_NOOP(
        "Costs",
        "The last of these days that is read in full is {day}. What is left to settle has payments and subscription up to "
        "{last}, and of what was used after {day} only what was read.",
    ),
    "left_unread": QT_TRANSLATE_NOOP("Costs", "no day read in full"),
    "left_unread_note": QT_TRANSLATE_NOOP(
        "Costs",
        "None of these days is read in full. What is left to settle has payments and subscription up to {last}, and of "
        "what was used only what was read.",
    ),
    "unsaid": QT_TRANSLATE_NOOP("Costs", "Of {days} of these days no payment is said."),
    "compared_between": QT_TRANSLATE_NOOP("Costs", "from {least} to {most}: the hours of {energy} are not known"),
    "compared_days": QT_TRANSLATE_NOOP(
        "Costs", "{span}; days on which each contract has a price: {days}, or {share} of a year"
    ),
    "compared_subscribed": QT_TRANSLATE_NOOP(
        "Costs",
        "{span}; days on which each contract has a price: {days}, or {share} of a year, with the subscription of "
        "{subscribed} days",
    ),
    "compared_none": QT_TRANSLATE_NOOP("Costs", "None of these can price any day."),
    "as_they_ran": QT_TRANSLATE_NOOP("Costs", "Your contracts, as they ran"),
    "agrees": QT_TRANSLATE_NOOP("Costs", "{name}: {said}, it agrees"),
    "more": QT_TRANSLATE_NOOP("Costs", "{name}: {said} on the bill, {ours} here: {apart} more"),
    "less": QT_TRANSLATE_NOOP("Costs", "{name}: {said} on the bill, {ours} here: {apart} less"),
    "unpriced": QT_TRANSLATE_NOOP("Costs", "{name}: {said} on the bill, no price for it here: it can’t be told"),
    "untold": QT_TRANSLATE_NOOP(
        "Costs", "{name}: {said} on the bill, {ours} here, where something has no price: it can’t be told"
    ),
    "hours_changed": QT_TRANSLATE_NOOP(
        "Costs",
        "Since {day} the meter’s registers and the off-peak hours of your contract part: have your off-peak hours changed? "
        "The meter’s registers count here.",
    ),
    "behaviour": QT_TRANSLATE_NOOP("Costs", "The same behaviour throughout, subscription included, with all taxes."),
    "today": QT_TRANSLATE_NOOP("Costs", "Your contract"),
    "rounding": QT_TRANSLATE_NOOP(
        "Costs", "Each amount is rounded to the cent separately: the lines come to {lines}, the total to {total}."
    ),
    "measured": QT_TRANSLATE_NOOP("Costs", "Complete days: {known} of {days}."),
    "rounded": QT_TRANSLATE_NOOP("Costs", "The price of a year of subscription is the price of a month times twelve."),
    "new_row": QT_TRANSLATE_NOOP("Costs", "new: {option}, {kva} kVA, from {day}: {prices}"),
    "changed_row": QT_TRANSLATE_NOOP(
        "Costs", "changed: {option}, {kva} kVA, from {day}: known {before}; the file says {prices}"
    ),
    "longer_row": QT_TRANSLATE_NOOP("Costs", "longer: {option}, {kva} kVA, from {day}: {prices}, now until {last}"),
    "a_year": QT_TRANSLATE_NOOP("Costs", "{price} a year"),
    "a_kwh": QT_TRANSLATE_NOOP("Costs", "{price} a kWh"),
    "a_kwh_of": QT_TRANSLATE_NOOP("Costs", "{price} a kWh ({period})"),
    "new_day": QT_TRANSLATE_NOOP("Costs", "new: {day} is {colour}"),
    "changed_day": QT_TRANSLATE_NOOP("Costs", "changed: {day}: known {before}; the file says {colour}"),
    "new_days": QT_TRANSLATE_NOOP("Costs", "new: {days} Tempo days ({span}): {blue} blue, {white} white, {red} red"),
    "stays": QT_TRANSLATE_NOOP("Costs", "known already, and unchanged: {count}"),
    "blue": QT_TRANSLATE_NOOP("Costs", "blue"),
    "white": QT_TRANSLATE_NOOP("Costs", "white"),
    "red": QT_TRANSLATE_NOOP("Costs", "red"),
    "nothing_new": QT_TRANSLATE_NOOP("Costs", "Nothing in it is new."),
    "kept": QT_TRANSLATE_NOOP("Costs", "Kept. What it costs follows from now on."),
    "kept_unused": QT_TRANSLATE_NOOP("Costs", "Kept. None of your contracts takes hourly prices yet."),
    "not_kept": QT_TRANSLATE_NOOP("Costs", "Nothing was kept."),
    "until": QT_TRANSLATE_NOOP("Costs", "{option}, {kva} kVA: prices known up to {day}"),
}
"""What is said around the lines."""
