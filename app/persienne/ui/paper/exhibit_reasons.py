"""Why an exhibit is not shown: codes that a child may answer, and the words of its divider, in French."""

from __future__ import annotations

from typing import Final

MOST_PAGES = 300

REASONS: Final = {
    "empty": "le fichier est vide",
    "large": "le fichier est trop volumineux",
    "format": "son format ne s’imprime pas",
    "locked": "le PDF est protégé par un mot de passe",
    "damaged": "le PDF est endommagé",
    "pages": f"le PDF a plus de {MOST_PAGES}\u00a0pages",
    "picture_large": "l’image est trop grande",
    "picture_damaged": "l’image est endommagée",
    "text_long": "le texte est trop long",
    "crashed": "le programme n’a pas pu la lire",
    "slow": "sa lecture prend trop de temps",
    "together": "l’ensemble des pièces est trop volumineux",
}
"""Why an exhibit is not shown, in the words of its divider."""
