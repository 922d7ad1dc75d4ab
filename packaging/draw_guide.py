"""The pictures of the guide: the program comes in, PNG files beside the pages of the guide go out; no screen is needed.

    python packaging/draw_guide.py docs/guide     draw them where they are kept, in the place of those before
    python packaging/draw_guide.py build/guide    draw them elsewhere, to look at them

It ends with 1 where the pages name a picture that is not drawn, or where one is drawn that no page names.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from persienne.ui.app import make_application
from persienne.ui.guide.files import in_palette, page_texts
from persienne.ui.guide.text import Picture, parts_of
from persienne.ui.snapshot.guide import draw_guide
from persienne.ui.style import qt_messages
from persienne.ui.style.translation import LANGUAGES

folder = Path(sys.argv[1])
qt_messages.install(details=False)
for former in folder.glob("*/*.png"):
    former.unlink()
drawn = set(draw_guide(make_application(), folder))
for language in LANGUAGES:
    named = {
        in_palette(part.name, dark=dark)
        for text in page_texts(language).values()
        for part in parts_of(text)
        for dark in (False, True)
        if isinstance(part, Picture)
    }
    if drawn != named:
        sys.exit(f"{language}: not drawn {sorted(named - drawn)}, named by no page {sorted(drawn - named)}")
print(f"{len(drawn)} pictures in each language in {folder}")
