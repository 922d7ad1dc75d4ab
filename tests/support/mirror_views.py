"""The mirror of made homes, as its page shows it: a language comes in, frozen views go out; nothing is reckoned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import (
    BANDS,
    SLOTS,
    Band,
    ByStop,
    Clock,
    Holder,
    Mark,
    MarkKind,
    MirrorView,
    NoClock,
    Piece,
    Reading,
    Slot,
    SlotKind,
    Step,
    Week,
    WhatIf,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST = date(2026, 11, 9)
SUMMER_FIRST = date(2026, 7, 13)
AT_HOME = (
    ((6.5, 8.0), (18.0, 23.0)),
    ((6.5, 8.0), (12.5, 13.5), (17.5, 22.5)),
    ((7.0, 12.0), (13.5, 19.0), (20.0, 23.0)),
    ((6.5, 8.5), (18.5, 23.0)),
    ((6.5, 8.0), (19.0, 24.0)),
    ((8.5, 11.5), (12.5, 24.0)),
    ((9.0, 12.0), (17.0, 22.5)),
)
"""The hours of each day of the week in which somebody stirs."""
HEATER = (2.0, 4.5)
R, G, U = Word.READABLE, Word.GUESSABLE, Word.ILLEGIBLE


def made_week(first: date = FIRST, *, step: Step = Step.HALF_HOUR, size: float = 1.0) -> Week:
    """Seven days of a home that gets up, cooks and goes to bed; ``size`` multiplies all but the base load."""
    midnights = local_days().midnights(np.arange(first.toordinal(), first.toordinal() + 8))
    starts = np.arange(midnights[0], midnights[-1], int(Step.HALF_HOUR))
    hours = (starts - midnights[0]) % Step.DAY / 3600
    days = (starts - midnights[0]) // Step.DAY
    watts = 140.0 + 25 * ((starts // 1800) % 3)
    for day, stays in enumerate(AT_HOME):
        for at, (begin, end) in enumerate(stays):
            inside = (days == day) & (hours >= begin) & (hours < end)
            bump = np.sin(np.pi * (hours[inside] - begin) / (end - begin))
            watts[inside] += size * (420 + 900 * bump + 330 * ((day + at) % 3))
    watts[(hours >= HEATER[0]) & (hours < HEATER[1])] += 1800 * size
    if step is Step.DAY:
        whole = watts.reshape(7, SLOTS).mean(axis=1)
        starts, watts = midnights[:-1], whole
    return Week(first, tuple(midnights.tolist()), starts, np.full(len(starts), int(step)), watts)


def _stays(week: Week) -> Iterator[tuple[int, int]]:
    for day, stays in enumerate(AT_HOME):
        for begin, end in stays:
            yield week.midnights[day] + round(begin * 3600), week.midnights[day] + round(end * 3600)


def _presence(week: Week, step: Step) -> Iterator[Mark]:
    """Stays on the grid of ``step``; the first slot of every third one is a guess."""
    if step is Step.DAY:
        for first, last in zip(week.midnights[:-1], week.midnights[1:], strict=True):
            yield Mark(first, last, MarkKind.PRESENCE, R)
        return
    grain = max(int(step), 600)
    for at, (begin, end) in enumerate(_stays(week)):
        start = begin - (begin - week.midnights[0]) % grain
        stop = end + (week.midnights[0] - end) % grain
        if at % 3 == 1:
            yield Mark(start - grain, start, MarkKind.PRESENCE, G)
        yield Mark(start, stop, MarkKind.PRESENCE, R)


def _rest(week: Week, step: Step) -> Iterator[Mark]:
    if step <= Step.HOUR:
        word = G if step is Step.HOUR else R
        for midnight in week.midnights[:-1]:
            begin, end = (midnight + round(hour * 3600) for hour in HEATER)
            yield Mark(begin, end, MarkKind.HEATER, word)
    if step <= Step.TEN_MINUTES:
        every = 5400 if step is Step.TEN_MINUTES else 2100
        for begin, end in _stays(week):
            for start in range(begin + 600, end, every):
                if start // every % 3 == 2:
                    continue
                yield Mark(start, start + 180, MarkKind.APPLIANCE, R if step is Step.MINUTE else G)


def made_bands(week: Week, finest: Step = Step.HALF_HOUR) -> tuple[Band, ...]:
    """A band a step; those finer than ``finest`` are the example’s."""
    return tuple(Band(step, (*_presence(week, step), *_rest(week, step)), example=step < finest) for step in BANDS)


def made_clock(*, heater: bool = True, example: bool = False, presence: Word = R) -> Clock:
    """Four weeks of a home that gets up at half past six on weekdays and at nine at weekends."""

    def ring(rise: float, leave: float, back: float, bed: float) -> tuple[Slot, ...]:
        slots = []
        for at in range(SLOTS):
            hour = at / 2
            if heater and HEATER[0] <= hour < HEATER[1]:
                slots.append(Slot(SlotKind.HEATER, 0.9))
            elif hour < rise or hour >= bed:
                slots.append(Slot(SlotKind.NIGHT, 0.2))
            elif leave <= hour < back:
                slots.append(Slot(SlotKind.NOTHING, 0.1))
            else:
                slots.append(Slot(SlotKind.PRESENCE, 0.5 + 0.5 * ((at * 7) % 5) / 5))
        return tuple(slots)

    return Clock(4, ring(6.5, 9, 17, 23), ring(9, 24, 24, 23.5), presence, example)


def _piece(week: Week, day: int, begin: float, end: float, caption: str) -> Piece:
    first, last = week.midnights[day], week.midnights[day + 1]
    inside = (week.starts >= first) & (week.starts < last)
    start, stop = first + round(begin * 3600), first + round(end * 3600)
    return Piece(week.starts[inside], week.durations[inside], week.watts[inside], start, stop, caption)


def _said(language: str, french: str, english: str) -> str:
    return french if language == "fr" else english


def made_readings(language: str, week: Week) -> tuple[Reading, ...]:
    """Seven sentences: five readable and one guessable at half open, one and two of them closed."""
    tuesday = _said(language, "mardi 10 novembre 2026", "Tuesday 10 November 2026")
    how = (
        _said(
            language,
            "On cherche la première hausse qui dure après 4 h, chaque jour de semaine.",
            "The first rise that lasts after 04:00 is looked for on each weekday.",
        ),
        _said(
            language,
            "La médiane de vingt jours la donne à un quart d’heure près.",
            "The median of twenty days gives it to a quarter of an hour.",
        ),
    )
    note = _said(
        language,
        "Les totaux par jour le disent déjà : 97 % des jours d’absence retrouvés sur un foyer d’étude.",
        "Day totals tell it already: 97% of the days away were found in a home that was studied.",
    )
    rows = (
        ("rising", "Lever vers 6 h 30 en semaine", "Up at about 06:30 on weekdays", (U, R, R)),
        ("bedtime", "Coucher entre 23 h et minuit", "To bed between 23:00 and midnight", (U, G, R)),
        ("away", "Pas de signe de présence du 3 au 17 août", "No sign of presence from 3 to 17 August", (R, R, R)),
        ("weekdays", "Quelqu’un reste le mercredi", "Somebody stays in on Wednesdays", (G, R, R)),
        ("tank", "Chauffe-eau vers 2 h", "Water heater at about 02:00", (U, R, R)),
        ("base-load", "En veille, environ 140 W", "About 140 W at all times", (G, R, R)),
        ("appliances", "Bouilloire, douche, petits appareils", "Kettle, shower, small appliances", (U, U, R)),
    )
    piece = _piece(week, 1, 6.0, 8.5, tuesday)
    return tuple(
        Reading(
            subject,
            ByStop(*[_said(language, french, english)] * len(Slat)),
            ByStop(*words),
            _by_step(words),
            how,
            piece,
            day_note=note if words[0] is R else "",
            example=words[1] is U,
        )
        for subject, french, english, words in rows
    )


def _by_step(words: tuple[Word, Word, Word]) -> dict[Step, Word]:
    """The words of a half-hourly home; of what its half-hours do not tell, those of the invented home too."""
    closed, half, open_ = words
    hour = max(closed, min(half, G))
    known = {Step.MONTH: U, Step.DAY: closed, Step.HOUR: hour, Step.HALF_HOUR: half}
    return known if half is not U else {**known, Step.TEN_MINUTES: U, Step.MINUTE: open_}


def cited_reading(language: str) -> Reading:
    """What others have read at one second, and nothing here reckons."""
    return Reading(
        "television",
        ByStop(*[_said(language, "Le film que l’on regarde", "The film that is watched")] * len(Slat)),
        ByStop(U, U, G),
        {},
        (_said(language, "Des chercheurs l’ont fait en 2012.", "Researchers did it in 2012."),),
        cited=True,
    )


def made_holders(language: str) -> tuple[Holder, ...]:
    """Two bodies by the register."""
    half_hour, day = _said(language, "demi-heure", "half-hour"), _said(language, "jour", "day")
    return (
        Holder(
            _said(language, "Votre fournisseur", "Your supplier"),
            half_hour,
            _said(
                language,
                "Il reçoit la demi-heure : il peut lire cinq de ces lignes, et en deviner une.",
                "It receives the half-hour: it can read five of these lines, and guess one.",
            ),
            Slat.HALF,
        ),
        Holder(
            "Enedis",
            day,
            _said(
                language,
                "Il reçoit le total du jour : il peut lire une de ces lignes, et en deviner deux.",
                "It receives the day’s total: it can read one of these lines, and guess two.",
            ),
            Slat.CLOSED,
        ),
    )


def made_what_ifs(language: str) -> tuple[WhatIf, ...]:
    """Five changes, the mildest first."""
    rows = (
        (
            "L’heure au lieu de la demi-heure",
            "The hour instead of the half-hour",
            R,
            "Présence : 21 jours sur 24 retrouvés",
            "Presence: 21 days out of 24 found",
        ),
        (
            "Le total du jour",
            "The day’s total",
            G,
            "Les absences restent, les horaires disparaissent",
            "Days away stay, hours go",
        ),
        (
            "Le total du mois",
            "The month’s total",
            U,
            "Seule une longue absence se voit encore",
            "Only a long time away still shows",
        ),
        (
            "Des panneaux solaires de 3 kWc",
            "Solar panels of 3 kWp",
            G,
            "Ciel clair à votre latitude, nuages simulés",
            "A clear sky at your latitude, clouds are made up",
        ),
        (
            "Une batterie de 5 kWh",
            "A battery of 5 kWh",
            G,
            "Une batterie brouille, elle ne cache pas",
            "A battery blurs, it does not hide",
        ),
    )
    return tuple(
        WhatIf(_said(language, french, english), word, _said(language, fact, told))
        for french, english, word, fact, told in rows
    )


def made_view(language: str = "fr", stop: Slat = Slat.HALF) -> MirrorView:
    """A home with half-hours, an off-peak water heater and a register."""
    week = made_week()
    reason = _said(language, "un total par jour ne dit pas l’heure", "a total a day does not tell the hour")
    return MirrorView(
        stop,
        week,
        made_bands(week),
        ByStop(NoClock(reason), made_clock(), made_clock()),
        made_readings(language, week),
        made_holders(language),
        made_what_ifs(language),
    )


def heated_view(language: str = "fr") -> MirrorView:
    """The same home with electric heating: nothing is readable but days, and nothing is said to be out of reach."""
    view = made_view(language)
    readings = tuple(
        replace(one, words=ByStop(G if one.words.closed is R else one.words.closed, G, G), example=False)
        for one in view.readings
    )
    bands = tuple(
        replace(
            band,
            marks=tuple(replace(mark, word=G if mark.kind is MarkKind.PRESENCE else mark.word) for mark in band.marks),
        )
        for band in view.bands
    )
    clocks = ByStop(view.clocks.closed, made_clock(presence=G), made_clock(presence=G))
    return replace(view, readings=readings, bands=bands, clocks=clocks, heated=True)


def summer_view(language: str = "fr") -> MirrorView:
    """A month of July alone, with a day that is not known: fewer sentences, and no register."""
    week = made_week(SUMMER_FIRST, size=0.4)
    watts = week.watts.copy()
    watts[3 * SLOTS : 4 * SLOTS] = np.nan
    week = replace(week, watts=watts)
    view = made_view(language)
    gone, back = week.midnights[3:5]
    bands = tuple(
        replace(band, marks=tuple(mark for mark in band.marks if mark.end <= gone or mark.start >= back))
        for band in made_bands(week)
    )
    return replace(view, week=week, bands=bands, readings=view.readings[:4], holders=(), what_ifs=())


def closed_view(language: str = "fr") -> MirrorView:
    """A home that keeps one total a day: all finer is the example’s."""
    week = made_week(step=Step.DAY)
    view = made_view(language, Slat.CLOSED)
    readings = tuple(replace(one, example=one.words.closed is U) for one in view.readings)
    readings = (*readings, cited_reading(language))
    clocks = ByStop(view.clocks.closed, made_clock(example=True), made_clock(example=True))
    return replace(view, week=week, bands=made_bands(made_week(), Step.DAY), readings=readings, clocks=clocks)


VIEWS = {"half": made_view, "heated": heated_view, "summer": summer_view, "closed": closed_view}
"""The made homes by name, each a function of the language."""
