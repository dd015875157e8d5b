"""Files that people gave us, kept by their content."""
