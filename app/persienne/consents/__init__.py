"""Who may see what: bodies, events and their chain, receipts; values come in and go out, no database and no window."""
