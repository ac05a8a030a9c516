"""The pages of whom the office works with and of the office itself, and who stands at the desk."""
