"""All SQL: engine, transaction, queries."""
