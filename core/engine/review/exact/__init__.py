"""Files that list exact packages: the records they stand for, without a solve."""
