"""Parts of the page *Lịch làm việc*: the painted year, the words of a day, the acts on it."""
