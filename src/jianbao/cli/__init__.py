"""Commands, and nothing else."""
