"""How long a test waits for what takes a fraction of a second: no slow or busy machine is to look like a fault."""

PATIENCE = 120.0
"""Seconds; less than pytest's own time-out (pyproject.toml), so that the test which waited says for what."""
