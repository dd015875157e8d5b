"""The judge at a terminal: `codehub-judge …`, `python -m codehub_judge …`, `./codehub judge …`."""
