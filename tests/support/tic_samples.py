"""What each public capture of a TIC line must decode to, as its SOURCES.md says; the captures are not here."""

from __future__ import annotations

from typing import Final

# name: frames, complete frames, groups, rejections by reason
EXPECTED: Final[dict[str, tuple[int, int, int, dict[str, int]]]] = {
    "01-hist-mono-tempo-linky.bin": (10, 10, 160, {}),
    "02-hist-mono-hc-pre-linky.bin": (1, 1, 11, {}),
    "03-hist-mono-base-enedis.bin": (1, 1, 9, {}),
    # 53 masked addresses and 4 masked currents: the 57 of SOURCES.md
    "04-hist-mono-base-57frames-lf-only.txt": (54, 0, 473, {"checksum": 57}),
    "05-hist-mono-base-lf-only.txt": (1, 0, 10, {}),
    "06-hist-tri-ejp-masked-lf-only.txt": (2, 0, 16, {"length": 1, "cut": 1}),
    "07-hist-mono-base-partial-start.txt": (2, 0, 11, {}),
    "08-hist-mono-hc-partial-picocom.txt": (3, 1, 20, {}),
    "10-std-mono-hc-enedis.bin": (1, 1, 38, {}),
    "11-std-mono-hc-enedis-bad-PCOUP.bin": (1, 0, 37, {"checksum": 1}),
    "12-std-mono-hcwe-60min-curve.bin": (1, 0, 37, {"length": 1}),
    "13-std-mono-prod-lf-only.txt": (3, 0, 66, {"cut": 1, "length": 1}),
    "14-std-tri-base-bogus-SINSTSx.bin": (1, 1, 53, {}),
    "15-std-mono-tempo-peakdays.bin": (1, 1, 39, {}),
    "16-std-tri-tempo-two-partial-frames.txt": (2, 0, 50, {}),
    "17-std-tri-mid-frame-groups.bin": (1, 0, 22, {}),
    "18-std-ppointe-group.bin": (1, 0, 1, {}),
    "19-std-tri-overload-tabs-expanded-lost-first-chars.txt": (0, 0, 0, {"cut": 1, "label": 34}),
    "20-hist-tri-base-continuous.bin": (7, 6, 102, {"cut": 1}),
    "21-std-mono-base-midnight.bin": (13, 12, 464, {"cut": 2, "checksum": 3}),
    "30-corrupt-hist-bitflips-linkytic11.bin": (0, 0, 0, {"cut": 1, "parity": 1, "label": 3}),
    "31-corrupt-std-lf-lost-glued-groups-linkytic67.bin": (3, 0, 10, {}),
    "32-hist-eot-instead-of-etx-linkytic9.bin": (1, 0, 1, {}),
    "33-corrupt-std-garbage-linkytic62.bin": (0, 0, 0, {"cut": 1, "shape": 1}),
    "34-corrupt-wrong-baud-garbage-teleinfo2mqtt24.txt": (0, 0, 0, {"cut": 1, "too_long": 1}),
    "35-corrupt-std-weak-opto-9600-teleinfo2mqtt64.txt": (0, 0, 0, {"cut": 1, "parity": 1, "label": 14, "shape": 1}),
    "36-corrupt-std-pjourf-undetected-by-checksum-zlinky403.txt": (0, 0, 0, {"cut": 1, "label": 3}),
    "37-corrupt-hist-tri-noisy-no-etx.bin": (31, 5, 303, {"cut": 1, "checksum": 27, "shape": 67, "label": 43}),
}
