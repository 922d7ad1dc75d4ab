"""The file for the authority: in its order, with dated facts, gaps by article and exhibits that can be checked."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from persienne.base.energy_market import Role
from persienne.base.errors import UserError
from persienne.documents.document import Heading, Table
from persienne.letters.case import Case, DatedFact, Event, Exhibit, Gap, Missing, Outcome, RightUsed
from persienne.letters.catalogue import kinds
from persienne.letters.complaint import compose_complaint
from persienne.letters.compose import Letter, Notice, subject_line
from persienne.letters.facts import Addressee, Holder, LetterFacts
from persienne.letters.law import shipped
from support.letter_homes import CAMILLE, TODAY, body, facts
from support.paper_texts import text

ASKED = "PERS-2026-0003"
SUBJECT = subject_line("erase-collected", facts())
EXHIBITS = (
    Exhibit("Copie de ma demande", "a" * 64, 2),
    Exhibit("Preuve de dépôt", "b" * 64, 1),
    Exhibit("Avis de réception", "c" * 64, 1),
)
CASE = Case(
    body(Role.OPERATOR),
    (
        DatedFact(date(2026, 9, 3), Event.RECEIVED, ASKED, (3,)),
        DatedFact(date(2026, 9, 1), Event.SENT, ASKED, (1, 2)),
        DatedFact(date(2026, 10, 5), Event.DUE, ASKED),
    ),
    (RightUsed(ASKED, SUBJECT, date(2026, 9, 1), ("Supprimer.", "Indiquer.", "Notifier.")),),
    (Gap(Missing.NO_ANSWER, "rgpd-12-3", date(2026, 10, 5)), Gap(Missing.NOT_DONE, "rgpd-17-1-b", numbers=(1, 3))),
    EXHIBITS,
)
CNIL = body(Role.AUTHORITY)


def file(case: Case = CASE, given_facts: LetterFacts | None = None, authority: Addressee = CNIL) -> Letter:
    """The fictional household’s file."""
    return compose_complaint(case, given_facts or facts(), authority, shipped(), TODAY)


def refusal(case: Case = CASE, given_facts: LetterFacts | None = None, authority: Addressee = CNIL) -> str:
    """The code with which a file is refused."""
    with pytest.raises(UserError) as refused:
        file(case, given_facts, authority)
    return refused.value.code


def plain(letter: Letter) -> str:
    """What the sheet says, on one line and with plain spaces."""
    return " ".join(text(letter.sheet).replace("\u00a0", " ").split())


def test_its_parts_stand_in_the_authoritys_order() -> None:
    assert [block.text for block in file().sheet.blocks if isinstance(block, Heading)] == [
        "1. Auteur de la réclamation",
        "2. Organisme mis en cause",
        "3. Faits",
        "4. Démarches préalables et réponses",
        "5. Ce qui manque au regard de chaque article",
        "6. Ce que je demande à la CNIL",
        "7. Bordereau des pièces",
    ]


def test_facts_are_dated_in_order_and_point_to_their_exhibits() -> None:
    (table,) = (block for block in file().sheet.blocks if isinstance(block, Table))
    assert [(row[0], row[2]) for row in table.rows] == [
        ("1er\u00a0septembre 2026", "1, 2"),
        ("3\u00a0septembre 2026", "3"),
        ("5\u00a0octobre 2026", ""),
    ]


def test_it_names_the_body_with_its_siren_and_what_is_missing_by_article() -> None:
    said = text(file().sheet)
    for words in (
        "SIREN\u00a0: 000000000",
        "Réseau d'Exemple",
        "Au regard de l’article\u00a012\u00a0§\u00a03 du RGPD\u00a0: aucune réponse",
        "le 5\u00a0octobre 2026.",
        "il n’a pas été donné suite à ma demande (points n°\u00a01 et 3).",
        "Aucune réponse n’a été reçue à cette demande.",
        "Pièce n°\u00a01\u00a0: Copie de ma demande (2 p.), empreinte SHA-256\u00a0:",
        "a" * 64,
        "conformément à l’article\u00a077 du RGPD",
    ):
        assert words in said
    assert file().grounds == ("rgpd-77", "rgpd-12-3", "rgpd-17-1-b")


def test_it_claims_nothing_that_no_text_gives() -> None:
    said = text(file().sheet)
    assert re.findall(r"dommages|préjudice|sanction|amende|illégal|€|IBAN|\bjours\b|\{", said) == []
    assert len(file().requests) == 3


def test_an_answer_is_told_request_by_request() -> None:
    right = replace(CASE.rights[0], outcomes=(Outcome.GRANTED, Outcome.REFUSED, Outcome.UNANSWERED))
    tables = [block for block in file(replace(CASE, rights=(right,))).sheet.blocks if isinstance(block, Table)]
    assert tables[1].rows == (("1", "il y a été donné suite"), ("2", "refus"), ("3", "aucune réponse"))


ON, BLANK = "5 octobre 2026", "_" * 14
GAPS = {
    Missing.NO_ANSWER: (
        f"aucune réponse ni annonce motivée de prolongation n’a été reçue dans le délai, qui a pris fin le {ON}."
    ),
    Missing.UNANSWERED: "aucune réponse n’a été reçue à ce jour.",
    Missing.LATE_EXTENSION: f"la prolongation a été annoncée le {BLANK}, après la fin du premier mois, le {ON}.",
    Missing.EXTENSION_WITHOUT_REASONS: f"la prolongation annoncée le {BLANK} l’a été sans motif.",
    Missing.EXTENSION_OVER: f"le délai prolongé a pris fin le {ON}, sans réponse.",
    Missing.NO_REASONS: f"le refus du {BLANK} n’indique pas ses motifs (point n° 2).",
    Missing.NO_REMEDIES: (
        f"le refus du {BLANK} n’indique ni la réclamation à une autorité de contrôle ni le recours juridictionnel "
        "(point n° 2)."
    ),
    Missing.IDENTITY_WITHOUT_DOUBT: (
        f"des informations d’identité ont été demandées le {BLANK} sans qu’un doute raisonnable soit exposé."
    ),
    Missing.NOT_DONE: "il n’a pas été donné suite à ma demande (point n° 2).",
    Missing.ONLY_WRITTEN: (f"il n’a pas été donné suite à ma demande (point n° 2), hormis l’écrit du {BLANK}."),
    Missing.INCOMPLETE: "la suite donnée à ma demande est incomplète (point n° 2).",
    Missing.CURVE_THERE: f"un fichier de l’organisme, regardé le {BLANK}, contient une courbe de charge pour 0 des "
    f"jours dont il a accepté la suppression le {BLANK} (point n° 2).",
    Missing.UNDONE: f"ce que l’organisme a accepté le {BLANK} n’était pas fait le {BLANK} (point n° 2).",
}


@pytest.mark.for_each("missing", list(Missing))
def test_every_gap_has_its_sentence(missing: Missing) -> None:
    letter = file(replace(CASE, gaps=(Gap(missing, "rgpd-12-4", date(2026, 10, 5), (2,)),)))
    assert f"Au regard de l’article 12 § 4 du RGPD : {GAPS[missing]} 6. " in plain(letter)
    assert "article\u00a012(4)" in text(letter.reading)


THE_REQUEST = f"la demande {ASKED}"
EVENTS = {
    Event.SENT: f"Envoi de ma demande, référence {ASKED} (lettre recommandée avec demande d’avis de réception)",
    Event.SWITCHED: f"Réglage changé dans mon espace en ligne, au lieu de l’envoi de {THE_REQUEST}",
    Event.RECEIVED: f"Réception de {THE_REQUEST} par l’organisme",
    Event.UNDELIVERED: f"Retour de {THE_REQUEST}, faute de distribution",
    Event.ACKNOWLEDGED: f"Accusé de réception de {THE_REQUEST}",
    Event.IDENTITY_ASKED: f"Question de l’organisme sur mon identité en réponse à {THE_REQUEST}",
    Event.IDENTITY_ANSWERED: f"Ma réponse sur mon identité, demande {ASKED}",
    Event.EXTENDED: f"Annonce par l’organisme d’une prolongation en réponse à {THE_REQUEST}",
    Event.DUE: f"Fin du délai de réponse à {THE_REQUEST}",
    Event.ANSWERED: f"Réponse de l’organisme à {THE_REQUEST}",
    Event.REFUSED: f"Refus de l’organisme en réponse à {THE_REQUEST}",
    Event.REMINDED: f"Envoi de mon rappel de {THE_REQUEST}",
    Event.WRITTEN_COMPLAINT: f"Envoi de ma réclamation écrite sur les suites de {THE_REQUEST}",
    Event.EFFECT_SEEN: f"Vérification de l’effet de {THE_REQUEST} : effet constaté",
    Event.EFFECT_MISSING: f"Vérification de l’effet de {THE_REQUEST} : effet non constaté (point n° {BLANK})",
    Event.CURVE_THERE: "Fichier remis par l’organisme après son accord, regardé par moi : une courbe de charge y est "
    f"pour 0 des jours visés (point n° {BLANK})",
    Event.NONE_HELD: "L’organisme écrit ne détenir aucune courbe de charge visée par cette demande",
    Event.EFFECT_UNSEEN: f"Vérification de l’effet de {THE_REQUEST} : effet non constaté",
}


@pytest.mark.for_each("event", list(Event))
def test_every_event_has_its_sentence(event: Event) -> None:
    letter = file(replace(CASE, events=(DatedFact(date(2026, 9, 1), event, ASKED),)))
    (table,) = (block for block in letter.sheet.blocks if isinstance(block, Table))
    assert [row[1].replace("\u00a0", " ") for row in table.rows] == [EVENTS[event]]
    assert ASKED in text(letter.reading)


@pytest.mark.for_each(
    ("pointed", "answered", "acknowledged", "words"),
    [
        (True, None, None, "Aucune réponse n’a été reçue à cette demande."),
        (True, None, 10, "Hormis l’accusé de réception du 10 septembre 2026, aucune réponse n’a été reçue"),
        (True, 20, 10, "reçue le 20 septembre 2026. Ce qu’elle dit de chaque point n’est pas relevé ici."),
        (False, 20, None, "reçue le 20 septembre 2026. Ce qu’elle en dit n’est pas relevé ici."),
    ],
)
def test_of_a_request_that_was_not_read_point_by_point_it_is_said_what_came(
    pointed: bool, answered: int | None, acknowledged: int | None, words: str
) -> None:
    answered_on, acknowledged_on = (None if on is None else date(2026, 9, on) for on in (answered, acknowledged))
    right = replace(CASE.rights[0], pointed=pointed, answered_on=answered_on, acknowledged_on=acknowledged_on)
    said = plain(file(replace(CASE, rights=(right,))))
    assert words in said
    assert ("1. Supprimer." in said) is pointed


def test_a_request_is_named_by_its_subject_and_its_reference() -> None:
    said = text(file().sheet)
    assert f"référence {ASKED}, objet\u00a0: suppression de ma courbe de charge collectée. Demandes" in said
    assert "subject: deletion of my collected load curve." in text(file().reading)
    for one in kinds():
        assert one.title.fr.lower() not in said.lower()


def test_an_end_that_a_question_about_identity_moved_says_so_with_its_days() -> None:
    spans = ((date(2026, 9, 10), date(2026, 9, 14)), (date(2026, 9, 20), date(2026, 9, 21)))
    events = (DatedFact(date(2026, 10, 8), Event.DUE, ASKED, spans=spans),)
    gaps = (Gap(Missing.NO_ANSWER, "rgpd-12-3", date(2026, 10, 8), spans=spans),)
    said = plain(file(replace(CASE, events=events, gaps=gaps)))
    exchange = (
        "compte tenu des échanges sur mon identité (question du 10 septembre 2026, réponse du 14 septembre 2026 ; "
        "question du 20 septembre 2026, réponse du 21 septembre 2026)"
    )
    assert f"du RGPD : {exchange}, aucune réponse" in said
    assert f"Fin du délai de réponse à la demande {ASKED}, {exchange}" in said


def test_what_was_granted_and_not_done_is_told_with_its_points_its_days_and_the_note() -> None:
    seen = date(2026, 10, 28)
    gap = Gap(Missing.UNDONE, "rgpd-17-1-b", numbers=(1, 3), granted_on=date(2026, 10, 20), seen_on=seen)
    event = DatedFact(seen, Event.EFFECT_MISSING, ASKED, numbers=(1, 3), note="La courbe de mai est toujours là.")
    said = plain(file(replace(CASE, events=(event,), gaps=(gap,))))
    assert (
        "ce que l’organisme a accepté le 20 octobre 2026 n’était pas fait le 28 octobre 2026 (points n° 1 et 3)" in said
    )
    assert "effet non constaté (points n° 1 et 3)" in said
    assert " ; note : « La courbe de mai est toujours là. »" in said


def test_what_is_missing_is_ruled_and_told() -> None:
    case = replace(CASE, body=replace(CASE.body, siren=None, address_lines=()), exhibits=(), events=())
    letter = file(case, replace(facts(), holder=Holder("Camille Exemple"), point=None))
    missing = [notice.subject for notice in letter.notices if notice.code == "fact_missing"]
    assert missing == ["siren", "body_address", "point", "exhibits"]
    assert "SIREN\u00a0: ______" in text(letter.sheet)
    assert "Aucune pièce." in text(letter.sheet)


def test_an_article_that_may_not_be_cited_is_not() -> None:
    letter = file(replace(CASE, gaps=(Gap(Missing.NO_REASONS, "loi78-49", numbers=(1,), event_on=date(2026, 10, 20)),)))
    assert "Le refus du 20\u00a0octobre 2026 n’indique pas ses motifs (point n°\u00a01)." in text(letter.sheet)
    assert Notice("law_left_out", "loi78-49") in letter.notices


def test_who_acts_for_the_holder_says_so() -> None:
    holder = replace(CAMILLE, mandatary="Dominique Modèle", email="camille@exemple.invalid")
    letter = file(given_facts=replace(facts(), holder=holder))
    said = text(letter.sheet)
    for words in (
        "Nom\u00a0: Camille Exemple",
        "Courriel\u00a0: camille@exemple.invalid",
        "Qualité\u00a0: titulaire du contrat",
        "Mandataire, qui signe en mon nom\u00a0: Dominique Modèle, 12\u00a0rue des Exemples",
        "Réponses\u00a0: à m’adresser, et non au mandataire",
    ):
        assert words in said
    elsewhere = text(file(given_facts=replace(facts(), holder=replace(holder, mandatary_answers=True))).sheet)
    assert "Réponses\u00a0: à adresser au mandataire" in elsewhere


@pytest.mark.parametrize("case", [CASE, replace(CASE, exhibits=(), events=())])
def test_the_mandate_is_told_in_the_list_of_exhibits_and_asked_for_before(case: Case) -> None:
    letter = file(case, given_facts=replace(facts(), holder=replace(CAMILLE, mandatary="Dominique Modèle")))
    assert "Mandat de Dominique Modèle, en copie, joint séparément." in text(letter.sheet)
    assert Notice("mandate_to_enclose", "Dominique Modèle") in letter.notices


def test_a_file_without_a_request_is_refused() -> None:
    assert refusal(replace(CASE, rights=())) == "complaint_without_request"


@pytest.mark.parametrize(
    "case",
    [
        replace(CASE, exhibits=(Exhibit("Copie", "A" * 64, 1), *EXHIBITS[1:])),
        replace(CASE, exhibits=(Exhibit("Copie", "a" * 64, 0), *EXHIBITS[1:])),
        replace(CASE, exhibits=EXHIBITS[:2]),
        replace(CASE, events=(DatedFact(date(2026, 9, 1), Event.SENT, ASKED, (0,)),)),
    ],
)
def test_an_exhibit_that_is_not_whole_is_refused(case: Case) -> None:
    assert refusal(case) == "complaint_exhibit_unfit"


def test_it_goes_to_the_authority_alone() -> None:
    assert refusal(authority=body(Role.SUPPLIER)) == "letter_recipient_unfit"


def test_what_is_not_reproduced_is_said_in_the_list_with_its_reason_and_digest() -> None:
    mail = Exhibit(
        "Réponse",
        "d" * 64,
        2,
        parts=(Exhibit("annexe.pdf", "e" * 64, 4), Exhibit("tableau.xlsx", "f" * 64, 1, "format")),
    )
    letter = file(replace(CASE, exhibits=(EXHIBITS[0], Exhibit("Avis", "b" * 64, 1, "locked"), mail)))
    said = text(letter.sheet)
    assert "Pièce n°\u00a02\u00a0: Avis, jointe séparément\u00a0: le PDF est protégé par un mot de passe." in said
    assert "Pièce n°\u00a03\u00a0: Réponse (2 p.)" in said
    assert "Pièce n°\u00a03-1\u00a0: annexe.pdf (4 p.)" in said
    assert "Pièce n°\u00a03-2\u00a0: tableau.xlsx, jointe séparément\u00a0: son format ne s’imprime pas." in said
    assert said.index("e" * 64) < said.index("f" * 64)
    assert letter.reading is not None
    assert "Exhibit 2: Avis, enclosed separately: the PDF is protected by a password." in text(letter.reading)
