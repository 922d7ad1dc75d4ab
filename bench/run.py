"""The bench: the peer's interpreter comes in, a table on standard output and ``build/bench.json`` go out; no judge.

``python -m bench.run --peer PYTHON`` where PYTHON has pandas and this one has Persienne without it (sqlite-utils would
load it). Sides take turns, so that a busy machine slows both; a missed target is printed and ends nothing. Work that
was not done is an error at the end.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from pkgutil import resolve_name
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bench.figures import NotDone, Row, machine, table, write_json
from bench.homes import Place, Scale

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BUILD = Path(__file__).parents[1] / "build"
GROUPS = (
    "imports:warm_rows",
    "imports:cold_rows",
    "imports:minute_rows",
    "imports:weekly_rows",
    "imports:workbook_rows",
    "windows:start_rows",
    "windows:memory_rows",
    "storing:recall_rows",
    "storing:erase_rows",
    "reckoning:billing_rows",
    "reckoning:mirror_rows",
    "consents:consent_rows",
    "tic:stream_rows",
    "frames:zoom_rows",
    "live:live_rows",
)
"""What makes the rows, in the order in which they are printed; each is given the place. The last two need Qt, which
is loaded when they come: what is imported above them is not to carry it along."""
WITH_QT = {"frames", "live"}


def main() -> None:
    """Measure everything, print it and write it down."""
    options = arguments()
    if importlib.util.find_spec("pandas") is not None:
        sys.exit("pandas stands in Persienne's own environment: sqlite-utils would load it; use another one")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # An installed program has its bytecode; with this set, every process below would compile Persienne again.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    BUILD.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="bench-", dir=BUILD) as name:
        # Kept as it was found: inside a virtual environment, the interpreter is a link that must not be followed.
        place = Place(Path(name), options.peer.absolute(), Scale(runs=options.runs))
        rows, faults = measure(place, options.rows or GROUPS)
    sys.stdout.write(f"{table(rows)}\n\n")
    peers = list(dict.fromkeys(row.peer_name for row in rows if row.peer_name))
    sys.stdout.write("".join(f"peer: {peer}\n" for peer in peers))
    found = machine()
    sys.stdout.write(f"{found['processor']}, {found['cores']} cores, load {found['load'][0]}, {found['system']}\n")
    write_json(BUILD / "bench.json", rows, peer_versions(options.peer))
    if faults:
        sys.exit("Not done, so that no figure says anything of it:\n" + "\n".join(faults))


def arguments() -> argparse.Namespace:
    """What was asked."""
    parser = argparse.ArgumentParser(prog="bench", description="Persienne's timings beside named peers.")
    parser.add_argument("--peer", type=Path, required=True, metavar="PYTHON", help="an interpreter that has pandas")
    parser.add_argument("--runs", type=int, default=9, metavar="N", help="how often each side is measured (9)")
    parser.add_argument("rows", nargs="*", metavar="GROUP", help=f"which rows (all): {', '.join(GROUPS)}")
    return parser.parse_args()


def measure(place: Place, groups: Sequence[str] = GROUPS) -> tuple[list[Row], list[str]]:
    """Every row of ``groups``, and what was not done: such a group has no row, and the others go on."""
    rows: list[Row] = []
    faults = []
    app = None
    for group in groups:
        if group.partition(":")[0] in WITH_QT and app is None:
            app = resolve_name("persienne.ui.app:make_application")()
        make: Callable[[Place], list[Row]] = resolve_name(f"bench.{group}")
        sys.stderr.write(f"{group}: {(make.__doc__ or '').splitlines()[0]}\n")
        try:
            rows += make(place)
        except NotDone as fault:
            faults.append(f"{group}: {fault}")
    return rows, faults


def peer_versions(python: Path) -> dict[str, str]:
    """The versions of the peer's side."""
    asked = (
        "import pandas, platform, sqlite3; print(platform.python_version(), pandas.__version__, sqlite3.sqlite_version)"
    )
    done = subprocess.run([python, "-c", asked], capture_output=True, text=True, check=True)  # noqa: S603 - the peer that was named
    return dict(zip(("python", "pandas", "sqlite"), done.stdout.split(), strict=True))


if __name__ == "__main__":
    main()
