"""Large databases, and how long pages take on them."""
