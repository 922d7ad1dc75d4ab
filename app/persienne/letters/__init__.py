"""Letters: dated texts of law, the catalogue of letters and their composition as documents; pure, no Qt."""
