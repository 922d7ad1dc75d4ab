"""Data files of Persienne: icons, fonts, translations, the texts of paper, law, addresses, tariffs; no code."""
