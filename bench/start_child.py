"""One start of the window, in this process: the program's arguments come in, one JSON line goes out.

It does what ``persienne`` and ``persienne.ui.app.start`` do, in their order, and stops the clock when the first pass of
painting of the window is over, and when the first that painted a filled chart is (milliseconds). The clock began in the
parent, which says when (``BENCH_BEGAN``, seconds of the system's monotonic clock). With ``--eager`` in front, every
module that the program may come to need is loaded first, as if all its imports stood at the top. With ``--weigh``, the
window then stays until nothing more is loaded, tells what memory it holds, and again when every page was gone to.
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import sys
from typing import TYPE_CHECKING

from persienne.base.fault_log import Faults
from persienne.base.own_limits import share_one_heap
from persienne.cli import main
from persienne.words import Catalogue

if TYPE_CHECKING:
    from collections.abc import Sequence

PATIENCE_MS = 100_000

LATE = ("numpy", "keyring", "cryptography", "python_calamine", "platformdirs", "sqlcipher3")
"""What the program loads on use, beside its own modules, what these load, and sqlite-utils."""


def load_everything() -> None:
    """Load what the program would load at the latest when it is needed."""
    import persienne  # noqa: PLC0415 - only one of the two ways to start loads it all
    import persienne.ui.app  # noqa: PLC0415 - the first thing that the program does with Qt
    from persienne.store.connection import sqlite_utils  # noqa: PLC0415 - the same

    for name in LATE:
        importlib.import_module(name)
    sqlite_utils()
    for module in pkgutil.walk_packages(persienne.__path__, "persienne."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def start(arguments: Sequence[str], *, weigh: bool) -> dict[str, float]:
    """Open the window, wait until its chart is painted and it was weighed, close it; what was noted."""
    os.umask(0o077)
    share_one_heap()
    parsed = main.parser(Catalogue(main.spoken_language(arguments)).translate, whole=False).parse_args(arguments)
    # From here on as in `main.open_window`, which loads the window after the arguments were understood.
    from persienne.ui import app as application  # noqa: PLC0415 - see above
    from persienne.ui.app import Garbage  # noqa: PLC0415
    from persienne.ui.style import qt_messages  # noqa: PLC0415

    qt_messages.install(details=False)
    app = application.make_application()
    Garbage(app)
    from bench.start_clock import BenchOpening, Clock, Scales, shown  # noqa: PLC0415 - Qt, which the program loads first

    opening = BenchOpening(main.home(parsed), application.today(), demo=parsed.demo)
    window = shown(app, opening, parsed.lang, Faults(details=False))
    scales = Scales(window) if weigh else None
    clock = Clock(window, float(os.environ["BENCH_BEGAN"]), then=scales.start if scales else window.close)
    window.show()
    clock.watch(PATIENCE_MS)
    app.exec()
    window.close()
    if "chart" not in clock.notes:
        sys.exit(f"no chart was painted in {PATIENCE_MS} ms: the window shows {window.entrance.page}")
    return clock.notes | (scales.notes if scales else {})


if __name__ == "__main__":
    wanted = sys.argv[1:]
    asked = {one for one in wanted[:2] if one in {"--eager", "--weigh"}}
    if "--eager" in asked:
        load_everything()
    sys.stdout.write(json.dumps(start(wanted[len(asked) :], weigh="--weigh" in asked)) + "\n")
