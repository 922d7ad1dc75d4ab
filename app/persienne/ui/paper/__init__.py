"""Paper: a Sheet comes in, a PDF, an ODT file or a page on the screen goes out; what a letter says is decided above."""
