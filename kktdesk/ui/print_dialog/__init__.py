"""The print dialog: where a paper goes, on what sheet, how often, and how it will look."""
