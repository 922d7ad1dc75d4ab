"""A file for the CNIL read back: the lines of its French sheet come in, what each sentence says goes out.

The grammar is this reader's own: it knows nothing of the templates. A sentence that it does not know, or that agrees
badly with itself, is an error, so that nothing in a file is without an owner.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True)
class Told:
    """What one sentence says: ``what`` it is about, every day in it in its order, and all else that it names."""

    what: str
    days: tuple[date, ...] = ()
    points: tuple[int, ...] = ()
    spans: tuple[tuple[date, date], ...] = ()
    exhibits: tuple[int, ...] = ()
    names: tuple[str, ...] = ()


class NoOwnerError(AssertionError):
    """A sentence that the reader can't place."""


MONTHS: Final = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip
_DAY: Final = rf"(?:1er|[2-9]|[12]\d|3[01]) (?:{'|'.join(MONTHS)}) \d{{4}}"
_REF: Final = r"PERS-\d{4}-\d{4}"
_BORE: Final = rf"{_REF}|du {_DAY}"
_LETTER: Final = rf"(?P<n0>la demande|mon rappel|ma réclamation écrite|ma réponse sur mon identité) (?P<n1>{_BORE})"
_POINTS: Final = r"(?P<points>point n° \d+|points n° \d+(?:, \d+)* et \d+)"
_LOOK: Final = rf"Vérification de l’effet de la demande (?P<n0>{_BORE})"
_NOTE: Final = r"(?: ; note : « (?P<n1>[^»]*) »)?"
_NO_ANSWER: Final = r"aucune réponse n’a été reçue à cette demande\."
_SPAN: Final = rf"question du {_DAY}, réponse du {_DAY}"
_SPANS: Final = (
    rf"compte tenu (?:de l’échange sur mon identité \((?P<span>{_SPAN})\)"
    rf"|des échanges sur mon identité \((?P<spans>{_SPAN}(?: ; {_SPAN})+)\))"
)


def _d(number: int) -> str:
    return rf"(?P<d{number}>{_DAY})"


def _compiled(patterns: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern) for name, pattern in patterns.items()}


