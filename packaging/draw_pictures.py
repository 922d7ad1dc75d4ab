"""Pictures of the window: the program comes in, PNG files go out; no screen is needed.

    python packaging/draw_pictures.py pages build/snapshot [fr|en]    every page, dialog and state (one language alone)
    python packaging/draw_pictures.py guide docs/guide                those of the guide, in the place of those before

With ``guide`` it ends with 1 where its pages name a picture that is not drawn, or one is drawn that none names.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from persienne.ui.app import Garbage, make_application, today
from persienne.ui.guide.pages import Picture, in_palette, page_texts, parts_of
from persienne.ui.style import qt_messages
from persienne.ui.style.translation import LANGUAGES
from pictures.guide import draw_guide
from pictures.pages import draw_pages


def check_guide(drawn: set[str]) -> None:
    """End where the pictures that were ``drawn`` are not those that the pages of the guide name."""
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


what, folder, *only = sys.argv[1], Path(sys.argv[2]), *sys.argv[3:]
qt_messages.install(details=False)
application = make_application()
Garbage(application)
if what == "guide":
    former = set(folder.glob("*/*.png"))
    pictures = draw_guide(application, folder)
    for file in former:
        if file.name not in pictures:
            file.unlink()
    check_guide(set(pictures))
    print(f"{len(pictures)} pictures in each language in {folder}")
else:
    print(f"{draw_pages(application, folder, today(), *only)} pictures in {folder}")
