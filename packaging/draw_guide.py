"""The pictures of the guide: the program comes in, PNG files beside the pages of the guide go out; no screen is needed.

    python packaging/draw_guide.py docs/guide     draw them where they are kept
    python packaging/draw_guide.py build/guide    draw them elsewhere, to look at them

It ends with 1 where the pages name a picture that is not drawn, or where one is drawn that no page names.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from persienne.ui.app import make_application
from persienne.ui.snapshot.guide import draw_guide

folder = Path(sys.argv[1])
app = make_application()
names = draw_guide(app, folder)
print(f"{len(names)} pictures in each language in {folder}")