_FACTS: Final = _compiled(
    {
        "sent": rf"Envoi de ma demande, référence (?P<n0>{_REF}) \((?P<n1>[^()]+)\)",
        "sent unnamed": r"Envoi de ma demande \((?P<n0>[^()]+)\)",
        "switched": rf"Réglage changé dans mon espace en ligne, au lieu de l’envoi de la demande (?P<n0>{_BORE})",
        "received": f"Réception de {_LETTER} par l’organisme",
        "undelivered": f"Retour de {_LETTER}, faute de distribution",
        "acknowledged": f"Accusé de réception de {_LETTER}",
        "asked": f"Question de l’organisme sur mon identité en réponse à {_LETTER}",
        "told who": rf"Ma réponse sur mon identité, demande (?P<n0>{_BORE})",
        "extended": f"Annonce par l’organisme d’une prolongation en réponse à {_LETTER}",
        "due": rf"Fin du délai de réponse à la demande (?P<n0>{_BORE})(?:, {_SPANS})?",
        "answered": f"Réponse de l’organisme à {_LETTER}",
        "refused": f"Refus de l’organisme en réponse à {_LETTER}",
        "reminded": rf"Envoi de mon rappel de la demande (?P<n0>{_BORE})",
        "complained": rf"Envoi de ma réclamation écrite sur les suites de la demande (?P<n0>{_BORE})",
        "seen": rf"{_LOOK} : effet constaté{_NOTE}",
        "unseen": rf"{_LOOK} : effet non constaté(?: \({_POINTS}\))?{_NOTE}",
    }
)
_STEPS: Final = _compiled(
    {
        "right": rf"Demande du {_d(0)}, référence (?P<n0>{_REF}), objet : (?P<n1>[^.]+)\.",
        "right unnamed": rf"Demande du {_d(0)}, qui ne portait pas de référence, objet : (?P<n0>[^.]+)\.",
        "numbered": r"Demandes numérotées :",
        "no answer": f"A{_NO_ANSWER[1:]}",
        "acknowledged alone": f"Hormis l’accusé de réception du {_d(0)}, {_NO_ANSWER}",
        "answer": rf"Une réponse à cette demande a été reçue le {_d(0)}\.",
        "not set out": r"Ce qu’elle dit de chaque point n’est pas relevé ici\.",
        "outcomes": r"Suites données à cette demande :",
        "columns": r"Demande n° \| Suite donnée",
        "outcome": r"(?P<point>\d+) \| (?P<n0>il y a été donné suite|suite incomplète|refus|aucune réponse"
        r"|acceptée, mais non suivie d’effet)",
    }
)
_LAW: Final = r"Au regard de l’(?P<n0>article [^:]+? du RGPD) : "
"""Before the CNIL nothing is held against another text."""
_GAPS: Final = _compiled(
    {
        name: rf"(?P<number>\d+)\. {_LAW}{pattern}\."
        for name, pattern in {
            "no answer in time": rf"(?:{_SPANS}, )?aucune réponse ni annonce motivée de prolongation n’a été reçue "
            rf"dans le délai, qui a pris fin le {_d(0)}",
            "extended time over": rf"(?:{_SPANS}, )?le délai prolongé a pris fin le {_d(0)}, sans réponse",
            "extended late": rf"(?:{_SPANS}, )?la prolongation a été annoncée le {_d(0)}, après la fin du premier "
            rf"mois, le {_d(1)}",
            "extended without reasons": rf"la prolongation annoncée le {_d(0)} l’a été sans motif",
            "no reasons": rf"le refus du {_d(0)} n’indique pas ses motifs(?: \({_POINTS}\))?",
            "no remedies": rf"le refus du {_d(0)} n’indique ni la réclamation à une autorité de contrôle ni le recours "
            rf"juridictionnel(?: \({_POINTS}\))?",
            "no doubt": rf"des informations d’identité ont été demandées le {_d(0)} sans qu’un doute raisonnable soit "
            "exposé",
            "not done": rf"il n’a pas été donné suite à ma demande \({_POINTS}\)",
            "incomplete": rf"la suite donnée à ma demande est incomplète \({_POINTS}\)",
            "undone": rf"ce que l’organisme a accepté le {_d(0)} n’était pas fait le {_d(1)} \({_POINTS}\)",
        }.items()
    }
)
_OF: Final = "(?: (?P<n1>de mon rappel|de ma réclamation écrite|de ma réponse sur mon identité))?"
_TITLE: Final = (
    r"(?P<n0>Copie de (?:ma demande|mon rappel|ma réclamation écrite|ma réponse sur mon identité)) "
    rf"(?P<n3>{_REF})"
    rf"|(?P<t>Preuve d’envoi|Preuve de réception|Pli ou message non distribué|Accusé de réception de l’organisme"
    rf"|Question de l’organisme sur mon identité|Ma réponse sur mon identité|Annonce d’une prolongation"
    rf"|Réponse de l’organisme|Refus de l’organisme|Constat de l’effet){_OF}(?: n° (?P<n2>[^,]+))?, {_d(0)}"
    r"(?: \((?P<n4>\d+ sur \d+)\))?"
)
_LIST: Final = _compiled(
    {
        "exhibit": rf"Pièce n° (?P<number>\d+) : (?:{_TITLE}) \((?P<pages>\d+) p\.\), empreinte SHA-256 :",
        "digest": r"(?P<n0>[0-9a-f]{64})",
        "no exhibit": r"Aucune pièce\.",
        "law of": rf"Textes vérifiés au (?:{_DAY})\.(?: RGPD : règlement \(UE\) 2016/679 du 27 avril 2016\.)?.*",
        "template": r"Modèle n° 14, version \d+\. Document préparé avec Persienne ; ne constitue pas un conseil "
        r"juridique\.",
    }
)
_ASKS: Final = _compiled(
    {
        "asks": r"Je demande à la CNIL de bien vouloir :",
        "ask": r"(?P<number>\d+)\. (?P<n0>Examiner la présente réclamation au regard des articles cités dans la "
        r"partie 5|Intervenir auprès de l’organisme afin qu’il soit remédié à ce qui manque d’après la "
        r"partie 5|M’informer de l’état d’avancement et de l’issue de cette réclamation)\.",
        "closing": r"Je vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations distinguées\.",
        "signature": r"\(signature\)",
        "name": r"(?P<n0>Camille Exemple)",
    }
)
_WHO: Final = _compiled(
    {
        "name": r"- Nom : (?P<n0>.+)",
        "address": r"- Adresse : (?P<n0>.+)",
        "quality": r"- Qualité : titulaire du contrat (?:d’électricité pour le point de livraison \(PRM\)"
        r"|de gaz naturel pour le point de comptage \(PCE\)) n° (?P<n0>\d{14})",
        "siren": r"- SIREN : (?P<n0>.+)",
    }
)
_HEAD: Final = _compiled(
    {
        "dated": rf"À Lyon, le {_d(0)}",
        "subject": r"Objet : réclamation concernant (?P<n0>.+)",
        "reference": rf"(?P<n0>[^–]+) – Référence à rappeler : (?P<n1>{_REF})",
        "salutation": r"Madame, Monsieur,",
        "intro": r"Je vous adresse une réclamation, conformément à l’article 77 du RGPD\.",
        "elements": r"En voici les éléments\.",
        "envelope": r"Camille Exemple|12 rue des Exemples|69003 Lyon|Commission nationale de l'informatique"
        r"|et des libertés \(CNIL\)|_+",
    }
)
_PARTS: Final = {
    "": ("head", _HEAD),
    "1. Auteur de la réclamation": ("who", _WHO),
    "2. Organisme mis en cause": ("body", _WHO),
    "3. Faits": ("fact", _FACTS),
    "4. Démarches préalables et réponses": ("step", _STEPS),
    "5. Ce qui manque au regard de chaque article": ("gap", _GAPS),
    "6. Ce que je demande à la CNIL": ("ask", _ASKS),
    "7. Bordereau des pièces": ("list", _LIST),
}


