from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from persienne.ui.pages import PAGES
from support.bare_system import HOME, BareSystem, NoBareSystemError, bare_system
from support.households import environment, persienne
from support.read_pdf import text_of
from support.traced import families, tracer, untraceable

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def program(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> BareSystem | None:
    """The program as it is installed from its package, on a system that holds nothing else; None: that of the tree."""
    try:
        return bare_system(tmp_path_factory, tmp_path)
    except NoBareSystemError:
        return None


@pytest.mark.slow
def test_a_picture_of_each_page_is_drawn_and_no_socket_to_anywhere_is_opened(
    program: BareSystem | None, tmp_path: Path
) -> None:
    """Where nothing can be traced they are drawn too."""
    log = tmp_path / "trace"
    before = () if untraceable() else tracer(log)
    arguments = ("--demo", "--lang", "en", "--snapshot")
    if program is None:
        folder = tmp_path / "pictures"
        done = persienne(*arguments, folder, env=environment(tmp_path, QT_QPA_PLATFORM="offscreen"), before=before)
    else:
        folder = program.home / "pictures"
        done = program.run("persienne", *arguments, f"{HOME}/pictures", before=before)
    assert done.returncode == 0, done.stderr
    assert not before or families(log) <= {"AF_UNIX"}
    drawn = {path.stem: QImage(str(path)) for path in folder.glob("*.png")}
    assert drawn.keys() == {f"en-light-{name}" for name in (*(page.key for page in PAGES), "start-welcome")}
    assert done.stdout.startswith(f"{len(drawn)} ")
    assert {(picture.width(), picture.height()) for picture in drawn.values()} == {(1280, 820)}
    assert len({bytes(picture.constBits()) for picture in drawn.values()}) == len(drawn), "two pages look the same"
    assert text_of((folder / "letter.pdf").read_bytes()).startswith("Camille Durand")
