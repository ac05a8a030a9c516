"""What a clerk does: one method, one transaction."""
