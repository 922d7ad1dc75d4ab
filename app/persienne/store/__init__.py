"""The household's encrypted file: values and keys come in, rows and arrays go out; no rule of the household is here."""
