"""Timings of Persienne beside named peers, in one run: files and households are made, a table goes out; no test."""
