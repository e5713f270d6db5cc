"""`python -m begrijpelijk`."""

from begrijpelijk.cli.main import main

main()
