"""How the window looks and speaks: palettes, fonts, icons, translations and numbers; no widget."""
