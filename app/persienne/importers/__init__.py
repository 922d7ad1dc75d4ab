"""Readers of files that households own: bytes come in, readings and refused lines go out; no database."""
