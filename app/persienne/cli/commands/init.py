"""``persienne init``: a folder comes in, a household stands there; no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.placeholders import fill
from persienne.base.slats import Slat
from persienne.cli.new_passphrase import tell_weak
from persienne.cli.unlocking import passphrase
from persienne.household.access.last_seen import LastSeen
from persienne.household.household import Household
from persienne.vault import Credential, KeyringCredential, PassphraseCredential, keyring_name
from persienne.words.command_line import DONE

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from persienne.words import Translate


def init(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Make a household, under a passphrase where one is given, else under the system's keyring."""
    said = passphrase(parsed.passphrase_file)
    credential: Credential
    if said is not None:
        tell_weak(said, translate)
        credential = PassphraseCredential(said)
    else:
        keyring_name()
        credential = KeyringCredential()
    Household.create(home, credential, slat=Slat(parsed.slat), seen=LastSeen.of_this_account()).close()
    print(fill(translate("CommandLine", DONE["made"]), {"folder": home}))
