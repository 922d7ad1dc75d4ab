"""Paper: a document comes in, a PDF or a page on the screen goes out; what it says is decided elsewhere."""
