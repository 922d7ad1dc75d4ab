"""The window: everything that needs Qt, and nowhere else."""
