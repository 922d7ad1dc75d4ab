"""Damaged tables that the assistant reads: looking at them ends well, and none says what the table did not say.

The files of the suppliers that no format knows, under the description that was made of the undamaged file.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.base.reading import Quality
from persienne.importers.answers import CODES
from persienne.importers.formats import read_content
from persienne.importers.job import Job
from persienne.importers.mapping import UnknownTableError
from support.described_tables import cnmc, fluvius, octopus_uk, sma
from support.mutants import mutants
from support.supplier_files import sicae, strasbourg, total_energies

if TYPE_CHECKING:
    from persienne.importers.job import ParsedFile
    from persienne.importers.mapping import Mapping

pytestmark = pytest.mark.turning

FIRST, DAYS = "2025-10-25", 3
FILES = {
    "TotalEnergies": total_energies(FIRST, DAYS),
    "TotalEnergies without titles": total_energies(FIRST, DAYS, title=False),
    "Strasbourg": strasbourg(FIRST, DAYS),
    "SICAE": "\n".join(["\t".join(map(str, row)) for row in sicae(FIRST, DAYS)] + [""]).encode(),
    "Octopus in Britain": octopus_uk(FIRST, DAYS).encode(),
    "Mint": b'"Category";"HP";"HC"\n"du 11/10/23 au 21/10/23";40;58\n"du 22/10/23 au 21/11/23";120;170\n',
    "CNMC": cnmc("2025-07-01", DAYS).encode(),  # of a part of October's long day its counted hours tell no clock
    "Fluvius": fluvius(FIRST, DAYS).encode(),
    "SMA": sma(FIRST, DAYS).encode(),
}


@cache
def described(name: str) -> Mapping:
    with pytest.raises(UnknownTableError) as caught:
        read_content(FILES[name], Job("x.csv"))
    return caught.value.look.proposals[0].mapping


def read(data: bytes, *mappings: Mapping) -> ParsedFile | None:
    """What the table says; None where it is refused, for a reason that has words."""
    try:
        return read_content(data, Job("x.csv", mappings=mappings))
    except UnknownTableError:
        return None
    except UserError as error:
        if error.code not in CODES:
            raise
        return None


def values(file: ParsedFile | None) -> dict[tuple[str, int, int], int]:
    """The value of each interval, without what is doubtful."""
    return {
        (block.register.name, start, duration): value
        for block in (file.blocks if file else ())
        for start, duration, value, quality in zip(
            *(column.tolist() for column in (block.starts, block.durations, block.values, block.qualities)), strict=True
        )
        if quality != Quality.DOUBTFUL
    }


@pytest.mark.parametrize("name", FILES)
@given(data=st.data())
def test_a_table_that_ends_anywhere_says_nothing_that_it_did_not_say(name: str, data: st.DataObject) -> None:
    """But for the last value, which no length of its digits tells from a whole one where they are of many lengths."""
    length = data.draw(st.integers(0, len(FILES[name])))
    found = values(read(FILES[name][:length], described(name)))
    last = max((start for _, start, _ in found), default=0)
    whole = values(read(FILES[name], described(name)))
    assert {key: value for key, value in found.items() if key[1] < last}.items() <= whole.items()


@pytest.mark.parametrize("name", FILES)
@given(data=st.data())
def test_a_mutant_is_looked_at_and_read_and_every_row_is_accounted_for(name: str, data: st.DataObject) -> None:
    made = data.draw(mutants(FILES[name]))
    read(made)
    file = read(made, described(name))
    if file is None:
        return
    assert all(value >= 0 for value in values(file).values())
    assert sum(map(len, file.blocks)) <= file.rows + 1
    assert file.blocks or file.refused or not file.rows
