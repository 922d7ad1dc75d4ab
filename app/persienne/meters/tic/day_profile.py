"""A day profile (PJOURF+1, PPOINTE) to the actions of a day and its off-peak hours; pure ([54E] 6.2.3.19)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

UNUSED = "NONUTILE"
MINUTES_OF_DAY = 1440

# With every calendar that has off-peak hours they are counted on the odd supplier indexes: HC is 1 and HP 2 with
# peak / off-peak hours; HC is 1, 3, 5 and HP 2, 4, 6 with Tempo. An hour-and-week-end calendar adds the week-end as 3.
OFF_PEAK_INDEXES = frozenset({1, 3, 5})


class Contact(IntEnum):
    """What a block does to the dry contact (bits 14 and 15)."""

    UNCHANGED = 0
    TEMPO = 1
    OPEN = 2
    CLOSED = 3


@dataclass(frozen=True, slots=True)
class Action:
    """From ``minute`` of the local day on: the contact, the closed virtual contacts (1..7), the supplier index.

    ``index`` is 1..10, or None when the block leaves it as it was.
    """

    minute: int
    contact: Contact
    virtual: tuple[int, ...]
    index: int | None


def parse_day_profile(text: str) -> tuple[Action, ...]:
    """The actions that a validated profile (98 characters) says, in its order; the unused blocks give nothing."""
    return tuple(_action(block) for block in text.split(" ") if block != UNUSED)


def _action(block: str) -> Action:
    word = int(block[4:], 16)
    index = word & 0xF
    return Action(
        minute=int(block[:2]) * 60 + int(block[2:4]),
        contact=Contact(word >> 14),
        virtual=tuple(n for n in range(1, 8) if word >> (3 + n) & 1),
        index=index if 1 <= index <= 10 else None,
    )


@dataclass(frozen=True, slots=True)
class Window:
    """Minutes of a local day, ``end`` excluded (1440 is midnight)."""

    start: int
    end: int


def off_peak_windows(actions: tuple[Action, ...], off_peak: frozenset[int] = OFF_PEAK_INDEXES) -> tuple[Window, ...]:
    """The household's off-peak hours on the day of the profile; none when one index lasts all day."""
    indexes = {action.index for action in actions if action.index is not None}
    if len(indexes) < 2:
        return ()
    windows: list[Window] = []
    index: int | None = None
    ends = [*(action.minute for action in actions[1:]), MINUTES_OF_DAY]
    for action, end in zip(actions, ends, strict=True):
        index = action.index or index
        if index not in off_peak or end <= action.minute:
            continue
        if windows and windows[-1].end == action.minute:
            windows[-1] = Window(windows[-1].start, end)
        else:
            windows.append(Window(action.minute, end))
    return tuple(windows)
