"""Is this process, and what it depends on, well?"""
