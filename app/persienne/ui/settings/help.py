"""Help of the page Settings: what it answers, what can be done, its words, what it never does."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

HELP = (
    QT_TRANSLATE_NOOP(
        "Help",
        "This page says how this window looks, speaks, locks itself and closes, what you are told, and what "
        "Persienne is.",
    ),
    QT_TRANSLATE_NOOP("Help", "A choice acts at once. What is set to the system follows your computer’s own settings."),
    QT_TRANSLATE_NOOP(
        "Help",
        "Text can be made larger or smaller from anywhere with Ctrl and + or -; Ctrl and 0 puts it back to 100%.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Locking closes the household and starts the program anew, so that the key does not stay in memory. "
        "It needs a passphrase, without which anyone at your computer could open the household again.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Notifications are off until you tick them. They are made on this computer, from what the household holds, "
        "and sent nowhere; beside the tray they say neither names nor figures unless you want them to.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "How the window looks is kept in a small file beside the household, which is not encrypted, for it is "
        "read before anything is opened. It says nothing about you.",
    ),
    QT_TRANSLATE_NOOP(
        "Help", "Persienne never looks for a newer version by itself: it opens a web page if you ask it to."
    ),
)
