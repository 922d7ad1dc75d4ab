"""The guide in the window: its six pages and their pictures, the contents, and the list of all keys."""
