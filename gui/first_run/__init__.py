"""What is seen at the very first start: what was found here, and what might be made better."""
