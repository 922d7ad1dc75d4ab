"""The mirror's score on labelled homes."""
