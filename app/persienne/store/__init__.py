"""The household's encrypted file, one module a table: values and keys come in, rows and arrays go out."""
