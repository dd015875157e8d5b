"""The processes of CodeHub: `python -m codehub.composition.roles <role>`. Each loads only what it runs."""
