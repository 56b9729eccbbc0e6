"""What can be wrong with a framework in an environment: one module for each thing."""
