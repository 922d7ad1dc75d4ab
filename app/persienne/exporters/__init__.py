"""Writers of files: readings come in, bytes go out; no database and no path."""
