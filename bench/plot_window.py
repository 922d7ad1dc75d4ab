"""The least that draws the same curve: pyqtgraph's own plot of so many half-hours; its memory goes out as JSON.

``pyqtgraph`` is imported as its manual says. No file is opened and nothing is decrypted.
"""

from __future__ import annotations

import json
import sys

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QTimer

from bench.launch import rolled_up

QUIET_MS = 1500

if __name__ == "__main__":
    app, half_hours = pg.mkQApp(), int(sys.argv[1])
    plot = pg.PlotWidget(axisItems={"bottom": pg.DateAxisItem()})
    plot.resize(1280, 820)
    starts = 1_672_527_600 + 1800 * np.arange(half_hours)
    curve = plot.plot(starts, np.random.default_rng(1).integers(50, 3000, half_hours))
    plot.show()
    QTimer.singleShot(QUIET_MS, app.quit)
    app.exec()
    found = {name: bytes_ / 1e6 for name, bytes_ in rolled_up().items()}
    # What comes now is in no figure.
    from bench.drawn import pixels, require_drawn
    from bench.figures import expect

    full = pixels(plot.viewport())
    curve.hide()
    require_drawn(full, pixels(plot.viewport()), 0.5)
    expect("half-hours drawn", len(curve.getOriginalDataset()[0]), half_hours)
    sys.stdout.write(json.dumps(found) + "\n")
