"""The catalogue of procedures: its list, one procedure with its versions, its form, its files."""
