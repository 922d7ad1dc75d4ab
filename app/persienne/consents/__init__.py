"""Who may see what: organisations, events and their chain, receipts; values come in and go out, no database."""
