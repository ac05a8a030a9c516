"""Work off the GUI thread, in three lanes."""
