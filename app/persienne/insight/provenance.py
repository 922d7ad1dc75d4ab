"""When a file was made, as far as it can be told: signs come in, whether it is younger than a day goes out. Pure.

A file is what somebody saved some day, and may be older than it looks. No sign is taken alone for the day on which a
file was made, but for a day that the file itself has, and for the mail that brought it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


class Sign(StrEnum):
    """What tells a day of a file."""

    LAST_DAY = "last_day"
    """The last day of which it has values: it was made no earlier."""
    MAIL = "mail"
    """The mail of theirs to which it is attached was sent on that day."""
    OTHER_MAIL = "other_mail"
    """The same of a mail whose sender is not known to be of theirs."""
    HEADER = "header"
    """The last day that it announces."""
    SAVED = "saved"
    """The day of its last saving, in the properties of a workbook."""
    HOUSEHOLD = "household"
    """The household says that it was given or downloaded on that day."""
    IMPORTED = "imported"
    """The same bytes were imported here on that day."""


class Age(StrEnum):
    """What signs come to, beside the day of an answer; from what says least against its author."""

    BEFORE = "before"
    """A sign says that it was made before."""
    UNKNOWN = "unknown"
    """Nothing tells that it was made since."""
    SOON = "soon"
    """It was made since, and before what was granted had to be done."""
    AFTER = "after"


_NOT_AFTER: Final = (Sign.IMPORTED, Sign.MAIL, Sign.OTHER_MAIL, Sign.SAVED, Sign.HOUSEHOLD)
"""What says that a file was there on that day."""
_ALONE: Final = (Sign.LAST_DAY, Sign.MAIL)
"""What tells by itself that a file was made, or given, no earlier."""
_TWO: Final = (Sign.HEADER, Sign.SAVED, Sign.OTHER_MAIL, Sign.HOUSEHOLD)
"""What tells it where two agree."""


def age_of(signs: Mapping[Sign, date], answered: date, due_from: date, today: date) -> Age:
    """How old a file is beside the day of a yes and the day from which its effect had to be there, as known today.

    A sign of a day to come tells nothing, and signs that can't both be true tell nothing together.
    """
    signs = {sign: day for sign, day in signs.items() if day <= today}
    if any(signs[sign] < answered for sign in _NOT_AFTER if sign in signs):
        return Age.BEFORE
    since = _no_earlier_than(signs)
    if since is None or since < answered or _contradict(signs):
        return Age.UNKNOWN
    return Age.SOON if since < due_from else Age.AFTER


def _contradict(signs: Mapping[Sign, date]) -> bool:
    """Whether a file was saved, or has a day, after it was given."""
    given = [signs[sign] for sign in (Sign.MAIL, Sign.OTHER_MAIL, Sign.HOUSEHOLD, Sign.IMPORTED) if sign in signs]
    made = [signs[sign] for sign in (Sign.LAST_DAY, Sign.SAVED) if sign in signs]
    return bool(given and made) and max(made) > min(given)


def _no_earlier_than(signs: Mapping[Sign, date]) -> date | None:
    """The day before which a file was not made, or not given; None where nothing tells one."""
    told = [signs[sign] for sign in _ALONE if sign in signs]
    agreed = sorted((signs[sign] for sign in _TWO if sign in signs), reverse=True)
    return max((*told, *agreed[1:2]), default=None)
