"""The household's backups: made, remembered, verified and restored."""
