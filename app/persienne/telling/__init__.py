"""What became of the household's files, in sentences that the window and the command line share; no Qt."""
