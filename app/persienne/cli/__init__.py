"""The command line: arguments come in, a command or the window runs, an exit code goes out."""
