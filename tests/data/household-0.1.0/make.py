"""Made ``household/``, ``persienne.backup``, ``expected/`` and the secrets beside them, with Persienne 0.1.0.

It was run once, from the root of the project, with the code of that version as it stands in this file's first commit:

    PYTHONPATH=tests .venv/bin/python tests/data/household-0.1.0/make.py

It is kept to tell what is in the household and why. It need not run with later code, and nobody should make these files
anew: that they come from the old version is what they are for. A later format gets a folder of its own beside this one.

Everything in it is invented: the home is ``meters.fictional_home``, the wire that of its virtual meter. The passphrases
are in the files beside, at a cost that a real household never pays so little of (its slot says so, as any slot does).
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from persienne.correspondence import Asked
from persienne.erasing import Level, Scope
from persienne.letters.happenings import What
from persienne.localtime import local_days
from persienne.slats import Retention, Slat, Then
from persienne.ui.paper.odt import odt_of

from persienne import wire
from persienne.consents.events import Draft, as_draft
from persienne.consents.fields import (
    Basis,
    Category,
    ExpirySource,
    GivenHow,
    Granularity,
    Kind,
    Method,
    ProofType,
    Purpose,
    State,
)
from persienne.consents.parties import Energy, Role, Typed
from persienne.exporters.enedis_csv import write_curve, write_index
from persienne.household import Household
from persienne.insight.reduce import pick
from persienne.insight.tariff import timeline_of
from persienne.letters.facts import Channel
from persienne.letters.requests import Pages
from persienne.meters.fictional_home import FICTIONAL_POINT, fictional_home
from persienne.meters.tic.contract import Option
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES
from persienne.meters.virtual.meter import VirtualMeter
from persienne.meters.virtual.moment import MeterOptions
from persienne.vault import new_words
from support import enedis_files
from support.backups import BackupPassphrase
from support.households import PASSPHRASE, CheapPassphrase
from support.old_households import (
    BACKUP,
    BACKUP_PASSPHRASE_FILE,
    COMMANDS,
    EXPECTED,
    FOLDER,
    PASSPHRASE_FILE,
    RECOVERY_FILE,
    answer,
    doors,
    written,
)
from support.sharing import Clock

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.sharing import Sharing

    from persienne.consents.parties import Party
    from persienne.letters.facts import Value

HERE: Final = Path(__file__).parent
LOCAL: Final = local_days()
BACKUP_PASSPHRASE: Final = "une autre phrase"
HALF_HOURS: Final[dict[str, Any]] = {"granularity": Granularity.HALF_HOUR}
PDF: Final = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 298 420]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
SECOND_POINT: Final = enedis_files.POINT
EVENING: Final = 20 * 3600


def main() -> None:
    """Make the household, ask it everything, and put it all beside this file."""
    words = new_words()
    with tempfile.TemporaryDirectory(prefix="persienne-") as place:
        scratch = Path(place)
        home = scratch / FOLDER
        with closing(Household.create(home, CheapPassphrase(), slat=Slat.OPEN)) as household:
            household.keys.keep_sheet(words)
            settle(household)
            measure(household, scratch)
            adviser, supplier = note(household, scratch)
            write(household, scratch, adviser, supplier)
            keep(household, scratch)
        put_beside(home, scratch, " ".join(words))


def put_beside(home: Path, scratch: Path, words: str) -> None:
    """The folder, the backup, the secrets, and what the household answers."""
    texts = {PASSPHRASE_FILE: PASSPHRASE, BACKUP_PASSPHRASE_FILE: BACKUP_PASSPHRASE, RECOVERY_FILE: words}
    for name, text in texts.items():
        (HERE / name).write_text(f"{text}\n", encoding="utf-8")
    for old in (HERE / FOLDER, HERE / EXPECTED):
        shutil.rmtree(old, ignore_errors=True)
    shutil.copytree(home, HERE / FOLDER)
    shutil.copy(scratch / BACKUP, HERE / BACKUP)
    (HERE / EXPECTED).mkdir()
    os.environ["PERSIENNE_PASSPHRASE_FILE"] = str(HERE / PASSPHRASE_FILE)
    answers = {question: answer(question, home) for question in COMMANDS}
    with closing(Household.open(home, CheapPassphrase())) as household:
        answers |= doors(household, scratch)
    for question, rows in answers.items():
        (HERE / EXPECTED / f"{question}.json").write_text(written(rows), encoding="utf-8")


# --- settings --------------------------------------------------------------------------------------------------------


def settle(household: Household) -> None:
    """What a person chose once."""
    household.choose_port("/dev/serial/by-id/usb-fictional-tic-plug")
    household.lock_after(15)
    household.keeping.set_retention(Retention(curve_months=37, frames_days=31))


# --- measures --------------------------------------------------------------------------------------------------------


def measure(household: Household, scratch: Path) -> None:
    """Files and a wire of one meter, files of another, the wire of a third, and one import that was undone.

    The fictional home, around October's doubled hour: half-hours of four days, midnight indexes of nine with a gap of
    three, its wire from before midnight until after the doubled hour. The second meter: hours that are bought, hours
    that are fed in, daily energies of a workbook. The third speaks the older mode, which tells no delivery point.
    """
    first = date(2024, 10, 1)
    hear(household, VirtualMeter(MeterOptions(first=first)), FICTIONAL_POINT, last="2024-10-27T01:41", every=120)
    older = MeterOptions(Mode.HISTORIQUE, Option.TEMPO, phases=3, first=first)
    hear(household, VirtualMeter(older), None, last="2024-10-26T22:31", every=300)
    home = fictional_home(date(2024, 10, 20), date(2024, 10, 29))
    curve = pick(home.curve, between(home.curve.starts, "2024-10-24", "2024-10-28"))
    indexes = [pick(one, ~between(one.starts, "2024-10-22", "2024-10-24")) for one in home.indexes]
    bring(household, scratch, {"Conso_Heure.csv": write_curve(curve), "Conso_Jour.csv": write_index(indexes)}, at=1)
    hours = range(midnight("2024-11-04"), midnight("2024-11-05"), 3600)
    lengths = [3600] * len(hours)
    bought = enedis_files.curve_block(hours, lengths, [300 + 7 * n for n in range(24)])
    fed_in = enedis_files.curve_block(
        hours, lengths, [max(0, 900 - 150 * abs(12 - n)) for n in range(24)], injected=True
    )
    days = range(midnight("2024-11-06"), midnight("2024-11-09"), 86_400)
    energies = enedis_files.curve_block(days, [86_400] * len(days), [400, 500, 600])
    files = {
        "Soutirage.csv": write_curve(bought),
        "Injection.csv": write_curve(fed_in),
        "Energies.xlsx": enedis_files.energy_workbook(energies),
    }
    bring(household, scratch, files, at=2)
    wrong = pick(home.curve, between(home.curve.starts, "2024-10-20", "2024-10-21"))
    bring(household, scratch, {"Erreur.csv": write_curve(wrong)}, at=3)
    household.undo_import(household.imports()[0].id)
    meter = household.meter(FICTIONAL_POINT)
    night = {"from": "22:30", "to": "06:30"}
    summer = {"from": "13:00", "to": "15:00", "season": ["04-01", "10-31"], "weekdays": ["sat", "sun"]}
    periods = [
        {"since": "2024-10-01", "option": "base"},
        {"since": "2024-10-22", "option": "hphc", "off_peak": [night, summer]},
    ]
    household.keeping.set_contract(meter, timeline_of(periods))


def hear(household: Household, meter: VirtualMeter, point: str | None, *, last: str, every: int) -> None:
    """A virtual meter's frames from 26 October 2024, 23:40, to ``last`` (UTC), one each ``every`` seconds."""
    device = wire.Device(meter.options.address, SOURCES[meter.mode], point)
    fold, decoder = Fold(household.resume_wire(device).meter), Decoder()
    end = int(datetime.fromisoformat(last).replace(tzinfo=UTC).timestamp())
    for at in range(midnight("2024-10-27") - 20 * 60, end, every):
        said = [one for frame in decoder.feed(meter.frame(at), at) for one in fold.add(frame)]
        household.record_wire(device, said, fold.open(), at=at)


