"""The questions over the window, one a file: what is known comes in, what a person decided goes out; none does it."""
