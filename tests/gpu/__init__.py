"""Which build is chosen for which card, driver and system: a table, an oracle, real metadata."""
