"""The scans of a dossier: listed, added, shown, removed."""
