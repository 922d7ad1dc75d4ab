"""MADE frames: valid TIC frames of a meter that does not exist, for what no public capture shows; never real data.

Nothing here comes from a capture: the layout follows Enedis-NOI-CPT_54E v3, 6.1 and 6.2.2, and the checksum is written
a second time so that the decoder is not tested with its own.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

STX, ETX, EOT = b"\x02", b"\x03", b"\x04"

ADSC = "061234567890"
ADCO = "021234567890"
PRM = "12345678901234"

PARIS = ZoneInfo("Europe/Paris")

HPHC_PROFILE = "00008002 0100C001 06008002 1230C001 15308002" + " NONUTILE" * 6


def line(label: str, data: str, horodate: str | None = None, *, standard: bool) -> bytes:
    """One group from its label to its checksum, without LF and CR."""
    separator = "\t" if standard else " "
    parts = [label, *([horodate] if horodate is not None else []), data]
    body = separator.join(parts)
    summed = body + separator if standard else body
    check = chr(sum(map(ord, summed)) % 64 + 32)
    return (body + separator + check).encode("ascii")


def frame(lines: list[bytes], *, begin: bytes = STX, end: bytes = ETX) -> bytes:
    """A frame on the wire."""
    return begin + b"".join(b"\n" + one + b"\r" for one in lines) + end


def parity(data: bytes) -> bytes:
    """The same bytes as a port set to 8N1 reads them: the eighth bit is the even parity."""
    return bytes(byte | (0x80 if byte.bit_count() % 2 else 0) for byte in data)


def horodate(at: int, *, degraded: bool = False) -> str:
    """The meter’s date of the instant ``at`` (UTC epoch seconds), in mainland France."""
    wall = datetime.fromtimestamp(at, PARIS)
    letter = "E" if wall.dst() == timedelta(hours=1) else "H"
    return (letter.lower() if degraded else letter) + wall.strftime("%y%m%d%H%M%S")


def standard_lines(
    at: int,
    parts: dict[int, int],
    *,
    injected: int | None = None,
    total: int | None = None,
    power: int = 500,
    phases: tuple[int, int, int] | None = None,
    reference: int = 6,
    status: str = "003A0001",
    calendar: str = "H PLEINE/CREUSE ",
    address: str = ADSC,
    clock: str | None = None,
    curve: tuple[tuple[int, int], ...] = (),
    maximum: tuple[int, int] | None = None,
    maximum_before: tuple[int, int] | None = None,
    index: int = 1,
    profile: str = HPHC_PROFILE,
    peaks: tuple[tuple[str, str], ...] = (),
    volts: tuple[int, ...] = (),
    mean_until: str = "",
    reactive: tuple[int, int, int, int] = (0, 0, 0, 0),
) -> list[bytes]:
    """The groups of a standard frame; ``parts`` are the supplier's indexes (number: Wh), ``curve`` two (end, W).

    ``volts`` are the mean voltages of the phases over the ten minutes that end at the horodate ``mean_until``, and
    ``reactive`` the indexes ERQ1 to ERQ4 (VArh), which are said where something is injected.
    """
    amperes = [one // 230 for one in phases or (power,)]
    groups: list[tuple[str, ...]] = [
        ("ADSC", address),
        ("VTIC", "02"),
        ("DATE", "", clock or horodate(at)),
        ("NGTF", calendar),
        ("LTARF", " HEURE  CREUSE  "),
        ("EAST", f"{sum(parts.values()) if total is None else total:09}"),
        *((f"EASF{n:02}", f"{parts.get(n, 0):09}") for n in range(1, 11)),
        *((f"EASD{n:02}", f"{parts.get(n, 0):09}") for n in range(1, 5)),
        *_if(
            injected is not None,
            ("EAIT", f"{injected or 0:09}"),
            *((f"ERQ{n}", f"{varh:09}") for n, varh in enumerate(reactive, 1)),
        ),
        *((f"IRMS{n}", f"{one:03}") for n, one in enumerate(amperes, 1)),
        *((f"URMS{n}", "230") for n, _ in enumerate(amperes, 1)),
        ("PREF", f"{reference:02}"),
        ("PCOUP", f"{reference:02}"),
        ("SINSTS", f"{power:05}"),
        *((f"SINSTS{n}", f"{one:05}") for n, one in enumerate(phases or (), 1)),
        *(("SMAXSN", f"{value:05}", horodate(end)) for end, value in _one(maximum)),
        *(("SMAXSN-1", f"{value:05}", horodate(end)) for end, value in _one(maximum_before)),
        *_if(injected is not None, ("SINSTI", "01250")),
        *((f"CCASN{ago}", f"{watts:05}", horodate(end)) for ago, (end, watts) in zip(("", "-1"), curve, strict=False)),
        *((f"UMOY{n}", f"{mean:03}", mean_until) for n, mean in enumerate(volts, 1)),
        ("STGE", status),
        *((label, "00", date) for label, date in peaks),
        ("MSG1", "PAS DE          MESSAGE         "),
        ("PRM", PRM),
        ("RELAIS", "001"),
        ("NTARF", f"{index:02}"),
        ("NJOURF", "00"),
        ("NJOURF+1", "00"),
        ("PJOURF+1", profile),
    ]
    return [line(*group, standard=True) for group in groups]


def _if(said: bool, *groups: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return groups if said else ()


def _one(dated: tuple[int, int] | None) -> tuple[tuple[int, int], ...]:
    return (dated,) if dated else ()


def historique_lines(
    indexes: dict[str, int],
    *,
    option: str = "HC..",
    tariff: str = "HP..",
    power: int = 500,
    address: str = ADCO,
    three_phase: bool = False,
    overload: int | None = None,
    notice: bool = False,
    tomorrow: str | None = None,
) -> list[bytes]:
    """The groups of an historique frame; ``overload`` is the current of ADPS, ``notice`` that of an EJP day."""
    lines: list[bytes] = []

    def say(label: str, data: str) -> None:
        lines.append(line(label, data, standard=False))

    say("ADCO", address)
    say("OPTARIF", option)
    say("ISOUSC", "30")
    for label, value in indexes.items():
        say(label, f"{value:09}")
    if notice:
        say("PEJP", "30")
    say("PTEC", tariff)
    if tomorrow:
        say("DEMAIN", tomorrow)
    for n in ("1", "2", "3") if three_phase else ("",):
        say(f"IINST{n}", f"{power // 230:03}")
    if overload is not None:
        say("ADPS", f"{overload:03}")
    for n in ("1", "2", "3") if three_phase else ("",):
        say(f"IMAX{n}", "060" if three_phase else "090")
    if three_phase:
        say("PMAX", "02910")
    say("PAPP", f"{power:05}")
    say("HHPHC", "A")
    say("MOTDETAT", "000000")
    if three_phase:
        say("PPOT", "00")
    return lines


def short_lines(over: tuple[int, int, int], currents: tuple[int, int, int], *, address: str = ADCO) -> list[bytes]:
    """The groups of a short frame: what a three-phase meter says during an overload ([54E] 6.1.2)."""
    lines = [line(f"ADIR{n}", f"{value:03}", standard=False) for n, value in enumerate(over, 1)]
    lines.append(line("ADCO", address, standard=False))
    lines += [line(f"IINST{n}", f"{value:03}", standard=False) for n, value in enumerate(currents, 1)]
    return lines


def made_frames() -> dict[str, bytes]:
    """One frame of each kind that no public capture shows, and the common ones beside them."""
    at = 1_737_500_000
    return {
        "standard_hphc": frame(standard_lines(at, {1: 4_000_000, 2: 9_000_000})),
        "standard_producer": frame(standard_lines(at, {1: 12}, injected=32_781)),
        "standard_three_phase": frame(standard_lines(at, {1: 12}, power=900, phases=(300, 400, 200))),
        "standard_ejp": frame(
            standard_lines(at, {1: 7_000, 2: 300}, calendar="      EJP       ", status="5B3A0400", index=2)
        ),
        "standard_degraded_clock": frame(standard_lines(at, {1: 12}, clock=horodate(at, degraded=True))),
        "standard_curve": frame(
            standard_lines(
                at,
                {1: 12},
                curve=((at - at % 1800, 660), (at - at % 1800 - 1800, 240)),
                maximum=(at - 100, 4_000),
                maximum_before=(at - 90_000, 5_100),
            )
        ),
        "standard_peaks": frame(
            standard_lines(at, {1: 12}, peaks=(("DPM1", " 250123060000"), ("FPM1", " 250124060000")))
        ),
        "historique_hphc": frame(historique_lines({"HCHC": 1_000_000, "HCHP": 2_000_000})),
        "historique_adps": frame(historique_lines({"HCHC": 1_000_000, "HCHP": 2_000_000}, power=7_590, overload=33)),
        "historique_ejp_notice": frame(
            historique_lines({"EJPHN": 1_111_111, "EJPHPM": 2_222}, option="EJP.", tariff="HN..", notice=True)
        ),
        "historique_tempo": frame(
            historique_lines(
                {
                    name: 100_000 + n
                    for n, name in enumerate(("BBRHCJB", "BBRHPJB", "BBRHCJW", "BBRHPJW", "BBRHCJR", "BBRHPJR"))
                },
                option="BBR(",
                tariff="HPJW",
                tomorrow="ROUG",
            )
        ),
        "historique_three_phase": frame(
            historique_lines({"BASE": 16_878_527}, option="BASE", tariff="TH..", three_phase=True)
        ),
        "historique_short": frame(short_lines((45, 0, 0), (45, 3, 2))),
    }
