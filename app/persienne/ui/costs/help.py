"""Help of the page Costs and of the reform: what they answer, what can be done, what they never do."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

HELP = (
    QT_TRANSLATE_NOOP(
        "Help",
        "This page reckons what your energy costs, line by line as on a bill, from your measures and your contract.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "It takes a contract: its option, its power and since when. The supplier sells the energy and sends "
        "the bills; the operator runs the grid and the meter.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Off-peak hours are those in which your contract sells at a lower price; the others are peak hours. "
        "Tempo has blue, white and red days too.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Click a line to see where its figure comes from: which measures, which price, since when.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "What has no price stands apart, with the reason and what would mend it; it is never guessed, nor "
        "added to the total.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "A bill that came by post can be checked line by line, and your year can be reckoned under other "
        "contracts, with the same habits.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Regulated prices come with the program; those of other offers are yours to type. Persienne "
        "recommends no offer, earns by none, and asks nobody for a price.",
    ),
)
REFORM = (
    QT_TRANSLATE_NOOP(
        "Help",
        "This page says what the reform of off-peak hours changes for you: when, at which hours, and what it "
        "does to a bill.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "The hours are those of your supplier’s letter. Persienne guesses neither the day nor the hours: copy "
        "them here.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Your year is played again by the new hours, with your half-hours: first with the same habits, then "
        "with the water heater moved, where one is found.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "What only totals tell can’t be cut at other hours. It stands beside the result and is not in it.",
    ),
    QT_TRANSLATE_NOOP("Help", "Nothing is noted in your contract until you say so."),
)
