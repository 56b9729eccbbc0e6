"""The engine process: dispatches calls, streams progress, and ends when nobody needs it."""
