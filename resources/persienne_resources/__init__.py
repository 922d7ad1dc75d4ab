"""Data files of Persienne: icons, fonts and translations; no code."""
