"""Help of the page Meter and data: what it answers, what can be done, its words, what it never does."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

HELP = (
    QT_TRANSLATE_NOOP(
        "Help",
        "This page says what Persienne keeps of you, where it came from, for how long, and what opens it.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "The shutter decides how much detail may be kept: closed, one total a day; half open, the load curve; "
        "open, anything finer. It acts on this computer, not at your operator’s.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "When you close it, you are asked what becomes of the finer detail: added up to totals, kept, or erased.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Add files that you downloaded, from anywhere in this window; they are read here, and an import can be undone.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "The delivery point (PDL or PRM, 14 digits) is the place where energy comes into your home. It stays "
        "when the meter is replaced.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Everything lies in one encrypted file. The keyring, a passphrase or the recovery sheet opens it; "
        "without any of them nobody can, and no one can help.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "To erase is for good: the file is written anew under another key, and a certificate says what was "
        "looked for afterwards. Copies that you put elsewhere are not reached.",
    ),
    QT_TRANSLATE_NOOP("Help", "Nothing of it leaves this computer unless you save it somewhere yourself."),
)
