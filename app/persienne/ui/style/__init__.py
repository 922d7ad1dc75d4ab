"""How the window looks and speaks: palettes, fonts, icons, translations and numbers. No widget."""
