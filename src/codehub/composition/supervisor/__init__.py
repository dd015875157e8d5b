"""Starts, watches and stops every role of one installation. Imports no Django: it must stay small."""
