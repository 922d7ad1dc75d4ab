"""The invented home, told: its files, register and letters, in a household whose key is thrown away."""
