"""The page History: a range of time as chart, figures and table."""
