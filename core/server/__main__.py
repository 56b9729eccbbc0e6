"""`python -m core.server --role reader|solver|transaction`."""

from core.server.process import main

if __name__ == "__main__":
    main()
