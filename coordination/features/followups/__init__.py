"""What was agreed to be done: by whom, by when, with which evidence. It outlives the meeting that made it."""
