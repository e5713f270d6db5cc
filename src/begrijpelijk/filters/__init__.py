"""Which findings a report keeps: pure functions over findings and reports, each with one reason to leave some out."""
