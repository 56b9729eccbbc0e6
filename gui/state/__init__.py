"""What the window knows: one store of immutable snapshots, and the app's own settings."""
