"""Meters, real and fictional: readings go out; no port, no clock, no Qt."""
