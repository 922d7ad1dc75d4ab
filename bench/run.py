"""The bench: the peer's interpreter comes in, a table on standard output and ``build/bench.json`` go out; no judge.

``python -m bench.run --peer PYTHON`` where PYTHON has pandas and this one has Persienne without it (sqlite-utils would
load it). Sides take turns, so that a busy machine slows both; a missed target is printed and ends nothing.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import homes
from bench.billing import billing_rows
from bench.consents import consent_rows
from bench.erasing import erase_rows
from bench.figures import Row, machine, table, write_json
from bench.importing import Cold, Place, cold_rows, passphrase_row, warm_rows
from bench.memory import memory_rows
from bench.recalling import recall_rows
from bench.reflecting import mirror_rows
from bench.sealing import sealing_rows
from bench.starting import start_rows
from bench.weekly import weekly_rows
from bench.workbooks import workbook_rows
from persienne.base.slats import Slat

BUILD = Path(__file__).parents[1] / "build"
YEARS, LONG_YEARS = 3, 10
MINUTES = 2_000_000


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
        rows = measure(Place(Path(name), options.peer.absolute(), options.runs))
    sys.stdout.write(f"{table(rows)}\n\n")
    peers = list(dict.fromkeys(row.peer_name for row in rows if row.peer_name))
    sys.stdout.write("".join(f"peer: {peer}\n" for peer in peers))
    found = machine()
    sys.stdout.write(f"{found['processor']}, {found['cores']} cores, load {found['load'][0]}, {found['system']}\n")
    write_json(BUILD / "bench.json", rows, peer_versions(options.peer))


def arguments() -> argparse.Namespace:
    """What was asked."""
    parser = argparse.ArgumentParser(prog="bench", description="Persienne's timings beside named peers.")
    parser.add_argument("--peer", type=Path, required=True, metavar="PYTHON", help="an interpreter that has pandas")
    parser.add_argument("--runs", type=int, default=9, metavar="N", help="how often each side is measured (9)")
    return parser.parse_args()


def measure(place: Place) -> list[Row]:
    """Every row, in the order in which they are printed."""
    say(f"Making {YEARS} and {LONG_YEARS} years of the fictional home")
    short = homes.curve_file(place.folder / "short.csv", YEARS)
    long = homes.curve_file(place.folder / "long.csv", LONG_YEARS)
    home = homes.filled_household(place.folder / "short", short)
    long_home = homes.filled_household(place.folder / "long", long)
    say("Importing, warm")
    rows = warm_rows(place, short)
    say("Importing, cold")
    rows += cold_rows(place, Cold("3-year CSV", short, Slat.HALF, wall=1.0, together=2.0))
    minutes = homes.minute_file(place.folder / "minutes.csv", MINUTES)
    few = Place(place.folder, place.peer, min(place.runs, 3))
    rows += cold_rows(few, Cold("2 million minutes", minutes, Slat.OPEN, wall=2.0, together=3.0))
    rows.append(passphrase_row(place.runs))
    say("Importing hundreds of files")
    rows += weekly_rows(place.folder, place.runs)
    rows += workbook_rows(place.folder, place.runs)
    say("Importing with seals of days")
    rows += sealing_rows(place, short)
    say("Starting")
    rows += start_rows(place, home)
    say("Weighing the window")
    rows += memory_rows(place, home)
    say("Reading")
    read, history = recall_rows(long_home, place.folder, place.runs)
    rows += read
    say("Billing")
    rows += billing_rows(place.runs)
    say("Erasing")
    rows += erase_rows(long_home, history, place.folder, place.runs)
    say("Looking into the mirror")
    rows += mirror_rows(place)
    say("Listing the register")
    rows += consent_rows(place.folder / "register", place.runs)
    say("Zooming")
    from bench.papers import paper_rows  # noqa: PLC0415 - Qt, which needs its application first
    from bench.zooming import zoom_rows  # noqa: PLC0415 - the same
    from persienne.ui.app import make_application  # noqa: PLC0415 - the same

    app = make_application()
    rows += zoom_rows(history, place.runs)
    say("Looking at live values")
    from bench.live import live_rows  # noqa: PLC0415 - the same

    rows += live_rows(place.folder, place.runs)
    say("Writing letters")
    rows += paper_rows(place.runs)
    app.quit()
    return rows


def say(what: str) -> None:
    """Tell whoever waits."""
    sys.stderr.write(f"{what}...\n")


def peer_versions(python: Path) -> dict[str, str]:
    """The versions of the peer's side."""
    asked = (
        "import pandas, platform, sqlite3; print(platform.python_version(), pandas.__version__, sqlite3.sqlite_version)"
    )
    done = subprocess.run([python, "-c", asked], capture_output=True, text=True, check=True)  # noqa: S603 - the peer that was named
    return dict(zip(("python", "pandas", "sqlite"), done.stdout.split(), strict=True))


if __name__ == "__main__":
    main()
