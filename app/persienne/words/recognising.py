"""The words of a household that is recognised, or not: errors by their code, the check-up's findings, help."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    "keys_foreign": QT_TRANSLATE_NOOP(
        "UserError",
        "The key file in this folder is not your household’s: what you opened it with belongs to another one. Somebody "
        "has put other files in the place of yours, or those of two households were mixed. Nothing was opened or "
        "changed. Put your own folder back, or restore a backup.",
    ),
    "keys_of_backup": QT_TRANSLATE_NOOP(
        "UserError",
        "It is a backup that lies in the folder “{folder}”: the key file of a backup, taken out of it, is in the place of "
        "the household’s. Nothing was opened or changed. Put your household’s own files back, or move both files out of "
        "the folder and restore the whole backup there: “Restore a backup”, or persienne restore FILE.",
    ),
    "restored_foreign": QT_TRANSLATE_NOOP(
        "UserError",
        "In “{name}”, a folder inside the household’s, lie files as a restore that was cut short leaves them. Nothing "
        "shows that they are your household’s, or that they are newer than it. Nothing was moved, and your household "
        "is as it was. If you have restored a backup, open the household with what you chose then. Otherwise move "
        "“{name}” out of the folder, keep it, and open the household again.",
    ),
    "restored_half": QT_TRANSLATE_NOOP(
        "UserError",
        "A restore was cut short when its database was in place already; its keys still lie in “{name}”, a folder inside "
        "the household’s. Open the household with what you chose for the restore. If you have restored nothing, move "
        "“{name}” out of the folder, keep it, and open the household again.",
    ),
    "household_unrecognised": QT_TRANSLATE_NOOP(
        "UserError",
        "Nothing proves that the household in the folder “{folder}” is yours. This computer does not know it, and what "
        "you opened it with has never confirmed it. Whoever made it could read what you put into it. Nothing was opened. "
        "Open it only if you know where it comes from.",
    ),
    "household_other": QT_TRANSLATE_NOOP(
        "UserError",
        "The household in the folder “{folder}” is not the one that this computer last saw there. Another one was put in "
        "its place. Nothing was opened. If you did not do it, put your own folder back, or restore a backup.",
    ),
    "keys_former": QT_TRANSLATE_NOOP(
        "UserError",
        "Nothing proves that the household in the folder “{folder}” is yours: its keys are of a former version, in which "
        "no household signed them. Whoever has seen your key file once could have put such a one there, and would read "
        "what you put into the household. Nothing was opened. Open it only if you know where it comes from: it signs its "
        "keys from then on.",
    ),
    "keys_downgraded": QT_TRANSLATE_NOOP(
        "UserError",
        "The keys in the folder “{folder}” are of a former version, in which no household signed them, and this computer "
        "has seen signed ones with the same ways in. An old copy was put back, or somebody put other files in the place "
        "of yours. Nothing was opened. Put the newest household.keys and household.db back, or restore a backup.",
    ),
    "household_older": QT_TRANSLATE_NOOP(
        "UserError",
        "The household in the folder “{folder}” is older than what was last seen on this computer: what was done since is "
        "not in it. It was not taken into use. Look for the newer one first.",
    ),
    "household_older_erased": QT_TRANSLATE_NOOP(
        "UserError",
        "The household in the folder “{folder}” is older than what was last seen on this computer: what you erased since "
        "is in it again. Your erasures of these days are undone: {erasures}. It was not taken into use. Look for the newer "
        "one first.",
    ),
    "household_forked": QT_TRANSLATE_NOOP(
        "UserError",
        "The household in the folder “{folder}” was changed elsewhere, and what this computer did last is not in it. Two "
        "computers, or two copies of the folder, have each gone on alone. It was not taken into use. Keep both copies until "
        "you know which one you want.",
    ),
    "household_forked_erased": QT_TRANSLATE_NOOP(
        "UserError",
        "The household in the folder “{folder}” was changed elsewhere, and what this computer did last is not in it. What "
        "you erased here is in it again. Your erasures of these days are undone: {erasures}. It was not taken into "
        "use. Keep both copies until you know which one you want.",
    ),
    "keys_older": QT_TRANSLATE_NOOP(
        "UserError",
        "household.keys in the folder “{folder}” is older than what was last seen on this computer, and does not open the "
        "household.db beside it. An old copy of household.keys was put back alone, as a program that synchronises folders "
        "may do. Nothing was changed. Keep both files, and put the newest household.keys back (from the other computer, "
        "the synchronisation’s versions, or a copy of the whole folder), or restore a backup.",
    ),
    "store_older": QT_TRANSLATE_NOOP(
        "UserError",
        "household.keys in the folder “{folder}” is your household’s, as last seen on this computer or newer, and "
        "household.db is not of the same time: it is an older copy that was put back alone, or another household’s. "
        "Nothing was changed. Keep both files, and put the household.db of the same time back (from the other computer, "
        "the synchronisation’s versions, or a copy of the whole folder), or restore a backup.",
    ),
    "keys_apart": QT_TRANSLATE_NOOP(
        "UserError",
        "household.keys in the folder “{folder}” is your household’s, and does not open household.db: one of the two "
        "was put back alone and is older than the other, or household.db is another household’s. Nothing was changed. "
        "Keep both files, and put back the two that lay together, or restore a backup.",
    ),
    "backup_keys_foreign": QT_TRANSLATE_NOOP(
        "UserError",
        "{file} was not made by the household that its passphrase belongs to. Somebody has changed it. Nothing of it was "
        "used. Take another backup.",
    ),
    "backup_unrecognised": QT_TRANSLATE_NOOP(
        "UserError",
        "Nothing proves that {file} is a backup of your household: its passphrase has not confirmed it, as in backups of "
        "former versions. Whoever has seen one of yours can forge such a backup. Nothing was restored. Restore it only if "
        "you know where it comes from.",
    ),
    "trust_unconfirmed": QT_TRANSLATE_NOOP("UserError", "Nothing was opened: the answer was not yes."),
}

MORE = {
    "newest": QT_TRANSLATE_NOOP(
        "UserError", "The last import, entry of the register or day of readings in it is of {newest}."
    ),
    "older_copy": QT_TRANSLATE_NOOP(
        "UserError",
        "The key file in the folder is older than what was last seen on this computer: an old copy was put back. What "
        "opened the household at that time, a former passphrase or sheet, may open it. Look for the newer files first.",
    ),
    "restored": QT_TRANSLATE_NOOP(
        "UserError",
        "In “{restored}”, a folder inside the household’s, lie files as a restore that was cut short leaves them: what you "
        "chose for the restore opens them. If you have restored nothing, move “{restored}” out of the folder, and keep it.",
    ),
}
"""What is said more of what fails or is in doubt, by the fact that shows it (``vault.unlock``, ``access``)."""

DOUBTS = frozenset(
    (
        *("household_unrecognised", "household_other"),
        *("household_older", "household_older_erased", "household_forked", "household_forked_erased"),
    )
)
"""What a person may answer by opening the household all the same."""

MIGRATED = frozenset(("keys_former",))
"""The same, of keys that no household has signed: one command asks it, and the window."""

HINTS = {
    "household_unrecognised": QT_TRANSLATE_NOOP("CommandLine", "If you do, say so: persienne keys trust"),
    "keys_former": QT_TRANSLATE_NOOP("CommandLine", "To do so: persienne keys migrate"),
    **dict.fromkeys(
        (
            *("household_other", "household_older", "household_older_erased"),
            *("household_forked", "household_forked_erased"),
        ),
        QT_TRANSLATE_NOOP("CommandLine", "To go on with this one: persienne keys trust"),
    ),
    "backup_unrecognised": QT_TRANSLATE_NOOP("CommandLine", "If you do, say so: persienne restore --trust"),
}
"""What to type on the command line where only a person can say whose a household is."""

HELP = {
    "keys-trust": QT_TRANSLATE_NOOP(
        "CommandLine", "say that the household in the folder is yours, where nothing proves it or a newer one was seen"
    ),
    "keys-migrate": QT_TRANSLATE_NOOP(
        "CommandLine",
        "open a household whose keys are of a former version, which nothing signed, and have it sign them",
    ),
    "trust-yes": QT_TRANSLATE_NOOP("CommandLine", "open it without asking, whatever is told of it"),
    "trust": QT_TRANSLATE_NOOP("CommandLine", "the backup is of this household, though nothing proves it"),
}

TRUSTING = {
    "ask": QT_TRANSLATE_NOOP("CommandLine", "Open it all the same? Type yes:"),
    "restore": QT_TRANSLATE_NOOP("CommandLine", "Restore it all the same? Type yes:"),
    "done": QT_TRANSLATE_NOOP("CommandLine", "This computer knows the household from now on."),
    "nothing": QT_TRANSLATE_NOOP("CommandLine", "This household is known to be yours already. Nothing was changed."),
    "signed": QT_TRANSLATE_NOOP("CommandLine", "The household has signed its keys already: there is nothing to do."),
    "older_backup": QT_TRANSLATE_NOOP(
        "CommandLine", "Nothing proves that this backup is your household’s: its passphrase has not confirmed it."
    ),
}
"""What ``keys trust``, ``keys migrate`` and ``restore`` say."""

_WHEN_USED = QT_TRANSLATE_NOOP(
    "CommandLine", "does not confirm yet that this household is yours: it will when it opens it"
)

UNCONFIRMED = {
    "keyring": _WHEN_USED,
    "passphrase": _WHEN_USED,
    "recovery": QT_TRANSLATE_NOOP("CommandLine", "does not confirm yet that this household is yours: a new sheet will"),
}
"""What is said behind a way in that has not vouched for the household, by its kind."""

KEY_DUE = QT_TRANSLATE_NOOP(
    "Checkup",
    "Until the household’s key has been renewed, an old copy of one of its files goes with those of now: a way in that was "
    "replaced opens the household with an old key file, and an old database may bring back what was erased in the register. "
    "The next opening renews the key, once no other program has the household open and the disk has room.",
)
"""Of a way in that is gone, or of an erasure in the register, where the renewal of the key has to wait."""

FINDINGS = {
    "key_due": KEY_DUE,
    "recognised": QT_TRANSLATE_NOOP(
        "Checkup", "The household has signed its keys, and what opens it has confirmed that it is yours."
    ),
    "last_seen": QT_TRANSLATE_NOOP(
        "Checkup",
        "This account remembers, outside the household’s folder, what it last saw of the household: so it tells an old "
        "copy. No value is in it, and it goes with “erase everything”.",
    ),
    "last_seen_alone": QT_TRANSLATE_NOOP(
        "Checkup",
        "This account remembers, outside the household’s folder, what it last saw of the household: so it tells an old "
        "copy. No value is in it, and it goes with “erase everything”. No open keyring remembers it too: an old copy of "
        "the whole home folder, that file included, is not told.",
    ),
    "unproved_since": QT_TRANSLATE_NOOP(
        "Checkup",
        "Nothing proved that this household was yours when you said so, on {since}. If you are in doubt, restore a "
        "backup that you made yourself.",
    ),
    "unproved_until": QT_TRANSLATE_NOOP(
        "Checkup",
        "Nothing proved that this household was yours when you said so, on {since}. What had confirmed it before then "
        "will prove it when it opens it: {kinds}. If you are in doubt, restore a backup that you made yourself.",
    ),
    "older_accepted": QT_TRANSLATE_NOOP(
        "Checkup",
        "You went on with an older copy of the household, or with one that had gone on elsewhere, on {since}. What was "
        "done in the other one is not in it. Should the other one turn up, its files are told as gone on apart.",
    ),
    "ways_unconfirmed": QT_TRANSLATE_NOOP(
        "Checkup",
        "What opens the household and has not confirmed yet that it is yours: {kinds}. It does so when it is used next. "
        "A new recovery sheet confirms it at once: persienne keys sheet",
    ),
}
"""What the check-up says of it."""
