"""What the household keeps and what it erases: slats, retention, erasure and its certificate."""
