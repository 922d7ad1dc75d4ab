from __future__ import annotations

import pytest

from persienne.base.reading import Quality
from persienne.importers.measured import quality_of


@pytest.mark.for_each(
    ("said", "quality"),
    [
        ("Réelle", Quality.MEASURED),
        ("R\ufffdelle", Quality.MEASURED),
        ("réel", Quality.MEASURED),
        ("Mesuré", Quality.MEASURED),
        ("MES", Quality.MEASURED),
        ("Index transmis par le distributeur", Quality.MEASURED),
        ("", Quality.MEASURED),
        (None, Quality.MEASURED),
        ("-", Quality.MEASURED),
        ("Corrigée", Quality.CORRECTED),
        ("Estimée", Quality.ESTIMATED),
        ("EST", Quality.ESTIMATED),
        ("Index estimé", Quality.ESTIMATED),
        ("Calculée", Quality.DOUBTFUL),
    ],
)
def test_what_a_file_says_of_a_value_is_a_quality(said: str | None, quality: Quality) -> None:
    assert quality_of(said) is quality
