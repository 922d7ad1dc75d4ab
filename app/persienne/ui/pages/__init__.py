"""One page per file: what the household shows and asks; no database and no thread."""
