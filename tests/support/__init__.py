"""What tests share: channels to install from, a server that misbehaves, and prefix checks."""
