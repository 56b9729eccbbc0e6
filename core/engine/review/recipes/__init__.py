"""Recipes of channels that have ended, in the words of those that go on."""
