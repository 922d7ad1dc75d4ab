"""The household's letters: drafted, kept as printed, followed up, and tied to the register."""
