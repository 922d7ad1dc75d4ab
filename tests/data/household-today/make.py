"""Made ``household/``, ``persienne.backup``, ``expected/``, the secrets and ``given.csv`` beside them.

It was run once, from the root of the project, with the code of this file's first commit:

    PYTHONPATH=tests .venv/bin/python tests/data/household-today/make.py

It is kept to tell what is in the household and why. It need not run with later code, and nobody should make these files
anew: that they come from that version is what they are for. A later format gets a folder of its own beside this one.

Everything in it is invented: the homes are ``meters.fictional_home``, the wire is that of virtual meters. The
passphrases are in the files beside, at a cost that a real household never pays so little of; ``keyring.json`` is what
the keyring of a desktop session would keep.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from keyring.backends import SecretService

from persienne.base.energy_market import Role
from persienne.base.slats import Slat
from persienne.consents.fields import Category, Method
from persienne.consents.parties import Typed
from persienne.demo.letters import SENDER
from persienne.demo.register import note_register
from persienne.exporters.enedis_csv import write_index
from persienne.household.correspondence.check_page import finding, page_name
from persienne.household.correspondence.drafting import Asked
from persienne.household.correspondence.follow_up import Made
from persienne.household.household import Household
from persienne.household.measures.write_meter import Device
from persienne.letters.events import What
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES
from persienne.meters.virtual.meter import VirtualMeter
from persienne.meters.virtual.moment import MeterOptions
from persienne.vault import new_words
from support.backups import BackupPassphrase
from support.deletion_homes import DAYS, FIRST, DeletionHome
from support.described_tables import octopus_uk
from support.households import PASSPHRASE, CheapPassphrase, bring, midnight, put, weeks
from support.keyrings import SessionKeyring
from support.sharing import Clock, draft
from support.letter_rows import PDF, printed
from support.old_households import (
    BACKUP,
    BACKUP_PASSPHRASE_FILE,
    EXPECTED,
    FOLDER,
    GIVEN,
    KEYRING_FILE,
    PASSPHRASE_FILE,
    RECOVERY_FILE,
    TODAY,
    doors,
    run,
    written,
)

if TYPE_CHECKING:
    from persienne.base.reading import Block

HERE: Final = Path(__file__).parent
BACKUP_PASSPHRASE: Final = "une autre phrase"
WIRED, DESCRIBED, GASSED = "09999999999901", "09999999999902", "09999999999903"
GAS: Final = "date=1,value=2,unit=m3,order=dmy,decimal=comma,direction=gas"
PRESENT: Final = date(2026, 6, 1)
"""The day on which the register and the letters stand as they are told."""
HEARD: Final = "2026-05-09"
"""The day of the meter line: an hour of the older mode, two of the standard one, and the meter is replaced."""
CONTRACT: Final = [
    {"since": "2024-01-01", "until": "2026-02-28", "option": "base", "kva": 6},
    {
        "since": "2026-03-01",
        "option": "hphc",
        "kva": 6,
        "supplier": "Soléa Énergie",
        "offer": "Heures douces",
        "off_peak": [{"from": "22:30", "to": "06:30"}],
        "prices": [{"since": "2026-03-01", "subscription": "184.32", "kwh": {"hp": "0.2146", "hc": "0.1696"}}],
        "payments": [{"since": "2026-03-05", "until": "2026-12-05", "eur": "80"}],
    },
]


def main() -> None:
    """Make the household, ask it everything, and put it all beside this file."""
    words = new_words()
    with tempfile.TemporaryDirectory(prefix="persienne-") as place:
        scratch = Path(place)
        home, ring = scratch / FOLDER, SessionKeyring()
        os.environ["XDG_STATE_HOME"] = str(scratch / "account")
        setattr(SecretService, "Keyring", ring)
        with closing(Household.create(home, CheapPassphrase(), slat=Slat.OPEN)) as household:
            household.keys.keep_sheet(words)
            household.keys.add_keyring()
            settle(household)
            share(household, scratch)
            write(household, scratch)
            listen(household)
        texts = {PASSPHRASE_FILE: PASSPHRASE, BACKUP_PASSPHRASE_FILE: BACKUP_PASSPHRASE, RECOVERY_FILE: " ".join(words)}
        for name, text in texts.items():
            (HERE / name).write_text(f"{text}\n", encoding="utf-8")
        os.environ["PERSIENNE_PASSPHRASE_FILE"] = str(HERE / PASSPHRASE_FILE)
        keep(home, scratch)
        with closing(Household.open(home, CheapPassphrase())) as household:
            household.backups.make(scratch / BACKUP, BackupPassphrase(BACKUP_PASSPHRASE), midnight("2026-06-03"))
        items = {slot: item for (_, slot), item in ring.items.items()}
        (HERE / KEYRING_FILE).write_text(f"{json.dumps(items)}\n", encoding="utf-8")
        put_beside(home, scratch)


def put_beside(home: Path, scratch: Path) -> None:
    """The folder, the backup, and what the household answers."""
    for old in (HERE / FOLDER, HERE / EXPECTED):
        shutil.rmtree(old, ignore_errors=True)
    shutil.copytree(home, HERE / FOLDER)
    for name in (BACKUP, GIVEN):
        shutil.copy(scratch / name, HERE / name)
    (HERE / EXPECTED).mkdir()
    answers = TODAY.answers(home)
    with closing(Household.open(home, CheapPassphrase())) as household:
        answers |= doors(household, scratch)
    for question, rows in answers.items():
        (HERE / EXPECTED / f"{question}.json").write_text(written(rows), encoding="utf-8")


# --- by its doors, whose clock is told the time ----------------------------------------------------------------------


def settle(household: Household) -> None:
    """What a person chose once."""
    household.choose_port("/dev/serial/by-id/usb-fictional-tic-plug")
    household.lock_after(15)
    household.day_seals.keep(on=True)


def share(household: Household, scratch: Path) -> None:
    """Two years of sharing, a body that the household added, a consent that ended, a proof and a note that were erased."""
    note_register(household, PRESENT, scratch)
    clock = Clock("2026-05-20")
    sharing = household.register_at(clock)
    address = ("8 rue du Modèle", "75011 Paris")
    sharing.add_party(Typed("Watt et Moi", Role.THIRD_PARTY, "devis", date(2026, 5, 19), address))
    (collected,) = (flow for flow in sharing.flows(PRESENT) if flow.category is Category.C2)
    assert collected.consent_id is not None
    sharing.withdraw(collected.consent_id, on="2026-05-20", method=Method.SWITCH)
    clock.put("2026-05-28")
    sharing.confirm(collected.consent_id, date(2026, 5, 28))
    slip = put(scratch, "papier.txt", "Une feuille perdue.\n")
    mistaken = sharing.append(draft(on="2026-05-28", note="une erreur de case", meter_ref=FICTIONAL_POINT), [slip])
    sharing.retract(mistaken.event_id)
    for name in ("evidence", "note"):
        sharing.redact(mistaken.event_id, name)


def write(household: Household, scratch: Path) -> None:
    """Files of the fictional home, a letter that has them deleted at the operator's, and what was given afterwards.

    The meter was replaced within the indexes. Two letters are checked: one for what is still there, one for what is no
    more; the third is printed, the last a draft.
    """
    home = DeletionHome(scratch, household)
    home.letters.set_sender(SENDER)
    home.imports()
    indexes = write_index([replaced(block) for block in weeks(FIRST, DAYS).indexes])
    bring(household, put(scratch, "Conso_Jour.csv", indexes), at=midnight("2026-04-08"))
    given = home.file(home.days("2026-03-27", "2026-03-30"), GIVEN)
    there = home.asks()
    found = home.look(there, given)
    home.checks.note(found, Made(page_name(found), PDF + b"%page\n"), finding(found, "fr"), [given])
    gone = home.asks()
    home.checks.note(home.look(gone, none_held=True))
    home.letters.note(gone.reference, What.CLOSED, PRESENT, {"closing": "satisfied"})
    printed(home.letters, kind="stop-recording", values={})
    home.letters.draft(Asked("stop-collection", "enedis", point=FICTIONAL_POINT))


def replaced(block: Block) -> Block:
    """The midnight indexes of a register whose meter was replaced after the eighth."""
    values = block.values.copy()
    values[8:] += 12 - values[8]
    return replace(block, values=values)


def listen(household: Household) -> None:
    """The wire of one home: its meter in the older mode, which tells no delivery point, in the standard one, replaced."""
    first = date.fromisoformat(HEARD)
    older, standard = (MeterOptions(mode, first=first) for mode in (Mode.HISTORIQUE, Mode.STANDARD))
    hear(household, older, None, "20:00", "21:10")
    hear(household, standard, WIRED, "21:10", "23:20")
    placed = instant("23:20")
    hear(household, replace(standard, number=2, placed=placed), WIRED, "23:25", "23:45")


def instant(clock: str) -> int:
    """Epoch seconds of a UTC time of the evening of ``HEARD``."""
    return int(datetime.fromisoformat(f"{HEARD}T{clock}").replace(tzinfo=UTC).timestamp())


def hear(household: Household, options: MeterOptions, point: str | None, since: str, until: str) -> None:
    """A virtual meter's frames of a time of that evening (UTC), one a minute."""
    meter, device = VirtualMeter(options), Device(options.address, SOURCES[options.mode], point)
    resumed = household.measures.resume_meter_line(device)
    fold, decoder = Fold(resumed.meter, resume=resumed.indexes, told=resumed.told), Decoder()
    for at in range(instant(since), instant(until), 60):
        heard = [one for frame in decoder.feed(meter.frame(at), at) for one in fold.add(frame)]
        household.measures.record_meter_line(device, heard, fold.open(), at=at)


