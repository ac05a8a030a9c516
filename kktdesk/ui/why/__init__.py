"""Why a due date is what it is: the days as cells and as lines, and the rules."""
