"""The sentences of the slats, of erasing, of backups and of the vault: errors by their code, and the arguments' help."""

from __future__ import annotations

from persienne.words.marking import QT_TRANSLATE_NOOP

ERRORS: dict[str, str] = {
    # the vault
    "keys_changed": QT_TRANSLATE_NOOP(
        "UserError",
        "The key file is no longer the one that this household was opened with: another Persienne has renewed the key, "
        "or the file was altered. Nothing was changed. Close Persienne, open it again, and try once more.",
    ),
    "rekey_under_way": QT_TRANSLATE_NOOP(
        "UserError",
        "The household's key is being renewed by an erasure. Wait until it is done; if it was cut short, "
        "close Persienne and open it again, which finishes it.",
    ),
}

HELP: dict[str, str] = {}
