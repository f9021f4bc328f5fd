"""How well pages are read and speech is attributed, measured against gold: `python -m benchmarks.accuracy`."""
