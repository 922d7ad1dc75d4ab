"""The page Costs: what the home's energy costs, line by line, and what has no price."""
