"""The preview: what would happen, and the journey from a request to an applied plan."""
