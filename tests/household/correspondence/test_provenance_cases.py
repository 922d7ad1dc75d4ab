"""Made files of a curve that was to be deleted: none that may be older than the yes charges anybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from persienne.household.correspondence.check_page import check_page
from persienne.household.correspondence.deletion_check import Came, Doubt
from persienne.insight.deletion_check import Outcome, Why
from persienne.letters.events import What
from support.chance import chance
from support.deletion_homes import GRANTED, deletion_home
from support.enedis_files import saved_on
from support.households import bring, midnight, weeks
from support.paper_texts import text

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from persienne.household.correspondence.deletion_check import DeletionCheck
    from persienne.letters.requests import Request
    from support.deletion_homes import DeletionHome

PARTS, CASES, FILES = 50, 200, 12
"""A tenth of the parts is looked at in an ordinary run, in turns; ``make harness`` looks at all of them."""
FIRST = date(2026, 3, 23)
YES = date.fromisoformat(GRANTED)
DUE = YES + timedelta(7)
"""Seven days after the yes."""
EDGES = tuple(day + timedelta(by) for day in (YES, DUE) for by in (-1, 0))
OWN, SOMEBODY = b"camille@exemple.fr", b"lea@exemple.fr"


@dataclass(frozen=True)
class File:
    """A file that the operator made on the day ``made``; a workbook was saved last on ``saved``, perhaps at home.

    The head of a text says until which day it was asked for (``announced``).
    """

    path: Path
    made: date
    last: date
    saved: date | None
    announced: date | None
    imported: date | None


@dataclass(frozen=True)
class Case:
    """A file got on ``got``, what the household says of that day, the mail that it is in, and the day of the look."""

    file: File
    got: date
    said: date | None
    mail: tuple[bytes, date] | None
    looked: date
    none_held: bool

    @property
    def misleading(self) -> int:
        """How many signs of the file, taken alone, tell of a later day than that on which it was got."""
        told = (self.file.saved, self.said, None if self.mail is None or self.mail[0] == OWN else self.mail[1])
        return sum(day is not None and day > self.got for day in told)

    @property
    def proved(self) -> bool:
        """Whether a sign that is enough alone, or two that agree, say that it was got in time, and none otherwise."""
        theirs = self.mail is not None and self.mail[0] not in (OWN, SOMEBODY)
        forwarded = self.mail[1] if self.mail is not None and self.mail[0] == SOMEBODY else None
        some = (self.file.saved, self.file.announced, self.said, forwarded)
        agree = sum(day is not None and day >= DUE for day in some) >= 2
        older = self.file.saved is not None and self.file.saved < YES
        return not (self.misleading or older) and ((theirs and self.got >= DUE) or self.file.last >= DUE or agree)


def made_file(home: DeletionHome, chances: Random, number: int) -> File:
    """A file of the curve's first days, or of many more, and whether and when it was imported here."""
    days = chances.choice((3, 10, 14, 14, 14, 43, 47, 60))
    last = FIRST + timedelta(days - 1)
    made = last + timedelta(chances.randint(1, 60))
    curve = weeks(FIRST.isoformat(), days).curve
    saved = announced = None
    if chances.random() < 0.5:
        saved = made if chances.random() < 0.6 else made + timedelta(chances.randint(1, 40))
        path = saved_on(home.workbook(curve, f"{number}.xlsx"), saved.isoformat())
    else:
        path = home.file(curve, f"{number}.csv")
        announced = chances.choice((last + timedelta(1), made))
        head, rest = path.read_bytes().split(b"\nHorodate", 1)
        head = head.replace(f"{last + timedelta(1):%d/%m/%Y}".encode(), f"{announced:%d/%m/%Y}".encode())
        path.write_bytes(head + b"\nHorodate" + rest + b"\n" * number)
    imported = made + timedelta(chances.randint(0, 30)) if chances.random() < 0.3 else None
    if imported is not None:
        bring(home.household, path, at=midnight(imported.isoformat()) + 43_200)
    return File(path, made, last, saved, announced, imported)


