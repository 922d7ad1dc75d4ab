"""The encrypted file: rows come in and go out; it knows neither files to import nor screens."""
