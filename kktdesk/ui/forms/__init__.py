"""The forms of papers: which there are, how they look, who answers for them, one's own version."""
