"""The few types that every layer speaks: frozen, slotted dataclasses on the standard library alone."""
