"""The page Today: live power, the day's curve, and the choice of the meter's port."""
