"""Everything that works on an open household: measures, privacy, backups, the register and the letters; no Qt."""
