"""The least that draws the same curve: pyqtgraph's own plot of three years of half-hours; its memory goes out as JSON.

``pyqtgraph`` is imported as its manual says. No file is opened and nothing is decrypted.
"""

from __future__ import annotations

import json
import sys

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QTimer

from bench.held import held

HALF_HOURS = 52_608
QUIET_MS = 1500

if __name__ == "__main__":
    app = pg.mkQApp()
    plot = pg.PlotWidget(axisItems={"bottom": pg.DateAxisItem()})
    plot.resize(1280, 820)
    starts = 1_672_527_600 + 1800 * np.arange(HALF_HOURS)
    plot.plot(starts, np.random.default_rng(1).integers(50, 3000, HALF_HOURS))
    plot.show()
    QTimer.singleShot(QUIET_MS, app.quit)
    app.exec()
    sys.stdout.write(json.dumps(held()) + "\n")
