"""Plans carried out in a copy first."""
