"""The files of the guide: a language and a page or a picture come in, text or bytes go out; nothing else is read.

``docs/guide`` of the repository is where they are written. A wheel and the packages carry a copy among the resources
(``pyproject.toml``); a checkout is read where it stands.
"""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

PAGES: Final = ("start", "charts", "slats", "sharing", "letters", "mirror")
"""The pages, in the order in which they are read."""
BEGINNING: Final = PAGES[0]
KEY_LIST: Final = "keys"
"""What is shown beside the pages: every key of the window, and what it does."""
_PICTURE = re.compile(r"[a-z]+(?:-[a-z]+)*\.png")
_CHECKOUT = Path(__file__).parents[4] / "docs" / "guide"


def folder() -> Traversable:
    """Where the guide is: a folder for each language."""
    packed = files("persienne_resources") / "guide"
    return packed if packed.is_dir() else _CHECKOUT


def page_text(language: str, page: str) -> str:
    """A page of :data:`PAGES` in ``language`` ("fr" or "en"), as Markdown. OSError where it can't be read."""
    return (folder() / language / f"{page}.md").read_text(encoding="utf-8")


def page_texts(language: str) -> dict[str, str]:
    """Every page in ``language``, in the order in which they are read. OSError where one can't be read."""
    return {page: page_text(language, page) for page in PAGES}


def is_picture(name: str) -> bool:
    """Whether ``name`` may be that of a picture beside the pages: no path, no address."""
    return _PICTURE.fullmatch(name) is not None


def picture_bytes(language: str, name: str, *, dark: bool) -> bytes:
    """The PNG file of a picture, in the palette that is asked for. OSError where it can't be read."""
    return (folder() / language / in_palette(name, dark=dark)).read_bytes()


def in_palette(name: str, *, dark: bool) -> str:
    """What the file of the picture ``name`` is called in either palette."""
    return name.replace(".png", "-dark.png") if dark else name
