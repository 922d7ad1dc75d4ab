"""From a serial port to the household, for days: the collector and the sources that it reads. No Qt, no numpy."""
