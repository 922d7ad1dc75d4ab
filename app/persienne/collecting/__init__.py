"""From a serial port to the household, for days: the collector and the sources that the window reads; no Qt."""
