"""`python -m coordination.cli` does what `rakor` does."""

from . import main

main()
