"""The commands that need no window, one module a subject; each is loaded when it is given, and none loads Qt."""
