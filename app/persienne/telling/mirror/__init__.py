"""The mirror of a household as the window and the command line show it: values to draw and sentences; no Qt."""
