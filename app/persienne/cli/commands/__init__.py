"""The commands that need no window, by subject; each is loaded only when it is given. No Qt."""
