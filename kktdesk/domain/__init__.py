"""The rules of the counter as arithmetic on values: no files, no clock, no database."""
