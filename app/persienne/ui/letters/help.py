"""Help of the page Letters: what it answers, what can be done, what its words mean, what it never does."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

HELP = (
    QT_TRANSLATE_NOOP(
        "Help",
        "This page writes the letters that the law lets you send about your energy data, and follows what "
        "becomes of them.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Four questions lead to a letter: what you want, from whom, about which meter, and how you will send it.",
    ),
    QT_TRANSLATE_NOOP("Help", "Each request names its grounds: the texts of the law that it rests on."),
    QT_TRANSLATE_NOOP(
        "Help",
        "They have a month from the day on which they received it, moved to the next working day. Note each "
        "date and keep its proof: everything is reckoned from them.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Without an answer, or with a wrong one, come the reminder, then the complaint to the CNIL (the data "
        "protection authority) or the energy mediator.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "“Check what they hold…” compares a file that comes later with what they say they deleted.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Persienne sends nothing: you print, sign and send, or paste the text into an e-mail or a form. What "
        "you sent is kept as it was.",
    ),
)
