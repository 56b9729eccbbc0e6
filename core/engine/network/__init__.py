"""How files get here: which server is asked, and what happens when it fails."""