def made_case(file: File, chances: Random) -> Case:
    """The file in the household's hands, by a way and with a word that may be wrong."""
    longest = 60 if file.imported is None else (file.imported - file.made).days
    edges = [one for one in EDGES if 0 <= (one - file.made).days <= longest]
    got = chances.choice([*edges, *(file.made + timedelta(chances.randint(0, longest)) for _ in range(4))])
    later = got + timedelta(chances.randint(0, 90))
    said = chances.choice((None, got, later))
    sender = chances.choice((None, None, b"dpo@enedis.fr", b"dpo@enedis.fr", SOMEBODY, OWN))
    mail = None if sender is None else (sender, later if sender in (SOMEBODY, OWN) else got)
    looked = max(later, file.saved or later, file.imported or later, YES) + timedelta(chances.randint(1, 30))
    return Case(file, got, said, mail, looked, none_held=chances.random() < 0.1)


def look(home: DeletionHome, request: Request, case: Case) -> DeletionCheck:
    home.clock.put(case.looked.isoformat())
    path = case.file.path
    if case.mail is not None:
        path = home.mailed(path, on=case.mail[1].isoformat())
        path.write_bytes(path.read_bytes().replace(b"dpo@enedis.fr", case.mail[0]))
    return home.look(request, path, came=Came.ACCESS, none_held=case.none_held, given_on=case.said, mailed=False)


def faults_of(home: DeletionHome, case: Case, answered: Request, waiting: Request | None, *, held: bool) -> list[str]:
    """What is said of a case and may not be, or is not said and should be."""
    check = look(home, answered, case)
    charged = check.notes is What.EFFECT_CHECKED
    true = {
        "a curve of these days is there": check.outcome is Outcome.THERE,
        "nothing that was got before the effect was due charges, unless two signs mislead": (
            case.got >= DUE or case.misleading > 1 or not charged
        ),
        "an import before their yes frees them": not (charged and case.file.imported and case.file.imported < YES),
        "a file that is proved to be young charges": charged or not case.proved,
        "a file that charges nobody says why": (
            charged is not bool({Doubt.BEFORE_YES, Doubt.UNDATED, Doubt.TOO_SOON} & set(check.doubts))
        ),
        "that they hold none beside a curve is a contradiction and no finding": (
            check.notes is not What.NONE_HELD and (Doubt.CONTRADICTED in check.doubts) is case.none_held
        ),
        "nothing is compared with what is not held": held or {one.why for one in check.found} <= {Why.NOTHING_HELD},
        "what charges nobody is noted by nobody": charged or home.checks.note(check) is None,
        "without a yes nothing is held against them": waiting is None or look(home, waiting, case).notes is None,
    }
    page = text(check_page(check, "fr")).replace("’", "'")
    true["no page says that a curve came back or stayed"] = not any(
        word in page for word in ("est revenue", "encore là", "toujours là", "plainte")
    )
    return [f"{said}: {case}" for said, is_so in true.items() if not is_so]


@pytest.mark.slow
@pytest.mark.turning
@pytest.mark.parametrize("part", range(PARTS))
def test_no_file_that_was_got_too_early_charges_unless_two_signs_mislead(part: int, tmp_path: Path) -> None:
    chances, faults = chance(f"provenance {part}"), []
    with deletion_home(tmp_path) as home:
        waiting = home.asks(granted=False)
        answered = home.asks()
        home.letters.set_sender({"email": OWN.decode()})
        if held := chances.random() < 0.7:
            home.imports()
        files = [made_file(home, chances, number) for number in range(FILES)]
        held |= any(file.imported for file in files)
        for number in range(CASES):
            case = made_case(chances.choice(files), chances)
            faults += faults_of(home, case, answered, waiting if number % 5 == 0 else None, held=held)
        assert not faults, "\n".join(faults)
        assert home.letters.request(answered.reference).last(What.EFFECT_CHECKED, date.max) is None
