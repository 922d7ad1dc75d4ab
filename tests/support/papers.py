"""Two documents of a household that does not exist: a letter and a certificate, with every kind of block."""

from __future__ import annotations

from persienne.documents.document import (
    Blank,
    Bullets,
    Envelope,
    Heading,
    Numbered,
    Paragraph,
    Sheet,
    Signature,
    Table,
    Weight,
)

LETTER = Sheet(
    subject="Arrêt de la collecte – référence PERS-2026-0007",
    head=2,
    title="Arrêt de la collecte et effacement",
    envelope=Envelope(
        sender=("Camille Durand", "12 rue des Tilleuls", "92330 SCEAUX"),
        recipient=(
            "ENEDIS",
            "Protection des données",
            "Tour Enedis",
            "34 PLACE DES COROLLES",
            "92079 PARIS LA DEFENSE CEDEX",
        ),
        dated="Sceaux, le 3 novembre 2026",
    ),
    blocks=(
        Paragraph("Objet\u00a0: arrêt de la collecte et effacement de ma courbe de consommation", Weight.STRONG),
        Paragraph("Point de livraison n°\u00a012\u202f345\u202f678\u202f901\u202f234, réf. PERS-2026-0007"),
        Paragraph("Madame, Monsieur,"),
        Paragraph(
            "Je suis titulaire du point de livraison désigné ci-dessus. En application des articles D.\u00a0341-22 et "
            "D.\u00a0341-24 du code de l’énergie, je vous demande\u00a0:"
        ),
        Numbered(
            (
                "de cesser toute collecte de ma courbe de consommation, quel qu’en soit le pas\u202f;",
                (
                    "de supprimer les courbes déjà collectées depuis le 12\u00a0mars\u00a02026, et de m’indiquer ce "
                    "qui est supprimé, ce qui est conservé, sur quel fondement et jusqu’à quand\u202f;"
                ),
                "de confirmer l’effacement, sa date d’effet et les destinataires avertis.",
            )
        ),
        Paragraph(
            "Cette demande n’a pas à être motivée. Je vous remercie d’en accuser réception et de préciser la date "
            "d’effet. L’index de mon compteur, relevé pour la facturation, n’est pas visé (kWh, m³, 12,40\u00a0€)."
        ),
        Paragraph("Je vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations distinguées."),
        Signature("Camille Durand"),
        Paragraph("Textes vérifiés au 24\u00a0novembre\u00a02026.", Weight.SMALL),
    ),
    footer=("Réf. PERS-2026-0007 à rappeler dans votre réponse",),
)

CERTIFICATE = Sheet(
    title="Attestation d’effacement",
    blocks=(
        Paragraph("Fait le 24\u00a0novembre\u00a02026 à 18\u00a0h\u00a012, sur l’ordinateur du foyer."),
        Paragraph("Ce qui a été effacé ne peut plus être relu avec aucune clé que nous détenons.", Weight.STRONG),
        Heading("Ce qui a été effacé"),
        Table(
            ("Compteur", "Registre", "Période", "Mesures"),
            (
                ("Maison", "Courbe de puissance", "du 1er mars au 30 septembre 2025", "10\u202f272"),
                ("Maison", "Puissance maximale", "du 1er mars au 30 septembre 2025", "214"),
                ("Point inconnu", "Injection à la demi-heure", "octobre 2025", "1\u202f488"),
            ),
            (2, 3, 4, 1.3),
        ),
        Heading("Ce qui reste"),
        Bullets(
            (
                "les totaux journaliers, que les lamelles fermées permettent\u202f;",
                "les sauvegardes faites avant ce jour\u00a0: Persienne ne les voit pas, effacez-les vous-même.",
            )
        ),
        Heading("Empreinte du journal"),
        Paragraph("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", Weight.FIXED),
        Blank("Lieu, date et signature", 2),
    ),
    footer=("Établie par Persienne sur l’ordinateur du foyer, sans envoi à quiconque.",),
)
