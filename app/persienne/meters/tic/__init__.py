"""TIC, the customer output of French meters: bytes come in, frames and readings go out; no port, no clock."""
