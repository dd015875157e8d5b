"""What every context builds on: settings, HTTP, events, jobs, live updates, mail. Knows no context."""
