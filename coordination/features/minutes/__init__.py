"""What was said and decided, and the minutes that record it: written by the note-taker, answered for by the chair."""
