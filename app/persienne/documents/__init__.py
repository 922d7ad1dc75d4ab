"""A paper document as a value, its plain text and its ODT; its PDF is drawn by ui/paper, its words by rooms above."""
