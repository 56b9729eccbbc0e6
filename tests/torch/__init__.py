"""A real PyTorch, for the CPU: `make test-torch`. About 200 MB from pip's configured places."""
