"""A meter that is not there: the fictional home speaks TIC, at any instant, in both modes; no clock, no port."""
