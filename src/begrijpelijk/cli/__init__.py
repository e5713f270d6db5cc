"""The command line: arguments in, one call, choose a report."""
