"""Measures out of the household: what is wished for is read, written to one file, and noted in the register."""
