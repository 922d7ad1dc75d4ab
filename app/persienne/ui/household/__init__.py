"""The open household as the window sees it: the session, its thread, how it is opened, what waits."""
