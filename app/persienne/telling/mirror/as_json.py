"""The mirror as JSON: a view comes in, an object with all that the page shows goes out; nothing is reckoned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.base.slats import Slat
from persienne.household.measures.import_report import iso
from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import Clock, Step

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.telling.mirror.view import (
        Band,
        ByStop,
        MirrorView,
        NoClock,
        Piece,
        Reading,
        Slot,
        Value,
        Week,
    )

MINUTES = 30
"""Of a slot of the clock."""


def as_json(view: MirrorView, notes: tuple[str, ...]) -> dict[str, object]:
    """The page as one object: instants are ISO in UTC, steps are seconds, powers are watts; ``notes`` close it."""
    return {
        "stop": view.stop.value,
        "heated": view.heated,
        "feeds_in": view.feeds_in,
        "counts": {stop.value: _counts(view, stop) for stop in Slat},
        "week": _week(view.week),
        "bands": [_band(band) for band in view.bands],
        "clock": _by_stop(view.clocks, _clock),
        "readings": [_reading(reading) for reading in view.readings],
        "holders": [
            {"name": holder.name, "step": holder.step, "sentence": holder.sentence, "stop": holder.stop}
            for holder in view.holders
        ],
        "what_if": [
            {"name": change.name, "presence": _word(change.presence), "sentence": change.sentence}
            for change in view.what_ifs
        ],
        "notes": list(notes),
    }


def _counts(view: MirrorView, stop: Slat) -> dict[str, int]:
    own = {_word(word): view.count(stop, word) for word in (Word.READABLE, Word.GUESSABLE)}
    return {**own, "example": view.examples(stop)}


def _week(week: Week) -> dict[str, object]:
    curve = zip(week.starts.tolist(), week.durations.tolist(), week.watts.tolist(), strict=True)
    return {
        "first_day": week.first_day.isoformat(),
        "zone": week.zone,
        "curve": [
            {"start": iso(start), "duration": duration, "watts": round(watts, 1) if np.isfinite(watts) else None}
            for start, duration, watts in curve
        ],
    }


def _band(band: Band) -> dict[str, object]:
    marks = [
        {
            "start": iso(mark.start),
            "end": iso(mark.end),
            "kind": mark.kind.value,
            "word": _word(mark.word),
        }
        for mark in band.marks
    ]
    untold = [day.isoformat() for day in band.untold]
    return {"step": int(band.step), "example": band.example, "marks": marks, "untold": untold}


def _clock(clock: Clock | NoClock) -> dict[str, object]:
    if not isinstance(clock, Clock):
        return {"reason": clock.reason}
    return {
        "weeks": clock.weeks,
        "example": clock.example,
        "presence": _word(clock.presence),
        "weekdays": [_slot(at, slot) for at, slot in enumerate(clock.weekdays)],
        "weekend": [_slot(at, slot) for at, slot in enumerate(clock.weekend)],
    }


def _slot(at: int, slot: Slot) -> dict[str, object]:
    hour, minute = divmod(at * MINUTES, 60)
    return {"from": f"{hour:02}:{minute:02}", "kind": slot.kind.value, "share": round(slot.share, 2)}


def _reading(reading: Reading) -> dict[str, object]:
    return {
        "subject": reading.subject,
        "sentence": _by_stop(reading.sentences, str),
        "word": _by_stop(reading.words, _word),
        "by_step": {_step(step): _word(word) for step, word in reading.by_step.items()},
        "how": list(reading.how),
        "day_note": reading.day_note,
        "example": reading.example,
        "wanting": reading.wanting,
        "cited": reading.cited,
        "shown": None if reading.piece is None else _piece(reading.piece),
    }


def _step(step: Step) -> str:
    return "month" if step is Step.MONTH else str(int(step))


def _piece(piece: Piece) -> dict[str, object]:
    return {"start": iso(piece.start), "end": iso(piece.end), "caption": piece.caption}


def _by_stop(values: ByStop[Value], made: Callable[[Value], object]) -> dict[str, object]:
    return {stop.value: made(values.at(stop)) for stop in Slat}


def _word(word: Word) -> str:
    return word.name.lower()
