"""Item models over immutable rows, their table view and its delegate, shared by pages."""
