"""Help of the page History: what it answers, what can be done, what its words mean, what it never does."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

HELP = (
    QT_TRANSLATE_NOOP(
        "Help",
        "This page says how much you have used, by the day, the week, the month, the year or over everything "
        "that is known, and beside it the year before. Where the meter tells them, the highest power of each month "
        "stands beside the one that you pay for, and the voltage beside the bounds between which it is to stay.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "An index is what the meter shows: all that it has counted since it began. The difference of two "
        "indexes is what you have used in between, and they are right where a curve says otherwise.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "A load curve is the mean power of each half-hour or hour. It shows when, where a total says only how much.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Only equal days are compared: the same weekday 52 weeks earlier, or the same date a year before. "
        "Days that one of the two years lacks are in neither.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "What is hatched is known in part or not at all: it is no zero, and nothing is made up for it.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Days that can’t be right may be set aside: they stay stored, leave every sum, and can be taken back.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "A note says what happened on a day, in your words. The mirror never reads it, and an export holds it "
        "only if you ask for that.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "This page changes no measure. What you see can be had as a table, as a picture or as a file, which goes where "
        "you put it and to nobody else, and in euros once your contract is known.",
    ),
)
