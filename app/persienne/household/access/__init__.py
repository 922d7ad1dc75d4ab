"""Who may have the household's file open and under which key: the open file, the channel, rekeying."""
