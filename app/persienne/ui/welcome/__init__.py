"""The way to a household: making one, unlocking one."""
