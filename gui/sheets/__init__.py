"""Journeys and questions shown over the page, each in its own folder."""
