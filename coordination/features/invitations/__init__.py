"""Calling a meeting: who is invited, what each office answered, who comes in whose place."""
