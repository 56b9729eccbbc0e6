"""Updates in three lanes: safe, to review, held."""
