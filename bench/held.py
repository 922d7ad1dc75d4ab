"""What memory this process holds, as it says itself; it loads nothing, for that would count.

RSS counts all that lies in memory, libraries that other processes have loaded too included; of such a library PSS
counts the share of this one. Both are Linux's. In MB of a million bytes.
"""

from __future__ import annotations

from pathlib import Path

ROLLUP = Path("/proc/self/smaps_rollup")


def held() -> dict[str, float]:
    """RSS and PSS of this process (MB), as ``rss`` and ``pss``; empty where the system does not tell."""
    if not ROLLUP.exists():
        return {}
    lines = (line.split() for line in ROLLUP.read_text("ascii").splitlines()[1:])
    kibibytes = {line[0].rstrip(":").lower(): int(line[1]) for line in lines}
    return {name: kibibytes[name] * 1024 / 1e6 for name in ("rss", "pss")}
