"""Help of the page Sharing: what it answers, what can be done, what its words mean, what it never does."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

HELP = (
    QT_TRANSLATE_NOOP(
        "Help",
        "This page says who sees your energy data: which body receives what, how finely, what for, and since when.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "It is a register that you keep: what you granted, refused or withdrew, each with its date and, where "
        "there is one, its proof. What was noted can be corrected, and the correction shows.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "The thicker the line, the finer what passes: live, half-hour, day. A grey dashed line passes "
        "nothing any more; a question mark means that nobody knows.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "A consent is a yes that you gave freely, and can withdraw at any time. A total a month, a total a "
        "day and anything finer are three consents.",
    ),
    QT_TRANSLATE_NOOP("Help", "The law lets some data be received without a consent: it does not say that they are."),
    QT_TRANSLATE_NOOP("Help", "What you asked to stop counts as going on until it is confirmed."),
    QT_TRANSLATE_NOOP(
        "Help",
        "“Review my accounts” takes you through your accounts one by one, and says what to look for there. From "
        "a line you withdraw a consent or write a letter.",
    ),
    QT_TRANSLATE_NOOP("Help", "Persienne asks nobody and tells nobody: it knows your notes and what your files show."),
)
