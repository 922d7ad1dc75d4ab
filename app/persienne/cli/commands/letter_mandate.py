"""``persienne letters mandate``: what is said comes in, the paper that both sign goes out. Nothing is sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Final

from persienne.base.atomic_write import save
from persienne.base.energy_market import Energy
from persienne.base.localtime import months_after
from persienne.cli.commands.letter_parties import LetterMeter, energy_named, only, said_in
from persienne.cli.commands.letter_rules import kind_named, read_day
from persienne.cli.commands.meters import only_point, point_named
from persienne.cli.declared import Flag, Say, command
from persienne.documents.plain_text import text as as_text
from persienne.household.correspondence.recipients import party_of
from persienne.household.household import Household
from persienne.letters.mandate import Mandate, mandate_sheets
from persienne.letters.sender import NAMES, said_yes

SAID: Final = ("to", "kinds", "from", "until", "follows", "answers", "energy")
"""What ``--set`` says beside what is known of the sender."""
_MONTHS: Final = 12


@command("letters-mandate")
def write_mandate(
    household: Household,
    say: Say,
    *,
    meter: LetterMeter = None,
    settings: Annotated[Sequence[str], Flag("letters-mandate-set", "NAME=VALUE", "--set", together=True)] = (),
    pdf: Annotated[Path | None, Flag("letters-pdf", "F")] = None,
    odt: Annotated[Path | None, Flag("letters-odt", "F")] = None,
    txt: Annotated[Path | None, Flag("letters-txt", "F")] = None,
) -> None:
    """Write the mandate to the files that are named, else to standard output; what is said of the sender stays known.

    Raises ``letter_set_unknown`` for what it does not ask, and what ``mandate_sheets`` raises.
    """
    said = said_in(settings)
    only(said, (*SAID, *NAMES))
    letters = household.correspondence
    today = letters.today()
    begin = read_day(said["from"]) if "from" in said else today
    year = months_after(begin, _MONTHS) - timedelta(days=1)
    energy = energy_named(said.get("energy", Energy.ELECTRICITY.value), say)
    mandate = Mandate(
        energy=energy,
        point=point_named(household, meter) or only_point(household, energy),
        bodies=tuple(party_of(household.register, one).name for one in _parts(said.get("to", ""))),
        kinds=tuple(kind_named(one).kind for one in _parts(said.get("kinds", ""))),
        begin=begin,
        end=read_day(said["until"]) if "until" in said else year,
        follows=said_yes("follows", said.get("follows", "yes")),
    )
    texts = {name: said[name] for name in NAMES if name in said}
    if "answers" in said:
        texts["mandatary_answers"] = said["answers"]
    if texts:
        letters.set_sender(texts)
    sheet, _ = mandate_sheets(mandate, letters.sender, today)
    if pdf is not None:
        from persienne.ui.paper.pages import pdf_of  # noqa: PLC0415 - a PDF needs Qt

        save(pdf, pdf_of(sheet)[0])
    if odt is not None:
        from persienne.documents.odt import odt_of  # noqa: PLC0415 - what writes paper stands beside what needs Qt

        save(odt, odt_of(sheet))
    if txt is not None:
        save(txt, as_text(sheet).encode())
    if pdf is odt is txt is None:
        print(as_text(sheet), end="")


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
