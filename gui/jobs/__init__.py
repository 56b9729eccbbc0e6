"""The one door for anything long."""
