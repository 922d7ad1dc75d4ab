"""The page Sharing: who sees what, the history of each flow, the review of the accounts."""
