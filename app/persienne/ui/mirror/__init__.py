"""The page Mirror: what anyone who holds the home's curve could read in it, at each stop of the shutter."""
