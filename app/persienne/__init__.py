"""Persienne: a home's meter files come in, charts and answers come out; nothing leaves this computer."""
