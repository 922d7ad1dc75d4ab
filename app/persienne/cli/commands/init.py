"""``persienne init``: a folder comes in, a household stands there; no Qt."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from persienne.base.placeholders import fill
from persienne.base.slats import Slat
from persienne.cli.declared import Flag, Say, Telling, command
from persienne.cli.unlocking import passphrase, tell_weak
from persienne.household.access.last_seen import LastSeen
from persienne.household.household import Household
from persienne.vault import Credential, KeyringCredential, PassphraseCredential, keyring_name
from persienne.words.english import table

DONE = table("command_line.done")


@command()
def init(
    home: Path,
    say: Say,
    *,
    slat: Annotated[Slat, Flag("slat")] = Slat.CLOSED,
    passphrase_file: Annotated[Path | None, Flag("passphrase-file", "F")] = None,
) -> Telling:
    """Make a household, under a passphrase where one is given, else under the system's keyring."""
    said = passphrase(passphrase_file)
    credential: Credential
    if said is not None:
        tell_weak(said, say.translate)
        credential = PassphraseCredential(said)
    else:
        keyring_name()
        credential = KeyringCredential()
    Household.create(home, credential, slat=slat, seen=LastSeen.of_this_account()).close()
    yield fill(say(DONE["made"]), {"folder": home})
