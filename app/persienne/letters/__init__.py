"""Letters: dated texts of law, the catalogue of letters, their composition as sheets of paper. Pure; no Qt."""