def bring(household: Household, scratch: Path, files: Mapping[str, bytes], *, at: int) -> None:
    """Import files as one batch, on an evening of 2025."""
    paths = []
    for name, content in files.items():
        paths.append(scratch / name)
        paths[-1].write_bytes(content)
    outcome = household.import_files(paths, at=midnight(f"2025-01-{10 + at}") + EVENING)
    assert not outcome.refusals, outcome.refusals


def midnight(day: str) -> int:
    """Epoch seconds of a local midnight."""
    return LOCAL.midnight(date.fromisoformat(day).toordinal())


def between(starts: Any, first: str, end: str) -> Any:
    """Which of these instants lie from one midnight on and before another."""
    return (starts >= midnight(first)) & (starts < midnight(end))


# --- the register ----------------------------------------------------------------------------------------------------


def note(household: Household, scratch: Path) -> tuple[str, str]:
    """Consents with and without proofs, one withdrawn and seen to have its effect, corrections, and what was erased.

    Returns the ids of the two bodies that the household added.
    """
    clock = Clock()
    sharing = household.sharing_at(clock)
    clock.put("2025-01-15")
    adviser, supplier = add_bodies(sharing)
    mail = put(scratch / "Accord Thermo Conseil.eml", b"From: bilan@thermo.example\nSubject: Votre accord\n\nOui.\n")
    bill, slip = put(scratch / "facture.pdf", PDF), put(scratch / "papier.txt", b"Une feuille perdue.\n")
    operator = sharing.party("enedis")
    law = {"legal_basis": Basis.OPT_OUT, "legal_ref": "D341-21"}
    sharing.append(draft("2025-01-15", Category.C1, operator, event_state=State.FOUND, **law))
    moving_in = {"note": "coché à l'emménagement", **until(2026, 1, 14)}
    collected = sharing.append(draft("2025-01-15", Category.C2, operator, **HALF_HOURS, **moving_in))
    clock.put("2025-02-01")
    daily = {"purpose": Purpose.DISPLAY, "granularity": Granularity.DAY, "acting_person": "Camille Durand"}
    given = sharing.append(draft("2025-02-01", Category.D, supplier, **daily), [bill])
    clock.put("2025-02-03")
    advice = {"purpose": Purpose.ADVICE, "given_how": GivenHow.EMAIL, "proof_type": ProofType.EMAIL}
    sharing.append(draft("2025-02-03", Category.E, adviser, **HALF_HOURS, **advice, **until(2025, 12, 31)), [mail])
    mistaken = sharing.append(draft("2025-02-03", Category.OTHER, adviser, note="une erreur de case"), [slip])
    clock.put("2025-02-10")
    sharing.correct(given.event_id, replace(as_draft(given), **HALF_HOURS))
    sharing.retract(mistaken.event_id)
    sharing.append(Draft(kind=Kind.HOUSEHOLD, event_state=State.ROUND_DONE, event_time="2025-02-10", energy=None))
    assert collected.consent_id is not None
    clock.put("2025-05-02")
    sharing.withdraw(collected.consent_id, on="2025-05-02", method=Method.SWITCH)
    clock.put("2025-05-12")
    sharing.confirm(collected.consent_id, date(2025, 5, 12))
    sharing.redact(collected.event_id, "note")
    sharing.redact(mistaken.event_id, "evidence")
    return adviser.id, supplier.id


