"""The settings of an organisation, in a file beside its texts: `begrijpelijk.toml` or `pyproject.toml`."""
