from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from support.bare_system import HOME, BareSystem, NoBareSystemError, bare_system
from support.households import environment, persienne
from support.read_pdf import text_of
from support.traced import families, tracer, untraceable

if TYPE_CHECKING:
    from pathlib import Path

PAGES = {
    *(f"history-{name}" for name in ("day", "week", "month", "year", "all", "table", "set-aside", "set-aside-dialog")),
    *("history-power", "history-power-table", "history-voltage", "history-voltage-table"),
    *("history-export-dialog", "history-export-picture"),
    *(f"history-euros-{name}" for name in ("day", "month", "year", "table", "holes", "no-contract")),
    *(f"mirror-{name}" for name in ("asked-for", "too-little", "waiting", "closed", "half", "open", "how", "week")),
    *("mirror-check-none", "mirror-mark-days", "mirror-check"),
    *(
        f"costs{name}"
        for name in ("", "-year", "-ht", "-ht-year", "-tempo", "-holes", "-no-contract", "-origin", "-contract")
    ),
    *("reform", "reform-2", "reform-letter", "reform-hours", "reform-doubts", "reform-tempo"),
    *(
        "costs-contract-prices",
        "costs-contract-effect",
        "costs-contract-offer",
        "costs-check",
        "costs-compare",
        "costs-prices",
        "costs-needed",
        "costs-terms",
    ),
    *("today", "today-silent", "today-closed", "today-empty", "ports", "ports-found", "ports-denied"),
    *(f"today-{name}" for name in ("unkept", "weak", "eight-bits", "three", "injecting", "injecting-uncounted")),
    *("today-open", "today-phases", "today-month", "today-month-table"),
    *(f"today-clock-{name}" for name in ("behind", "lost", "back", "which")),
    *(f"sharing{name}" for name in ("", "-empty", "-history", "-round", "-round-supplier", "-switches", "-withdraw")),
    *(
        "letters",
        "letters-check",
        "letters-check-found",
        "letters-checked",
        "letters-complaint",
        "letters-deletion",
        "letters-earlier",
        "letters-mandate",
        "letters-mediator",
        "letters-empty",
        "letters-message",
        "letters-new-check",
        *(f"letters-new-{number}" for number in (1, 2, 3, 4)),
    ),
    *("meter", "meter-2", "meter-vault", "closing", "widening", "contract", "older", "erasing", "certificate"),
    *("meter-seals", "seal-files", "seals-forget"),
    *("meter-elsewhere", "meter-backup-due", "backup-plan", "moving", "moving-2", "moving-no-way"),
    *("new-files", "new-files-delete"),
    *("meter-unattended", "meter-restored", "settings-notifications", "reading-stops", "reading-goes-on"),
    *("settings", "settings-licences", "help", "discreet-history", "discreet-letters"),
    *("history-note-dialog", "history-notes-dialog"),
    *("guide", "guide-page", "keys", "sharing-confirm", "sharing-note", "meter-older-kept"),
    *("today-date", "today-reading-stops"),
    *(f"letters-{name}" for name in ("law", "law-changes", "answer", "grounds", "apart", "body")),
    *("import-questions", "import-questions-2", "import-files", "meter-name", "meter-missing"),
    *("table", "table-2", "tables"),
    *(
        f"gas-{name}"
        for name in (
            "today",
            "history-month",
            "history-table",
            "history-all",
            "meter",
            "no-contract",
            "contract",
            "costs",
        )
    ),
    *("ports-path", "ports-listening", *(f"ports-{code}" for code in ("busy", "missing", "silent", "weak"))),
    *("ports-wrong-speed", "ports-eight-bits", "start-files", "recovery-declined"),
    *("recovery", "recovery-check", "backup-passphrase", "restore", "restore-unrecognised", "erase-everything"),
    *("start-welcome", "start-create", "start-unlock", "start-sheet", "start-older"),
}


@pytest.fixture
def program(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> BareSystem | None:
    """The program as it is installed from its package, on a system that holds nothing else; None: that of the tree."""
    try:
        return bare_system(tmp_path_factory, tmp_path)
    except NoBareSystemError:
        return None


@pytest.mark.slow
def test_every_page_is_drawn_and_no_socket_to_anywhere_is_opened(program: BareSystem | None, tmp_path: Path) -> None:
    """In English; test_drawn_pages.py walks through the French ones. Where nothing can be traced they are drawn too."""
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
    assert drawn.keys() == {f"en-{look}-{page}" for look in ("light", "dark") for page in PAGES}
    for name, picture in drawn.items():
        assert (picture.width(), picture.height()) == (1280, 820), name
        dark = picture.pixelColor(1022, 2).lightness() < 128
        assert dark == ("-dark-" in name), name
    assert text_of((folder / "letter.pdf").read_bytes()).startswith("Camille Durand")
    assert text_of((folder / "report.pdf").read_bytes()).startswith("Report on ")
    # Pages differ, palettes differ: no picture is the same as another.
    by_content: dict[bytes, list[str]] = {}
    for name, picture in sorted(drawn.items()):
        by_content.setdefault(bytes(picture.constBits()), []).append(name)
    same = [names for names in by_content.values() if len(names) > 1]
    assert same == []
