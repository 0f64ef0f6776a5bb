"""What makes two questions the same, and two answers differ."""
