"""What becomes of promises that a change of the calendar has moved."""
