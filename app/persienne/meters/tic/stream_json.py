"""Frames and their counts to the plain dictionaries of ``decode --json``; it prints and reads nothing.

One object a frame ``{"frame", "mode", "complete", "groups": {LABEL: {"data", "at"}}}``, then one
``{"summary": {"frames", "groups", "rejected", "reasons", ...}}``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from persienne.meters.tic.clock import WINTER_OFFSET, parse_horodate

if TYPE_CHECKING:
    from persienne.meters.tic.frames import Frame, Statistics


class GroupJson(TypedDict):
    """One group; ``at`` is its horodate in ISO 8601 with its offset (none for DPMn, FPMn: no season), or None."""

    data: str
    at: str | None


class FrameJson(TypedDict):
    """One frame; ``frame`` counts from 1."""

    frame: int
    mode: str
    complete: bool
    groups: dict[str, GroupJson]


class SummaryJson(TypedDict):
    """The counts; ``rejected`` is the sum of ``reasons`` (the cut ends of the reading among them)."""

    frames: int
    groups: int
    rejected: int
    reasons: dict[str, int]
    quality: float
    eight_bits: bool


def frame_json(frame: Frame, number: int, winter_offset: int = WINTER_OFFSET) -> FrameJson:
    """``frame``, the ``number``-th of its stream (from 1); ``winter_offset`` in seconds east of UTC."""
    groups: dict[str, GroupJson] = {}
    for group in frame.groups:
        date = parse_horodate(group.horodate) if group.horodate else None
        groups[group.label] = {"data": group.data, "at": date.iso(winter_offset) if date else None}
    return {"frame": number, "mode": frame.mode.value, "complete": frame.complete, "groups": groups}


def summary_json(statistics: Statistics) -> dict[str, SummaryJson]:
    """The last line of ``decode --json``."""
    reasons = {reason.value: count for reason, count in sorted(statistics.rejected.items())}
    return {
        "summary": {
            "frames": statistics.frames,
            "groups": statistics.groups,
            "rejected": sum(reasons.values()),
            "reasons": reasons,
            "quality": statistics.quality,
            "eight_bits": statistics.eight_bits,
        }
    }
