"""The Glasshouse window: Qt Widgets over `core.client`."""
