"""The page Settings: how the window looks, speaks and locks, and what Persienne is."""
