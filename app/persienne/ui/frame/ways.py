"""The ways into a household that is open: the household comes in, its ways go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.errors import UserError

if TYPE_CHECKING:
    from persienne.household.household import Household
    from persienne.vault.household_keys import Way


def ways_of(household: Household) -> tuple[Way, ...]:
    """The ways in; the invented home's key is kept nowhere, so there is none."""
    try:
        return household.keys.ways()
    except UserError as error:
        if error.code != "keys_missing":
            raise
        return ()


def has_keyring(household: Household) -> bool:
    """Whether the keyring of this computer opens it, as a program without a person needs."""
    from persienne.vault import SlotKind  # noqa: PLC0415 - on use

    return any(way.kind is SlotKind.KEYRING for way in ways_of(household))