def add_bodies(sharing: Sharing) -> tuple[Party, Party]:
    """An adviser and a supplier, and the address of the operator as a bill told it."""
    day, electricity = date(2025, 1, 11), frozenset({Energy.ELECTRICITY})
    thermo, solea = ("8 rue du Modèle", "75011 Paris"), ("4 quai d'Exemple", "44000 Nantes")
    enedis = ("Enedis", "34 place d'Exemple", "92079 Paris La Défense Cedex")
    mailbox = "bilan@thermo.example"
    adviser = Typed("Thermo Conseil", Role.THIRD_PARTY, "devis", day, thermo, mailbox, energies=electricity)
    supplier = Typed("Soléa Énergie", Role.SUPPLIER, "facture", day, solea, energies=electricity, siren="732829320")
    sharing.add_party(Typed("Enedis", Role.OPERATOR, "facture", day, enedis), "enedis")
    return sharing.add_party(adviser), sharing.add_party(supplier)


def draft(day: str, category: Category, party: Party, **said: Any) -> Draft:
    """What happened on a day to the data of a category, about the fictional home's meter."""
    body = {"counterparty_id": party.id, "counterparty_role": party.role, "counterparty_name": party.name}
    common: dict[str, Any] = {"event_state": State.GIVEN, "legal_basis": Basis.CONSENT, "meter_ref": FICTIONAL_POINT}
    return Draft(event_time=day, data_category=category, **{**common, **body, **said})


def until(*day: int) -> dict[str, Any]:
    """An end that was told."""
    return {"expires_on": date(*day), "expiry_source": ExpirySource.STATED}


def put(path: Path, content: bytes) -> Path:
    """A file of this content."""
    path.write_bytes(content)
    return path


# --- the letters -----------------------------------------------------------------------------------------------------


SENDER: Final = {
    "name": "Camille Durand",
    "address": "12 rue des Tilleuls; 92330 Sceaux",
    "place": "Sceaux",
    "electricity_contract": "SOL-204618",
}


