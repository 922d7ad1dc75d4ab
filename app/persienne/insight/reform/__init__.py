"""The reform of the off-peak hours: a home's own year under its hours of now and under those of its letter; pure."""
