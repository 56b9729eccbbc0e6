"""Safe updates on real metadata: past environments, the lanes of today, and an oracle."""
