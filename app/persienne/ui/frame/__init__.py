"""What every page is built on: the page, its desk, the levers, the notices above it, the dialog for a bug."""
