"""What only the engine process imports; py-rattler lives here and nowhere else."""
