"""The command that writes a mandate: parsed arguments come in, the paper that both sign goes out. Nothing is sent."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from persienne.base.atomic_write import save
from persienne.base.energy_market import Energy
from persienne.base.localtime import months_after
from persienne.cli.choices import one_of, translated
from persienne.cli.commands.letter_following import said_in
from persienne.cli.commands.letter_parties import only
from persienne.cli.commands.letter_rules import kind_named, read_day
from persienne.cli.commands.meters import only_point, point_named
from persienne.documents.plain_text import text as as_text
from persienne.household.correspondence.recipients import party_of
from persienne.letters.mandate import Mandate, mandate_sheets
from persienne.letters.sender import NAMES, said_yes
from persienne.words.register import ENERGIES

if TYPE_CHECKING:
    import argparse

    from persienne.household.household import Household
    from persienne.words import Speech

SAID: Final = ("to", "kinds", "from", "until", "follows", "answers", "energy")
"""What ``--set`` says beside what is known of the sender."""
_MONTHS: Final = 12


def write_mandate(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Write the mandate to the files that are named, else to standard output; what is said of the sender stays known.

    Raises ``letter_set_unknown`` for what it does not ask, and what ``mandate_sheets`` raises.
    """
    said = said_in(parsed.set)
    only(said, (*SAID, *NAMES))
    letters = household.correspondence
    today = letters.today()
    begin = read_day(said["from"]) if "from" in said else today
    year = months_after(begin, _MONTHS) - timedelta(days=1)
    energy = Energy(
        one_of("energy", said.get("energy", Energy.ELECTRICITY.value), translated(ENERGIES, "Register", speech), speech)
    )
    mandate = Mandate(
        energy=energy,
        point=point_named(household, parsed.meter) or only_point(household, energy),
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
    if parsed.pdf is not None:
        from persienne.ui.paper.pdf import pdf_of  # noqa: PLC0415 - a PDF needs Qt

        save(parsed.pdf, pdf_of(sheet)[0])
    if parsed.odt is not None:
        from persienne.documents.odt import odt_of  # noqa: PLC0415 - what writes paper stands beside what needs Qt

        save(parsed.odt, odt_of(sheet))
    if parsed.txt is not None:
        save(parsed.txt, as_text(sheet).encode())
    if parsed.pdf is parsed.odt is parsed.txt is None:
        print(as_text(sheet), end="")


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
