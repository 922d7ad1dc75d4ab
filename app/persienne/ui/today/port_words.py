"""What a port tells, or what hinders its reading, in words: a code or an error comes in, words go out; no widget."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from persienne.base.errors import UserError


class Failure(NamedTuple):
    """The sentence of a port error, followed by what to do, one step per line."""

    title: str
    steps: tuple[str, ...]


class PortWords(QObject):
    """The words for each code of an error of the port, and for the tariff options that a meter writes as codes."""

    def option(self, written: str) -> str:
        """The tariff option as a person calls it: OPTARIF's four characters are codes, NGTF the supplier's own name."""
        if len(written) == len("BBRx") and written.startswith("BBR"):
            return "Tempo"
        codes = {"BASE": self.tr("one price all day"), "HC..": self.tr("peak and off-peak hours"), "EJP.": "EJP"}
        return codes.get(written, written)

    def failure(self, error: UserError | None) -> Failure:
        """The words for ``error``; a code of another family, or none at all, gets general ones."""
        known = {
            "port_denied": self._denied,
            "port_busy": self._busy,
            "port_missing": self._missing,
            "port_unplugged": self._missing,
            "port_silent": self._silent,
            "port_wrong_speed": self._unknown,
            "port_weak": self._weak,
            "port_eight_bits": self._eight_bits,
        }
        say = None if error is None else known.get(error.code)
        return self._other() if error is None or say is None else say(error)

    def _denied(self, error: UserError) -> Failure:
        group = str(error.facts.get("group") or "dialout")
        return Failure(
            self.tr("This computer does not let you read the port"),
            (
                self.tr("On Linux, join the group %1: sudo usermod -aG %1 $USER").replace("%1", group),
                self.tr("Log out and in again: the right is given at login."),
            ),
        )

    def _busy(self, _error: UserError) -> Failure:
        return Failure(
            self.tr("Another program is reading this port"),
            (
                self.tr("Close it (Home Assistant, a terminal, another reader), then try again."),
                self.tr("A port is read by one program at a time."),
            ),
        )

    def _missing(self, _error: UserError) -> Failure:
        return Failure(
            self.tr("The plug is no longer in this computer"),
            (
                self.tr("Plug it in again, at the same place if you can."),
                self.tr("Then look for the ports again."),
            ),
        )

    def _silent(self, _error: UserError) -> Failure:
        return Failure(
            self.tr("Nothing was heard on this port"),
            (
                self.tr("Check the two wires at the meter: on I1 and I2, in either order."),
                self.tr("Push each wire until it holds: the terminals are springs."),
                self.tr("Is it the right port? Some ports belong to other devices."),
            ),
        )

    def _unknown(self, _error: UserError) -> Failure:
        return Failure(
            self.tr("Something speaks on this port, but it is not a French meter"),
            (
                self.tr("Check that the plug is made for the customer's port of the meter (TIC)."),
                self.tr("Is it the right port? Some ports belong to other devices."),
            ),
        )

    def _weak(self, _error: UserError) -> Failure:
        return Failure(
            self.tr("The meter is heard, but badly"),
            (
                self.tr("Shorten the wires, and keep them away from the mains."),
                self.tr("Some plugs are too weak for a Linky: one with its own supply reads better."),
            ),
        )

    def _eight_bits(self, _error: UserError) -> Failure:
        return Failure(
            self.tr("The plug reads 8 bits where the meter says 7"),
            (
                self.tr("The values are right, but an error on the line may go unseen."),
                self.tr("Set the plug to 7 bits, even parity (7E1), if it has switches."),
            ),
        )

    def _other(self) -> Failure:
        return Failure(self.tr("This port can't be read"), (self.tr("Try again, or choose another one."),))
