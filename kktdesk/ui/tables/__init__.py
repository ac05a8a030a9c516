"""Lists: models, delegates, columns."""
