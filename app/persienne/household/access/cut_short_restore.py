"""A restore that was cut short is ended, once its household is recognised: a folder comes in, one household stands.

Whoever can write to the folder can lay a ``household.restored`` there too. So the household that its files would make
is recognised first (credential, slot, identity, signature, what was last seen), and its file opened with its key;
where that fails nothing is moved.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.household.access import folder_swap
from persienne.store.connection import STORE_FILE, look
from persienne.vault import unlock

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.access.recognition import Recognition
    from persienne.vault import Credential

_OF_THE_FILES: Final = ("keys_", "key_", "household_", "store_damaged", "store_older")
"""How the codes begin that say something of the files; all others are of the disk, or of this computer."""


def settle(folder: Path, credential: Credential, recognition: Recognition) -> None:
    """End what a killed restore began (``folder_swap.settle``), the household held alone.

    Raises ``restored_foreign`` (name) where nothing shows that the files in ``household.restored`` are the household's,
    ``restored_half`` (name) where the database has left it already; what ``credential`` raises, with the fact
    ``restored``, where it opens neither them nor what stands in the folder. Nothing was moved then.
    """
    if folder_swap.is_coming(folder):
        try:
            _require_recognised(folder, credential, recognition)
        except UserError as error:
            if not _is_of_files(error):
                raise
            if _is_of_credential(error) and not _opens(folder, credential):
                raise UserError(error.code, **error.facts, restored=folder_swap.RESTORED) from error
            half = not (folder / folder_swap.RESTORED / STORE_FILE).exists()
            raise UserError("restored_half" if half else "restored_foreign", name=folder_swap.RESTORED) from error
    folder_swap.settle(folder, credential)


def _require_recognised(folder: Path, credential: Credential, recognition: Recognition) -> None:
    opened = unlock(folder_swap.place_of_keys(folder), credential)
    recognition.require_restored(folder, opened)
    coming = folder / folder_swap.RESTORED / STORE_FILE
    with closing(look(coming if coming.exists() else folder / STORE_FILE, opened.keys.current)):
        pass


def _is_of_files(error: UserError) -> bool:
    return error.code != "keys_newer" and (error.code.startswith(_OF_THE_FILES) or _is_of_credential(error))


def _is_of_credential(error: UserError) -> bool:
    return error.code.startswith(("passphrase_", "recovery_", "keyring_"))


def _opens(folder: Path, credential: Credential) -> bool:
    """Whether ``credential`` opens the household that stands in ``folder``."""
    try:
        unlock(folder, credential)
    except UserError:
        return False
    return True