def write(household: Household, scratch: Path, adviser: str, supplier: str) -> None:
    """Letters in every state: over, late with its reminder and its complaint, printed, and a draft."""
    post = Post(household)
    post.letters.set_sender(SENDER)
    told = post.printed("2025-03-03", Asked("access", supplier))
    post.note(told, What.SENT, "2025-03-04", channel="registered", slip="1A 204 618 2204 1")
    post.note(told, What.RECEIVED, "2025-03-06")
    post.note(told, What.RECEIVED, "2025-03-07", corrects=3, note="le cachet dit le 7")
    answer_of_theirs = put(scratch / "réponse.txt", "Voici vos données.\n".encode())
    post.note(told, What.ANSWERED_FULL, "2025-04-02", evidence=answer_of_theirs)
    post.note(told, What.EFFECT_CHECKED, "2025-04-10", seen="yes")
    post.note(told, What.CLOSED, "2025-04-10", closing="satisfied")
    given = (flow.consent_id for flow in household.sharing.flows(date(2025, 6, 1)) if flow.category is Category.E)
    consents = tuple(one for one in given if one is not None)
    values: dict[str, Value] = {"purpose": "conseils d'économies", "categories": ("curve",)}
    late = post.printed("2025-06-02", Asked("withdraw-consent", adviser, values, consents=consents), odt=True)
    post.note(late, What.SENT, "2025-06-03", channel="registered", slip="1A 204 618 3317 5")
    receipt = put(scratch / "avis-de-réception.pdf", PDF + b"%avis\n")
    post.note(late, What.RECEIVED, "2025-06-05", evidence=receipt)
    reminder = post.printed("2025-07-15", Asked("reminder", adviser, about=late))
    post.note(reminder, What.SENT, "2025-07-16", channel="registered")
    complaint = post.complain("2025-09-01", late)
    post.note(complaint, What.SENT, "2025-09-02", channel="online_form")
    post.printed("2025-10-01", Asked("stop-recording", "enedis"))
    post.clock.put("2025-10-15")
    post.letters.draft(Asked("stop-collection", "enedis", point=FICTIONAL_POINT))


class Post:
    """The letters of the household, by a clock that is told the time."""

    def __init__(self, household: Household) -> None:
        self.clock = Clock()
        self.letters = household.correspondence_at(self.clock)

    def printed(self, day: str, asked: Asked, *, odt: bool = False) -> str:
        """A letter of that day, printed as text, and as a document where it is said; its reference."""
        self.clock.put(day)
        request = self.letters.draft(replace(asked, point=FICTIONAL_POINT, channel=Channel.REGISTERED))
        letter = self.letters.letter(request)
        self.letters.freeze(request.reference, letter, Pages(odt=odt_of(letter.sheet) if odt else None))
        return request.reference

    def note(
        self,
        reference: str,
        what: What,
        day: str,
        *,
        evidence: Path | None = None,
        corrects: int | None = None,
        **texts: str,
    ) -> None:
        """Note that something happened, on the day on which it did."""
        self.clock.put(day)
        files = () if evidence is None else (evidence,)
        self.letters.note(reference, what, date.fromisoformat(day), texts, files, corrects)

    def complain(self, day: str, reference: str) -> str:
        """That day's file for the authority; its reference. An empty page stands for its PDF, which weighs 100 kB."""
        self.clock.put(day)
        request, case = self.letters.complaint(reference), self.letters.case(reference)
        letter = self.letters.complaint_letter(request, case, [1] * len(case.attached))
        self.letters.freeze(request.reference, letter, Pages(PDF + b"%plainte\n", count=1))
        return request.reference


# --- the levers ------------------------------------------------------------------------------------------------------


def keep(household: Household, scratch: Path) -> None:
    """A backup, then a move of the slats of two meters and an erasure, then the backup that is kept beside.

    The wire's meter keeps what is finer than its stop until a day far off; the second one's hours become totals. The
    first backup still holds what went after it.
    """
    secret = BackupPassphrase(BACKUP_PASSPHRASE)
    household.backups.make(scratch / "early.backup", secret, midnight("2025-11-01"))
    keeping, fictional, second = household.keeping, household.meter(FICTIONAL_POINT), household.meter(SECOND_POINT)
    far, at = date(2099, 12, 31), midnight("2025-11-02") + EVENING
    keeping.move(fictional, Slat.HALF, Then.KEEP, far, by="Camille Durand", why="la courbe suffit", at=at)
    keeping.move(second, Slat.CLOSED, Then.REDUCE, at=at + 60)
    day = date(2024, 10, 25).toordinal()
    household.erasures.erase(Scope(Level.CURVE, day, day, fictional.id), at=midnight("2025-11-03") + EVENING)
    household.backups.make(scratch / BACKUP, secret, midnight("2025-11-04") + EVENING)


if __name__ == "__main__":
    main()
