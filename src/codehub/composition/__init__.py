"""Where everything is put together; it knows every context, and nobody imports it."""
