"""The page Letters: questions, the paper beside them, and the follow-up of what was sent."""
