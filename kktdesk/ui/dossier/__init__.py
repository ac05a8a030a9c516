"""The parts of the pages about dossiers that are already received, and about the day's end."""
