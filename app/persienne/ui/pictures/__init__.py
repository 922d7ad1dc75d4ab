"""What the pictures of the pages are taken of, one page a file; each brings its page and dialogs before the camera."""
