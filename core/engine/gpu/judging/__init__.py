"""What is right and wrong with the frameworks of environments and plans."""