# --- by commands, on the day on which this was run -------------------------------------------------------------------


def keep(home: Path, scratch: Path) -> None:
    """A described table, names, a contract, notes, marks, the slats of each meter, what is set aside and erased."""
    table = put(scratch, "foreign.csv", octopus_uk("2026-04-20", 3))
    run(home, "import", table, "--map", "auto", "--meter", DESCRIBED)
    months = put(scratch, "gas.csv", "Mois;Volume (m3)\n01/01/2026;152,4\n01/02/2026;131,9\n01/03/2026;98,2\n")
    run(home, "import", months, "--map", f"{GAS},step=month", "--meter", GASSED)
    contract = put(scratch, "contract.json", json.dumps(CONTRACT))
    for command in (
        ("meters", "--meter", FICTIONAL_POINT, "--label", "Maison"),
        ("contract", "--meter", FICTIONAL_POINT, "--set", contract),
        ("notes", "add", "2026-03-25", "chauffage d'appoint"),
        ("notes", "add", "2026-03-28", "week-end à la mer", "--to", "2026-03-29"),
        ("mirror", "--meter", FICTIONAL_POINT, "--mark", "2026-03-24=in", "--mark", "2026-03-28=away"),
        ("slat", "--retention-curve", "37", "--retention-frames", "31"),
        ("slat", "half", "--meter", FICTIONAL_POINT, "--by", "Camille Durand", "--why", "la courbe suffit"),
        ("slat", "closed", "--meter", DESCRIBED, "--then", "reduce"),
        ("set-aside", "--meter", FICTIONAL_POINT, "--from", "2026-04-02", "--reason", "other-home", "--note", "essai"),
        ("erase", "--level", "curve", "--from", "2026-03-30", "--to", "2026-03-31", "--meter", FICTIONAL_POINT, "--yes"),
    ):
        run(home, *command)


if __name__ == "__main__":
    main()
