"""The conda packages a file asks for: not to be had as written, or better asked for otherwise."""
