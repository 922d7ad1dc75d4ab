"""Readings into the household's file and out again: imports, the meter line, resolving, reducing, splitting."""
