"""`python -m builder` is `seedpress`."""

from builder.cli import main

main()
