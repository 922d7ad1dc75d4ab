"""What a port tells, or what hinders its reading, in words: a code or an error comes in, words go out; no widget."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from persienne.base.placeholders import fill
from persienne.meters.meter_status import PortChoice
from persienne.ports.serial_port import Likeness

if TYPE_CHECKING:
    from persienne.base.errors import UserError
    from persienne.ports.serial_port import PortInfo
    from persienne.ui.style.translation import Numbers


SLOW = 1200
"""Bauds of the historical mode."""


class Drawing(Enum):
    """What is drawn beside a cause; ``causes.py`` draws it, and the words say the same."""

    GROUP = auto()
    LOGIN = auto()
    RULE = auto()
    PROGRAM = auto()
    MODEM = auto()
    WINDOWS = auto()
    UNPLUGGED = auto()
    RENUMBERED = auto()
    HUB = auto()
    TERMINALS = auto()
    LOOSE = auto()
    OTHER_PORT = auto()
    SWITCHES = auto()
    OTHER_PLUG = auto()
    SLOW_LIGHT = auto()
    LONG_WIRES = auto()
    BRIDGE = auto()


class Cause(NamedTuple):
    """What may be the matter, in a few words, and what to do; a ``command`` is to be typed in a terminal."""

    drawing: Drawing
    title: str
    step: str
    command: str = ""


class Failure(NamedTuple):
    """The sentence of a port error, followed by its three likeliest causes."""

    title: str
    causes: tuple[Cause, Cause, Cause]

    @property
    def steps(self) -> tuple[str, ...]:
        """What to do, a sentence for each cause."""
        return tuple(f"{cause.step} {cause.command}".strip() for cause in self.causes)


class PortWords(QObject):
    """The words for ports, for each code of an error of one, and for the tariff options that a meter writes."""

    def option(self, written: str) -> str:
        """The tariff option as a person calls it: OPTARIF's four characters are codes, NGTF the supplier's own name."""
        if len(written) == len("BBRx") and written.startswith("BBR"):
            return "Tempo"
        codes = {"BASE": self.tr("one price all day"), "HC..": self.tr("peak and off-peak hours"), "EJP.": "EJP"}
        return codes.get(written, written)

    def mode(self, written: str | None) -> str:
        """The mode in which the meter speaks, empty where it is not known."""
        return {"standard": self.tr("standard"), "historique": self.tr("historical")}.get(written or "", "")

    def listening(self, bauds: int, heard: int, numbers: Numbers) -> str:
        """What is being tried, and what came of it so far: characters heard since the port was opened."""
        tried = self.tr("9,600 baud, standard mode") if bauds > SLOW else self.tr("1,200 baud, historical mode")
        came = self.tr("nothing heard yet")
        if heard:
            came = numbers.counted(self.tr("%n character(s) heard", "", heard), heard)
        return fill(self.tr("{tried}: {came}"), tried=tried, came=came)

    def port(self, port: PortInfo, *, used: bool) -> PortChoice:
        """The port as a person would call it: what its adapter says of itself; it is opened for nothing."""
        about = {
            Likeness.TIC: self.tr("made for the meter"),
            Likeness.CHIP: self.tr("an adapter of any kind, perhaps the meter’s"),
            Likeness.OTHER: self.tr("calls itself something other than a meter’s adapter"),
            Likeness.BUILT_IN: self.tr("built into this computer"),
        }
        detail = ", ".join(filter(None, (port.device, about[port.likeness])))
        return PortChoice(port.by_id or port.device, self._name(port), detail, used=used)

    def _name(self, port: PortInfo) -> str:
        serial, product, maker = port.serial_number or "", port.product or "", port.maker or ""
        if serial.startswith("TINFO-"):
            version = next((f" V{number}" for number in "123" if f"V{number}" in product), "")
            by = f" ({maker})" if maker and maker != "FTDI" else ""
            return f"µTeleinfo{version}{by}, {serial}"
        if port.likeness is Likeness.CHIP:
            chips = {0x0403: "FTDI", 0x10C4: "CP210x", 0x1A86: "CH9102"}
            kind = fill(self.tr("{chip} adapter"), chip=chips[port.usb[0]] if port.usb else "USB")
            return f"{kind} ({product})" if product else kind
        if product and maker and maker.casefold() not in product.casefold():
            return f"{product} ({maker})"
        return port.name if port.usb is not None else fill(self.tr("Serial port {port}"), port=port.name)

    def rate(self, error: UserError) -> str:
        """How much of what was heard is whole, where that is known; else empty."""
        quality = error.facts.get("quality")
        if not isinstance(quality, int | float):
            return ""
        return fill(self.tr("of 100 lines {count} are whole"), count=f"{quality:.0f}")

    def failure(self, error: UserError | None) -> Failure:
        """The words for ``error``; a code of another family, or none at all, gets general ones."""
        known = {
            "port_denied": self._denied,
            "port_busy": self._busy,
            "port_missing": self._missing,
            "port_unplugged": self._unplugged,
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
                Cause(
                    Drawing.GROUP,
                    fill(self.tr("You are not in the group {group}"), group=group),
                    self.tr("That group may read the port. Join it, by this command in a terminal:"),
                    f"sudo usermod -aG {group} $USER",
                ),
                Cause(
                    Drawing.LOGIN,
                    self.tr("You joined it, and have not logged in since"),
                    self.tr("The right is given at login: log out and in again."),
                ),
                Cause(
                    Drawing.RULE,
                    self.tr("The plug was there before the package"),
                    self.tr(
                        "Persienne’s package lets whoever sits at the screen read a µTeleinfo: unplug it and plug it "
                        "in again. Other plugs need the group."
                    ),
                ),
            ),
        )

    def _busy(self, _error: UserError) -> Failure:
        return Failure(
            self.tr("Another program is reading this port"),
            (
                self._other_program(self.tr("Another reader of the meter")),
                Cause(
                    Drawing.MODEM,
                    self.tr("The system takes the plug for a modem"),
                    self.tr("ModemManager looks at a new plug for a moment: wait half a minute, then try again."),
                ),
                Cause(
                    Drawing.WINDOWS,
                    self.tr("Persienne itself, elsewhere"),
                    self.tr("Close the other window, or end “persienne collect”: a port has one reader at a time."),
                ),
            ),
        )

    def _other_program(self, title: str) -> Cause:
        mend = self.tr("Close it (Home Assistant, a terminal, another reader), then try again.")
        return Cause(Drawing.PROGRAM, title, mend)

    def _loose_wire(self, title: str) -> Cause:
        return Cause(Drawing.LOOSE, title, self.tr("Push each wire until it holds: the terminals are springs."))

    def _missing(self, error: UserError) -> Failure:
        """It may never have been there: its path may have been typed."""
        return self._unplugged(error)._replace(title=self.tr("This port is not in this computer now"))

    def _unplugged(self, _error: UserError) -> Failure:
        return Failure(
            self.tr("The plug is no longer in this computer"),
            (
                Cause(
                    Drawing.UNPLUGGED,
                    self.tr("It came out"),
                    self.tr("Plug it in again, at the same place if you can."),
                ),
                Cause(
                    Drawing.RENUMBERED,
                    self.tr("It came back under another name"),
                    self.tr("The system numbers ports anew: look for them again, and choose it there."),
                ),
                Cause(
                    Drawing.HUB,
                    self.tr("Its USB socket is too weak"),
                    self.tr("Behind a hub or a long cable a plug comes and goes: use a socket of the computer itself."),
                ),
            ),
        )

    def _silent(self, _error: UserError) -> Failure:
        return Failure(
            self.tr("Nothing was heard on this port"),
            (
                Cause(
                    Drawing.TERMINALS,
                    self.tr("The wires are on other terminals"),
                    self.tr("Check the two wires at the meter: on I1 and I2, in either order."),
                ),
                self._loose_wire(self.tr("A wire does not hold")),
                self._other_port(),
            ),
        )

    def _other_port(self) -> Cause:
        return Cause(
            Drawing.OTHER_PORT,
            self.tr("It is another port"),
            self.tr("Is it the right port? Some ports belong to other devices."),
        )

    def _unknown(self, _error: UserError) -> Failure:
        return Failure(
            self.tr("Something speaks on this port, but it is not a French meter"),
            (
                Cause(
                    Drawing.OTHER_PLUG,
                    self.tr("The plug is made for something else"),
                    self.tr("Check that the plug is made for the customer’s port of the meter (TIC)."),
                ),
                Cause(
                    Drawing.SWITCHES,
                    self.tr("Its switches are set to another mode"),
                    self.tr("A plug with small switches speaks in the mode that they say: try the other one."),
                ),
                self._other_port(),
            ),
        )

    def _weak(self, _error: UserError) -> Failure:
        return Failure(
            self.tr("The meter is heard, but badly"),
            (
                Cause(
                    Drawing.SLOW_LIGHT,
                    self.tr("The plug is too slow for the standard mode"),
                    self.tr(
                        "Some plugs get too little power from a Linky to follow: one with its own supply reads better."
                    ),
                ),
                Cause(
                    Drawing.LONG_WIRES,
                    self.tr("The wires pick up noise"),
                    self.tr("Shorten the wires, and keep them away from the mains."),
                ),
                self._loose_wire(self.tr("A wire hardly holds")),
            ),
        )

    def _eight_bits(self, _error: UserError) -> Failure:
        return Failure(
            self.tr("The plug reads 8 bits where the meter says 7"),
            (
                Cause(
                    Drawing.SWITCHES,
                    self.tr("Its switches say so"),
                    self.tr("Set the plug to 7 bits, even parity (7E1), if it has switches."),
                ),
                Cause(
                    Drawing.BRIDGE,
                    self.tr("A converter stands between"),
                    self.tr("What carries the line over a network must be set to 7E1 too."),
                ),
                Cause(
                    Drawing.SLOW_LIGHT,
                    self.tr("It cannot do otherwise"),
                    self.tr("The values are right, but an error on the line may go unseen."),
                ),
            ),
        )

    def _other(self) -> Failure:
        return Failure(
            self.tr("This port can’t be read"),
            (
                Cause(
                    Drawing.UNPLUGGED,
                    self.tr("The plug hangs"),
                    self.tr("Unplug it, plug it in again, and try again."),
                ),
                self._other_port(),
                self._other_program(self.tr("Another program is at it")),
            ),
        )
