"""What a household's own curve says of the life in its home, at each step; pure, and nothing of it is kept."""
