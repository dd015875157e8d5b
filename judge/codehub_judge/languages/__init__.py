"""The languages that can be judged, each in one module."""
