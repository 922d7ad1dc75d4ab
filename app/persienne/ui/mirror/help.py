"""Help of the page Mirror: what it answers, what can be done, what its words mean, what it never does."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

HELP = (
    QT_TRANSLATE_NOOP(
        "Help",
        "This page says what anyone who holds your load curve could read in it: when somebody is in, when you "
        "get up, what you own.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "It is off until you ask for it. What it reads stays in this computer’s memory and is gone when you "
        "put it away.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Readable: a simple method finds it. Guessable: it finds it often, not always. Unreadable: it does "
        "not, which is no proof that nobody could.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Each sentence is judged at three stops of the shutter: closed (one total a day), half open (the "
        "half-hour), open (anything finer).",
    ),
    QT_TRANSLATE_NOOP("Help", "Steps that you do not have are shown on an invented home, and say “example”."),
    QT_TRANSLATE_NOOP(
        "Help",
        "Compare with what you remember: only you know how often it guesses right.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "The methods are simple ones: a professional reads more. What the mirror says is never noted, "
        "exported or told to anyone.",
    ),
)
