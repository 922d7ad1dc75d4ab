"""Threads of the window: work on the household goes in, results come back to the main thread; no widget."""
