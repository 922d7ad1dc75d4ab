"""What the window says, page by page, is what its golden transcripts hold: `make transcripts` writes them anew.

The French ones are quick. The English ones, which say the same in the words of the sources, are slow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.transcript_stage import make_furnished, stage
from support.transcript_walk import OTHERS, WALKS
from support.transcripts import hold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from persienne.documents.typography import Language
    from support.transcript_stage import Stage

pytestmark = [pytest.mark.gui, pytest.mark.whole]

LANGUAGES = ("fr", pytest.param("en", marks=pytest.mark.slow))


@pytest.fixture(scope="module", params=LANGUAGES)
def furnished(
    request: pytest.FixtureRequest, dressed: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stage]:
    """A window of the invented home for all pages."""
    with stage(dressed, tmp_path_factory.mktemp("home") / "household", request.param, make_furnished) as shown:
        yield shown


@pytest.mark.parametrize("page", WALKS)
def test_a_page_says_what_its_transcript_holds(furnished: Stage, page: str, write_transcripts: bool) -> None:
    transcript = furnished.begin()
    WALKS[page](furnished)
    hold(f"{furnished.language}/{page}", transcript.text(), write=write_transcripts)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("home", OTHERS)
def test_other_homes_say_what_their_transcripts_hold(
    dressed: QApplication, tmp_path: Path, language: Language, home: str, write_transcripts: bool
) -> None:
    make, walk = OTHERS[home]
    with stage(dressed, tmp_path / "household", language, make) as shown:
        walk(shown)
        hold(f"{language}/{home}", shown.transcript.text(), write=write_transcripts)
