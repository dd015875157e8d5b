"""What a fresh machine lacks: system packages, Python packages, the built browser application.

Runs under the machine's own Python before anything is installed: standard library only.
"""
