"""The list of cases and what comes into it: who needs somebody today, and new requests."""
