"""The commands of `./codehub`."""
