"""The parts of the page *Receive*: form, watch, saving, printing, what is shown after."""
