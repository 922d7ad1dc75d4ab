"""The page History: one period as a chart, as figures and as a table."""
