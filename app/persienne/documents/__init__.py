"""A paper document as a value, its fixed texts, its plain text and its ODT; ``ui/paper`` draws its PDF."""
