"""The machine's GPUs, the builds that can run on them, the choice among these, and the proof."""
