"""The desks, one a file."""