@dataclass
class Read:
    """A file as it was read: what its sentences say by their part, and the numbered requests as they are printed."""

    told: list[Told] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def of(self, *parts: str) -> list[Told]:
        """What the sentences of some parts say, by the names of ``_PARTS``."""
        return [one for one in self.told if one.what.partition(": ")[0] in parts]


def read(lines: Iterable[str]) -> Read:
    """Every sentence of a file; ``NoOwnerError`` where one is of no known form."""
    found, part = Read(), ""
    seen = [part]
    for line in (one.replace("\u00a0", " ").replace("\u202f", " ") for one in lines):
        if line and line in _PARTS:
            part = line
            seen.append(part)
        elif part.startswith("4.") and (numbered := re.fullmatch(rf"{len(found.requests) + 1}\. (.+)", line)):
            found.requests.append(numbered[1])
        elif line.strip() and line != "Date | Fait | Pièce":
            found.told += _sentences(part, line)
    if seen != list(_PARTS):
        raise NoOwnerError(f"the parts are {seen}")
    return found


def _sentences(part: str, line: str) -> Iterator[Told]:
    name, patterns = _PARTS[part]
    if name == "fact":
        if line.count(" | ") != 2:
            raise NoOwnerError(f"{line!r} is no row of the facts")
        day, said, exhibits = line.split(" | ")
        told = _owned(name, patterns, said)
        numbers = tuple(map(int, exhibits.split(", "))) if exhibits else ()
        yield Told(told.what, (_day(day), *told.days), told.points, told.spans, numbers, told.names)
        return
    whole = name in ("gap", "list", "who", "body", "ask")
    for said in [line] if whole else re.split(r"(?<=\.) (?=[A-ZÀ-Ü])", line):
        yield _owned(name, patterns, said)


def _owned(part: str, patterns: dict[str, re.Pattern[str]], said: str) -> Told:
    owners = [(name, match) for name, pattern in patterns.items() if (match := pattern.fullmatch(said))]
    if len(owners) != 1:
        raise NoOwnerError(f"{said!r} has {len(owners)} owners in «{part}»")
    name, match = owners[0]
    groups = {key: value for key, value in match.groupdict().items() if value is not None}
    names = [groups[key] for key in ("n0", "t", "n1", "n2", "n3", "n4") if key in groups]
    spans = groups.get("span") or groups.get("spans") or ""
    return Told(
        f"{part}: {name}",
        tuple(_day(groups[key]) for key in ("d0", "d1") if key in groups),
        tuple(map(int, re.findall(r"\d+", groups.get("points", "") + groups.get("point", "")))),
        tuple(_span(one) for one in spans.split(" ; ") if one),
        tuple(int(groups[key]) for key in ("number", "pages") if key in groups),
        tuple(names),
    )


def _span(text: str) -> tuple[date, date]:
    asked, answered = re.findall(_DAY, text)
    return _day(asked), _day(answered)


def _day(text: str) -> date:
    if not re.fullmatch(_DAY, text):
        raise NoOwnerError(f"{text!r} is no day")
    number, month, year = text.replace("1er", "1").split()
    return date(int(year), MONTHS.index(month) + 1, int(number))


SENTENCES: Final = frozenset(
    f"{part}: {name}" for part, patterns in _PARTS.values() if part in ("fact", "step", "gap") for name in patterns
)
"""Every form of a sentence of parts 3 to 5 that the reader knows."""
