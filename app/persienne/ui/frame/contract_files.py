"""A contract as a file: a window comes in, what Persienne saved is chosen and read, or where to save is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from persienne.base.atomic_write import save
from persienne.household.measures.contracts import contract_text
from persienne.ui.household.files import ask_for_file, ask_where_to_save

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from persienne.household.household import Household
    from persienne.insight.tariff import Timeline
    from persienne.store.meters import StoredMeter

KIND = "JSON (*.json)"


def ask_for_contract_file(parent: QWidget) -> Path | None:
    """The file of a contract that a person picks, or None."""
    title = QCoreApplication.translate("ContractFile", "A contract that Persienne saved")
    return ask_for_file(parent, title, [KIND])


def ask_where_to_save_contract(parent: QWidget, *, example: bool) -> Path | None:
    """Where a person wants to save a contract, or None; ``example``: it is one of the invented home."""
    name = QCoreApplication.translate("ContractFile", "persienne-contract.json", "the name of a file")
    if example:
        name = QCoreApplication.translate("ContractFile", "persienne-example-contract.json", "the name of a file")
    return ask_where_to_save(parent, QCoreApplication.translate("ContractFile", "Save the contract"), name, KIND)


def contract_of_file(_household: Household, *, path: Path) -> Timeline:
    """The contracts of a file; raises what ``measures.contracts.timeline_of_file`` does."""
    from persienne.household.measures.contracts import timeline_of_file  # noqa: PLC0415 - on use

    return timeline_of_file(path)


def save_contract(household: Household, *, meter: StoredMeter, path: Path) -> None:
    """Save the contracts of a meter; raises what ``base.atomic_write.save`` does."""
    save(path, contract_text(household.conn, meter).encode(), private=True)
