"""From a request to a Plan: specs, solver, changes, reasons, checks, and ways out."""
