"""The page "Channels & mirrors": what is measured, what would be written, and in which order."""
