"""Help of the page Today: what it answers, what can be done, what its words mean, what it never does."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

HELP = (
    QT_TRANSLATE_NOOP(
        "Help",
        "This page shows what goes on at home right now: the power that is read at the meter’s port, and the "
        "curve of the last 24 hours.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Without an adapter in the meter’s port it shows the last day that is known. Where a port is missing "
        "or silent, a banner says what to try.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "The apparent power (VA) is what your contract limits. The energy (kWh) is what your bill counts: a "
        "power that lasts.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "The green line, “quiet night”, is a mean over half an hour: in the last 14 nights, from 1:00 to 5:00, one "
        "half-hour in four drew less. For a moment your home may draw less than that. "
        "The dashed grey line is yesterday.",
    ),
    QT_TRANSLATE_NOOP("Help", "What is hatched is time of which nothing is known, or only its total: it is no zero."),
    QT_TRANSLATE_NOOP(
        "Help",
        "On the chart, the arrow keys say what they point at, half-hour by half-hour; “As a table” says the "
        "same in figures.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "With open slats, “Second by second” shows the live values that are kept, from an hour to 31 days: the arrows "
        "go back in time. Of a week or a month the line is the mean, and the band behind it goes from the lowest to "
        "the highest.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "The power of now is kept nowhere. Persienne only listens to the meter: it asks it for nothing, and "
        "sends nothing to anyone.",
    ),
)
PORT = (
    QT_TRANSLATE_NOOP("Help", "This page finds the port of this computer on which the meter is heard."),
    QT_TRANSLATE_NOOP(
        "Help",
        "The meter says all that it knows once a second or two, on its terminals I1 and I2. An adapter brings "
        "it to a USB port.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Choose a port to listen to it for a moment. What is found is shown before you say that it is your meter.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "The meter has two modes, historical and standard; both are read, and the supplier can change the mode.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Nothing is stored while a port is being tried, and no other program’s port is taken from it.",
    ),
)
