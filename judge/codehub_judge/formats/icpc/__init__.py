"""ICPC/Kattis problem packages: versions legacy, legacy-icpc, 2023-07-draft and 2025-09."""
