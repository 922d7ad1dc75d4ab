"""What every room speaks: readings, registers, local days, slats, errors and the writing of whole files."""
