"""Exceptions that say what is a household’s, each with its secrets; and programs that meet them where they open a file.

Run as ``sitecustomize`` (:func:`planted`), this module has the interpreter raise one of them when a file whose
name begins as said is opened: what raises is the system's call, and no code of ours is changed.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

ADAPTER = "/dev/serial/by-id/usb-FTDI_FT230X_Basic_UART_DK0A6XQ7-if00-port0"
SPACED = "09 123 456 789 012"
POINT = "09123456789012"
ELSEWHERE = "/home/jeanne.dupont/Mes documents/relevé Dupont Jeanne.pdf"

WHICH, WHERE = "NASTY_WHICH", "NASTY_WHERE"


@dataclass(frozen=True)
class Nasty:
    """``make`` raises; nothing of ``secrets`` may be printed anywhere."""

    make: Callable[[], Any]
    secrets: tuple[str, ...]


def _raised(error: BaseException) -> Callable[[], None]:
    def make() -> None:
        raise error

    return make


def _serial() -> None:
    import serial  # noqa: PLC0415 - a planted interpreter does not load it before it starts

    raise serial.SerialException(2, f"could not open port {ADAPTER}: [Errno 2] No such file: '{ADAPTER}'")


def _integrity() -> None:
    conn = sqlite3.connect(":memory:")
    try:
        conn.execute("CREATE TABLE party(name TEXT CHECK(name <> 'Dupont Jeanne'))")
        conn.execute("INSERT INTO party VALUES ('Dupont Jeanne')")
    finally:
        conn.close()


def _chained() -> None:
    try:
        raise KeyError(POINT)
    except KeyError as error:
        noted = ValueError(f"31,4 kWh on the 24th for {SPACED}")
        noted.add_note(f"in {ELSEWHERE}")
        raise noted from error


class _Unsayable(Exception):  # noqa: N818 - it is one of ours
    def __str__(self) -> str:
        raise ValueError(POINT)


def _group() -> None:
    raise ExceptionGroup("Dupont Jeanne", [OSError(5, "EIO", ELSEWHERE), ValueError("jeanne.dupont@example.org")])


CORPUS = {
    "serial": Nasty(_serial, ("DK0A6XQ7", "FTDI")),
    "undecodable": Nasty(lambda: "12 rue des Lilas, Évreux".encode("cp1252").decode(), ("rue des Lilas", "Lilas")),
    "point as a key": Nasty(lambda: {}[POINT], (POINT,)),
    "spaced point": Nasty(_raised(ValueError(f"no meter {SPACED}")), (SPACED, "456 789")),
    "long number": Nasty(_raised(ValueError("IBAN FR7630006000011234567890189")), ("300060000112345", "7890189")),
    "document": Nasty(
        lambda: json.loads('{"nom": "Dupont Jeanne", "kWh": 31.4,, "adresse": "12 rue des Lilas"}'),
        ("Dupont", "Lilas", "31.4"),
    ),
    "another home": Nasty(_raised(FileNotFoundError(2, "No such file", ELSEWHERE)), ("jeanne", "Dupont", "Mes doc")),
    "name with blanks": Nasty(
        _raised(OSError("cannot read relevé Dupont Jeanne 2025.pdf at once")), ("Dupont", "Jeanne", "2025.pdf")
    ),
    "e-mail": Nasty(_raised(ValueError("bounced: jeanne.dupont@example.org")), ("jeanne", "dupont@", "example.org")),
    "telephone": Nasty(_raised(ValueError("call +33 6 12 34 56 78")), ("12 34 56 78", "6 12")),
    "address": Nasty(_raised(RuntimeError("12 rue des Lilas 27000 Évreux")), ("Lilas", "27000", "Évreux")),
    "values": Nasty(_raised(AssertionError("31.4 kWh is not 28,9 kWh, 7412 W")), ("31.4", "28,9", "7412")),
    "database": Nasty(_integrity, ("Dupont", "Jeanne")),
    "chain": Nasty(_chained, (POINT, SPACED, "31,4", "jeanne", "Dupont")),
    "unsayable": Nasty(_raised(_Unsayable()), (POINT,)),
    "group": Nasty(_group, ("jeanne", "Dupont", "example.org")),
    "odd kind": Nasty(_raised(type("Dupont Jeanne", (Exception,), {})()), ("Dupont", "Jeanne")),
}


def caught(nasty: Nasty) -> BaseException:
    """The exception, raised and caught."""
    try:
        nasty.make()
    except BaseException as error:  # noqa: BLE001 - whatever it is
        return error
    raise AssertionError


def planted(folder: Path, which: str, where: str) -> dict[str, str]:
    """The environment in which opening a file whose name begins with ``where`` raises ``which``."""
    folder.mkdir(exist_ok=True)
    shutil.copy(__file__, folder / "sitecustomize.py")
    return {"PYTHONPATH": str(folder), WHICH: which, WHERE: where}


def _plant(which: str, where: str) -> None:
    def hook(event: str, facts: tuple[Any, ...]) -> None:
        if event == "open" and isinstance(facts[0], str) and Path(facts[0]).name.startswith(where):
            CORPUS[which].make()

    sys.addaudithook(hook)


if __name__ == "sitecustomize" and WHICH in os.environ:
    _plant(os.environ[WHICH], os.environ[WHERE])
