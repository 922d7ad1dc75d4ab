"""What readings mean: columns come in, totals and comparisons go out; pure, no file and no clock."""
