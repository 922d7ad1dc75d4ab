"""The serial port that the household chose, and what stands in for one: a pseudo-terminal, a virtual meter."""
